using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>Runs content streams: text, paths and colours go to their own operators, the rest and forms are handled here.</summary>
internal sealed class ContentInterpreter(Drawing drawing)
{
    private const int StepsPerOperator = 4;
    private const int StepsPerForm = 200;

    private readonly TextOperators _text = new(drawing);
    private readonly PathOperators _paths = new(drawing);
    private readonly HashSet<int> _openForms = [];
    private int _floor;

    public void Run(ArraySegment<byte> content, PdfDictionary? resources)
    {
        var reader = new ContentReader(content, drawing.Store.Names, drawing.Limits.MaxObjectDepth);
        var lookup = new ResourceLookup(resources);
        int start = reader.Position;
        for (ulong operation = reader.Next(); operation != 0; operation = reader.Next())
        {
            drawing.Store.Meter.Spend(StepsPerOperator + ((reader.Position - start) >> 4));
            start = reader.Position;
            if (!_text.TryRun(operation, reader, lookup)
                && !_paths.TryRun(operation, reader)
                && !ColorOperators.TryRun(operation, reader, lookup, ref drawing.State))
            {
                RunOther(operation, reader, lookup);
            }
        }
    }

    /// <summary>Runs a form XObject, or an annotation's appearance, in a state of its own.</summary>
    /// <param name="form">The form.</param>
    /// <param name="placement">Where it goes, after its own matrix.</param>
    /// <param name="resources">What it may use when it has no resources of its own.</param>
    public void RunForm(PdfStream form, in Matrix placement, PdfDictionary? resources)
    {
        if (_openForms.Count >= drawing.Limits.MaxFormDepth)
        {
            drawing.Store.Log.Add(PdfProblemKind.LimitReached, "表单对象嵌套过深，内层未读");
            return;
        }

        drawing.Store.Meter.Spend(StepsPerForm);
        if (!_openForms.Add(form.ObjectNumber))
        {
            return; // it draws itself
        }

        if (drawing.Store.Decoder.Decode(form) is { } content)
        {
            GraphicsState before = drawing.State;
            (Matrix Line, Matrix Pen) position = _text.Position;
            int marks = drawing.Marks.Depth;
            int floor = _floor;
            _floor = drawing.SavedCount;
            Enter(form.Dictionary, placement);
            Run(content, form.Dictionary["Resources"].AsDictionary ?? resources);
            drawing.Marks.CloseTo(marks);
            drawing.DropSaved(_floor);
            _floor = floor;
            _paths.Clear();
            _text.Position = position;
            drawing.State = before;
            drawing.Store.Decoder.Recycle(content);
        }

        _openForms.Remove(form.ObjectNumber);
    }

    private void Enter(PdfDictionary form, in Matrix placement)
    {
        Matrix own = Matrix.From(form["Matrix"].AsArray?.Numbers(6)) ?? Matrix.Identity;
        drawing.State.ToPage = own.Then(placement).Then(drawing.State.ToPage);
        if (form["BBox"].AsArray?.Numbers(4) is { } box)
        {
            drawing.State.Clip = drawing.State.Clip.Intersect(drawing.State.ToPage.Apply(box[0], box[1], box[2], box[3]));
        }

        _paths.Clear();
    }

    private void RunOther(ulong operation, ContentReader reader, ResourceLookup lookup)
    {
        switch (operation)
        {
            case Operators.Save:
                drawing.Save();
                break;
            case Operators.Restore:
                drawing.Restore(_floor);
                break;
            case Operators.Concatenate:
                drawing.State.ToPage = reader.Matrix().Then(drawing.State.ToPage);
                break;
            case Operators.LineWidth:
                drawing.State.LineWidth = reader.Number(0);
                break;
            case Operators.ExtendedState:
                Apply(lookup.Resolved("ExtGState", reader.Name(0)).AsDictionary);
                break;
            case Operators.Do:
                Do(lookup.Resolved("XObject", reader.Name(0)).AsStream, lookup.Resources);
                break;
            case Operators.BeginInlineImage:
                reader.SkipInlineImage();
                AddImage();
                break;
            case Operators.BeginMarked:
                drawing.Marks.Begin(reader.Name(0), default);
                break;
            case Operators.BeginMarkedWithProperties:
                drawing.Marks.Begin(reader.Name(0), reader.Last.NameText is { } name ? lookup.Raw("Properties", name) : reader.Last);
                break;
            case Operators.EndMarked:
                drawing.Marks.End();
                break;
        }
    }

    private void Apply(PdfDictionary? state)
    {
        if (state is null)
        {
            return;
        }

        drawing.State.LineWidth = state.Number("LW", drawing.State.LineWidth);
        drawing.State.FillOpacity = Math.Clamp(state.Number("ca", drawing.State.FillOpacity), 0, 1);
        if (state["Font"].AsArray is { Count: >= 2 } font)
        {
            _text.SetFont(font.Raw(0), font[1].Number);
        }
    }

    private void Do(PdfStream? item, PdfDictionary? resources)
    {
        if (item is null || drawing.Marks.IsHidden || (!item.Dictionary.Raw("OC").IsNull && !drawing.Layers.IsVisible(item.Dictionary.Raw("OC"))))
        {
            return;
        }

        if (item.Dictionary.Is("Subtype", "Form"))
        {
            RunForm(item, Matrix.Identity, resources);
        }
        else
        {
            AddImage();
        }
    }

    private void AddImage()
    {
        if (!drawing.Marks.IsHidden)
        {
            drawing.Canvas.AddImage(drawing.State.ToPage.Apply(0, 0, 1, 1), drawing.State.Clip);
        }
    }
}

using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>The operators for text.</summary>
internal sealed class TextOperators(Drawing drawing)
{
    private readonly TextPainter _painter = new(drawing.Canvas, drawing.Store.Meter, drawing.Undecoded);

    public (Matrix Line, Matrix Pen) Position
    {
        get => _painter.Position;
        set => _painter.Position = value;
    }

    /// <summary>Runs the operator if it is one of these.</summary>
    public bool TryRun(ulong operation, ContentReader reader, ResourceLookup resources)
    {
        switch (operation)
        {
            case Operators.BeginText:
                _painter.Begin();
                return true;
            case Operators.EndText:
                return true;
            case Operators.CharacterSpacing:
                drawing.State.CharacterSpacing = reader.Number(0);
                return true;
            case Operators.WordSpacing:
                drawing.State.WordSpacing = reader.Number(0);
                return true;
            case Operators.HorizontalScaling:
                drawing.State.HorizontalScaling = reader.Number(0) / 100;
                return true;
            case Operators.Leading:
                drawing.State.Leading = reader.Number(0);
                return true;
            case Operators.Rise:
                drawing.State.Rise = reader.Number(0);
                return true;
            case Operators.RenderMode:
                drawing.State.RenderMode = (int)Math.Clamp(reader.Number(0), 0, 7);
                return true;
            case Operators.Font:
                SetFont(resources.Raw("Font", reader.Name(0)), reader.Number(1));
                return true;
            default:
                return TryMove(operation, reader) || TryShow(operation, reader);
        }
    }

    /// <summary>Changes the font, also for an extended graphics state.</summary>
    public void SetFont(PdfValue font, double size)
    {
        drawing.State.Font = font.IsNull ? null : drawing.Fonts.Get(font);
        drawing.State.FontSize = size;
    }

    private bool TryMove(ulong operation, ContentReader reader)
    {
        switch (operation)
        {
            case Operators.MoveText:
                _painter.MoveLine(reader.Number(0), reader.Number(1));
                return true;
            case Operators.MoveTextLeading:
                drawing.State.Leading = -reader.Number(1);
                _painter.MoveLine(reader.Number(0), reader.Number(1));
                return true;
            case Operators.TextMatrix:
                _painter.Set(reader.Matrix());
                return true;
            case Operators.NextLine:
                _painter.MoveLine(0, -drawing.State.Leading);
                return true;
            default:
                return false;
        }
    }

    private bool TryShow(ulong operation, ContentReader reader)
    {
        switch (operation)
        {
            case Operators.Show:
                Show(reader.Last);
                return true;
            case Operators.ShowSpaced:
                ShowSpaced(reader.Last.AsArray);
                return true;
            case Operators.NextLineShow:
                _painter.MoveLine(0, -drawing.State.Leading);
                Show(reader.Last);
                return true;
            case Operators.NextLineShowSpaced:
                drawing.State.WordSpacing = reader.Number(0);
                drawing.State.CharacterSpacing = reader.Number(1);
                _painter.MoveLine(0, -drawing.State.Leading);
                Show(reader.Last);
                return true;
            default:
                return false;
        }
    }

    private void Show(PdfValue text) => _painter.Show(text.Bytes, ref drawing.State, drawing.Marks.IsHidden);

    private void ShowSpaced(PdfArray? parts)
    {
        for (int i = 0; parts is not null && i < parts.Count; i++)
        {
            PdfValue part = parts.Raw(i);
            if (part.Kind == PdfKind.String)
            {
                Show(part);
            }
            else if (part.IsNumber)
            {
                _painter.Adjust(part.Number, ref drawing.State);
            }
        }
    }
}

using Mingzhang.Pdf.Filters;
using Mingzhang.Pdf.Fonts;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>Draws one page and gathers what is on it.</summary>
internal sealed class PageReader(ObjectStore store, PdfLimits limits, FontReader fonts, OptionalContent layers)
{
    public PdfPage Read(PageSource source, int number)
    {
        PageGeometry geometry = PageGeometry.Of(source);
        var bounds = new PdfBox(0, 0, geometry.Width, geometry.Height);
        var canvas = new PageCanvas(bounds, limits, store.Log);
        store.Log.Page = number;
        try
        {
            Draw(source, geometry, bounds, canvas);
        }
        catch (PdfLimitException limit)
        {
            store.Log.Add(PdfProblemKind.LimitReached, limit.Message);
        }
        finally
        {
            store.Log.Page = 0;
        }

        Overprint.Remove(canvas.Letters);
        return new PdfPage(number, geometry.Width, geometry.Height, geometry.Rotation)
        {
            Letters = canvas.Letters,
            Rules = canvas.Rules,
            Fills = canvas.Fills,
            Images = canvas.Images,
            Problems = store.Log.TakePage(number),
        };
    }

    private void Draw(PageSource source, PageGeometry geometry, PdfBox bounds, PageCanvas canvas)
    {
        var drawing = new Drawing(store, limits, fonts, layers, canvas) { State = GraphicsState.Initial(geometry.ToPage, bounds) };
        var interpreter = new ContentInterpreter(drawing);
        try
        {
            store.Meter.Spend(1); // nothing more is decoded once the work is used up
            ArraySegment<byte> content = Contents(source.Dictionary["Contents"]);
            interpreter.Run(content, source.Resources);
            store.Decoder.Recycle(content);
            drawing.Marks.CloseTo(0);
            drawing.State = GraphicsState.Initial(geometry.ToPage, bounds);
            new Annotations(drawing, interpreter).Draw(source.Dictionary["Annots"].AsArray, source.Resources);
        }
        finally
        {
            drawing.Undecoded.Report(store.Log);
        }
    }

    /// <summary>The content of a page, whose parts are one stream with white space between them.</summary>
    private ArraySegment<byte> Contents(PdfValue contents)
    {
        if (contents.AsArray is not { } parts)
        {
            return Decode(contents);
        }

        if (parts.Count == 1)
        {
            return Decode(parts[0]);
        }

        OutputBuffer whole = store.Decoder.NewBuffer();
        for (int i = 0; i < parts.Count && !whole.Full; i++)
        {
            ArraySegment<byte> part = Decode(parts[i]);
            whole.Add(part);
            whole.Add((byte)'\n');
            store.Decoder.Recycle(part);
        }

        return whole.Written;
    }

    private ArraySegment<byte> Decode(PdfValue part)
    {
        if (part.AsStream is { } stream)
        {
            return store.Decoder.Decode(stream) ?? ArraySegment<byte>.Empty;
        }

        if (!part.IsNull)
        {
            store.Log.Add(PdfProblemKind.MissingObject, "页面内容缺失");
        }

        return ArraySegment<byte>.Empty;
    }
}

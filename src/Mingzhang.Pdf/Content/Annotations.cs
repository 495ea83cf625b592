using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>
/// Draws what annotations put on the page: stamps, filled form fields, typed-in text. Marks over the text (highlights, notes) say
/// nothing of their own and are left out, so that a document someone marked up reads as before.
/// </summary>
internal sealed class Annotations(Drawing drawing, ContentInterpreter interpreter)
{
    private const int Hidden = 2;
    private const int NoView = 32;
    private const int Most = 5000;

    public void Draw(PdfArray? annotations, PdfDictionary? resources)
    {
        for (int i = 0; annotations is not null && i < Math.Min(annotations.Count, Most); i++)
        {
            if (annotations[i].AsDictionary is { } annotation && Appearance(annotation) is { } form)
            {
                Draw(annotation, form, resources);
            }
        }
    }

    private PdfStream? Appearance(PdfDictionary annotation)
    {
        PdfValue layer = annotation.Raw("OC");
        if ((annotation.Integer("F") & (Hidden | NoView)) != 0 || IsMark(annotation["Subtype"].NameText) || (!layer.IsNull && !drawing.Layers.IsVisible(layer)))
        {
            return null;
        }

        PdfValue normal = annotation["AP"].AsDictionary?["N"] ?? default;
        if (normal.AsStream is { } only)
        {
            return only;
        }

        // Check boxes have an appearance for each of their states.
        return annotation["AS"].NameText is { } state ? normal.AsDictionary?[state].AsStream : null;
    }

    private static bool IsMark(string? subtype) => subtype is "Popup" or "Highlight" or "Underline" or "Squiggly" or "StrikeOut" or "Text";

    /// <summary>Fits the form's box, as its matrix turns it, into the annotation's rectangle (PDF 32000-1 12.5.5).</summary>
    private void Draw(PdfDictionary annotation, PdfStream form, PdfDictionary? resources)
    {
        if (annotation["Rect"].AsArray?.Numbers(4) is not { } corners || form.Dictionary["BBox"].AsArray?.Numbers(4) is not { } box)
        {
            return;
        }

        PdfBox rectangle = PdfBox.Spanning(corners[0], corners[1], corners[2], corners[3]);
        Matrix own = Matrix.From(form.Dictionary["Matrix"].AsArray?.Numbers(6)) ?? Matrix.Identity;
        PdfBox turned = own.Apply(box[0], box[1], box[2], box[3]);
        double x = turned.Width > 0 ? rectangle.Width / turned.Width : 1;
        double y = turned.Height > 0 ? rectangle.Height / turned.Height : 1;
        interpreter.RunForm(form, new Matrix(x, 0, 0, y, rectangle.Left - (turned.Left * x), rectangle.Top - (turned.Top * y)), resources);
    }
}

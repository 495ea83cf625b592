using System.Globalization;
using System.Text;
using Mingzhang.Pdf.Content;

namespace Mingzhang.Pdf.Updating;

/// <summary>How a mark is drawn, in the page's own coordinates, so that viewers need not draw it themselves.</summary>
/// <param name="Rectangle">The four numbers of its rectangle.</param>
/// <param name="Quads">The corners of its boxes; empty for a note.</param>
/// <param name="Entries">The entries of the form's dictionary.</param>
/// <param name="Content">The form's content.</param>
internal sealed record MarkAppearance(string Rectangle, string Quads, string Entries, byte[] Content)
{
    private const double Margin = 1.2;
    private const double NoteSide = 18;

    public static MarkAppearance Of(PdfMark mark, PageGeometry geometry) =>
        mark.Kind == PdfMarkKind.Note ? Note(mark, geometry) : Highlight(mark, geometry);

    public static string Components(PdfColor color) => Join(color.Red, color.Green, color.Blue);

    private static MarkAppearance Highlight(PdfMark mark, PageGeometry geometry)
    {
        Matrix toUser = geometry.FromPage;
        var quads = new StringBuilder();
        var content = new StringBuilder($"/M gs {Components(mark.Color)} rg {Components(Darker(mark.Color))} RG 0.7 w\n");
        PdfBox all = default;
        for (int i = 0; i < mark.Boxes.Count; i++)
        {
            PdfBox box = Widened(mark.Boxes[i], geometry);
            (double X, double Y) a = toUser.Apply(box.Left, box.Top);
            (double X, double Y) b = toUser.Apply(box.Right, box.Top);
            (double X, double Y) c = toUser.Apply(box.Left, box.Bottom);
            (double X, double Y) d = toUser.Apply(box.Right, box.Bottom);

            // Upper left, upper right, lower left, lower right of the text as shown: what viewers expect, whatever the standard says.
            quads.Append(i == 0 ? string.Empty : " ").Append(Join(a.X, a.Y, b.X, b.Y, c.X, c.Y, d.X, d.Y));
            PdfBox user = PdfBox.Spanning(a.X, a.Y, d.X, d.Y);
            content.Append(Join(user.Left, user.Top, user.Width, user.Height)).Append(" re B\n");
            all = i == 0 ? user : all.Union(user);
        }

        all = new PdfBox(all.Left - 0.5, all.Top - 0.5, all.Right + 0.5, all.Bottom + 0.5);
        string rectangle = Corners(all);
        string entries = $"/Type/XObject/Subtype/Form/BBox[{rectangle}]/Group<</S/Transparency>>/Resources<</ExtGState<</M<</BM/Multiply/ca 0.55/CA 0.9>>>>>>";
        return new MarkAppearance(rectangle, quads.ToString(), entries, Encoding.ASCII.GetBytes(content.ToString()));
    }

    /// <summary>A sheet of paper with three lines, drawn upright on the page as shown.</summary>
    private static MarkAppearance Note(PdfMark mark, PageGeometry geometry)
    {
        double left = mark.Boxes[0].Left;
        double top = mark.Boxes[0].Top;
        PdfBox user = geometry.FromPage.Apply(left, top, left + NoteSide, top + NoteSide);
        var content = new StringBuilder($"{Components(mark.Color)} rg {Components(Darker(mark.Color))} RG 0.8 w\n");
        content.Append(Join(user.Left + 1, user.Top + 1, user.Width - 2, user.Height - 2)).Append(" re B\n1 w\n");
        for (int line = 1; line <= 3; line++)
        {
            (double X, double Y) from = geometry.FromPage.Apply(left + 4, top + (line * NoteSide / 4));
            (double X, double Y) to = geometry.FromPage.Apply(left + NoteSide - 4, top + (line * NoteSide / 4));
            content.Append(Join(from.X, from.Y)).Append(" m ").Append(Join(to.X, to.Y)).Append(" l S\n");
        }

        string rectangle = Corners(user);
        return new MarkAppearance(rectangle, string.Empty, $"/Type/XObject/Subtype/Form/BBox[{rectangle}]/Resources<<>>", Encoding.ASCII.GetBytes(content.ToString()));
    }

    /// <summary>A little wider than the text, kept on the page and never empty.</summary>
    private static PdfBox Widened(PdfBox box, PageGeometry geometry)
    {
        double left = Math.Clamp(box.Left - Margin, 0, Math.Max(0, geometry.Width - 4));
        double top = Math.Clamp(box.Top - Margin, 0, Math.Max(0, geometry.Height - 4));
        return new PdfBox(left, top, Math.Clamp(box.Right + Margin, left + 4, Math.Max(left + 4, geometry.Width)), Math.Clamp(box.Bottom + Margin, top + 4, Math.Max(top + 4, geometry.Height)));
    }

    private static PdfColor Darker(PdfColor color) => new(color.Red * 0.8, color.Green * 0.65, color.Blue * 0.65);

    private static string Corners(PdfBox box) => Join(box.Left, box.Top, box.Right, box.Bottom);

    private static string Join(params ReadOnlySpan<double> numbers)
    {
        var text = new StringBuilder();
        foreach (double number in numbers)
        {
            text.Append(text.Length == 0 ? string.Empty : " ").Append(Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}

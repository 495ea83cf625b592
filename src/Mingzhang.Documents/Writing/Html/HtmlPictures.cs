using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Documents.Writing.Pictures;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// Page pictures: each page is embedded once, and every finding on it shows the strip of the page around its figure, which opens to
/// the whole page. Places are in points, as the page's own.
/// </summary>
internal static class HtmlPictures
{
    private const double StripHeight = 96;
    private const double Margin = 1.6;

    /// <summary>The pictures, not shown themselves, and a line about those that are missing.</summary>
    public static void WritePages(HtmlWriter html, PagePictures? pictures, int document)
    {
        if (pictures is null)
        {
            return;
        }

        if (pictures.Note is { } note)
        {
            html.Write($"<p class=\"note\">{note}</p>\n");
        }

        html.Raw("<svg class=\"sheets\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>\n");
        foreach (PagePicture page in pictures.Pages)
        {
            html.Write($"<image id=\"d{document}-p{page.Page}\" width=\"{N(page.Width)}\" height=\"{N(page.Height)}\" href=\"data:image/png;base64,");
            html.Raw(Convert.ToBase64String(page.Png));
            html.Raw("\"/>\n");
        }

        html.Raw("</defs></svg>\n");
    }

    /// <summary>The place of a finding on its page; nothing when there is no picture of it.</summary>
    public static void WriteShot(HtmlWriter html, PagePictures? pictures, Finding finding, int document)
    {
        if (pictures?.Spot(finding) is not { } spot || pictures[finding.Location.Source.Page!.Value] is not { } page)
        {
            return;
        }

        double height = Math.Min(page.Height, Math.Max(StripHeight, spot.Y1 - spot.Y0 + 40));
        double top = Math.Clamp(((spot.Y0 + spot.Y1) / 2) - (height / 2), 0, page.Height - height);
        html.Write($"<details class=\"shot\"><summary title=\"展开或收起整页\"><svg viewBox=\"0 {N(top)} {N(page.Width)} {N(height)}\" role=\"img\" aria-label=\"第 {page.Page} 页上的位置\"><use href=\"#d{document}-p{page.Page}\"/>");
        Mark(html, spot, "spot");
        html.Write($"</svg></summary><svg class=\"whole\" viewBox=\"0 0 {N(page.Width)} {N(page.Height)}\" role=\"img\" aria-label=\"第 {page.Page} 页\"><use href=\"#d{document}-p{page.Page}\"/>");
        foreach (Rectangle other in finding.Evidence.Select(e => e.Location).Where(l => l.OtherFile is null && l.Source.Page == page.Page).Select(l => l.Source.Box).OfType<Rectangle>().Distinct().Take(60))
        {
            Mark(html, other, "against");
        }

        Mark(html, spot, "spot");
        html.Raw("</svg></details>\n");
    }

    private static void Mark(HtmlWriter html, Rectangle box, string kind) =>
        html.Write($"<rect class=\"{kind}\" x=\"{N(box.X0 - Margin)}\" y=\"{N(box.Y0 - Margin)}\" width=\"{N(box.X1 - box.X0 + (2 * Margin))}\" height=\"{N(box.Y1 - box.Y0 + (2 * Margin))}\" rx=\"2\"/>");

    private static string N(double points) => Math.Round(points, 1).ToString("0.#", CultureInfo.InvariantCulture);
}

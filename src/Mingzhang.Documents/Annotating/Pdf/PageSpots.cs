using System.Text;
using Mingzhang.Documents.Annotating.Places;
using Mingzhang.Pdf;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Annotating.Pdf;

/// <summary>
/// Finds the letters a finding speaks of inside the rectangle it gives, which for a sentence is a whole line, so that the mark sits
/// on the figure itself.
/// </summary>
internal sealed class PageSpots(PdfDocument document)
{
    private const double Slack = 0.5;

    private int _page;
    private IReadOnlyList<PdfLetter> _letters = [];

    /// <summary>The box of the culprit's own letters, or the finding's whole rectangle where they cannot be told.</summary>
    public PdfBox Find(Remark remark, int page, Rectangle within)
    {
        PdfBox box = PdfBox.Spanning(within.X0, within.Y0, within.X1, within.Y1);
        List<PdfLetter> line = [.. Letters(page)
            .Where(l => !l.IsSpace && l.Box.CenterX >= box.Left - Slack && l.Box.CenterX <= box.Right + Slack && l.Box.CenterY >= box.Top - Slack && l.Box.CenterY <= box.Bottom + Slack)
            .OrderBy(l => l.Box.CenterX)];
        var text = new StringBuilder();
        var owners = new List<PdfLetter>();
        foreach (PdfLetter letter in line)
        {
            text.Append(letter.Text);
            owners.AddRange(Enumerable.Repeat(letter, letter.Text.Length));
        }

        return new Haystack(text.ToString()).Find(remark, 0, text.Length) is { } spot
            ? owners.Skip(spot.Start).Take(spot.Length).Select(l => l.Box).Aggregate((a, b) => a.Union(b))
            : box;
    }

    private IReadOnlyList<PdfLetter> Letters(int page)
    {
        if (_page != page)
        {
            _page = page;
            _letters = page >= 1 && page <= document.PageCount ? document.ReadPage(page).Letters : [];
        }

        return _letters;
    }
}

using System.Text;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Publishing.Pdf;

/// <summary>Finds on which page of a printed publication each entry of its contents stands.</summary>
internal static class PrintedPages
{
    /// <summary>The printed page number of each block that the contents lead to, by its place among the blocks; null when the PDF cannot be read.</summary>
    public static IReadOnlyDictionary<int, int>? Of(byte[] pdf, Publication publication)
    {
        var opening = PdfDocument.Open(pdf);
        if (!opening.IsOpen)
        {
            return null;
        }

        var texts = opening.Document.ReadPages().Select(Text).ToList();
        var first = texts.FindIndex(t => t.Contains("—1—", StringComparison.Ordinal));
        var pages = new Dictionary<int, int>();
        var (page, from) = (Math.Max(0, first), 0);
        foreach (var entry in ContentsEntries.Of(publication))
        {
            var key = Spaceless(publication.Blocks[entry.Block] is TableBlock table ? table.Number + table.Title + table.Left : entry.Text);
            if (Find(texts, key, ref page, ref from))
            {
                pages[entry.Block] = page - first + 1;
            }
        }

        return first >= 0 ? pages : null;
    }

    private static bool Find(List<string> texts, string key, ref int page, ref int from)
    {
        for (var p = page; p < texts.Count; p++)
        {
            var at = texts[p].IndexOf(key, p == page ? Math.Min(from, texts[p].Length) : 0, StringComparison.Ordinal);
            if (at >= 0)
            {
                (page, from) = (p, at + key.Length);
                return true;
            }
        }

        return false;
    }

    private static string Text(PdfPage page)
    {
        var text = new StringBuilder();
        foreach (var letter in page.Letters)
        {
            text.Append(letter.IsSpace ? string.Empty : letter.Text);
        }

        return text.ToString();
    }

    private static string Spaceless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

using System.Text;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Identifying;

/// <summary>What recognising a document looks at: its lines folded, grids included, and the cover before the contents.</summary>
internal sealed class DocumentText
{
    private const int LongestCover = 10;

    private DocumentText(List<string> lines, List<string> cover)
    {
        Lines = lines;
        Cover = cover;
        Whole = string.Join('\n', lines);
    }

    /// <summary>Every line and cell, folded.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The lines before the contents or the first part, folded; few.</summary>
    public IReadOnlyList<string> Cover { get; }

    /// <summary>All lines, one after the other.</summary>
    public string Whole { get; }

    public static DocumentText Of(Document document)
    {
        var lines = new List<string>();
        var cover = new List<string>();
        var onCover = true;
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                var folded = PrintedWords.Folded(text.Text);
                onCover = onCover && cover.Count < LongestCover && !EndsCover(folded);
                lines.Add(folded);
                if (onCover)
                {
                    cover.Add(folded);
                }
            }
            else if (block is Grid grid)
            {
                onCover = false;
                lines.AddRange(grid.Rows.Select(Joined));
            }
        }

        return new DocumentText(lines, cover);
    }

    /// <summary>How often the words stand in the document, at most the limit.</summary>
    public int Count(string words, int limit)
    {
        var folded = PrintedWords.Folded(words);
        var count = 0;
        for (var at = Whole.IndexOf(folded, StringComparison.Ordinal); at >= 0 && count < limit; at = Whole.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static bool EndsCover(string folded) =>
        folded is "目录" or "目次" || folded.StartsWith("第一部分", StringComparison.Ordinal) || folded.StartsWith("一、", StringComparison.Ordinal);

    private static string Joined(GridRow row)
    {
        var text = new StringBuilder();
        foreach (var cell in row.Cells.Where(c => c.Text.Length > 0))
        {
            text.Append(text.Length > 0 ? "｜" : string.Empty).Append(PrintedWords.Folded(cell.Text));
        }

        return text.ToString();
    }
}

using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Reads the table of contents, whose lines are no headings.</summary>
internal static class ContentsReader
{
    private const int MostEntries = 200;
    private const int LongestEntry = 90;

    /// <summary>The entries, and the lines from <c>From</c> up to but not including <c>To</c> that they take.</summary>
    public static (IReadOnlyList<ContentsEntry> Entries, int From, int To) Read(IReadOnlyList<NarrativeLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text is "目录" or "目次")
            {
                var (entries, to) = ReadFrom(lines, i + 1);
                return (entries, i, to);
            }

            if (lines[i].Start.Kind == StartKind.Part && !HasLeader(lines[i].Text))
            {
                break;
            }
        }

        return ReadLeaders(lines);
    }

    private static (List<ContentsEntry> Entries, int To) ReadFrom(IReadOnlyList<NarrativeLine> lines, int from)
    {
        var entries = new List<ContentsEntry>();
        var i = from;
        while (i < lines.Count && entries.Count < MostEntries)
        {
            var line = lines[i];
            var text = WithoutPage(line.Text);
            if (line.AfterTable || text.Length > LongestEntry || text.Contains('。', StringComparison.Ordinal) || Repeats(entries, text) || BeginsPage(lines, i, entries))
            {
                break;
            }

            if (text.Length > 0 && line.Start.Kind == StartKind.None && entries.Count > 0 && line.IsVisual && !HasLeader(lines[i - 1].Text))
            {
                entries[^1] = entries[^1] with { Text = entries[^1].Text + text };
            }
            else if (text.Length > 0)
            {
                entries.Add(new ContentsEntry(text, line.Source));
            }

            i++;
        }

        return (entries, i);
    }

    /// <summary>Entries told by their dots and page numbers when no line says 目录.</summary>
    private static (IReadOnlyList<ContentsEntry> Entries, int From, int To) ReadLeaders(IReadOnlyList<NarrativeLine> lines)
    {
        var from = 0;
        while (from < lines.Count && !HasLeader(lines[from].Text))
        {
            from++;
        }

        var entries = new List<ContentsEntry>();
        var to = from;
        for (var i = from; i < lines.Count && i - to < 3; i++)
        {
            if (HasLeader(lines[i].Text))
            {
                var text = new StringBuilder();
                for (var j = to; j <= i; j++)
                {
                    text.Append(WithoutPage(lines[j].Text));
                }

                entries.Add(new ContentsEntry(text.ToString(), lines[to].Source));
                to = i + 1;
            }
        }

        return entries.Count >= 3 ? (entries, from, to) : ([], 0, 0);
    }

    private static bool HasLeader(string text) =>
        text.Contains("……", StringComparison.Ordinal) || text.Contains(".....", StringComparison.Ordinal) || text.Contains("····", StringComparison.Ordinal);

    /// <summary>Whether the body begins with a page of its own: a line without a number after numbered entries.</summary>
    private static bool BeginsPage(IReadOnlyList<NarrativeLine> lines, int at, List<ContentsEntry> entries) =>
        entries.Count >= 3 && lines[at].Start.Kind == StartKind.None && lines[at - 1].Start.Kind != StartKind.None
        && lines[at].Source.Page is { } page && lines[at - 1].Source.Page is { } before && page != before;

    /// <summary>Whether the body begins: the first entry comes again.</summary>
    private static bool Repeats(List<ContentsEntry> entries, string text)
    {
        if (entries.Count < 2)
        {
            return false;
        }

        var start = LineStart.Of(text);
        return entries[0].Text == text
            || (start.Kind == StartKind.Part && entries.Exists(e => e.Text.StartsWith(text[..start.Length], StringComparison.Ordinal)));
    }

    /// <summary>The entry without its dots and page number.</summary>
    private static string WithoutPage(string text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsAsciiDigit(text[end - 1]) || text[end - 1] is '.' or '…' or '·' or '-' or '—'))
        {
            end--;
        }

        return end == 0 ? string.Empty : text[..end];
    }
}

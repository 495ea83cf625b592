using System.Runtime.CompilerServices;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// An HTML table inside Markdown or plain text, as programs that convert PDF write it. Kept apart so that text without one never
/// loads the HTML parser.
/// </summary>
internal static class EmbeddedTable
{
    private const string Beginning = "<table";
    private const string Ending = "</table>";

    /// <summary>Where the table that begins at a line ends, or the line itself when none does.</summary>
    public static int End(string text, List<TextLine> lines, int from)
    {
        if (!lines[from].In(text).TrimStart().StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
        {
            return from;
        }

        int depth = 0;
        for (int i = from; i < lines.Count; i++)
        {
            depth += Count(lines[i].In(text), Beginning) - Count(lines[i].In(text), Ending);
            if (depth <= 0)
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>The table's blocks; each row stands on the line its tag stands on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IReadOnlyList<Block> Read(string text, List<TextLine> lines, int from, int to, ReadingInput input)
    {
        var rows = new Queue<int>();
        for (int i = from; i < to; i++)
        {
            for (int n = Count(lines[i].In(text), "<tr"); n > 0; n--)
            {
                rows.Enqueue(lines[i].Number);
            }
        }

        Source last = Source.OnLine(lines[from].Number);
        var blocks = new HtmlBlocks(input, () => last = rows.TryDequeue(out int line) ? Source.OnLine(line) : last);
        int start = lines[from].Start;
        HtmlFormatReader.Parse(text.Substring(start, lines[to - 1].Start + lines[to - 1].Length - start), input, blocks);
        return blocks.Blocks;
    }

    private static int Count(ReadOnlySpan<char> line, string tag)
    {
        int n = 0;
        for (int at; (at = line.IndexOf(tag, StringComparison.OrdinalIgnoreCase)) >= 0; n++)
        {
            line = line[(at + tag.Length)..];
        }

        return n;
    }
}

using System.Text;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Narrative;

/// <summary>A heading as printed, over the lines it is set in.</summary>
/// <param name="Text">The text, numbering included, trailing marks taken off.</param>
/// <param name="Start">Its numbering.</param>
/// <param name="Source">Where it begins.</param>
internal sealed record Heading(string Text, LineStart Start, Source Source)
{
    /// <summary>The text without the numbering.</summary>
    public string Body => Text[Start.Length..];

    /// <summary>The numbering as printed.</summary>
    public string Numbering => Text[..Start.Length];
}

/// <summary>Tells headings from text and puts together those that wrap.</summary>
/// <param name="lines">The lines.</param>
/// <param name="joining">Whether lines are full.</param>
/// <param name="words">The words of the format.</param>
/// <param name="sections">The sections that the format knows.</param>
internal sealed class HeadingReader(IReadOnlyList<NarrativeLine> lines, LineJoining joining, NarrativeWords words, SectionMatcher sections)
{
    private const int LongestHeading = 110;
    private const int MostLines = 4;
    private const int LongestTail = 12;
    private const int FarthestTail = 16;

    /// <summary>The heading that begins at the line and how many lines it takes, or null.</summary>
    public (Heading Heading, int Lines)? Read(int at)
    {
        var first = lines[at];
        if (first.Start.Kind is not (StartKind.Part or StartKind.Chinese or StartKind.ChineseBracket) && !first.IsHeading)
        {
            return IsUnnumbered(at) ? (Make(first.Text, first), 1) : null;
        }

        var text = new StringBuilder();
        for (var k = 0; k < MostLines && at + k < lines.Count; k++)
        {
            var line = lines[at + k];
            if (k > 0 && (line.AfterTable || !line.IsVisual || joining.StartsAnew(line)))
            {
                break;
            }

            text.Append(line.Text);
            var core = Core(text.ToString());
            if (!IsPlain(core))
            {
                break;
            }

            if (EndsLikeHeading(core))
            {
                return HasTail(at + k, core) ? (Make(core + lines[at + k + 1].Text, first), k + 2) : (Make(core, first), k + 1);
            }

            if (k == 0 && (first.IsHeading || (core.Length <= 40 && sections.Knows(core[first.Start.Length..]) && !joining.JoinsHeading(at, Math.Min(at + 1, lines.Count - 1)))))
            {
                return (Make(core, first), 1);
            }
        }

        return null;
    }

    /// <summary>
    /// The later line that completes a heading broken off at this line, when other text stands between the two: a conversion set the
    /// heading's first half inside the section before it. Null when there is none.
    /// </summary>
    public (Heading Heading, int Tail)? ReadBroken(int at)
    {
        var first = lines[at];
        if (!first.IsVisual || first.Start.Kind is not (StartKind.Part or StartKind.Chinese or StartKind.ChineseBracket) || !IsPlain(first.Text))
        {
            return null;
        }

        for (var k = at + 2; k < Math.Min(lines.Count, at + FarthestTail); k++)
        {
            var line = lines[k];
            if (line.Start.Kind is StartKind.Part or StartKind.Chinese or StartKind.ChineseBracket)
            {
                return null;
            }

            var whole = first.Text + line.Text;
            if (line.Text.Length <= 30 && !joining.StartsAnew(line) && IsPlain(whole) && EndsLikeHeading(whole)
                && sections.Knows(whole[first.Start.Length..]) && !joining.Joins(k - 1, k))
            {
                return (Make(whole, first), k);
            }
        }

        return null;
    }

    /// <summary>A short numbered paragraph without a sentence is a heading even when its words are not known.</summary>
    public static Heading? OfParagraph(string text, Source source)
    {
        var start = LineStart.Of(text);
        var core = Core(text);
        return start.Kind is StartKind.Part or StartKind.Chinese or StartKind.ChineseBracket
            && core.Length <= 40 && core.Length > start.Length && IsPlain(core) && !HasFigure(core)
            ? new Heading(core, start, source)
            : null;
    }

    /// <summary>The length of a heading that a paragraph begins with before its text (（一）机关运行经费情况。2023年度…), or 0.</summary>
    public int LengthBeforeText(string text)
    {
        var start = LineStart.Of(text);
        if (start.Kind is not (StartKind.Chinese or StartKind.ChineseBracket))
        {
            return 0;
        }

        var end = text.AsSpan().IndexOfAny("。：:");
        return end > start.Length && end <= 40 && end + 1 < text.Length && IsPlain(text[..end])
            && EndsLikeHeading(text[..end]) && sections.Knows(text[start.Length..end])
            ? end + 1
            : 0;
    }

    /// <summary>Whether the line stands by itself and is a heading that the format knows without a number (2025年部门预算编制说明).</summary>
    private bool IsUnnumbered(int at)
    {
        var line = lines[at];
        return line.Start.Kind == StartKind.None && line.Text.Length is > 3 and <= 40 && IsPlain(line.Text)
            && sections.FindUnnumbered(line.Text) is not null
            && (at == 0 || line.AfterTable || lines[at - 1].Text.EndsWith('。') || !joining.Joins(at - 1, at))
            && (at + 1 >= lines.Count || (!joining.IsMidClause(line.Text, lines[at + 1].Text) && !joining.IsFull(at, at + 1, strict: false)));
    }

    private static Heading Make(string text, NarrativeLine first) => new(text, first.Start, first.Source);

    /// <summary>The text without what may follow a heading on its line: 其中：, a colon, a remark in brackets.</summary>
    private static string Core(string text)
    {
        foreach (var tail in (ReadOnlySpan<string>)["，其中：", "，其中:", ",其中：", "其中：", "如下：", "：", ":"])
        {
            if (text.EndsWith(tail, StringComparison.Ordinal))
            {
                return text[..^tail.Length];
            }
        }

        return text;
    }

    private static bool IsPlain(string text) =>
        text.Length <= LongestHeading && text.AsSpan().IndexOfAny("。；，：:;,%％！？") < 0;

    private static bool HasFigure(string text)
    {
        var year = text.IndexOf("年", StringComparison.Ordinal);
        return text.AsSpan(Math.Max(year, 0)).IndexOfAnyInRange('0', '9') >= 0;
    }

    private bool EndsLikeHeading(string core)
    {
        var end = core.Length;
        if (core[^1] is '）' or ')')
        {
            var open = core.LastIndexOfAny(['（', '(']);
            end = open > 4 ? open : end;
        }

        return NarrativeWords.EndsWithAny(core[..end], words.HeadingEnds);
    }

    /// <summary>Whether the next line is the short rest of a heading whose first line could have ended it.</summary>
    private bool HasTail(int last, string core)
    {
        if (last + 1 >= lines.Count)
        {
            return false;
        }

        var next = lines[last + 1];
        return next.IsVisual && !next.AfterTable && next.Text.Length <= LongestTail && !joining.StartsAnew(next)
            && IsPlain(core + next.Text) && EndsLikeHeading(next.Text) && joining.IsFull(last, last + 1, strict: false);
    }
}

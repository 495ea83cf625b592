namespace Mingzhang.Recognition.Narrative;

/// <summary>Decides whether a line goes on in the next.</summary>
/// <param name="lines">The lines.</param>
/// <param name="width">How wide they are set.</param>
/// <param name="words">The words of the format.</param>
internal sealed class LineJoining(IReadOnlyList<NarrativeLine> lines, SetWidth width, NarrativeWords words)
{
    private const int Character = 4;

    /// <summary>Whether the sentence of line <paramref name="a"/> goes on in line <paramref name="b"/>.</summary>
    public bool Joins(int a, int b)
    {
        var first = lines[a];
        var next = lines[b];
        if (StartsAnew(next))
        {
            return false;
        }

        if (next.AfterTable)
        {
            // A table set inside a sentence: only a full line that ends in the middle of a clause goes on behind it.
            return first.IsVisual && next.IsVisual && !EndsWhole(first.Text) && IsFull(a, b, strict: true);
        }

        if (IsMidClause(first.Text, next.Text))
        {
            return true;
        }

        if (!first.IsVisual || !next.IsVisual)
        {
            return false;
        }

        var ends = EndsWhole(first.Text);
        if (width.IsKnown)
        {
            return IsFull(a, b, ends);
        }

        return !ends && first.Start.Kind != StartKind.Part && (!next.AfterGap || first.Text.Length >= 35);
    }

    /// <summary>Whether a line that reads like a heading goes on in line <paramref name="b"/> all the same; where paragraphs are whole lines, only in the middle of a clause.</summary>
    public bool JoinsHeading(int a, int b) => width.IsKnown ? Joins(a, b) : IsMidClause(lines[a].Text, lines[b].Text);

    /// <summary>Whether the line is as full as its surroundings are set, so that its end tells nothing.</summary>
    public bool IsFull(int line, int next, bool strict)
    {
        var set = width.At(line);
        if (set == 0)
        {
            return false;
        }

        // The line may be the first of its paragraph, whose indentation the text does not show.
        var room = set - lines[line].Width - (2 * Character);
        return room <= (strict ? Character : (int)(set * 0.3)) || FirstWord(lines[next].Text) > room;
    }

    /// <summary>Whether the line begins something of its own: a numbering, a label of a project.</summary>
    public bool StartsAnew(NarrativeLine line) => line.Start.Kind != StartKind.None || line.IsHeading || words.IsProjectLabel(line.Text);

    /// <summary>Whether the break falls inside a clause whatever the width says: between a figure and its unit or its verb, after a comma.</summary>
    public bool IsMidClause(string a, string b)
    {
        var last = a[^1];
        if (last is '，' or '、' or '（' or '(' or '《' or '〈' or '“' or '‘' or ',' || (last is '-' or '/' or '=' or '*' && a.Length > 1))
        {
            return true;
        }

        var first = b[0];
        if (first is '，' or '。' or '、' or '；' or '：' or '）' or ')' or '》' or '〉' or '”' or '’' or '%' or '％')
        {
            return true;
        }

        if (char.IsAsciiDigit(last) || (last is '.' && a.Length > 1 && char.IsAsciiDigit(a[^2])))
        {
            return char.IsAsciiDigit(first) || (first == '.' && b.Length > 1 && char.IsAsciiDigit(b[1])) || words.StartsWithUnit(b);
        }

        if (last is '万' or '亿' && first == '元' && a.Length > 1 && char.IsAsciiDigit(a[^2]))
        {
            return true;
        }

        return char.IsAsciiDigit(first) ? words.EndsBeforeFigure(a) || a is [.., '（' or '(', '类' or '款' or '项', '）' or ')'] : b is ['（' or '(', '类' or '款' or '项', ..];
    }

    private static bool EndsWhole(string text) => NarrativeText.EndsSentence(text[^1]) || text[^1] is '：' or ':' or ';' or '.' or '!' or '?' || text.EndsWith("。”", StringComparison.Ordinal);

    /// <summary>The width of what may not be broken at the start of the text: a figure or word, or one character with the mark after it.</summary>
    private static int FirstWord(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or ',' or '%'))
        {
            i++;
        }

        i = Math.Max(i, 1);
        while (i < text.Length && text[i] is '，' or '。' or '、' or '；' or '：' or '）' or '》' or '”' or '%' or '％')
        {
            i++;
        }

        return NarrativeLine.WidthOf(text[..i]);
    }
}

using System.Globalization;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Finds the words before a figure that name its subject.</summary>
/// <param name="words">The words of the format.</param>
/// <param name="context">Entity and year, which are no part of a subject.</param>
internal sealed class ClauseLead(NarrativeWords words, NarrativeContext context)
{
    private readonly string _entity = NarrativeText.Fold(PrintedWords.WithoutSpaces(context.Entity));

    private readonly string _year = context.Year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Where the clause that ends at the offset begins: after the last mark that is in no bracket, or at the floor.</summary>
    public static int Start(string folded, int end, int floor)
    {
        for (var i = end - 1; i >= floor; i--)
        {
            if (folded[i] == '）')
            {
                var open = OpenOf(folded, i, floor);
                if (open < 0)
                {
                    return i + 1;
                }

                i = open;
            }
            else if (folded[i] == '（' || (NarrativeText.EndsClause(folded[i]) && !IsAfterCode(folded, i)))
            {
                return i + 1;
            }
        }

        return floor;
    }

    /// <summary>The name inside the stretch: numbering, entity, year and words that only lead to it or from it left out.</summary>
    /// <param name="folded">The folded sentence.</param>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="end">Where the name ends at the latest.</param>
    /// <param name="keepsYear">Whether the document's year in front belongs to the name, as in names of projects.</param>
    public (int Start, int End) Name(string folded, int start, int end, bool keepsYear)
    {
        for (var changed = true; changed && start < end;)
        {
            var from = start;
            start += Front(folded, start, end, keepsYear);
            changed = start > from;
        }

        for (var changed = true; changed && start < end;)
        {
            var to = end;
            end -= Back(folded, start, end);
            changed = end < to;
        }

        return (start, Math.Max(start, end));
    }

    private int Front(string folded, int start, int end, bool keepsYear)
    {
        if (folded[start] is '、' or '，' or '：' or '；' or '。' or '.' or '=' or '*' or '/' or '-' or ' ')
        {
            return 1;
        }

        var rest = folded[start..end];
        if (IsLoneQuote(rest))
        {
            return 1;
        }

        var numbering = LineStart.Of(rest).Length;
        if (numbering > 0)
        {
            return numbering;
        }

        if (_entity.Length > 0 && rest.StartsWith(_entity, StringComparison.Ordinal))
        {
            return _entity.Length;
        }

        if (!keepsYear && YearLength(rest) is > 0 and var year && (_year.Length == 0 || rest.StartsWith(_year, StringComparison.Ordinal)))
        {
            return year;
        }

        foreach (var word in words.LeadingWords)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private int Back(string folded, int start, int end)
    {
        if (folded[end - 1] is '：' or '、' or '，' or ' ' or '=')
        {
            return 1;
        }

        var rest = folded[start..end];
        foreach (var word in words.TrailingWords)
        {
            if (rest.EndsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>A quotation mark in front whose fellow stands outside the name.</summary>
    private static bool IsLoneQuote(string text) => text[0] is '”' or '’'
        || (text[0] == '“' && !text.Contains('”', StringComparison.Ordinal))
        || (text[0] == '‘' && !text.Contains('’', StringComparison.Ordinal));

    /// <summary>2023年, 2023年度.</summary>
    private static int YearLength(string text)
    {
        if (text.Length < 5 || text[4] != '年' || text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }

        return text.Length > 5 && text[5] == '度' ? 6 : 5;
    }

    private static int OpenOf(string folded, int close, int floor)
    {
        var depth = 0;
        for (var i = close; i >= floor; i--)
        {
            depth += folded[i] switch { '）' => 1, '（' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The colon of «…（01项）：2023年预算数为» does not end the clause.</summary>
    private static bool IsAfterCode(string folded, int colon) =>
        folded[colon] == '：' && colon >= 2 && folded[colon - 1] == '）' && (folded[colon - 2] is '类' or '款' or '项');
}

using Mingzhang.Amounts;

namespace Mingzhang.Recognition.Narrative;

/// <summary>
/// Finds the figures a sentence states: amounts, percentages and counts, not dates, document numbers, numbers inside titles and
/// names, codes, or thresholds (50万元以上).
/// </summary>
internal static class FigureScanner
{
    private static readonly string[] Thresholds = ["以上", "以下", "以内", "（含）", "及以上", "（不含）", "（含）以上"];

    /// <summary>The figures of a folded sentence. Figures without a unit are given too; only phrases that imply a unit take them.</summary>
    public static List<SentenceFigure> Scan(string folded, UnitWords units)
    {
        var figures = new List<SentenceFigure>();
        var inTitle = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c is '《' or '》')
            {
                inTitle = c == '《';
            }
            else if (char.IsAsciiDigit(c))
            {
                var end = EndOfDigits(folded, i);
                if (!inTitle && Read(folded, i, end, units) is { } figure)
                {
                    figures.Add(figure);
                    end = figure.UnitEnd;
                }

                i = end - 1;
            }
        }

        return figures;
    }

    private static SentenceFigure? Read(string folded, int start, int end, UnitWords units)
    {
        var before = start > 0 ? folded[start - 1] : '\0';
        if (before == '第' || char.IsAsciiLetter(before) || (end < folded.Length && char.IsAsciiLetter(folded[end])))
        {
            return null;
        }

        if (end < folded.Length && IsDate(folded, end))
        {
            return null;
        }

        if (!Amount.TryParse(folded.AsSpan(start, end - start), out var amount))
        {
            return null;
        }

        if (before == '-' && (start < 2 || !IsRange(folded[start - 2])))
        {
            start--;
            amount = new Amount(-amount.Value);
        }

        var (length, kind) = units.Read(folded, end);
        var unitEnd = end + length;
        if (IsCodePart(folded, before, end) || (kind == UnitKind.Money && IsThreshold(folded, unitEnd)))
        {
            return null;
        }

        var price = kind == UnitKind.Money && unitEnd < folded.Length && folded[unitEnd] == '/';
        if (price)
        {
            while (unitEnd < folded.Length && (folded[unitEnd] == '/' || NarrativeText.IsChinese(folded[unitEnd])))
            {
                unitEnd++;
            }
        }

        return new SentenceFigure(start, end, unitEnd, kind, amount) { IsPrice = price };
    }

    /// <summary>The end of the digits from the offset, with thousand separators and one decimal point.</summary>
    private static int EndOfDigits(string folded, int from)
    {
        var i = from;
        var point = false;
        while (i < folded.Length)
        {
            var c = folded[i];
            var digitFollows = i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]);
            if (c == '.' && digitFollows && !point)
            {
                point = true;
            }
            else if (c == '，' && !point && IsGroup(folded, i))
            {
                i += 3;
            }
            else if (!char.IsAsciiDigit(c) && !(c == ',' && digitFollows && !point))
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>A full-width comma separates thousands only when exactly three digits follow and then a point or a further group or a unit.</summary>
    private static bool IsGroup(string folded, int comma)
    {
        for (var i = 1; i <= 3; i++)
        {
            if (comma + i >= folded.Length || !char.IsAsciiDigit(folded[comma + i]))
            {
                return false;
            }
        }

        return comma + 4 < folded.Length && folded[comma + 4] is '.' or '万' or '元' or '，' or ',';
    }

    private static bool IsDate(string folded, int end) => folded[end] switch
    {
        '年' or '月' or '日' or '号' or '时' or '点' => true,
        '个' => end + 1 < folded.Length && folded[end + 1] == '月',
        '分' => end + 1 < folded.Length && folded[end + 1] is '钟' or '之',
        _ => false,
    };

    private static bool IsRange(char c) => char.IsAsciiLetterOrDigit(c) || c is '年' or '月' or '日' or '-' or '）' or '元' or '%';

    /// <summary>（01项）, （208类）, （2080101）.</summary>
    private static bool IsCodePart(string folded, char before, int end) =>
        before == '（' && end < folded.Length
        && (folded[end] == '）' || (folded[end] is '类' or '款' or '项' && end + 1 < folded.Length && folded[end + 1] == '）'));

    private static bool IsThreshold(string folded, int at)
    {
        foreach (var word in Thresholds)
        {
            if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}

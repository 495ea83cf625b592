using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>The words before a figure which tell that it is a change or another year's.</summary>
internal sealed class StatedWords(Mingzhang.Formats.Format format)
{
    private readonly List<string> _changes = [.. new[] { "increase", "decrease" }.SelectMany(format.WordList).Where(w => w.Length > 1)];

    /// <summary>Whether the clause before a figure makes it a change («比上年增加») or another year's.</summary>
    public bool TellsChange(string before) =>
        _changes.Exists(c => before.EndsWith(c, StringComparison.Ordinal) || before.EndsWith(c + "了", StringComparison.Ordinal))
        || format.WordList("change-markers").Any(m => before.Contains(m, StringComparison.Ordinal));
}

/// <summary>A figure that the text of a self-evaluation states.</summary>
/// <param name="Subject">The words it is stated of: the clause before it, and the thing named right after its unit.</param>
/// <param name="Value">The figure with its unit.</param>
/// <param name="IsAtLeast">True when 以上 follows.</param>
/// <param name="Start">0-based offset in the text.</param>
/// <param name="Length">Its length with the unit.</param>
internal sealed record StatedFigure(string Subject, IndicatorValue Value, bool IsAtLeast, int Start, int Length)
{
    private const string Ends = "，。；、：？！（）()“”,;:\n";

    /// <summary>The figures with a unit that the text states exactly; dates, changes and round numbers (余, 左右) are left out.</summary>
    public static IReadOnlyList<StatedFigure> Of(string text, StatedWords words)
    {
        var figures = new List<StatedFigure>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = PrintedNumber.End(text, i);

            if (Unit(text, end) is { Length: > 0 } unit && Make(text, i, end, unit, words) is { } figure)
            {
                figures.Add(figure);
                end = figure.Start + figure.Length;
            }

            i = end - 1;
        }

        return figures;
    }

    /// <summary>Where the figure stands.</summary>
    public Source SourceIn(PrintedValue text) => text.Pieces.LastOrDefault(p => p.Start <= Start)?.Source ?? text.Source;

    private static StatedFigure? Make(string text, int start, int end, string unit, StatedWords words)
    {
        var after = end + unit.Length;
        var begin = text.LastIndexOfAny([.. Ends], Math.Max(0, start - 1)) + 1;
        var before = start == 0 ? string.Empty : text[Math.Min(begin, start)..start];
        var isExact = !Starts(text, after, "余", "多", "左右") && !Starts(text, end, "余", "多")
            && !before.EndsWith('约') && !before.EndsWith('近') && !before.EndsWith('第') && !before.EndsWith('-') && !before.EndsWith('—');
        var isDate = unit is "年" or "月" or "日" or "年度" or "号" or "点";
        if (!isExact || isDate || words.TellsChange(before))
        {
            return null;
        }

        var isAtLeast = Starts(text, after, "以上");
        var follows = after + (isAtLeast ? 2 : 0);
        var stop = follows < text.Length ? text.IndexOfAny([.. Ends], follows) : -1;
        var thing = text[Math.Min(follows, text.Length)..(stop < 0 ? text.Length : stop)];
        return new StatedFigure(before + (thing.Length <= 12 ? thing : string.Empty), IndicatorValue.Parse(text[start..after]), isAtLeast, start, after - start);
    }

    private static bool Starts(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest unit that stands at the place, 万 and 亿 before it included.</summary>
    private static string Unit(string text, int at)
    {
        var scale = at;
        while (scale < text.Length && text[scale] is '万' or '亿')
        {
            scale++;
        }

        var length = 0;
        foreach (var unit in PerformanceVocabulary.Units)
        {
            if (unit.Length > length && Starts(text, scale, unit))
            {
                length = unit.Length;
            }
        }

        return length == 0 ? string.Empty : text[at..(scale + length)];
    }
}

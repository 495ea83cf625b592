using System.Globalization;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.References;

/// <summary>The number of an official document (发文字号) as a text quotes it: «新人社发〔2018〕51号».</summary>
/// <param name="Agency">The agency's letters before the year.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">The number.</param>
/// <param name="Open">The bracket that opens the year.</param>
/// <param name="Title">The title right before it in 《》, folded, or empty.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Excerpt">The text around it.</param>
internal sealed record DocumentNumber(string Agency, int Year, string Number, char Open, string Title, Location Location, Excerpt Excerpt)
{
    private const string Opens = "〔﹝【[（(［";
    private const string Closes = "〕﹞】]）)］";
    private const string ProseEnds = "据照和及与于由的为";
    private const char End = '号';
    private const int LongestAgency = 12;
    private const int LongestGap = 6;
    private const int Around = 40;

    /// <summary>Whether the year stands in the brackets that official documents use.</summary>
    public bool HasRightBrackets => Open is '〔' or '﹝';

    /// <summary>The number as printed.</summary>
    public string Printed => Excerpt.Text.Substring(Excerpt.Start, Excerpt.Length);

    /// <summary>The numbers quoted in the narrative and in performance tables, in order.</summary>
    public static IEnumerable<DocumentNumber> In(Disclosure disclosure)
    {
        // Few texts quote a number: the others are passed over by the character that ends one.
        foreach (var section in disclosure.Sections)
        {
            foreach (var paragraph in section.Paragraphs.Where(p => p.Text.Contains(End, StringComparison.Ordinal)))
            {
                foreach (var number in In(paragraph.Text, at => new Location(paragraph.SourceAt(at)) { Section = section.Label }))
                {
                    yield return number;
                }
            }
        }

        foreach (var table in disclosure.Performance)
        {
            var values = new[] { table.Goal, table.ActualCompletion }.Concat(table.Indicators.Select(i => i.Basis)).OfType<PrintedValue>().Where(v => v.Text.Contains(End, StringComparison.Ordinal));
            foreach (var value in values.DistinctBy(v => (v.Text, v.Source)))
            {
                foreach (var number in In(value.Text, at => new Location(SourceAt(value, at)) { Table = table.Title, Row = table.Project.Length > 0 ? table.Project : null }))
                {
                    yield return number;
                }
            }
        }
    }

    private static IEnumerable<DocumentNumber> In(string text, Func<int, Location> locate)
    {
        for (var open = text.AsSpan().IndexOfAny(Opens); open >= 0; open = Next(text, open))
        {
            if (YearAt(text, open) is not { } year || NumberAfter(text, open + 6) is not { } end)
            {
                continue;
            }

            var start = open;
            while (start > 0 && open - start < LongestAgency && text[start - 1] is >= '\u4e00' and <= '\u9fff')
            {
                start--;
            }

            start = AfterProse(text, start, open);
            if (open - start >= 2)
            {
                var from = Math.Max(0, start - Around);
                var excerpt = new Excerpt(text[from..Math.Min(text.Length, end + Around)], start - from, end - start);
                yield return new DocumentNumber(text[start..open], year, text[(open + 6)..(end - 1)].Trim(), text[open], TitleBefore(text, start), locate(start), excerpt);
            }
        }
    }

    /// <summary>Past the words of the sentence that the agency's letters run on from («根据», «的批复和»).</summary>
    private static int AfterProse(string text, int start, int end)
    {
        var last = text.AsSpan(start, Math.Max(0, end - start - 2)).LastIndexOfAny(ProseEnds);
        return last < 0 ? start : start + last + 1;
    }

    private static int Next(string text, int at)
    {
        var next = text.AsSpan(at + 1).IndexOfAny(Opens);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static int? YearAt(string text, int open) =>
        open + 6 < text.Length && Closes.Contains(text[open + 5], StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(open + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1948 and < 2100
            ? year
            : null;

    private static int? NumberAfter(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ' '))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] == End ? end + 1 : null;
    }

    /// <summary>The title in 《》 that ends right before, but for «的通知» and an opening bracket.</summary>
    private static string TitleBefore(string text, int at)
    {
        var close = text.LastIndexOf('》', Math.Max(0, at - 1));
        if (close < 0 || at - close - 1 > LongestGap || text.AsSpan(close + 1, at - close - 1).IndexOfAny("《，。；、") >= 0)
        {
            return string.Empty;
        }

        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += text[i] == '》' ? 1 : text[i] == '《' ? -1 : 0;
            if (depth == 0)
            {
                return PrintedWords.Folded(text[(i + 1)..close]);
            }
        }

        return string.Empty;
    }

    private static Source SourceAt(PrintedValue value, int at) => value.Pieces.LastOrDefault(p => p.Start <= at)?.Source ?? value.Source;
}

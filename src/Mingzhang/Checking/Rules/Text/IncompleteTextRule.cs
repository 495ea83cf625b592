using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>A sentence that breaks off: a reason that is not given, a date without its day, a figure without its unit.</summary>
public sealed class IncompleteTextRule : ParagraphRule
{
    private const string Stops = "。；";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T06",
        Title = "语句不完整",
        Explanation = "“主要原因是”之后没有原因；日期缺日（“1月日”）；增减比例缺“%”（“增长13.95。”）；金额缺“元”（“273.00万，”）；整段断在“的、和、及”等字上。由逐行文本转换而来的文件不看段尾。",
        Basis = "文字完整",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        var format = context.Disclosure.Format;
        MissingReasons(paragraph, context.Narrative.Occurring("reason-is"), marks);
        CutDates(context, paragraph, format.WordList("per-day"), marks);
        BareFigures(paragraph, format.WordList("rate-words"), format.WordList("money-words"), marks);
        if (context.Disclosure.Document.Kind is FileKind.Word or FileKind.Html)
        {
            CutEnds(section, paragraph, format.WordList("never-last"), marks);
        }
    }

    private static void MissingReasons(NarrativeParagraph paragraph, IReadOnlyList<string> openers, List<TextMark> marks)
    {
        var text = paragraph.Text;
        foreach (var opener in openers)
        {
            for (var at = text.IndexOf(opener, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opener, at + opener.Length, StringComparison.Ordinal))
            {
                var end = at + opener.Length;
                var bare = end;
                while (end < text.Length && text[end] is '：' or ':' or '是')
                {
                    end++;
                }

                // «分析超支的主要原因。» asks for reasons and gives none.
                if (bare == end && opener[^1] is not ('是' or '为') && at > 0 && text[at - 1] is not ('，' or '。' or '；'))
                {
                    continue;
                }

                if (end < text.Length && Stops.Contains(text[end], StringComparison.Ordinal) && new Passage(null!, paragraph, at, end + 1 - at).StandsTogether)
                {
                    marks.Add(Mark(at, end + 1 - at, $"“{opener}”之后没有写原因", "句子到此为止，没有说明原因。", "补写原因。"));
                }
            }
        }
    }

    /// <summary>The dates of a project's execution period are read by the rule on periods, which says more of them.</summary>
    private static bool IsPeriod(CheckContext context, string text, string date) =>
        context.Disclosure.Projects.Any(p => p.Period is { } period
            && period.Text.Contains(date, StringComparison.Ordinal)
            && text.Contains(period.Text, StringComparison.Ordinal));

    private static void CutDates(CheckContext context, NarrativeParagraph paragraph, IReadOnlyList<string> perDay, List<TextMark> marks)
    {
        var text = paragraph.Text;
        for (var at = text.IndexOf("月日", StringComparison.Ordinal); at >= 0; at = text.IndexOf("月日", at + 2, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '年'))
            {
                start--;
            }

            if (start < at && !perDay.Any(w => string.CompareOrdinal(text, at + 1, w, 0, w.Length) == 0) && text.AsSpan(start, at - start).IndexOfAnyInRange('0', '9') >= 0 && new Passage(null!, paragraph, start, at + 2 - start).StandsTogether && !IsPeriod(context, text, text[start..(at + 2)]))
            {
                marks.Add(Mark(start, at + 2 - start, $"日期“{text[start..(at + 2)]}”不完整", "日期缺少月份或日子的数字。", "补全日期。"));
            }
        }
    }

    private static void BareFigures(NarrativeParagraph paragraph, IReadOnlyList<string> rateWords, IReadOnlyList<string> moneyWords, List<TextMark> marks)
    {
        var text = paragraph.Text;
        List<string>? bareMoney = null;
        var bareAt = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or ',')))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
            {
                end++;
            }

            if (end < text.Length && HasDecimals(text.AsSpan(i..end)) && new Passage(null!, paragraph, i, end + 1 - i).StandsTogether)
            {
                var rate = rateWords.FirstOrDefault(w => text.AsSpan(0, i).EndsWith(w));
                if (rate is not null && text[end] is '。' or '；' or '，')
                {
                    marks.Add(Mark(i - rate!.Length, end - i + rate.Length, $"“{rate}{text[i..end]}”缺“%”", "增减、所占的比例没有写出百分号。", "补上“%”。") with { Expected = rate + text[i..end] + "%" });
                }
                else if (text[end] == '万' && end + 1 < text.Length && text[end + 1] is '。' or '；' or '，' or '、' or '（' && IsOfMoney(text, i, moneyWords))
                {
                    bareAt = bareMoney is null ? i : bareAt;
                    (bareMoney ??= []).Add(text[i..(end + 1)]);
                }
            }

            i = end;
        }

        if (bareMoney is [var first, ..])
        {
            var all = string.Join("、", bareMoney);
            marks.Add(Mark(bareAt, first.Length, $"“{first}”缺“元”", $"本段金额的单位没有写全：{all}。", "补上“元”。") with { Expected = first + "元", Severity = Severity.Hint });
        }
    }

    /// <summary>Whether the clause before a figure speaks of money: «参保人数 38.62 万» is complete.</summary>
    private static bool IsOfMoney(string text, int at, IReadOnlyList<string> moneyWords)
    {
        var clause = text[(text.LastIndexOfAny(['。', '；', '，', '、', '：'], at) + 1)..at];
        return moneyWords.Any(w => clause.Contains(w, StringComparison.Ordinal));
    }

    private static void CutEnds(Section section, NarrativeParagraph paragraph, IReadOnlyList<string> neverLast, List<TextMark> marks)
    {
        var text = paragraph.Text;
        if (section.Format is not null && text.Length > 10 && !GoesOn(section, paragraph) && neverLast.FirstOrDefault(w => text.EndsWith(w, StringComparison.Ordinal)) is { } word)
        {
            marks.Add(Mark(text.Length - word.Length, word.Length, $"段落断在“{word}”上", "这一段没有说完。", "补全这一段。"));
        }
    }

    /// <summary>Whether the next paragraph goes on where this one breaks off (a line ended by hand) rather than beginning an item of its own.</summary>
    private static bool GoesOn(Section section, NarrativeParagraph paragraph)
    {
        var next = section.Paragraphs.SkipWhile(p => !ReferenceEquals(p, paragraph)).Skip(1).FirstOrDefault()?.Text;
        return next is { Length: > 1 } && !char.IsAsciiDigit(next[0]) && next[0] is not ('（' or '(') && next[1] is not ('、' or '.' or '．');
    }

    private static bool HasDecimals(ReadOnlySpan<char> figure) => figure.IndexOf('.') is var dot && dot > 0 && dot < figure.Length - 1 && figure.LastIndexOf('.') == dot;

    private static TextMark Mark(int start, int length, string title, string message, string fix) =>
        new(start, length, title, message, null, fix) { Confidence = Confidence.Likely };
}

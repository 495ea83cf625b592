using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules;

/// <summary>What a rule over running text marks: where in the paragraph, and what to say.</summary>
/// <param name="Start">0-based offset in the paragraph's text.</param>
/// <param name="Length">Length of the marked text.</param>
/// <param name="Title">One line.</param>
/// <param name="Message">Why.</param>
/// <param name="Expected">What should stand there, or null.</param>
/// <param name="Fix">What to do.</param>
public sealed record TextMark(int Start, int Length, string Title, string Message, string? Expected, string Fix);

/// <summary>A rule that reads the narrative paragraph by paragraph.</summary>
public abstract class ParagraphRule : IRule
{
    /// <inheritdoc/>
    public abstract RuleInfo Info { get; }

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var section in context.Disclosure.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                run.Compared();
                foreach (var mark in Marks(context, section, paragraph))
                {
                    run.Report(ToFinding(section, paragraph, mark));
                }
            }
        }
    }

    /// <summary>What is wrong in a paragraph.</summary>
    protected abstract IEnumerable<TextMark> Marks(CheckContext context, Section section, NarrativeParagraph paragraph);

    /// <summary>Whether a stretch of the text stands together in the file rather than being put together from two lines.</summary>
    protected static bool StandsTogether(NarrativeParagraph paragraph, int start, int length) =>
        Equals(paragraph.SourceAt(start), paragraph.SourceAt(start + length - 1));

    private Finding ToFinding(Section section, NarrativeParagraph paragraph, TextMark mark) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = mark.Title,
        Message = mark.Message,
        Expected = mark.Expected,
        Actual = paragraph.Text.Substring(mark.Start, mark.Length),
        Location = new Location(paragraph.SourceAt(mark.Start)) { Section = section.Label },
        Fix = mark.Fix,
        Excerpt = Around(paragraph.Text, mark.Start, mark.Length),
    };

    private static Excerpt Around(string text, int start, int length)
    {
        var from = Math.Max(0, start - 30);
        var to = Math.Min(text.Length, start + length + 30);
        return new Excerpt(text[from..to], start - from, length);
    }
}

/// <summary>Doubled or clashing punctuation.</summary>
public sealed class DoubledPunctuationRule : ParagraphRule
{
    private const string Stops = "。，、；：？！";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T01",
        Title = "标点重复或相连",
        Explanation = "两个句读标点（。，、；：）紧挨着出现，如“。。”“，。”。",
        Basis = "GB/T 15834-2011 标点符号用法",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override IEnumerable<TextMark> Marks(CheckContext context, Section section, NarrativeParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (Stops.Contains(text[i], StringComparison.Ordinal)
                && Stops.Contains(text[i - 1], StringComparison.Ordinal)
                && (i < 2 || text[i - 2] != text[i - 1] || text[i] != text[i - 1])
                && StandsTogether(paragraph, i - 1, 2))
            {
                var pair = text.Substring(i - 1, 2);
                yield return new TextMark(i - 1, 2, $"标点“{pair}”相连", "两个标点紧挨在一起，疑为多打或漏字。", null, "删去多余的标点，或补上中间漏掉的文字。");
            }
        }
    }
}

/// <summary>Brackets, quotes and title marks that do not pair.</summary>
public sealed class UnbalancedMarksRule : ParagraphRule
{
    private static readonly (char Open, char Close)[] Pairs = [('《', '》'), ('（', '）'), ('“', '”'), ('〔', '〕'), ('【', '】')];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T02",
        Title = "括号、引号、书名号不成对",
        Explanation = "一段之内《》（）“”〔〕【】的前后两半数量不等或次序颠倒。",
        Basis = "GB/T 15834-2011 标点符号用法",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override IEnumerable<TextMark> Marks(CheckContext context, Section section, NarrativeParagraph paragraph)
    {
        foreach (var (open, close) in Pairs)
        {
            if (FirstUnpaired(paragraph.Text, open, close) is { } at && !PairsWithNeighbours(section, paragraph, open, close))
            {
                var what = paragraph.Text[at] == open ? $"“{open}”没有与之成对的“{close}”" : $"“{close}”没有与之成对的“{open}”";
                yield return new TextMark(at, 1, what, "同一段中成对的标点缺了一半。", null, $"补上缺的一半，或删去多余的“{paragraph.Text[at]}”。");
            }
        }
    }

    private static bool PairsWithNeighbours(Section section, NarrativeParagraph paragraph, char open, char close)
    {
        // A paragraph broken in two by the conversion, or on purpose, pairs with the one beside it.
        var all = section.Paragraphs.Select(p => p.Text).ToList();
        var at = section.Paragraphs.ToList().IndexOf(paragraph);
        return (at > 0 && FirstUnpaired(all[at - 1] + all[at], open, close) is null)
            || (at + 1 < all.Count && FirstUnpaired(all[at] + all[at + 1], open, close) is null);
    }

    private static int? FirstUnpaired(string text, char open, char close)
    {
        var stack = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] switch { '(' => '（', ')' => '）', _ => text[i] };
            if (c == open)
            {
                stack.Push(i);
            }
            else if (c == close && !stack.TryPop(out _) && !IsListNumber(text, i))
            {
                return i;
            }
        }

        return stack.TryPop(out var left) ? left : null;
    }

    private static bool IsListNumber(string text, int at)
    {
        // «1）» and «一)» number items without an opening half.
        var i = at - 1;
        while (i >= 0 && (char.IsAsciiDigit(text[i]) || "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨".Contains(text[i], StringComparison.Ordinal)))
        {
            i--;
        }

        return i < at - 1 && (i < 0 || "。；，、： ".Contains(text[i], StringComparison.Ordinal));
    }
}

/// <summary>Words of the template that should have been replaced or chosen from.</summary>
public sealed class TemplateResidueRule : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T03",
        Title = "模板文字未改",
        Explanation = "文中留有模板的待选、待填文字，如“增加（减少）”“××万元”，或替换模板时留下的不通文字。词表见格式的 words/template-residue。",
        Basis = "公开模板须按本单位情况填写",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override IEnumerable<TextMark> Marks(CheckContext context, Section section, NarrativeParagraph paragraph)
    {
        var end = -1;
        foreach (var word in context.Disclosure.Format.WordList("template-residue"))
        {
            // Several of one word in a paragraph are one thing to mend.
            var at = paragraph.Text.IndexOf(word, StringComparison.Ordinal);
            if (at > end)
            {
                end = at + word.Length;
                yield return new TextMark(at, word.Length, $"模板文字“{word}”未改", "这是模板中待选、待填或替换后不通的文字。", null, "按本单位实际情况改写。");
            }
        }
    }
}

/// <summary>A word typed twice.</summary>
public sealed class DoubledWordRule : ParagraphRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T04",
        Title = "字词重复",
        Explanation = "虚词或固定词连写两遍，如“主要原因是是”“万元万元”。词表见格式的 words/doubled。",
        Basis = "文字通顺",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override IEnumerable<TextMark> Marks(CheckContext context, Section section, NarrativeParagraph paragraph)
    {
        foreach (var word in context.Disclosure.Format.WordList("doubled"))
        {
            var twice = word + word;
            for (var at = paragraph.Text.IndexOf(twice, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(twice, at + twice.Length, StringComparison.Ordinal))
            {
                if (StandsTogether(paragraph, at, twice.Length))
                {
                    yield return new TextMark(at, twice.Length, $"“{word}”重复", "同一字词连写了两遍。", word, $"删去一个“{word}”。");
                }
            }
        }
    }
}

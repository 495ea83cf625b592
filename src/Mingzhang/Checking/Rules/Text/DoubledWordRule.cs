using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Text;

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
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        var meant = context.Disclosure.Format.WordList("meant-repeats");
        foreach (var word in context.Narrative.Occurring("doubled"))
        {
            if (!paragraph.Text.Contains(word, StringComparison.Ordinal))
            {
                continue;
            }

            var twice = word + word;
            for (var at = paragraph.Text.IndexOf(twice, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(twice, at + twice.Length, StringComparison.Ordinal))
            {
                if (StandsTogether(paragraph, at, twice.Length) && !MeantRepeats.Covers(paragraph.Text, at, twice.Length, meant))
                {
                    marks.Add(new TextMark(at, twice.Length, $"“{word}”重复", "同一字词连写了两遍。", word, $"删去一个“{word}”。"));
                }
            }
        }
    }
}

using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>Doubled or clashing punctuation.</summary>
public sealed class DoubledPunctuationRule : ParagraphRule
{

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
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        var text = paragraph.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (IsStop(text[i])
                && IsStop(text[i - 1])
                && (i < 2 || text[i - 2] != text[i - 1] || text[i] != text[i - 1])
                && StandsTogether(paragraph, i - 1, 2))
            {
                var pair = text.Substring(i - 1, 2);
                marks.Add(new TextMark(i - 1, 2, $"标点“{pair}”相连", "两个标点紧挨在一起，疑为多打或漏字。", null, "删去多余的标点，或补上中间漏掉的文字。"));
            }
        }
    }

    private static bool IsStop(char c) => c is '。' or '，' or '、' or '；' or '：' or '？' or '！';
}

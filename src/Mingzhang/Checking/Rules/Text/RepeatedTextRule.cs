using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>A sentence, a paragraph or an item of a list set twice in a row.</summary>
public sealed class RepeatedTextRule : ParagraphRule
{
    private const int ShortestSentence = 10;
    private const int ShortestItem = 6;
    private const int ShortestParagraph = 15;
    private const int ShortestRun = 2;
    private const int LongestPart = 3;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T05",
        Title = "句、段、词语接连重复",
        Explanation = "同一句话、同一段、顿号并列的同一项，或两字以上的词语，接连出现两次。格式规定的短句（如“……未安排。”）不在此列。",
        Basis = "文字通顺",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        var (exempt, meant) = (context.Disclosure.Format.WordList("may-repeat"), context.Disclosure.Format.WordList("meant-repeats"));
        Paragraphs(section, paragraph, marks);
        Pieces(paragraph, "。；！？", ShortestSentence, "句子", marks);
        Pieces(paragraph, "、。；，：", ShortestItem, "并列的一项", marks);
        Runs(paragraph, exempt, meant, marks);
    }

    private static void Paragraphs(Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        if (paragraph.Text.Length >= ShortestParagraph && paragraph.Text.AsSpan().IndexOfAny('。', '；') > 0
            && IndexOf(section, paragraph) is var at and > 0 && PrintedWords.Same(section.Paragraphs[at - 1].Text, paragraph.Text))
        {
            AddNew(marks, Mark(0, paragraph.Text.Length, "整段与上一段相同", "两段文字完全相同，疑为重复粘贴。"));
        }
    }

    private static void Pieces(NarrativeParagraph paragraph, string ends, int shortest, string what, List<TextMark> marks)
    {
        var text = paragraph.Text;
        var (start, before) = (0, 0..0);
        for (var i = text.AsSpan().IndexOfAny(ends); i >= 0; i = text.AsSpan(start).IndexOfAny(ends) is var next and >= 0 ? start + next : -1)
        {
            if (i - start >= shortest && text.AsSpan(start..i).SequenceEqual(text.AsSpan(before)) && !new Passage(null!, paragraph, start, i - start).IsMended)
            {
                AddNew(marks, Mark(start, i - start, $"{what}接连重复", $"“{Short(text[start..i])}”接连出现两次，疑为重复粘贴。"));
            }

            (start, before) = (i + 1, start..i);
        }
    }

    /// <summary>«活动活动»: two or more characters set twice without anything between.</summary>
    private static void Runs(NarrativeParagraph paragraph, IReadOnlyList<string> exempt, IReadOnlyList<string> meant, List<TextMark> marks)
    {
        var text = paragraph.Text;
        for (var i = 0; i + (2 * ShortestRun) <= text.Length; i++)
        {
            if (text[i] is < '\u4e00' or > '\u9fff')
            {
                continue;
            }

            for (var length = Math.Min(12, (text.Length - i) / 2); length >= ShortestRun; length--)
            {
                if (text[i] != text[i + length])
                {
                    continue;
                }

                var run = text.AsSpan(i, length);
                if (!run.SequenceEqual(text.AsSpan(i + length, length)) || !IsWord(run) || exempt.Contains(run.ToString(), StringComparer.Ordinal) || IsTwoWords(text, i, length)
                    || MeantRepeats.Covers(text, i, 2 * length, meant)
                    || !new Passage(null!, paragraph, i, 2 * length).StandsTogether)
                {
                    continue;
                }

                // Two nouns may meet («…项目项目负责人»), so a short word is only worth a look.
                AddNew(marks, Mark(i, 2 * length, $"“{run}”重复", "同一词语连写了两遍。") with
                {
                    Expected = run.ToString(),
                    Severity = length == ShortestRun ? Severity.Hint : null,
                    Confidence = length == ShortestRun ? Confidence.Possible : Confidence.Likely,
                });
                i += (2 * length) - 1;
                break;
            }
        }
    }

    /// <summary>
    /// Whether two words may meet here: a short word that goes on after its repeat belongs to what follows (国有资产资产负债率,
    /// 政协委员会委员会议), and 一户一户 is said so.
    /// </summary>
    private static bool IsTwoWords(string text, int at, int length)
    {
        var next = at + (2 * length);
        return length <= LongestPart && ((length == ShortestRun && text[at] == '一')
            || (next < text.Length && text[next] is >= '\u4e00' and <= '\u9fff' && !"的和与及等".Contains(text[next], StringComparison.Ordinal)));
    }

    private static bool IsWord(ReadOnlySpan<char> run) => run.IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 && run[0] != run[1];

    /// <summary>What is marked already as a whole sentence is not marked again as an item.</summary>
    private static void AddNew(List<TextMark> marks, TextMark mark)
    {
        if (!marks.Exists(m => m.Start == mark.Start))
        {
            marks.Add(mark);
        }
    }

    private static int IndexOf(Section section, NarrativeParagraph paragraph)
    {
        for (var i = 0; i < section.Paragraphs.Count; i++)
        {
            if (ReferenceEquals(section.Paragraphs[i], paragraph))
            {
                return i;
            }
        }

        return -1;
    }

    private static TextMark Mark(int start, int length, string title, string message) =>
        new(start, length, title, message, null, "删去重复的文字。") { Confidence = Confidence.Likely };

    private static string Short(string text) => text.Length <= 24 ? text : text[..24] + "…";
}

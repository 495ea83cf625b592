using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Text;

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
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        var end = -1;
        var guards = context.Disclosure.Format.WordList("template-guards");
        foreach (var word in context.Narrative.Occurring("template-residue"))
        {
            // Several of one word in a paragraph are one thing to mend.
            var at = FoundIn(paragraph.Text, word, guards);
            if (at > end)
            {
                end = at + word.Length;
                marks.Add(new TextMark(at, word.Length, $"模板文字“{word}”未改", "这是模板中待选、待填或替换后不通的文字。", null, "按本单位实际情况改写。"));
            }
        }
    }

    /// <summary>Where the words first stand, unless as the tail of a word that is right (本部门单价); -1 when nowhere.</summary>
    private static int FoundIn(string text, string word, IReadOnlyList<string> guards)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && EndsWithAny(text.AsSpan(0, at), guards))
        {
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal);
        }

        return at;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>The file is the form itself, not a disclosure made of it. Then no other rule speaks.</summary>
public sealed class BlankTemplateRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D09",
        Title = "文件是没有填写的模板",
        Explanation = "待填、待选的文字（“××万元”“增加（减少）”）比填好的金额还多，文件应是空白模板，其余规则不再核对。",
        Basis = "公开的应是本部门（单位）的预算、决算，而不是模板",
        Severity = Severity.Error,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        run.Compared();
        var disclosure = context.Disclosure;
        if (!disclosure.IsBlankTemplate)
        {
            return;
        }

        var words = disclosure.Format.WordList("template-residue");
        var (section, paragraph, word) = First(disclosure, words);
        var at = paragraph.Text.IndexOf(word, StringComparison.Ordinal);
        run.Report(new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Kind = Info.Kind,
            Title = "文件是没有填写的模板",
            Message = "表中和文字中几乎没有金额，待填、待选的文字还在，例如这里的“" + word + "”。其余规则没有核对。",
            Actual = word,
            Location = new Location(paragraph.SourceAt(at)) { Section = section.Label },
            Fix = "核对填好的文件。",
            Excerpt = new Excerpt(paragraph.Text, at, word.Length),
        });
    }

    private static (Section Section, NarrativeParagraph Paragraph, string Word) First(Disclosure disclosure, IReadOnlyList<string> words) =>
        (from section in disclosure.Sections
         from paragraph in section.Paragraphs
         from word in words
         where paragraph.Text.Contains(word, StringComparison.Ordinal)
         select (section, paragraph, word)).First();
}

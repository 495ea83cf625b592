using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>The terms that must be explained are in the glossary.</summary>
public sealed class GlossaryRule : IRule
{
    private const int FewestEntries = 3;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W10",
        Title = "名词解释齐全",
        Explanation = "说明中用到的专业名词（基本支出、项目支出、“三公”经费、机关运行经费等，见格式的 words/glossary-terms）应在名词解释中解释。",
        Basis = "公开格式：名词解释",
        Severity = Severity.Hint,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.SectionById("glossary") is not { } glossary || glossary.Paragraphs.Count < FewestEntries)
        {
            run.NotApplicable("没有读到名词解释");
            return;
        }

        var explained = string.Concat(glossary.Paragraphs.Select(p => Plain(p.Text)));
        var others = context.Disclosure.Sections.Where(s => s != glossary).SelectMany(s => s.Paragraphs.Select(p => Plain(p.Text)).Prepend(Plain(s.Heading))).ToList();
        foreach (var terms in context.Disclosure.Format.WordList("glossary-terms").Select(t => t.Split('|')))
        {
            run.Compared();
            if (!terms.Any(t => explained.Contains(t, StringComparison.Ordinal)) && others.Exists(o => terms.Any(t => o.Contains(t, StringComparison.Ordinal))))
            {
                run.Report(new Finding
                {
                    Rule = Info.Id,
                    Severity = Info.Severity,
                    Confidence = Confidence.Likely,
                    Kind = Info.Kind,
                    Title = $"名词解释中没有“{terms[0]}”",
                    Message = $"说明中用到了“{terms[0]}”，名词解释没有解释。",
                    Expected = terms[0],
                    Location = new Location(glossary.Source) { Section = glossary.Label },
                    Fix = $"补上“{terms[0]}”的解释。",
                });
            }
        }
    }

    private static string Plain(string text) => PrintedWords.Folded(text).Replace("“", string.Empty, StringComparison.Ordinal).Replace("”", string.Empty, StringComparison.Ordinal);
}

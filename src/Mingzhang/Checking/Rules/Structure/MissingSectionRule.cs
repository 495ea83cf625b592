using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>Sections that the format demands and the document lacks.</summary>
public sealed class MissingSectionRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D03",
        Title = "缺少应有的说明",
        Explanation = "格式要求的各节说明都应有。一节也没有读到时不作判断。",
        Basis = "预算法第十四条（对机关运行经费、政府采购等重要事项作出说明）；各年度公开格式",
        Severity = Severity.Warning,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var disclosure = context.Disclosure;
        var wanted = disclosure.Format.Sections.Where(s => !s.IsOptional).ToList();
        var present = wanted.Where(s => disclosure.SectionById(s.Id) is not null).ToList();
        if (wanted.Count == 0 || present.Count * 2 < wanted.Count)
        {
            run.NotApplicable("文件中没有（或只有少数）格式所列的说明");
            return;
        }

        run.Compared(wanted.Count);
        foreach (var section in wanted.Except(present).Where(s => s.Parent.Length == 0 || disclosure.SectionById(s.Parent) is not null))
        {
            if (Mentioned(disclosure, section))
            {
                run.NotCheckable($"“{section.Label}”的文字在文中，但没有认出标题");
                continue;
            }

            var anchor = disclosure.SectionById(section.Parent) ?? disclosure.Sections[^1];
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Kind = Info.Kind,
                Title = $"缺少“{section.Label}”的说明",
                Message = $"{disclosure.Format.Name}要求说明“{section.Label}”，文中没有找到。",
                Expected = section.Label,
                Location = new Location(anchor.Source) { Section = anchor.Label },
                Fix = "补上这一节；没有安排的，写明没有。",
            });
        }
    }

    private static bool Mentioned(Disclosure disclosure, SectionFormat section) =>
        section.Headings.Any(h => disclosure.Document.Blocks.OfType<TextBlock>().Any(b => h.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => b.Text.Contains(w, StringComparison.Ordinal))));
}

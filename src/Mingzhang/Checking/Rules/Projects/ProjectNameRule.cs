using Mingzhang.Checking.Projects;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>A project has one name in the project table, the narrative, its performance table, the table of entrusted business, of money carried over, and its self-evaluation.</summary>
public sealed class ProjectNameRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P02",
        Title = "同一项目各处名称一致",
        Explanation = "项目支出表、项目说明、绩效目标表、委托业务费表中金额和单位相同、名称只差一两个字词（缺“经费”、聘与聘用、维护与服务）的，是同一项目写了两个名称。上年结转结余情况表与其说明、项目自评表与文字中写明金额的项目，金额相同、字数相近而错一两个字的同此；年份、批次不同的不作同一项目。括号中“成本性支出”一类的附注不计。",
        Basis = "同一项目在预算公开各处应使用项目库中的同一名称",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var register = context.Projects;
        if (register.Table.Count + register.CarryOver.Count + register.Evaluations.Count == 0)
        {
            run.NotApplicable("文件中没有读到项目支出情况表、结转结余情况表或项目自评表");
            return;
        }

        Sentences(run, register.CarryOver, StatedProjects.Listed(context, "carry-over"), (_, _) => true);
        Sentences(run, register.Evaluations, StatedProjects.Anywhere(context), (a, b) => ProjectNames.AreNear(a, b, context.Disclosure.Format));

        var pairs = new List<(ProjectMention Project, ProjectMention Mention)>();
        foreach (var place in new[] { register.Blocks, register.Targets, register.Entrusted })
        {
            run.Compared(place.Count(m => register.Named(m) is not null));
            pairs.AddRange(register.NearMisses(place));
        }

        foreach (var variant in pairs.GroupBy(p => (p.Project, p.Mention.Key)))
        {
            var mentions = variant.Select(p => p.Mention).ToList();
            var same = new[] { register.Blocks, register.Targets, register.Entrusted }.SelectMany(p => p).Where(m => ReferenceEquals(register.Named(m), variant.Key.Project)).Prepend(variant.Key.Project).ToList();
            var (odd, usual) = mentions.Count > same.Count ? (same, mentions) : (mentions, same);
            run.Report(Write(odd, usual));
        }
    }

    private void Sentences(RuleRun run, IReadOnlyList<ProjectMention> projects, IReadOnlyList<ProjectMention> stated, Func<string, string, bool> isNear)
    {
        if (projects.Count == 0)
        {
            return;
        }

        run.Compared(stated.Count(m => projects.Any(p => p.Key == m.Key)));
        foreach (var (project, mention) in StatedProjects.NearMisses(projects, stated, isNear))
        {
            run.Report(Write([mention], [project], "金额相同，应为同一项目。"));
        }
    }

    private Finding Write(List<ProjectMention> odd, List<ProjectMention> usual, string why = "金额和单位相同，应为同一项目。")
    {
        var (at, against) = (odd[0], usual[0]);
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"项目名称两处不一致：“{at.Name}”与“{against.Name}”",
            Message = $"{at.PlaceName}：“{at.Name}”{at.Shown}\n{string.Join('、', usual.Select(m => m.PlaceName))}：“{against.Name}”{against.Shown}\n{why}",
            Actual = at.Name,
            Expected = usual.Count > odd.Count ? against.Name : null,
            Location = at.Location,
            Evidence = [.. odd.Skip(1).Concat(usual).Select(m => m.AsEvidence())],
            Fix = "按项目库中的名称统一各处的项目名称。",
            Excerpt = at.Excerpt,
        };
    }
}

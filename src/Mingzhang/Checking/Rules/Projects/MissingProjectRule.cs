using Mingzhang.Checking.Projects;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>Every project of the project table is described in the narrative and has a table of targets, and none is described that the table does not have.</summary>
public sealed class MissingProjectRule : IRule
{
    private static readonly CellExpression Total = CellExpression.Parse("projects.total[total]");

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P04",
        Title = "项目在各处都有列示",
        Explanation = "项目支出表中的每个项目都有说明和绩效目标表，说明中的项目都在项目支出表中。不予公开的项目、名称相近或合并编报的项目不作缺项。",
        Basis = "预算法第十四条；绩效目标与预算同步公开",
        Severity = Severity.Warning,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var register = context.Projects;
        var format = context.Disclosure.Format;
        if (register.Table.Count == 0)
        {
            run.NotApplicable("文件中没有读到项目支出情况表");
            return;
        }

        // All rows are read when they add up to the total that the table prints.
        if (context.Cells.Resolve(Total).Terms.Sum(t => t.Figure.Value) != register.Table.Sum(t => t.Amount ?? 0m))
        {
            run.NotCheckable("项目支出情况表各项目之和不等于合计");
            return;
        }

        if (register.Blocks.Count > 0)
        {
            Absent(run, register, register.Blocks, "项目说明", format);
            foreach (var block in register.Unmatched(register.Blocks).Where(b => !IsCovered(b, register.Unnamed(register.Blocks))))
            {
                if (register.Table.Any(t => t.Key == block.Key) || ProjectNames.IsHidden(block.Name, format))
                {
                    continue;
                }

                run.Report(Write(block, $"项目说明中的“{block.Name}”不在项目支出表中", $"{block.PlaceName}：“{block.Name}”{block.Shown}；{register.Table[0].PlaceName}中没有这个项目。", "核对项目名称，或在项目支出表中补列。"));
            }
        }

        if (register.Targets.Count > 0)
        {
            Absent(run, register, register.Targets, "绩效目标表", format);
        }

        bool IsCovered(ProjectMention mention, IReadOnlyList<ProjectMention> others) => others.Any(o => ProjectNames.AreAlike(o.Key, mention.Key, format) || (o.Amount is { } a && a == mention.Amount));
    }

    private void Absent(RuleRun run, ProjectRegister register, IReadOnlyList<ProjectMention> place, string what, Format format)
    {
        var unmatched = register.Unmatched(place);
        var disclosed = register.Table.Where(p => p.Amount is not (null or 0m) && !ProjectNames.IsHidden(p.Name, format)).ToList();
        var absent = disclosed.FindAll(p => !place.Any(m => m.Key == p.Key) && !unmatched.Any(m => ProjectNames.AreAlike(m.Key, p.Key, format) || m.Amount == p.Amount));
        run.Compared(disclosed.Count);
        if (absent.Count * 2 > disclosed.Count)
        {
            // Only chosen projects are set out.
            return;
        }

        foreach (var project in absent)
        {
            run.Report(Write(project, $"“{project.Name}”没有{what}", $"{project.PlaceName}：“{project.Name}”{project.Shown}；其余项目有{what} {place.Count} 个，没有这个项目的。", $"补充该项目的{what}。"));
        }
    }

    private Finding Write(ProjectMention mention, string title, string message, string fix) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Actual = mention.Name,
        Location = mention.Location,
        Fix = fix,
        Excerpt = mention.Excerpt,
    };
}

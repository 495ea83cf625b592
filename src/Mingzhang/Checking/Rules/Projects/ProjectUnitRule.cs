using Mingzhang.Checking.Projects;
using Mingzhang.Checking.Rules.Structure;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>A project belongs to one unit wherever it is named, and the unit's name is written one way.</summary>
public sealed class ProjectUnitRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P08",
        Title = "同一项目的承担单位一致",
        Explanation = "名称和金额相同的项目，在项目支出表、项目说明和绩效目标表中属于同一单位；单位名称与文件中的单位名称只差一两个字的，是写错了单位名称。",
        Basis = "同一项目由一个预算单位承担",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var register = context.Projects;
        var units = register.Table.Select(t => t.Unit).Append(context.Disclosure.Identification.Entity).Where(u => u.Length >= 6).Select(PrintedWords.Folded).Distinct(StringComparer.Ordinal).ToList();
        if (units.Count == 0)
        {
            run.NotApplicable("没有读到单位名称");
            return;
        }

        foreach (var mention in register.Blocks.Concat(register.Targets).Where(m => m.Unit.Length > 0 && !ProjectNames.IsHidden(m.Unit, context.Disclosure.Format)))
        {
            run.Compared();
            var unit = PrintedWords.Folded(mention.Unit);
            var other = register.Table.Where(t => t.Key == mention.Key && t.Amount == mention.Amount && t.Unit.Length > 0).ToList();
            if (other.Count == 1 && !ProjectNames.SameUnit(other[0].Unit, mention.Unit))
            {
                run.Report(Write(mention, other[0].Unit, $"“{mention.Name}”的单位两处不一致：“{mention.Unit}”与“{other[0].Unit}”", other[0]) with
                {
                    // Who carries a project out may be another unit than the one that budgets it.
                    Severity = mention.Place == ProjectPlace.Block ? Severity.Hint : Severity.Warning,
                });
            }
            else if (!units.Exists(u => u.Contains(unit, StringComparison.Ordinal) || unit.Contains(u, StringComparison.Ordinal)) && units.Find(u => Math.Abs(u.Length - unit.Length) <= 2 && Unnumbered(u) != Unnumbered(unit) && TextDistance.Between(u, unit) <= 2) is { } near)
            {
                run.Report(Write(mention, near, $"单位名称“{mention.Unit}”疑为“{near}”", null));
            }
        }
    }

    /// <summary>The name without numbers: 第一管理站 and 第三管理站 are two units, not one misspelled.</summary>
    private static string Unnumbered(string unit) => string.Concat(unit.Where(c => !char.IsAsciiDigit(c) && !"一二三四五六七八九十".Contains(c, StringComparison.Ordinal)));

    private Finding Write(ProjectMention mention, string expected, string title, ProjectMention? other) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = title,
        Message = $"{mention.PlaceName}“{mention.Name}”：{mention.Unit}\n{other?.PlaceName ?? "文件其他各处"}：{expected}",
        Actual = mention.Unit,
        Expected = expected,
        Location = mention.Location,
        Evidence = other is null ? [] : [other.AsEvidence()],
        Fix = "核对并统一项目的承担单位。",
        Excerpt = new Excerpt($"{mention.Name}  {mention.Unit}", mention.Name.Length + 2, mention.Unit.Length),
    };
}

using Mingzhang.Checking.Cells;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>What the narrative says the projects under performance management come to is what the tables' project expenditure comes to.</summary>
public sealed class ProjectTotalsRule : IRule
{
    private static readonly CellExpression General = CellExpression.Parse("general.project[total]");
    private static readonly CellExpression[] OtherFunds = [CellExpression.Parse("fund.project[total]"), CellExpression.Parse("capital.project[total]")];
    private static readonly CellExpression[] CarryOver = [CellExpression.Parse("carry-over.fiscal-project[total]"), CellExpression.Parse("overall.income[fiscal-carry]")];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P06",
        Title = "绩效管理的项目金额与项目支出一致",
        Explanation = "预算绩效情况所说的“财政拨款项目涉及预算金额”等于一般公共预算、政府性基金和国有资本经营预算项目支出之和；财政拨款结转可以解释的差额不报。差额正好是某个项目时指出该项目。",
        Basis = "财政拨款项目支出全部编报绩效目标",
        Severity = Severity.Warning,
        Kind = FindingKind.Claim,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var subjects = context.Disclosure.Format.WordList("fiscal-projects");
        var stated = context.Disclosure.Claims.FirstOrDefault(c => c.Measure == Measures.Involved && c.Value is not null && ClaimBinding.Subject(c) is { } s && subjects.Contains(s.Name, StringComparer.Ordinal));
        if (stated is null)
        {
            return;
        }

        var general = context.Cells.Resolve(General);
        if (!general.IsUsable || !general.HasPrinted)
        {
            run.NotCheckable(general.Missing ?? "一般公共预算项目支出没有读到");
            return;
        }

        var figure = context.Figures[stated];
        var terms = general.Terms.Concat(OtherFunds.Select(e => context.Cells.Resolve(e)).Where(c => c.IsUsable).SelectMany(c => c.Terms.Where(t => !t.Figure.IsBlank))).ToList();
        var gap = figure.Value - terms.Sum(t => t.Figure.Value);
        run.Compared(1, figure);
        if (gap == 0m || terms.Skip(1).Any(t => figure.Value == terms.Sum(x => x.Figure.Value) - t.Figure.Value) || ByCarryOver(context, gap)
            || context.Projects.Table.Where(t => Checking.Projects.ProjectNames.IsHidden(t.Name, context.Disclosure.Format)).Sum(t => t.Amount ?? 0m) == -gap)
        {
            return;
        }

        var project = context.Projects.Table.Where(p => p.Amount == -gap).ToList();
        if (project.Count == 1)
        {
            run.Report(Left(figure, stated, project[0]));
            return;
        }

        run.Add(new SumEquation(run.Rule, "财政拨款项目涉及预算金额等于项目支出之和", run.Rule.Basis, [new Term(1, figure)], terms));
    }

    private static bool ByCarryOver(CheckContext context, decimal gap) =>
        gap > 0m && CarryOver.Select(e => context.Cells.Resolve(e)).Any(c => c.Terms.Sum(t => t.Figure.Value) == gap);

    private Finding Left(Figure figure, Claim stated, Checking.Projects.ProjectMention project) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = $"财政拨款项目涉及预算金额 {figure.Printed}{figure.Unit}，没有算上“{project.Name}”{project.Shown}",
        Message = $"说明：{stated.Sentence.Text}\n与项目支出合计的差额正好是“{project.Name}”的 {project.Shown}。",
        Actual = figure.Printed,
        Expected = figure.Write(figure.Amount.Value + (project.Amount!.Value / figure.Scale)),
        Difference = figure.Write(-project.Amount.Value / figure.Scale),
        Location = figure.Location,
        Evidence = [project.AsEvidence()],
        Fix = "核对该项目是否纳入绩效管理，补充绩效目标或改正金额。",
        Excerpt = figure.Excerpt,
    };
}

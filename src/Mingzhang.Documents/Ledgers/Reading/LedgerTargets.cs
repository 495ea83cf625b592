using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Puts performance targets and their indicators together; an indicator that belongs to no target is named, never dropped.</summary>
internal static class LedgerTargets
{
    /// <summary>The targets in their order.</summary>
    /// <param name="targets">The rows of targets.</param>
    /// <param name="indicators">The rows of indicators.</param>
    /// <param name="unitOf">The unit of a row, held against the list of units.</param>
    /// <param name="problems">Where to complain.</param>
    public static List<LedgerTarget> Of(IReadOnlyList<LedgerRow> targets, IReadOnlyList<LedgerRow> indicators, Func<LedgerRow, string> unitOf, List<LedgerProblem> problems)
    {
        var made = targets.Select(r => (Row: r, Unit: unitOf(r), Project: r.Text("project"), Indicators: new List<LedgerIndicator>())).ToList();
        foreach (var same in made.GroupBy(t => (t.Unit, t.Project)).Where(g => g.Count() > 1))
        {
            var name = same.Key.Project.Length > 0 ? $"项目“{same.Key.Project}”" : "部门整体";
            problems.Add(new LedgerProblem(string.Join("、", same.Select(t => t.Row.Place("project"))), $"{name}的绩效目标重复，请合并为一行。"));
        }

        foreach (var row in indicators)
        {
            var (unit, project, indicator) = (unitOf(row), row.Text("project"), Indicator(row));
            var its = made.Where(t => t.Project == project && t.Unit == unit).ToList();
            its = its.Count > 0 ? its : [.. made.Where(t => t.Project == project && (t.Unit.Length == 0 || unit.Length == 0))];
            its.ForEach(t => t.Indicators.Add(indicator));
            if (its.Count == 0)
            {
                problems.Add(new LedgerProblem(row.Place("project"), made.Exists(t => t.Project == project)
                    ? $"“绩效目标”中没有{unit}的项目“{project}”。"
                    : $"“绩效目标”中没有{(project.Length > 0 ? $"项目“{project}”" : "部门整体一行")}。"));
            }
        }

        return [.. made.Select(t => new LedgerTarget(t.Unit, t.Project)
        {
            Owner = t.Row.Text("owner"),
            Goal = t.Row.Text("goal"),
            Completion = t.Row.Text("completion"),
            Indicators = t.Indicators,
            Place = t.Row.Place("project"),
        })];
    }

    private static LedgerIndicator Indicator(LedgerRow row) =>
        new(row.Text("level1"), row.Text("level2"), row.Text("name"), row.Text("target"), row.Number("weight", mayBeNegative: false) ?? 0m)
        {
            Basis = row.Text("basis"),
            LastYear = row.Text("last-year"),
            ScoreRule = row.Text("score-rule"),
            Evidence = row.Text("evidence"),
            Actual = row.Text("actual"),
            Score = row.Number("score", mayBeNegative: false),
            Deviation = row.Text("deviation"),
        };
}

using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>What 实际完成情况 says of the budget, the execution and its rate is what the money rows of the same table print.</summary>
public sealed class CompletionMoneyRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E27",
        Title = "实际完成情况的资金数字与资金栏一致",
        Explanation = "自评表“实际完成情况”文字写明的全年预算数、全年执行数、执行率，应与同一张表资金栏的数一致（与其中任一来源的数一致也可）。",
        Basis = "同一张自评表内文字与资金栏相符",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format;
        var words = new StatedWords(format);
        foreach (var table in context.Disclosure.Performance.Where(t => t.ActualCompletion is { Text.Length: > 0 }))
        {
            foreach (var figure in StatedFigure.Of(table.ActualCompletion!.Text, words))
            {
                var subject = figure.Subject;
                bool Says(string list) => format.WordList(list).Any(w => subject.Contains(w, StringComparison.Ordinal));
                var isMoney = Units.IsMoney(figure.Value.Unit);
                var (column, cells) = figure.Value.IsPercent && Says("stated-rate") ? ("执行率", Rates(context, table))
                    : isMoney && Says("stated-executed") ? ("全年执行数", Money(context, table, MoneyKeys.Executed))
                    : isMoney && Says("stated-budget") ? ("全年预算数", [.. Money(context, table, MoneyKeys.Full), .. Money(context, table, MoneyKeys.Initial)])
                    : (string.Empty, []);
                if (cells.Count == 0)
                {
                    continue;
                }

                run.Compared(1, [.. cells]);
                if (!cells.Exists(c => Agrees(figure, c)) && !IsQuotient(context, table, figure))
                {
                    run.Report(Found(table, figure, column, cells[0]));
                }
            }
        }
    }

    private static List<Figure> Money(CheckContext context, PerformanceTable table, string column) =>
        [.. new[] { MoneyKeys.Total, MoneyKeys.Fiscal, MoneyKeys.Other }.Select(k => Find(context, table, column + "." + k)).OfType<Figure>().Where(f => f.Value != 0m || f.Amount.IsZero)];

    private static List<Figure> Rates(CheckContext context, PerformanceTable table) => Find(context, table, MoneyKeys.ExecutionRate) is { } rate ? [rate] : [];

    /// <summary>Whether a rate is that of one source, or the executed money against the budget the year began with.</summary>
    private static bool IsQuotient(CheckContext context, PerformanceTable table, StatedFigure figure)
    {
        if (!figure.Value.IsPercent)
        {
            return false;
        }

        var stated = figure.Value.Printed!.Value.Interval * 0.01m;
        return Money(context, table, MoneyKeys.Executed).Exists(executed =>
            new[] { MoneyKeys.Full, MoneyKeys.Initial }.Any(column => Money(context, table, column).Exists(budget =>
                Interval.Divide(executed.Interval, budget.Interval) is { } rate && rate.Overlaps(stated) && SameSource(executed, budget))));
    }

    private static bool SameSource(Figure a, Figure b) => a.Location.Column?.Split(' ')[^1] == b.Location.Column?.Split(' ')[^1];

    private static bool Agrees(StatedFigure figure, Figure cell)
    {
        var stated = figure.Value.Printed!.Value;
        var scale = figure.Value.IsPercent ? 1m : figure.Value.Scale;
        var (a, b) = (stated.Interval * scale, cell.Interval);
        return a.Contains(cell.Value) || b.Contains(stated.Value * scale);
    }

    private static Figure? Find(CheckContext context, PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) ? context.Figures.Find(value) : null;

    private Finding Found(PerformanceTable table, StatedFigure figure, string column, Figure cell)
    {
        var text = table.ActualCompletion!;
        var unit = figure.Value.IsPercent ? "%" : cell.Unit;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Severity.Warning,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"{ScorePlaces.Name(table)}：实际完成情况写{column} {figure.Value.Text}，资金栏为 {cell.Printed}{unit}",
            Message = $"实际完成情况：“{figure.Subject}{figure.Value.Text}”；资金栏 {cell.Location.Column} {cell.Printed}{unit}。",
            Expected = cell.Printed + unit,
            Actual = figure.Value.Text,
            Location = ScorePlaces.At(table, null, "实际完成情况", new PrintedValue(text.Text, figure.SourceIn(text))),
            Evidence = [new Evidence(cell.Location, cell.Location.Label, cell.Printed)],
            Fix = "核对预算数、执行数和执行率，使文字与资金栏一致。",
            Excerpt = new Excerpt(text.Text, figure.Start, figure.Length),
        };
    }
}

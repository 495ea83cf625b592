using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;
using Mingzhang.Scoring;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>A reason for deviation that says the opposite of what target and actual show.</summary>
public sealed class ReasonRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E24",
        Title = "偏差原因与数字的方向一致",
        Explanation = "偏差原因说超出预期而完成值低于指标值，或说未达到预期而完成值高于指标值；说这一指标本身加大、增加而完成值更低，或说减少、压减而完成值更高；所写的结余、超支金额既不是指标值与完成值之差，也不是预算数与执行数之差。",
        Basis = "偏差原因应与指标值、完成值相符",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format;
        foreach (var evaluation in context.Evaluations)
        {
            foreach (var row in evaluation.Rows.Where(r => r.Indicator?.Deviation is { Text.Length: > 0 } && r.Achievement is { Ratio: not 1m }))
            {
                run.Compared();
                if ((Contradiction(row, format) ?? WrongRemainder(evaluation.Table, row, format)) is { } words)
                {
                    run.Report(Found(evaluation, row, words.Start, words.Length));
                }
            }
        }
    }

    private static (int Start, int Length)? Contradiction(ScoredRow row, Format format)
    {
        var isMore = row.Achievement!.Ratio > 1m;
        var text = row.Indicator!.Deviation!.Text;
        if (Find(text, format.WordList(isMore ? "reason-says-less" : "reason-says-more")) is { } against && Find(text, format.WordList(isMore ? "reason-says-more" : "reason-says-less")) is null
            && !SpeaksOfTarget(text, against.Start, format.WordList("reason-of-target")))
        {
            return against;
        }

        var name = NameLikeness.Bare(row.Name, format.WordList("indicator-fillers"));
        var start = 0;
        foreach (var clause in text.Split('，', '。', '；', ',', ';', '、'))
        {
            // Only a clause about the indicator itself counts: one that has half of its name.
            if (IndicatorValue.Parse(row.Target).Kind == ValueKind.Number
                && Find(clause, format.WordList(isMore ? "reason-shrinks" : "reason-grows")) is { } moved
                && Find(clause, format.WordList(isMore ? "reason-grows" : "reason-shrinks")) is null
                && NameLikeness.Covered(name, NameLikeness.Bare(clause, format.WordList("indicator-fillers"))) >= 0.5m)
            {
                return (start + moved.Start, moved.Length);
            }

            start += clause.Length + 1;
        }

        return null;
    }

    /// <summary>Whether the clause speaks of how the target was set, or of savings, not of what was reached («年初指标设置低于实际», «节约成本超出预期»).</summary>
    private static bool SpeaksOfTarget(string text, int at, IReadOnlyList<string> words)
    {
        var end = text.IndexOfAny(['，', '。', '；', ',', ';'], at);
        var clause = text[(text.LastIndexOfAny(['，', '。', '；', ',', ';'], at) + 1)..(end < 0 ? text.Length : end)];
        return words.Any(w => clause.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>An amount left over or overspent that is neither the gap of the indicator nor that of the project's money.</summary>
    private static (int Start, int Length)? WrongRemainder(PerformanceTable table, ScoredRow row, Format format)
    {
        var text = row.Indicator!.Deviation!.Text;
        var target = IndicatorValue.Parse(row.Target);
        var actual = IndicatorValue.Parse(row.Actual);
        var gaps = new List<Interval>();
        if (target is { Kind: ValueKind.Number, Unit: "元" } && actual is { Kind: ValueKind.Number, Unit: "元" })
        {
            gaps.Add(Interval.Point(target.Value!.Value) - (actual.Printed!.Value.Interval * actual.Scale));
        }

        foreach (var column in new[] { MoneyKeys.Full, MoneyKeys.Initial })
        {
            foreach (var source in new[] { MoneyKeys.Total, MoneyKeys.Fiscal, MoneyKeys.Other })
            {
                if (Money(table, column, source) is { } budget && Money(table, MoneyKeys.Executed, source) is { } executed)
                {
                    gaps.Add((budget.Interval - executed.Interval) * 10_000m);
                }
            }
        }

        foreach (var figure in gaps.Count == 0 ? [] : StatedFigure.Of(text, new StatedWords(format)))
        {
            var before = text[..figure.Start].TrimEnd('了', '资', '金', '经', '费');
            if (figure.Value is { Unit: "元" } && format.WordList("reason-remainders").Any(w => before.EndsWith(w, StringComparison.Ordinal)))
            {
                var stated = figure.Value.Printed!.Value.Interval * figure.Value.Scale;
                if (!gaps.Exists(g => g.Overlaps(stated) || g.Overlaps(stated * -1m)))
                {
                    return (figure.Start, figure.Length);
                }
            }
        }

        return null;
    }

    private static Amount? Money(PerformanceTable table, string column, string source) =>
        table.Money.TryGetValue(column + "." + source, out var value) && Amount.TryParse(value.Text, out var amount) ? amount : null;

    private static (int Start, int Length)? Find(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (at, word.Length);
            }
        }

        return null;
    }

    private Finding Found(Evaluation evaluation, ScoredRow row, int start, int length)
    {
        var reason = row.Indicator!.Deviation!;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Severity.Warning,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"{ScorePlaces.Name(evaluation.Table)}：“{row.Name}”的偏差原因与数字相反",
            Message = $"指标值 {row.Target}，完成值 {row.Actual}（{row.Achievement!.Working}）；偏差原因：{reason.Text}",
            Actual = reason.Text.Substring(start, length),
            Location = ScorePlaces.At(evaluation.Table, row.Name, "偏差原因", reason),
            Evidence = [.. ScorePlaces.Basis(evaluation, row).Take(2)],
            Fix = "核对完成值与偏差原因，改正其中写反的一处。",
            Excerpt = new Excerpt(reason.Text, start, length),
        };
    }
}

using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>What 实际完成情况 states of a thing and what the indicator of that thing reached are the same.</summary>
public sealed class CompletionTextRule : IRule
{
    private const decimal Alike = 0.5m;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E26",
        Title = "实际完成情况的数字与指标完成值一致",
        Explanation = "自评表“实际完成情况”文字中的数字，与同一事项（名称相近、计量单位相同）的指标完成值应当一致；文字中其他地方已写明该完成值的不计。约数、增减数不作核对。",
        Basis = "同一张自评表内文字与指标相符",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var words = new Words(context.Disclosure.Format);
        foreach (var table in context.Disclosure.Performance.Where(t => t.ActualCompletion is { Text.Length: > 0 }))
        {
            var text = table.ActualCompletion!;
            var figures = StatedFigure.Of(text.Text, words.Stated);
            var indicators = table.Indicators
                .Select(i => new Reached(i, IndicatorValue.Parse(i.Actual?.Text), IndicatorValue.Parse(i.Target?.Text), NameLikeness.Bare(i.Level3, words.Fillers)))
                .Where(r => r.Actual.Kind == ValueKind.Number)
                .ToList();
            foreach (var figure in figures)
            {
                var subject = NameLikeness.Bare(figure.Subject, words.Fillers);
                var alike = indicators.Where(r => words.SameUnit(figure.Value.Unit, r) && words.IsEach(figure.Subject) == words.IsEach(r.Indicator.Level3)).Select(r => (Reached: r, Likeness: NameLikeness.Compare(subject, r.Name)))
                    .Where(p => p.Likeness.Share >= Alike && (p.Likeness.Common >= 2 || subject == p.Reached.Name))
                    .OrderByDescending(p => p.Likeness.Share).ThenByDescending(p => p.Likeness.Common).ToList();
                if (alike.Count == 0)
                {
                    continue;
                }

                run.Compared();
                if (!alike.Exists(p => Agrees(figure, p.Reached)) && !figures.Any(f => words.SameUnit(f.Value.Unit, alike[0].Reached) && Agrees(f, alike[0].Reached))
                    && !AddsUp(figures, figure, alike[0].Reached))
                {
                    run.Report(Found(table, text, figure, alike[0].Reached.Indicator));
                }
            }
        }
    }

    /// <summary>Whether the figure is a part and figures of its unit beside it add up to what the indicator reached («工业60户、农业64户»).</summary>
    private static bool AddsUp(IReadOnlyList<StatedFigure> figures, StatedFigure figure, Reached reached)
    {
        var same = figures.Where(f => f.Value.Unit == figure.Value.Unit && !f.Value.IsPercent).ToList();
        for (var from = 0; from <= same.IndexOf(figure); from++)
        {
            var sum = 0m;
            for (var to = from; to < same.Count; to++)
            {
                sum += same[to].Value.Value!.Value;
                if (to > from && to >= same.IndexOf(figure) && sum == reached.Actual.Value)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Agrees(StatedFigure figure, Reached reached)
    {
        var (stated, actual) = (figure.Value, reached.Actual);
        var scale = actual is { Scale: 1m, Unit.Length: 0 } ? reached.Target.Scale : actual.Scale;
        var a = stated.Printed!.Value.Interval * stated.Scale;
        var b = actual.Printed!.Value.Interval * scale;

        // The coarser of two figures may be the finer one rounded; figures printed alike must be the same.
        var value = actual.Printed.Value.Value * scale;
        return stated.IsPercent && actual.IsPercent && stated.Value + actual.Value == 100m ? true
            : figure.IsAtLeast ? value >= stated.Value!.Value
            : a.High - a.Low > b.High - b.Low ? a.Contains(value)
            : a.High - a.Low < b.High - b.Low ? b.Contains(stated.Value!.Value)
            : stated.Value == value;
    }

    private Finding Found(PerformanceTable table, PrintedValue text, StatedFigure figure, Indicator indicator) => new()
    {
        Rule = Info.Id,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = $"{ScorePlaces.Name(table)}：实际完成情况写 {figure.Value.Text}，指标“{indicator.Level3}”完成值为 {indicator.Actual!.Text.TrimStart('=')}",
        Message = $"实际完成情况：{Around(text.Text, figure)}\n指标“{indicator.Level3}”：指标值 {indicator.Target?.Text}，完成值 {indicator.Actual.Text}",
        Expected = indicator.Actual.Text.TrimStart('='),
        Actual = figure.Value.Text,
        Location = ScorePlaces.At(table, null, "实际完成情况", new PrintedValue(text.Text, figure.SourceIn(text))),
        Evidence = [new Evidence(ScorePlaces.At(table, indicator.Level3, "完成值", indicator.Actual, indicator.Source), indicator.Level3, indicator.Actual.Text)],
        Fix = "核对实际完成数，使文字与指标一致。",
        Excerpt = new Excerpt(text.Text, figure.Start, figure.Length),
    };

    private static string Around(string text, StatedFigure figure)
    {
        var from = Math.Max(0, figure.Start - 30);
        var to = Math.Min(text.Length, figure.Start + figure.Length + 12);
        return (from > 0 ? "……" : string.Empty) + text[from..to] + (to < text.Length ? "……" : string.Empty);
    }

    private sealed record Reached(Indicator Indicator, IndicatorValue Actual, IndicatorValue Target, string Name);

    private sealed class Words(Format format)
    {
        public IReadOnlyList<string> Fillers { get; } = format.WordList("indicator-fillers");

        public StatedWords Stated { get; } = new(format);

        /// <summary>Whether the words speak of what each one costs or gets.</summary>
        public bool IsEach(string text) => format.Performance.Holds("unit-cost-words", text);

        /// <summary>Whether the unit is that of the indicator's actual value or of its target, or counts the same.</summary>
        public bool SameUnit(string unit, Reached reached) =>
            format.Performance.AreSame(unit, reached.Actual.Unit) || format.Performance.AreSame(unit, reached.Target.Unit);
    }
}

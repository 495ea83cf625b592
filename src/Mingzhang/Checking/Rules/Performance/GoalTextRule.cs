using System.Globalization;
using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>The numbers of a goal's text are those of the indicators that quantify it.</summary>
public sealed class GoalTextRule : IRule
{
    // What nearly all of an indicator's name has to be found in the words around a number before the two are held together.
    private const decimal Alike = 0.8m;

    private const decimal Half = 0.5m;

    // A number that two texts share by chance is smaller than this.
    private const decimal Telling = 100m;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E11",
        Title = "目标文字与指标值一致",
        Explanation = "绩效目标文字中的数量与说同一事物的指标的指标值相等；差十倍的、单位不同的分别指出。指标名称的绝大部分出现在该数前后时才作比较，同表有指标值相等的不报。",
        Basis = "绩效指标是绩效目标的细化和量化",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        foreach (var table in IndicatorFinding.Targets(context.Disclosure).Where(t => t.Goal is { Text.Length: > 0 }))
        {
            var indicators = context.IndicatorsOf(table).Where(i => i.Target.Kind == ValueKind.Number).ToList();
            foreach (var quantity in TextQuantity.Read(table.Goal!.Text))
            {
                var same = indicators.FindAll(i => Unit(i) == quantity.Unit || format.AreSame(Unit(i), quantity.Unit));
                if (same.Find(i => IsEqual(i, quantity)) is { } equal)
                {
                    run.Compared();
                    if (quantity.Value >= Telling && !same.Exists(i => IsEqual(i, quantity) && Unit(i) == quantity.Unit) && format.AreDistinct(Unit(equal), quantity.Unit))
                    {
                        run.Report(Write(table, quantity, equal) with { Severity = Severity.Hint, Confidence = Confidence.Possible });
                    }
                }
                else if (!IsGuarded(context, table.Goal.Text, quantity) && Match(format, quantity, same) is { } indicator)
                {
                    run.Compared();
                    run.Report(Write(table, quantity, indicator));
                }
            }
        }
    }

    private static string Unit(IndicatorView indicator) => indicator.Unit is "％" ? "%" : indicator.Unit;

    /// <summary>Whether the indicator states the number, as rounded as either is printed (0.924万元 and 0.92万元).</summary>
    private static bool IsEqual(IndicatorView indicator, TextQuantity quantity) =>
        indicator.Target.Value == quantity.Value || (quantity.Unit == "元" && Math.Abs(indicator.Target.Value!.Value - quantity.Value) <= indicator.Target.Printed!.Value.HalfUnit * indicator.Target.Scale);

    /// <summary>Whether the number is a part, a rate for each, money for a part, or of another year, so that the indicator need not repeat it.</summary>
    private static bool IsGuarded(CheckContext context, string text, TextQuantity quantity)
    {
        if (quantity.Unit == "元" || context.Disclosure.Format.Performance.Holds("goal-guards", quantity.Context.Replace("每年", string.Empty, StringComparison.Ordinal)))
        {
            return true;
        }

        var from = text.LastIndexOfAny(['。', '；'], quantity.Start) + 1;
        var sentence = text[from..quantity.Start];
        var year = context.Disclosure.Identification.Year?.ToString(CultureInfo.InvariantCulture);
        for (var at = sentence.IndexOf('年', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf('年', at + 1))
        {
            if (at >= 4 && sentence[(at - 4)..at] is var printed && printed.All(char.IsAsciiDigit) && printed != year)
            {
                return true;
            }
        }

        return false;
    }

    private static IndicatorView? Match(PerformanceFormat format, TextQuantity quantity, List<IndicatorView> indicators)
    {
        var context = PrintedWords.Folded(quantity.Context);
        var satisfaction = indicators.FindAll(i => i.Indicator.Level1 == "满意度指标");
        if (quantity.Unit == "%" && context.Contains("满意", StringComparison.Ordinal) && satisfaction.Count > 0)
        {
            return satisfaction.Count == 1 ? satisfaction[0] : null;
        }

        var ranked = indicators
            .Select(i => (Indicator: i, i.Core))
            .Where(i => i.Core.Length >= 3 && (decimal)NameLikeness.Shared(i.Core, context) / i.Core.Length >= Alike)
            .OrderByDescending(i => i.Core.Length)
            .ToList();
        return ranked.Count == 0 ? Tenfold(format, quantity, context, indicators)
            : ranked.Count > 1 && ranked[1].Core.Length == ranked[0].Core.Length ? null
            : ranked[0].Indicator;
    }

    /// <summary>The one indicator whose number is the goal's with a zero more or less, where half of its name is said too.</summary>
    private static IndicatorView? Tenfold(PerformanceFormat format, TextQuantity quantity, string context, List<IndicatorView> indicators)
    {
        var tenfold = indicators.FindAll(i => Math.Max(i.Target.Value!.Value, quantity.Value) >= Telling && TenfoldRatio.Of(i.Target.Value!.Value, quantity.Value) is not null);
        return tenfold.Count == 1 && tenfold[0].Core is { Length: >= 3 } core && NameLikeness.OfShorter(core, context) >= Half ? tenfold[0] : null;
    }

    private Finding Write(PerformanceTable table, TextQuantity quantity, IndicatorView indicator)
    {
        var goal = table.Goal!;
        var said = goal.Text.Substring(quantity.Start, quantity.Length);
        var ratio = TenfoldRatio.Of(quantity.Value, indicator.Target.Value ?? 0m);
        var source = goal.Pieces.LastOrDefault(p => p.Start <= quantity.Start)?.Source ?? goal.Source;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"目标文字写 {said}，指标“{indicator.Indicator.Level3}”为 {indicator.Target.Text}{(ratio is { } r ? $"，相差 {r} 倍" : string.Empty)}",
            Message = $"目标：……{quantity.Context}……{said}\n指标：{indicator.Indicator.Level3} {indicator.Target.Text}",
            Actual = said,
            Expected = null,
            Location = new Location(source) { Table = IndicatorView.LabelOf(table), Row = "绩效目标" },
            Evidence = [indicator.AsEvidence()],
            Fix = "核对后使目标文字与指标值一致。",
            Excerpt = new Excerpt(goal.Text, quantity.Start, quantity.Length),
        };
    }
}

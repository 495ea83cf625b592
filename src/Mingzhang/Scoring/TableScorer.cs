using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Scoring;

/// <summary>Recomputes the scores of self-evaluations in exact decimals: a printed score agrees when the printed figures, as rounded, can give it.</summary>
public static class TableScorer
{
    private const string ExecutionName = "预算执行率";

    /// <summary>Scores every self-evaluation of a disclosure that has indicators.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="scheme">The id of the one scheme to apply, or null to find the one that fits each table.</param>
    public static IReadOnlyList<Evaluation> Score(Disclosure disclosure, string? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        var format = disclosure.Format.Scoring;
        var schemes = scheme is null ? format.Schemes : [.. format.Schemes.Where(s => s.Id == scheme)];
        return schemes.Count == 0 ? [] : [.. disclosure.Performance
            .Where(t => t.Kind is PerformanceKind.DepartmentSelfEvaluation or PerformanceKind.ProjectSelfEvaluation && t.Indicators.Count > 0)
            .Select(t => Score(t, disclosure.Format, schemes))];
    }

    private static Evaluation Score(PerformanceTable table, Format format, IReadOnlyList<ScoringScheme> schemes)
    {
        var open = Rows(table, format).ToList();
        var decimals = open.Max(r => r.Row.Printed?.Decimals ?? 0);
        var fits = open.ConvertAll(r => schemes.Where(s => Gives(r, s, decimals)).ToList());
        var best = Best(open, fits, schemes);
        fits.ForEach(f => f.RemoveAll(s => s.IsWholeOnly && s != best));
        var rows = open.Select((r, i) => Settle(r, fits[i], best, schemes, decimals)).ToList();
        var total = Amount(table, MoneyKeys.TotalScore);
        var sum = rows.TrueForAll(r => r.Recomputed is not null || r.Printed is not null)
            ? new Amount(rows.Sum(r => r.Recomputed?.Value ?? r.Printed!.Value.Value)).WithDecimals(Math.Max(2, decimals))
            : (Amount?)null;
        var weight = rows.TrueForAll(r => r.Weight is not null) ? rows.Sum(r => r.Weight!.Value) : 0m;
        var docked = rows.Where(r => r.Indicator is not null && r.Printed is not null && r.Weight is not null && r.Printed.Value.Value < r.Weight && r.Printed.Value.Value > 0m).ToList();
        var lost = docked.Count(r => r.Verdict == ScoreVerdict.Unexplained);
        return new Evaluation
        {
            Table = table,
            Scheme = best,
            Rows = rows,
            IsUnknownScheme = lost >= 3 && lost * 2 > docked.Count,
            PrintedTotal = total,
            RecomputedTotal = sum,
            PrintedGrade = total is { } printed ? format.Scoring.Grade(printed.Value, weight) : string.Empty,
            RecomputedGrade = sum is { } recomputed ? format.Scoring.Grade(recomputed.Value, weight) : string.Empty,
        };
    }

    /// <summary>The scheme that gives the most scores. One that the region does not use counts only where it gives them all, two more at least than any other: one may be chance.</summary>
    private static ScoringScheme Best(List<OpenRow> open, List<List<ScoringScheme>> fits, IReadOnlyList<ScoringScheme> schemes)
    {
        var scored = open.Count(r => r is { Row: { Printed: not null, Weight: not null }, Achievements.Count: > 0 });
        int Fits(ScoringScheme scheme) => fits.Count(f => f.Contains(scheme));
        var usual = schemes.Where(s => !s.IsWholeOnly).ToList();
        var best = usual.MaxBy(Fits);
        return best is not null && Fits(best) > scored - 2 ? best : schemes.FirstOrDefault(s => s.IsWholeOnly && Fits(s) == scored) ?? best ?? schemes[0];
    }

    private static IEnumerable<OpenRow> Rows(PerformanceTable table, Format format)
    {
        if (table.Money.TryGetValue(MoneyKeys.ExecutionScore, out var score))
        {
            yield return new OpenRow(
                new ScoredRow
                {
                    Name = ExecutionName,
                    Target = Text(table, MoneyKeys.Full + "." + MoneyKeys.Total),
                    Actual = Text(table, MoneyKeys.Executed + "." + MoneyKeys.Total),
                    Weight = Amount(table, MoneyKeys.ExecutionWeight)?.Value,
                    PrintedValue = score,
                    Printed = Read(score.Text),
                },
                ExecutionReader.Read(table) is { } execution ? [execution] : []);
        }

        foreach (var indicator in table.Indicators)
        {
            yield return new OpenRow(
                new ScoredRow
                {
                    Indicator = indicator,
                    Name = indicator.Level3,
                    Target = indicator.Target?.Text ?? string.Empty,
                    Actual = indicator.Actual?.Text ?? string.Empty,
                    Weight = Read(indicator.Weight?.Text)?.Value,
                    PrintedValue = indicator.Score,
                    Printed = Read(indicator.Score?.Text),
                },
                TargetReader.Read(indicator, format));
        }
    }

    private static bool Gives(OpenRow row, ScoringScheme scheme, int decimals)
    {
        if (row.Row is { Printed: { } printed, Weight: { } weight })
        {
            foreach (var achievement in row.Achievements)
            {
                if (Gives(achievement, scheme, weight, printed, decimals))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether some value that prints as the score lies among those the scheme gives; trailing zeros dropped in a table of decimals count as printed.</summary>
    private static bool Gives(Achievement achievement, ScoringScheme scheme, decimal weight, Amount printed, int decimals)
    {
        var interval = printed.WithDecimals(Math.Max(printed.Decimals, printed.Value == Math.Truncate(printed.Value) ? decimals : printed.Decimals)).Interval;
        foreach (var share in achievement.Shares(scheme))
        {
            if (interval.Overlaps(share * weight))
            {
                return true;
            }
        }

        return false;
    }

    private static ScoredRow Settle(OpenRow open, List<ScoringScheme> fits, ScoringScheme best, IReadOnlyList<ScoringScheme> schemes, int decimals)
    {
        var row = open.Row;
        if (row.Weight is not { } weight || open.Achievements.Count == 0)
        {
            return row with { Verdict = ScoreVerdict.NotComputable };
        }

        var scheme = fits.Contains(best) ? best : fits.FirstOrDefault();
        var achievement = (scheme is not null && row.Printed is { } score ? open.Achievements.FirstOrDefault(a => Gives(a, scheme, weight, score, decimals)) : null) ?? open.Achievements[0];
        var verdict = row.Printed is null ? ScoreVerdict.NotComputable
            : scheme == best ? ScoreVerdict.Agrees
            : scheme is not null ? ScoreVerdict.OtherScheme
            : achievement.IsDoubtful ? ScoreVerdict.NotComputable
            : ScoreVerdict.Unexplained;
        var slip = verdict == ScoreVerdict.Unexplained ? Slip(achievement, schemes, weight, row.Printed!.Value, decimals) : null;
        return row with
        {
            Achievement = achievement,
            Scheme = scheme,
            Schemes = fits,
            Verdict = verdict,
            Recomputed = verdict == ScoreVerdict.Agrees && achievement.Situation is Situation.Degree
                ? row.Printed
                : new Amount(achievement.Score(slip?.Scheme ?? best, weight)).WithDecimals(Math.Max(2, decimals)),
            Slip = slip?.Text ?? string.Empty,
        };
    }

    /// <summary>Whether the ratio was brought to whole percents before it was scored.</summary>
    private static (ScoringScheme Scheme, string Text)? Slip(Achievement achievement, IReadOnlyList<ScoringScheme> schemes, decimal weight, Amount printed, int decimals)
    {
        foreach (var (word, ratio) in new[]
        {
            ("舍去", Math.Floor(achievement.Ratio * 100m) / 100m),
            ("四舍五入", Math.Round(achievement.Ratio, 2, MidpointRounding.AwayFromZero)),
        })
        {
            var cut = achievement with { Ratio = ratio, Ratios = Interval.Point(ratio) };
            if (schemes.FirstOrDefault(s => !s.IsWholeOnly && Gives(cut, s, weight, printed, decimals)) is { } scheme)
            {
                return (scheme, string.Create(CultureInfo.InvariantCulture, $"先把完成比例{word}为 {ratio * 100m:0}% 再按“{scheme.Name}”计分才可得 {printed}，不取整应为 {new Amount(achievement.Score(scheme, weight)).WithDecimals(Math.Max(2, decimals))}"));
            }
        }

        return null;
    }

    private static string Text(PerformanceTable table, string key) => table.Money.TryGetValue(key, out var value) ? value.Text : string.Empty;

    private static Amount? Amount(PerformanceTable table, string key) => Read(Text(table, key));

    private static Amount? Read(string? text) => Amounts.Amount.TryParse(text.AsSpan().TrimEnd('分').TrimEnd('%'), out var amount) ? amount : null;

    private sealed record OpenRow(ScoredRow Row, IReadOnlyList<Achievement> Achievements);
}

using Mingzhang.Amounts;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.RootCause;

/// <summary>The values that broken equations deduce for a figure, and how likely each is.</summary>
internal sealed class Deduction(EquationSystem system)
{
    private const int MostValues = 6;
    private const int MostSteps = 24;

    /// <summary>
    /// What it takes off that a count should be none, less than what makes it certain: the others then agree without it, which a
    /// wrong total would do by chance only.
    /// </summary>
    private const decimal SurplusCount = 0.03m;
    private readonly Dictionary<Figure, IReadOnlyList<decimal>> _slips = new(ReferenceEqualityComparer.Instance);

    /// <summary>The changes of the figure that would mend a broken equation; all broken ones and no satisfied one broken where it has to be the last change.</summary>
    public IEnumerable<Change> Of(Figure figure, bool isLast)
    {
        Interval? allowed = isLast ? Common(figure) : null;
        if (allowed is { } none && none.Low > none.High)
        {
            yield break;
        }

        var values = new List<decimal>();
        foreach (var id in system.Of(figure).Where(IsTelling).OrderByDescending(id => system[id].Strength).Take(MostValues * 2))
        {
            if (system[id].Solve(figure) is { } solved)
            {
                Add(solved);
            }
        }

        var deduced = values.Count;
        decimal? fromLastYear = null;
        foreach (var growth in system.Of(figure).Where(IsTelling).Select(id => system[id]).OfType<GrowthEquation>())
        {
            if (growth.IfLastYears(figure) is { } value)
            {
                Add(value);
                fromLastYear = value;
            }
        }

        foreach (var range in allowed is { } common ? [common] : system.Of(figure).Where(system.ToMend.Contains).Select(id => system[id].Range(figure)).OfType<Interval>())
        {
            AddSlips(range);
        }

        for (var i = 0; i < values.Count; i++)
        {
            var slip = Slip.Name(figure, values[i]) ?? (values[i] == fromLastYear ? Slip.LastYears : null);
            yield return new Change(figure, values[i], Cost(figure, values[i], slip, isExact: i < deduced || values[i] == fromLastYear), slip);
        }

        // What relations without a culprit say counts only within what the others allow.
        bool IsTelling(int id) => system.ToMend.Contains(id) || (isLast && !system.IsHard(id) && system.Now(id) == Verdict.Broken);

        void Add(decimal value)
        {
            var isPossible = allowed is not { } range || (range.Low <= value && value <= range.High);
            if (isPossible && values.Count < MostValues && value != figure.Assumed && !values.Contains(value) && !IsGapOnly(figure, value))
            {
                values.Add(value);
            }
        }

        void AddSlips(Interval range)
        {
            if (range.Low == range.High || range.High - range.Low > 1_000_000_000m || figure.IsBlank)
            {
                return;
            }

            // Nearest to the middle first: the exact growth or share of the value is then nearest to the printed one.
            var middle = (range.Low + range.High) / 2m;
            foreach (var value in Slips(figure, range).OrderBy(v => Math.Abs(v - middle)).Take(4))
            {
                Add(value);
            }
        }
    }

    /// <summary>The values in the range that a slip of the hand turns into the printed one.</summary>
    private IEnumerable<decimal> Slips(Figure figure, Interval range)
    {
        var step = 1m;
        for (var i = 0; i < Math.Max(figure.Amount.Decimals, figure.Precision); i++)
        {
            step /= 10m;
        }

        if (range.High - range.Low > step * MostSteps)
        {
            if (!_slips.TryGetValue(figure, out var slips))
            {
                _slips[figure] = slips = SlipValues.Of(figure);
            }

            return slips.Where(range.Contains);
        }

        // A narrow range is walked through: a point moved to the left has cut digits off that no edit brings back.
        var values = new List<decimal>();
        for (var value = Math.Ceiling(range.Low / step) * step; value <= range.High; value += step)
        {
            if (Slip.Name(figure, value) is not null)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>What a change costs: least for a plausible slip.</summary>
    private static decimal Cost(Figure figure, decimal right, string? slip, bool isExact)
    {
        var cost = slip is null ? 1.15m : Slip.IsCopiedRow(slip) ? 0.9m : 1m;
        cost += figure.IsBlank ? 0.3m : 0m;
        cost += right < 0m && figure.Amount.Value >= 0m && figure.Origin is not Claim { Direction.Length: > 0 } && figure.Unit != "%" ? 0.4m : 0m;
        cost -= right >= 0m && figure.Amount.Value < 0m && figure.IsFact ? 0.1m : 0m;
        cost -= right == 0m && figure.IsCount ? SurplusCount : 0m;
        return cost + (isExact ? 0m : 0.02m);
    }

    /// <summary>Whether a blank would be filled with no more than a last digit: the gap is in the printed figures, nothing was left out.</summary>
    private static bool IsGapOnly(Figure figure, decimal right) =>
        figure.IsBlank && (right < 0m || Math.Abs(right) <= new Amount(right).WithDecimals(figure.Precision).HalfUnit * 10m);

    /// <summary>The values that none of the figure's equations forbids, those left open and those that name no culprit apart.</summary>
    private Interval Common(Figure figure)
    {
        var low = -1_000_000_000_000_000m;
        var high = 1_000_000_000_000_000m;
        foreach (var id in system.Of(figure))
        {
            if (system.IsHard(id) && !system.IsLeft(id) && system[id].Range(figure) is { } range)
            {
                low = Math.Max(low, range.Low);
                high = Math.Min(high, range.High);
            }
        }

        return new Interval(low, high);
    }
}

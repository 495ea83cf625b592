using System.Globalization;
using Mingzhang.Amounts;

namespace Mingzhang.Scoring;

/// <summary>
/// The share of a weight that a ratio of actual to target earns, as formats write it: <c>0.6:0 1:1</c> (points, linear between them and flat
/// outside), <c>steps 0:0 0.6:0.6 1:1</c> (each share holds up to the next ratio) or <c>inverse</c> (one divided by the ratio).
/// </summary>
public sealed class Curve
{
    private readonly Shape _shape;
    private readonly (decimal Ratio, decimal Share)[] _points;

    private Curve(Shape shape, (decimal, decimal)[] points)
    {
        _shape = shape;
        _points = points;
    }

    private enum Shape
    {
        Linear,
        Steps,
        Inverse,
    }

    /// <summary>Reads a curve as a format writes it.</summary>
    /// <exception cref="FormatException">It is not a curve; the message is Chinese.</exception>
    public static Curve Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["inverse"])
        {
            return new Curve(Shape.Inverse, []);
        }

        var isSteps = words is ["steps", ..];
        var points = words.Skip(isSteps ? 1 : 0).Select(Point).ToArray();
        return points.Length > 0 && points.Zip(points.Skip(1)).All(p => p.First.Ratio < p.Second.Ratio)
            ? new Curve(isSteps ? Shape.Steps : Shape.Linear, points)
            : throw new FormatException($"计分曲线“{text}”应为由小到大的“比值:得分比例”，例如 0.6:0 1:1。");
    }

    /// <summary>The share at a ratio that is known exactly.</summary>
    public decimal At(decimal ratio)
    {
        if (_shape == Shape.Inverse)
        {
            return ratio <= 0m ? 0m : Math.Clamp(1m / ratio, 0m, 1m);
        }

        var next = NextPoint(ratio);
        if (next <= 0)
        {
            return next == 0 ? _points[0].Share : _points[^1].Share;
        }

        var (from, to) = (_points[next - 1], _points[next]);
        return _shape == Shape.Steps ? from.Share : from.Share + ((ratio - from.Ratio) * (to.Share - from.Share) / (to.Ratio - from.Ratio));
    }

    /// <summary>The shares that ratios of the interval earn; several where a step lies inside it.</summary>
    public IReadOnlyList<Interval> Over(Interval ratios)
    {
        var shares = new List<decimal> { At(ratios.Low) };
        foreach (var (ratio, _) in _points)
        {
            if (ratios.Low < ratio && ratio <= ratios.High)
            {
                Add(At(ratio));
            }
        }

        Add(At(ratios.High));
        return _shape == Shape.Steps ? shares.ConvertAll(Interval.Point) : [new Interval(shares.Min(), shares.Max())];

        void Add(decimal share)
        {
            if (!shares.Contains(share))
            {
                shares.Add(share);
            }
        }
    }

    /// <summary>The share at a ratio written out, such as <c>（91.35% − 60%）÷ 40%</c>.</summary>
    public string Formula(decimal ratio)
    {
        if (_shape == Shape.Inverse)
        {
            return "100% ÷ " + Percent(ratio);
        }

        var next = NextPoint(ratio);
        if (_shape == Shape.Steps || next <= 0)
        {
            return Percent(At(ratio));
        }

        var (from, to) = (_points[next - 1], _points[next]);
        var width = to.Ratio - from.Ratio == 1m ? string.Empty : " ÷ " + Percent(to.Ratio - from.Ratio);
        return (from.Share, to.Share) switch
        {
            (0m, 1m) => (from.Ratio == 0m ? Percent(ratio) : $"（{Percent(ratio)} − {Percent(from.Ratio)}）") + width,
            (1m, 0m) => $"（{Percent(to.Ratio)} − {Percent(ratio)}）{width}",
            _ => Percent(At(ratio)),
        };
    }

    /// <summary>The first point beyond a ratio, or -1.</summary>
    private int NextPoint(decimal ratio)
    {
        for (var i = 0; i < _points.Length; i++)
        {
            if (_points[i].Ratio > ratio)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Percent(decimal share) =>
        Math.Round(share * 100m, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static (decimal Ratio, decimal Share) Point(string word)
    {
        var parts = word.Split(':');
        return parts.Length == 2
            && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio)
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            ? (ratio, share)
            : throw new FormatException($"计分曲线中的“{word}”应为“比值:得分比例”。");
    }
}

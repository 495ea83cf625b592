using Mingzhang.Amounts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A target, last-year or actual value of an indicator, taken apart.</summary>
/// <remarks>
/// <c>&gt;=2.30万人</c> is at least 2.30 × 10000 人. An operator may stand behind its number (<c>1500≥</c> is at least 1500).
/// A cell that holds several figures (<c>200人/3期</c>) keeps its first, with the rest in <see cref="Unit"/>.
/// </remarks>
public sealed record IndicatorValue
{
    /// <summary>The text it was taken from, without white space.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of thing it states.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>How it binds.</summary>
    public ValueOperator Operator { get; init; }

    /// <summary>The number as printed, with its decimals, before scaling; null unless <see cref="Kind"/> is <see cref="ValueKind.Number"/>.</summary>
    public Amount? Printed { get; init; }

    /// <summary>What the scale word multiplies by: 1, 10000 (万) or 100000000 (亿).</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>The unit as printed without the scale word, such as <c>人次</c>, <c>元/条</c> or <c>%</c>; empty when none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Whether the value is a percentage.</summary>
    public bool IsPercent => Unit is "%" or "％";

    /// <summary>The exact value: the number times the scale. A percentage keeps its number (95% is 95).</summary>
    public decimal? Value => Printed?.Value * Scale;

    /// <summary>Takes a value apart; never fails.</summary>
    public static IndicatorValue Parse(string? text)
    {
        string compact = ValueText.Normalise(text);
        if (compact.Length == 0 || compact is "/" or "-" or "—" or "——" or "--" or "无")
        {
            return new IndicatorValue { Text = compact, Kind = ValueKind.Blank };
        }

        string rest = compact;
        ValueOperator op = ValueText.TakeOperator(ref rest);
        if (ValueText.IsDate(rest))
        {
            return new IndicatorValue { Text = compact, Kind = ValueKind.Date, Operator = op };
        }

        int length = ValueText.NumberLength(rest);
        if (length == 0 || !Amount.TryParse(rest.AsSpan(0, length), out Amount number))
        {
            return new IndicatorValue { Text = compact, Kind = ValueKind.Qualitative, Operator = op };
        }

        string unit = rest[length..];
        decimal scale = ValueText.TakeScale(ref unit);
        return new IndicatorValue { Text = compact, Kind = ValueKind.Number, Operator = op, Printed = number, Scale = scale, Unit = unit };
    }
}

using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Figures;

/// <summary>
/// A printed figure as equations see it: its amount, the unit that brings it to 元, and where it stands. A blank cell that an
/// equation needs is a figure of zero that is not printed.
/// </summary>
public sealed class Figure
{
    private readonly TableRow? _blankRow;

    internal Figure(int index, Amount amount, decimal scale, int precision, string printed, string unit, Location location, object? origin, TableRow? blankRow = null)
    {
        Index = index;
        Amount = amount;
        Scale = scale;
        Assumed = amount.Value;
        Precision = precision;
        Printed = printed;
        Unit = unit;
        Location = location;
        Origin = origin;
        _blankRow = blankRow;
        Measure();
    }

    /// <summary>Place in reading order.</summary>
    public int Index { get; }

    /// <summary>The amount as printed, with its sign.</summary>
    public Amount Amount { get; }

    /// <summary>What the amount is taken to be while a root cause is sought; the printed value otherwise.</summary>
    public decimal Assumed
    {
        get;
        internal set
        {
            field = value;
            Value = value * Scale;
        }
    }

    /// <summary>What one unit of the figure is in 元 (10000 for 万元); 1 for percentages and counts.</summary>
    public decimal Scale { get; private set; }

    /// <summary>
    /// The decimals the figure is good for: those printed, or those usual in its table or text where trailing zeros were dropped
    /// (7.8 among figures of two decimals).
    /// </summary>
    public int Precision { get; }

    /// <summary>The figure as printed; empty for a blank cell.</summary>
    public string Printed { get; }

    /// <summary>The unit as printed.</summary>
    public string Unit { get; private set; }

    /// <summary>Where it stands.</summary>
    public Location Location { get; }

    /// <summary>The fact, claim or performance value it comes from, or null for a blank cell.</summary>
    public object? Origin { get; }

    /// <summary>True for a cell that prints nothing.</summary>
    public bool IsBlank => Origin is null;

    /// <summary>True when it stands in another document than the one under check, which is taken as it is.</summary>
    public bool IsForeign => Location.OtherFile is not null;

    /// <summary>True when the figure stands in a table.</summary>
    public bool IsFact => Origin is Fact;

    /// <summary>The assumed value in 元 (or as it is, for percentages and counts).</summary>
    public decimal Value { get; private set; }

    /// <summary>
    /// Half a unit of the last good decimal, in the same measure as <see cref="Value"/>; zero for blanks, for a figure printed as a
    /// bare 0, and for counts, which are not rounded.
    /// </summary>
    public decimal HalfUnit { get; private set; }

    /// <summary>True for a count of things or people.</summary>
    public bool IsCount => Amount.Decimals == 0 && Unit.Length > 0 && Unit != "%" && !Units.IsMoney(Unit);

    /// <summary>The figure as equations write it out: with its sign, and with the value assumed beside the printed one where they differ.</summary>
    public string Shown
    {
        get
        {
            var printed = Amount.Value < 0m && !Printed.StartsWith('-') ? "-" + Printed : Printed;
            return Assumed == Amount.Value ? printed : Write(Assumed) + "（原" + printed + "）";
        }
    }

    /// <summary>Half a unit of the last printed decimal.</summary>
    public decimal PrintedHalfUnit { get; private set; }

    /// <summary>The interval of values it can stand for.</summary>
    public Interval Interval => new(Value - HalfUnit, Value + HalfUnit);

    /// <summary>The line or row it stands in, with the figure marked; made when it is shown, which few figures are.</summary>
    public Excerpt? Excerpt => Origin switch
    {
        Fact fact => FigureBook.RowExcerpt(fact.Row, fact),
        Claim claim => new Excerpt(claim.Sentence.Text, claim.Start, claim.Length),
        PrintedValue value => OfPrinted(value, Location.Row ?? Location.Column ?? string.Empty),
        _ => _blankRow is null ? null : FigureBook.RowExcerpt(_blankRow, null),
    };

    /// <summary>An amount written as this figure would print it: the same unit, decimals and thousand separators.</summary>
    public string Write(decimal amount)
    {
        var value = new Amount(amount).WithDecimals(IsBlank ? Precision : Math.Max(Amount.Decimals, Minimum(amount)));
        var text = Printed.Contains(',', StringComparison.Ordinal) || (IsBlank && Math.Abs(amount) >= 1000m) ? value.ToGroupedString() : value.ToString();
        return text;
    }

    /// <summary>Takes the figure to be in another unit than the printed one, when that is shown to be a slip.</summary>
    internal void TakeUnit(string unit)
    {
        Unit = unit;
        Scale = Units.Scale(unit);
        Value = Assumed * Scale;
        Measure();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Location.Label} {Printed}{Unit}";

    private void Measure()
    {
        PrintedHalfUnit = IsBlank ? 0m : Power(Amount.Decimals) * Scale / 2m;
        HalfUnit = IsBlank || (Amount.IsZero && Amount.Decimals == 0) || IsCount ? 0m : Power(Precision) * Scale / 2m;
    }

    private int Minimum(decimal amount)
    {
        // A figure printed as 3100 may have to become 3100.24: as many decimals as it is good for, without trailing zeros.
        var rounded = Math.Round(amount, Precision, MidpointRounding.AwayFromZero);
        var decimals = 0;
        while (decimals < Precision && Math.Round(rounded, decimals) != rounded)
        {
            decimals++;
        }

        return decimals;
    }

    private static Excerpt OfPrinted(PrintedValue value, string label) => new(label + " " + value.Text, label.Length + 1, value.Text.Length);

    /// <summary>One unit of the last of so many decimals.</summary>
    private static decimal Power(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);
}

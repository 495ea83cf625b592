using System.Globalization;

namespace Mingzhang.Amounts;

/// <summary>
/// A figure as a document prints it: an exact decimal together with the number of decimals it was printed with.
/// </summary>
/// <remarks>
/// The unit (万元, 元, %, 个 …) is not part of the amount; it belongs to the table or the claim.
/// <c>default</c> is 0 printed without decimals. Two amounts are equal when value <em>and</em> printed precision agree;
/// compare <see cref="Value"/> where only the quantity matters.
/// </remarks>
public readonly record struct Amount
{
    /// <summary>Makes an amount from a decimal whose scale is the printed precision.</summary>
    public Amount(decimal printed) => Value = printed;

    /// <summary>The exact value as printed.</summary>
    public decimal Value { get; }

    /// <summary>How many decimals were printed (0 to 28).</summary>
    public int Decimals => Value.Scale;

    /// <summary>Half a unit of the last printed decimal: what rounding may have moved the figure by.</summary>
    public decimal HalfUnit => HalfUnits[Math.Min(Decimals, HalfUnits.Length - 1)];

    /// <summary>All values that would print as this figure, ends included.</summary>
    public Interval Interval => new(Value - HalfUnit, Value + HalfUnit);

    /// <summary>Whether the figure is zero, however it is printed (0, 0.00).</summary>
    public bool IsZero => Value == 0m;

    /// <inheritdoc/>
    public bool Equals(Amount other) => Value == other.Value && Decimals == other.Decimals;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Decimals);

    /// <summary>Reads a printed figure such as <c>1,050.52</c>, <c>-3.1</c>, <c>３１.００</c> or <c>(12.00)</c>; white space inside is ignored.</summary>
    /// <returns>False when the text is not one figure; malformed thousand groups (<c>1,05.2</c>) are still read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Amount amount)
    {
        amount = default;
        Span<char> buffer = stackalloc char[32];
        var n = 0;
        var digits = 0;
        var point = false;
        var negative = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '０' and <= '９')
            {
                c = (char)(c - '０' + '0');
            }

            if (char.IsWhiteSpace(c) || (c is ',' or '，' && digits > 0 && !point))
            {
                continue;
            }

            if (c is '-' or '－' or '−' or '–' && n == 0 && !negative)
            {
                negative = true;
                continue;
            }

            if (c is '.' or '．' && !point && digits > 0)
            {
                point = true;
                c = '.';
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else
            {
                return false;
            }

            if (n == buffer.Length)
            {
                return false;
            }

            buffer[n++] = c;
        }

        if (digits is 0 or > 27 || buffer[n - 1] == '.')
        {
            return false;
        }

        if (!decimal.TryParse(buffer[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        amount = new Amount(negative ? -value : value);
        return true;
    }

    /// <summary>The figure with its printed decimals, without thousand separators.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The figure with its printed decimals and thousand separators, as documents print it.</summary>
    public string ToGroupedString() => Value.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>This value printed with the given number of decimals (half away from zero, as the field does).</summary>
    public Amount WithDecimals(int decimals)
    {
        var rounded = Math.Round(Value, decimals, MidpointRounding.AwayFromZero);
        return new Amount(rounded + new decimal(0, 0, 0, false, (byte)decimals));
    }

    private static readonly decimal[] HalfUnits = MakeHalfUnits();

    private static decimal[] MakeHalfUnits()
    {
        var halves = new decimal[20];
        var unit = 0.5m;
        for (var i = 0; i < halves.Length; i++, unit /= 10m)
        {
            halves[i] = unit;
        }

        return halves;
    }
}

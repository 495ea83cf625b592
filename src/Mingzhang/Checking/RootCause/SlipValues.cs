using System.Globalization;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>The values that one slip of the hand turns into a printed figure: what a figure may have been meant to say.</summary>
internal static class SlipValues
{
    /// <summary>All such values, with the figure's decimals, each once.</summary>
    public static IReadOnlyList<decimal> Of(Figure figure)
    {
        if (figure.IsBlank)
        {
            return [];
        }

        var values = new List<decimal>();
        var decimals = Math.Max(figure.Amount.Decimals, Math.Min(figure.Precision, 6));
        var printed = figure.Amount.Value;
        var sign = printed < 0m ? -1m : 1m;
        var digits = Math.Abs(printed).ToString("F" + figure.Amount.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Edits(digits, v => Add(sign * v));
        foreach (var factor in (ReadOnlySpan<decimal>)[10m, 100m, 1000m, 10000m, 0.1m, 0.01m, 0.001m, 0.0001m])
        {
            // A point moved to the left cuts last digits off: the exact value is one that a deduction gives.
            Add(printed * factor);
        }

        Add(-printed);
        values.Sort();
        return [.. values.Where((v, i) => v != printed && (i == 0 || v != values[i - 1]))];

        void Add(decimal value) => values.Add(Math.Round(value, decimals, MidpointRounding.AwayFromZero));
    }

    private static void Edits(ReadOnlySpan<char> text, Action<decimal> add)
    {
        // All edits are written into one stretch of memory: there are hundreds of them a figure.
        Span<char> edited = stackalloc char[text.Length + 1];
        for (var i = 0; i <= text.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                Read(Put(edited, text[..i], digit, text[i..]), add);
            }

            if (i == text.Length || text[i] == '.')
            {
                continue;
            }

            for (var digit = '0'; digit <= '9'; digit++)
            {
                Read(Put(edited, text[..i], digit, text[(i + 1)..]), add);
            }

            text[..i].CopyTo(edited);
            text[(i + 1)..].CopyTo(edited[i..]);
            Read(edited[..(text.Length - 1)], add);
            var next = i + 1 < text.Length && text[i + 1] == '.' ? i + 2 : i + 1;
            if (next < text.Length)
            {
                text.CopyTo(edited);
                (edited[i], edited[next]) = (edited[next], edited[i]);
                Read(edited[..text.Length], add);
            }
        }
    }

    private static ReadOnlySpan<char> Put(Span<char> edited, ReadOnlySpan<char> before, char digit, ReadOnlySpan<char> after)
    {
        before.CopyTo(edited);
        edited[before.Length] = digit;
        after.CopyTo(edited[(before.Length + 1)..]);
        return edited[..(before.Length + 1 + after.Length)];
    }

    private static void Read(ReadOnlySpan<char> text, Action<decimal> add)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            add(value);
        }
    }
}

using System.Globalization;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.RootCause;

/// <summary>How a wrong figure may have come about: the slips of hands that type figures.</summary>
public static class Slip
{
    /// <summary>Whether the slip is a whole row copied from its neighbour, which does not happen by chance.</summary>
    internal static bool IsCopiedRow(string? slip) => slip is not null && slip.StartsWith(CopiedRow, StringComparison.Ordinal) && slip.EndsWith("整行", StringComparison.Ordinal);

    /// <summary>Last year's figure stands where this year's belongs.</summary>
    internal const string LastYears = "疑似误填上年数";

    /// <summary>How the name of a slip begins that copied a neighbour.</summary>
    private const string CopiedRow = "疑似误抄";

    private const string Units = "疑似元与万元混淆";

    /// <summary>The slip that turns the right value into what the figure prints, a neighbour's figure included; null when none is near.</summary>
    public static string? Name(Figure figure, decimal right)
    {
        if (figure.IsBlank)
        {
            return null;
        }

        var name = Name(figure.Amount.Value, right);
        return name == Units && !Figures.Units.IsMoney(figure.Unit) ? null : name ?? (figure.Origin is Fact fact ? Neighbour(fact) : null);
    }

    /// <summary>The slip that turns the right figure into the printed one, in Chinese, or null when none is near.</summary>
    /// <param name="printed">The value as printed.</param>
    /// <param name="right">The value it should have.</param>
    public static string? Name(decimal printed, decimal right)
    {
        if (printed == right)
        {
            return null;
        }

        if (printed == -right)
        {
            return "疑似正负号写反";
        }

        if (printed == 0m || right == 0m)
        {
            return SameLength(Digits(printed), Digits(right));
        }

        var ratio = printed / right;
        if (ratio is 10m or 100m or 1000m or 0.1m or 0.01m or 0.001m)
        {
            return "疑似小数点错位";
        }

        if (ratio is 10000m or 0.0001m || IsShifted(printed, right, 10000m) || IsShifted(right, printed, 10000m))
        {
            return Units;
        }

        if (IsShifted(printed, right) || IsShifted(right, printed))
        {
            return "疑似小数点错位";
        }

        var a = Digits(printed);
        var b = Digits(right);
        return a.Length == b.Length ? SameLength(a, b)
            : Math.Abs(a.Length - b.Length) == 1 && OneMore(a, b) ? (a.Length > b.Length ? "疑似多一位数字" : "疑似漏一位数字")
            : null;
    }

    /// <summary>Whether the point of a figure moved to the left and its last digits were cut or rounded off.</summary>
    private static bool IsShifted(decimal small, decimal large)
    {
        foreach (var factor in (ReadOnlySpan<decimal>)[10m, 100m, 1000m])
        {
            if (IsShifted(small, large, factor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShifted(decimal small, decimal large, decimal factor)
    {
        var moved = large / factor;
        return Math.Abs(moved) >= 1m && (Math.Round(moved, small.Scale, MidpointRounding.AwayFromZero) == small || Math.Round(moved, small.Scale, MidpointRounding.ToZero) == small);
    }

    /// <summary>Whose figure was copied where this one belongs: the row's above or below, or the column's beside.</summary>
    private static string? Neighbour(Fact fact)
    {
        if (fact.Amount.IsZero || fact.Table is not { } table)
        {
            return null;
        }

        foreach (var (step, name) in new[] { (-1, "上一行"), (1, "下一行") })
        {
            var at = fact.Row.Index + step;
            if (at >= 0 && at < table.Rows.Count && table.Rows[at].Side == fact.Row.Side && table.Rows[at].FactIn(fact.Column) is { } other && other.Amount.Value == fact.Amount.Value)
            {
                var copied = fact.Row.Facts.Count(f => !f.Amount.IsZero && table.Rows[at].FactIn(f.Column)?.Amount.Value == f.Amount.Value);
                return copied > 1 && copied == fact.Row.Facts.Count(f => !f.Amount.IsZero) ? CopiedRow + name + "整行" : CopiedRow + name + "的数";
            }
        }

        // A total beside its only part is the same figure by right.
        return fact.Row.Facts.Where(f => !f.Amount.IsZero).Select(f => f.Amount.Value).Distinct().Take(2).Count() > 1 && fact.Row.Facts.Any(f => Math.Abs(f.Column.Index - fact.Column.Index) == 1 && f.Amount.Value == fact.Amount.Value) ? "疑似误抄相邻栏的数" : null;
    }

    private static string? SameLength(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return null;
        }

        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return differing switch
        {
            [_] => "疑似一位数字有误",
            [var i, var j] when j == i + 1 && a[i] == b[j] && a[j] == b[i] => "疑似两位数字颠倒",
            _ => null,
        };
    }

    private static bool OneMore(string a, string b)
    {
        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        for (var i = 0; i < longer.Length; i++)
        {
            if (string.Equals(longer.Remove(i, 1), shorter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Digits(decimal value)
    {
        // Two decimals make figures with and without trailing zeros comparable digit by digit.
        var text = Math.Abs(value).ToString("0.00####", CultureInfo.InvariantCulture);
        return text.Replace(".", string.Empty, StringComparison.Ordinal);
    }
}

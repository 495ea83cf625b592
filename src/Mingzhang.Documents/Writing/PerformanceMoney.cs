using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>Money of performance tables as the CSV files print it: without thousand separators, and the fiscal money in one figure.</summary>
internal static class PerformanceMoney
{
    /// <summary>The printed figure of a role, or an empty string.</summary>
    public static string Of(PerformanceTable table, string role) =>
        table.Money.TryGetValue(role, out PrintedValue? value) ? value.Text.Replace(",", string.Empty, StringComparison.Ordinal).Replace("，", string.Empty, StringComparison.Ordinal) : string.Empty;

    /// <summary>The fiscal money: as printed, or the sum of the governments' parts where only these are printed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column"><see cref="MoneyKeys.Initial"/>, <see cref="MoneyKeys.Full"/> or <see cref="MoneyKeys.Executed"/>; empty in targets.</param>
    public static string Fiscal(PerformanceTable table, string column = "")
    {
        string prefix = column.Length > 0 ? column + "." : string.Empty;
        string printed = Of(table, prefix + MoneyKeys.Fiscal);
        if (printed.Length > 0)
        {
            return printed;
        }

        Amount? sum = null;
        foreach (string part in MoneyKeys.FiscalParts)
        {
            if (Amount.TryParse(Of(table, prefix + part), out Amount amount))
            {
                sum = new Amount((sum?.Value ?? 0m) + amount.Value);
            }
        }

        return sum?.ToString() ?? string.Empty;
    }
}

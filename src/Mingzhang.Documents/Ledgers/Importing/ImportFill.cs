using Mingzhang.Amounts;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Counts how many cells of a column fit a role. Headers are tried in many rows, so each column is counted once and the rows above are taken off.</summary>
internal sealed class ImportFill(ImportSheet sheet)
{
    private readonly Dictionary<(string Role, int Column), int> _all = [];

    /// <summary>The cells that fit, from the row on.</summary>
    public int Of(string role, int column, int from)
    {
        var kind = role is "function" or "economic" or "amount" or "unit" ? role : string.Empty;
        if (!_all.TryGetValue((kind, column), out var all))
        {
            _all[(kind, column)] = all = Count(kind, column, 0, sheet.Rows.Count);
        }

        return all - Count(kind, column, 0, from);
    }

    private int Count(string role, int column, int from, int to)
    {
        var count = 0;
        for (var row = from; row < to; row++)
        {
            count += Fits(role, sheet.Cell(row, column).Text) ? 1 : 0;
        }

        return count;
    }

    private static bool Fits(string role, string text) => text.Length > 0 && role switch
    {
        "function" => ImportText.Code(text, "12").Length > 0,
        "economic" => ImportText.Code(text, "3").Length > 0,
        "amount" => Amount.TryParse(text, out _),
        "unit" => !ImportUnits.IsUnit(text) && !Amount.TryParse(text, out _),
        _ => !Amount.TryParse(text, out _),
    };
}

namespace Mingzhang.Documents.Ledgers.Layout;

/// <summary>What a column of a ledger sheet takes.</summary>
internal enum LedgerCellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Money in the ledger's unit, never negative.</summary>
    Money,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A label that stands fixed.</summary>
    Label,
}

/// <summary>A column of a ledger sheet.</summary>
/// <param name="Key">Its stable key, kept in a hidden row.</param>
/// <param name="Header">Its header.</param>
/// <param name="Width">Its width in characters.</param>
internal sealed record LedgerColumn(string Key, string Header, double Width)
{
    /// <summary>What it takes.</summary>
    public LedgerCellKind Kind { get; init; }

    /// <summary>The list its values are chosen from: the reference of a range, or empty.</summary>
    public string List { get; init; } = string.Empty;

    /// <summary>True when values outside the list are only questioned.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What the filler is told when a cell is chosen.</summary>
    public string Note { get; init; } = string.Empty;
}

/// <summary>A sheet of a ledger workbook: a hidden column of row keys, a title, a note, a hidden row of column keys, headers, then rows.</summary>
/// <param name="Id">Its stable id, kept in A1.</param>
/// <param name="Title">The sheet's name.</param>
/// <param name="Note">What the filler is told under the title.</param>
/// <param name="Columns">The columns after the hidden one.</param>
internal sealed record LedgerSheet(string Id, string Title, string Note, IReadOnlyList<LedgerColumn> Columns)
{
    /// <summary>The row of column keys, 1-based; hidden.</summary>
    public const int KeyRow = 3;

    /// <summary>The row of headers, 1-based.</summary>
    public const int HeaderRow = 4;

    /// <summary>The first row of data, 1-based.</summary>
    public const int FirstRow = 5;

    /// <summary>The last row that lists and sums reach, 1-based.</summary>
    public const int LastRow = 3000;

    /// <summary>The fixed rows by key with their labels; empty for a sheet of free rows.</summary>
    public IReadOnlyList<(string Key, string Label)> Fixed { get; init; } = [];

    /// <summary>True for lists that drop-downs take their values from, set last and locked.</summary>
    public bool IsReference { get; init; }

    /// <summary>The letters of the column with the key.</summary>
    public string Letters(string key)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Key == key)
            {
                return Letters(i + 1);
            }
        }

        throw new ArgumentException($"{Id} 没有列 {key}", nameof(key));
    }

    /// <summary>The letters of a 0-based column.</summary>
    public static string Letters(int column)
    {
        var name = string.Empty;
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            name = (char)('A' + ((n - 1) % 26)) + name;
        }

        return name;
    }
}

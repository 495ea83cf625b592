using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>A table worked out of a ledger: its rows and the money at their crossings, in 元.</summary>
/// <param name="Format">The table of the format.</param>
/// <param name="Writing">How it is written.</param>
/// <param name="Columns">The columns that hold figures, in order.</param>
/// <param name="Rows">The rows in order; in a two-sided table the left before the right.</param>
public sealed record ComposedTable(TableFormat Format, TableWriting Writing, IReadOnlyList<ColumnFormat> Columns, IReadOnlyList<ComposedRow> Rows)
{
    /// <summary>True when it holds no money at all.</summary>
    public bool IsEmpty => Rows.All(r => r.Values.All(v => v is null or 0m));

    /// <summary>The row that stands for the selector of a cell reference: <c>total</c>, a code or a key; or null.</summary>
    public ComposedRow? Row(string selector, Side side = Side.Whole) => Rows.FirstOrDefault(r =>
        (side == Side.Whole || r.Side == side)
        && (selector == "total" ? r.Kind == RowKind.Total : r.Key == selector || (r.Kind == RowKind.Code && r.Code == selector)));

    /// <summary>The money at the crossing, 0 when the row is not there.</summary>
    public decimal Value(string column, string row)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Key == column)
            {
                return Row(row, Columns[i].Side)?.Values[i] ?? 0m;
            }
        }

        return 0m;
    }
}

/// <summary>A row of a composed table.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Values">The money by column in 元; null where the row has no cell (the other side of a two-sided table).</param>
public sealed record ComposedRow(RowKind Kind, IReadOnlyList<decimal?> Values)
{
    /// <summary>Its role in the format, or an empty string.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>The code, or an empty string.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The name of the code, item, unit or total.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The project's name, or an empty string.</summary>
    public string Item { get; init; } = string.Empty;

    /// <summary>The budget unit of its block, or an empty string.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The side it belongs to.</summary>
    public Side Side { get; init; }

    /// <summary>Depth below the total, 0 for none.</summary>
    public int Level { get; init; }
}

using Mingzhang.Amounts;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Disclosures;

/// <summary>A table of a disclosure as read: its columns, its rows and the figures at their crossings.</summary>
public sealed class Table
{
    /// <summary>The table's role in the format such as <c>income</c>, or an empty string for a table that the format does not know.</summary>
    public string Id => Format?.Id ?? string.Empty;

    /// <summary>The format's description of it, or null.</summary>
    public TableFormat? Format { get; init; }

    /// <summary>The printed number such as <c>表 2</c>, or an empty string.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The printed title without its number and without white space.</summary>
    public required string Title { get; init; }

    /// <summary>Who prepared it (编制部门), as printed, or an empty string.</summary>
    public string Entity { get; init; } = string.Empty;

    /// <summary>The printed unit of its amounts (万元, 元), or an empty string when none is printed.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Where the table begins.</summary>
    public required Source Source { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows in order. In a two-sided table the rows of the left side come before those of the right.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>All printed figures, in reading order.</summary>
    public IEnumerable<Fact> Facts => Rows.SelectMany(r => r.Facts);

    /// <summary>Sentences set under the table, such as the note that it is empty.</summary>
    public IReadOnlyList<TextBlock> Notes { get; init; } = [];

    /// <summary>What the conversion damaged, in Chinese, so that checks can say «不可核对» and why; empty when nothing.</summary>
    public IReadOnlyList<string> Damage { get; init; } = [];

    /// <summary>Figures found inside the table that could not be put in a row and column.</summary>
    public IReadOnlyList<UnplacedFigure> Unplaced { get; init; } = [];
}

/// <summary>A figure in a table's region whose row or column the text does not settle.</summary>
public sealed record UnplacedFigure(string Printed, Source Source, string Reason);

/// <summary>A column of a table that holds figures.</summary>
/// <param name="Index">0-based among the columns that hold figures.</param>
/// <param name="Path">The header path joined by <c>/</c> without the group that spans the whole table, without white space.</param>
public sealed record TableColumn(int Index, string Path)
{
    /// <summary>The column's role in the format such as <c>total</c> or <c>basic</c>, or an empty string.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>Which side of a two-sided table it belongs to.</summary>
    public Side Side { get; init; }

    /// <summary>The header path's parts.</summary>
    public IReadOnlyList<string> Parts => Path.Split('/');
}

/// <summary>A side of a two-sided table; tables with one side are <see cref="Whole"/>.</summary>
public enum Side
{
    /// <summary>The table has one side only.</summary>
    Whole,

    /// <summary>Income, on the left.</summary>
    Left,

    /// <summary>Expenditure, on the right.</summary>
    Right,
}

/// <summary>What a row stands for.</summary>
public enum RowKind
{
    /// <summary>A row with a classification code.</summary>
    Code,

    /// <summary>A named item such as «一、本年收入» or «公务接待费».</summary>
    Item,

    /// <summary>A project, with or without a code.</summary>
    Project,

    /// <summary>A budget unit's subtotal.</summary>
    Unit,

    /// <summary>The total (总计, 合计, 收入总计, 支出总计).</summary>
    Total,
}

/// <summary>A row of a table.</summary>
public sealed class TableRow
{
    /// <summary>0-based among the table's rows.</summary>
    public int Index { get; init; }

    /// <summary>The row's role in the format such as <c>reception</c> or <c>general-own</c>, or an empty string.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>What it stands for.</summary>
    public required RowKind Kind { get; init; }

    /// <summary>The joined code (2080101, 30113, 208), or an empty string.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>True when the text lost the code and the document's other tables settled it.</summary>
    public bool CodeInferred { get; init; }

    /// <summary>The name as printed, without white space and without the code.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The project's name where rows are projects, else empty.</summary>
    public string Item { get; init; } = string.Empty;

    /// <summary>The budget unit whose block the row belongs to, where a table repeats per unit, else empty.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Which side of a two-sided table it belongs to.</summary>
    public Side Side { get; init; }

    /// <summary>Depth in a hierarchy of items (一、 = 1, 1. = 2, 其中 = 3), 0 where it has none.</summary>
    public int Level { get; init; }

    /// <summary>Where its label or, failing that, its first figure stands.</summary>
    public required Source Source { get; init; }

    /// <summary>The figures printed in it, by column order.</summary>
    public IReadOnlyList<Fact> Facts { get; set; } = [];

    /// <summary>The figure in the column, or null when the cell is blank.</summary>
    public Fact? FactIn(TableColumn column)
    {
        // By number: this is asked more often than anything else, and an enumerator would be made each time.
        for (var i = 0; i < Facts.Count; i++)
        {
            if (Facts[i].Column.Index == column.Index)
            {
                return Facts[i];
            }
        }

        return null;
    }
}

/// <summary>A printed figure of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Amount">The figure in the table's unit.</param>
/// <param name="Source">Where the figure itself stands.</param>
public sealed record Fact(Table? Table, TableRow Row, TableColumn Column, Amount Amount, Source Source)
{
    /// <summary>The figure as printed, thousand separators included.</summary>
    public string Printed { get; init; } = Amount.ToString();

    /// <summary>True when its column follows from position and arithmetic, because blank neighbours vanished in the text.</summary>
    public bool ColumnInferred { get; init; }

    /// <summary>The table; set once the table is complete.</summary>
    public Table? Table { get; set; } = Table;

    /// <inheritdoc/>
    public bool Equals(Fact? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

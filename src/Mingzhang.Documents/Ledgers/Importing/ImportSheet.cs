namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>A cell of an export as it is stored.</summary>
/// <param name="Text">The text, trimmed; a number with all its digits.</param>
/// <param name="IsCovered">True when a merged cell that begins elsewhere covers it and its text is that one's.</param>
internal readonly record struct ImportCell(string Text, bool IsCovered)
{
    /// <summary>A cell with nothing in it.</summary>
    public static ImportCell Blank { get; } = new(string.Empty, IsCovered: false);
}

/// <summary>A sheet of an export: rows of cells, merged ones filled out.</summary>
/// <param name="Name">The sheet's name; empty for a text file.</param>
/// <param name="Rows">The rows from the first; a row may be short.</param>
internal sealed record ImportSheet(string Name, IReadOnlyList<ImportCell[]> Rows)
{
    /// <summary>The number of columns of the widest row.</summary>
    public int Width { get; } = Rows.Count == 0 ? 0 : Rows.Max(r => r.Length);

    /// <summary>The cell, blank beyond the row's end.</summary>
    public ImportCell Cell(int row, int column) => row < Rows.Count && column < Rows[row].Length ? Rows[row][column] : ImportCell.Blank;

    /// <summary>Where a cell stands, for people.</summary>
    public string Place(int row, int column)
    {
        var cell = Layout.LedgerSheet.Letters(column) + (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Name.Length > 0 ? $"{Name}!{cell}" : $"第{row + 1}行第{column + 1}列";
    }
}

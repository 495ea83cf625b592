using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>A row whose figures are being given columns.</summary>
/// <param name="draft">The row as scanned.</param>
/// <param name="builder">The row that will be printed out.</param>
/// <param name="width">How many columns its side of the table has.</param>
internal sealed class SettlingRow(DraftRow draft, RowBuilder builder, int width)
{
    public DraftRow Draft => draft;

    public RowBuilder Builder => builder;

    /// <summary>The role of the format's row it is, or an empty string.</summary>
    public string Key { get; set; } = string.Empty;

    public SettlingRow? Parent { get; set; }

    public List<SettlingRow> Children { get; } = [];

    /// <summary>The column of each figure, -1 where it is not settled.</summary>
    public int[] Columns { get; private set; } = NoColumns(draft.Slots.Count);

    /// <summary>What is known of its cells.</summary>
    public Cell[] Cells { get; private set; } = All(width, draft.Slots.Count == 0 && !draft.IsDoubtful ? Cell.Blank : Cell.Unknown);

    /// <summary>For each figure the columns it may stand in.</summary>
    public IReadOnlyList<SortedSet<int>> Candidates { get; private set; } = [];

    /// <summary>Whether the sums between the row's columns hold as it is settled.</summary>
    public bool Holds { get; set; } = true;

    public bool HasTooMany => draft.Slots.Count > width;

    /// <summary>Whether its figures can be given columns at all.</summary>
    public bool CanSettle => draft.Slots.Count > 0 && !HasTooMany && !draft.IsDoubtful;

    /// <summary>The cells when the figures stand in the given columns.</summary>
    public Cell[] CellsFor(int[] columns)
    {
        var cells = All(width, Cell.Blank);
        for (var i = 0; i < columns.Length; i++)
        {
            cells[columns[i]] = Cell.Of(draft.Slots[i].Amount);
        }

        return cells;
    }

    /// <summary>Keeps what the equally good assignments agree on.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Settle(List<int[]> best)
    {
        var columns = (int[])best[0].Clone();
        var cells = CellsFor(best[0]);
        foreach (var other in best)
        {
            var otherCells = CellsFor(other);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = columns[i] == other[i] ? columns[i] : -1;
            }

            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = cells[c] == otherCells[c] ? cells[c] : Cell.Unknown;
            }
        }

        Candidates = best.Count == 1 ? [] : [.. Enumerable.Range(0, columns.Length).Select(i => new SortedSet<int>(best.ConvertAll(b => b[i])))];
        var changed = !columns.AsSpan().SequenceEqual(Columns) || !cells.AsSpan().SequenceEqual(Cells);
        (Columns, Cells) = (columns, cells);
        return changed;
    }

    private static Cell[] All(int width, Cell cell)
    {
        var cells = new Cell[width];
        for (var i = 0; i < width; i++)
        {
            cells[i] = cell;
        }

        return cells;
    }

    private static int[] NoColumns(int count)
    {
        var columns = new int[count];
        Array.Fill(columns, -1);
        return columns;
    }
}

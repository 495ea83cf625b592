namespace Mingzhang.Recognition.Performance;

/// <summary>Finds the columns of the cells of a grid's row by what they hold and where they stand.</summary>
/// <param name="columns">The columns in their order.</param>
/// <param name="places">For each column the index of its header cell.</param>
/// <param name="knowsSpans">Whether the grid knows its spans, so that places can be relied on.</param>
internal sealed class GridAlignment(IndicatorColumn[] columns, int[] places, bool knowsSpans)
{
    private readonly CellCosts _costs = new(columns, ColumnWidths.Unknown, listsEvidence: false);

    /// <summary>The cost of the first cells standing in the first columns, and whether the last of each go together; kept from row to row.</summary>
    private double[] _cost = [];
    private bool[] _took = [];

    /// <summary>The columns of the cells: the cheapest order-keeping choice, where leaving one's place costs a little.</summary>
    /// <param name="cells">The cells of a row.</param>
    /// <param name="placeOf">The index of the header cell over a column, or -1.</param>
    /// <returns>Null when the cells fit no columns in order.</returns>
    public IndicatorColumn[]? Of(List<(Fragment Piece, int Column, int RowSpan)> cells, Func<int, int> placeOf)
    {
        int n = columns.Length;
        int width = n + 1;
        double[] cost = Grown(ref _cost, (cells.Count + 1) * width);
        bool[] took = Grown(ref _took, (cells.Count + 1) * width);
        for (int i = 0; i <= cells.Count; i++)
        {
            int place = i > 0 ? placeOf(cells[i - 1].Column) : -1;
            for (int c = 0; c <= n; c++)
            {
                if (i == 0 && c == 0)
                {
                    (cost[0], took[0]) = (0, false);
                    continue;
                }

                double skip = c > 0 ? cost[(i * width) + c - 1] + Missing(columns[c - 1]) : CellCosts.Never * 10;
                double take = i > 0 && c > 0
                    ? cost[((i - 1) * width) + c - 1] + Math.Min(CellCosts.Never, Fit(columns[c - 1], cells[i - 1].Piece) + Moved(place, c - 1))
                    : CellCosts.Never * 10;
                took[(i * width) + c] = take < skip;
                cost[(i * width) + c] = Math.Min(take, skip);
            }
        }

        if (cost[(cells.Count * width) + n] >= CellCosts.Never)
        {
            return null;
        }

        var found = new IndicatorColumn[cells.Count];
        for (int i = cells.Count, c = n; i > 0; c--)
        {
            if (took[(i * width) + c])
            {
                found[--i] = columns[c - 1];
            }
        }

        return found;
    }

    private static T[] Grown<T>(ref T[] array, int length) => array = array.Length < length ? new T[2 * length] : array;

    private static double Missing(IndicatorColumn column) =>
        column is IndicatorColumn.Level1 or IndicatorColumn.Level2 ? 0.2 : CellCosts.Missing(column);

    private double Moved(int place, int column)
    {
        double step = knowsSpans ? 2 : 0.5;
        return place < 0 ? step : step * Math.Abs(place - places[column]);
    }

    private double Fit(IndicatorColumn column, Fragment piece)
    {
        (bool isUpper, bool isLower) = (piece.IsLevel1, piece.IsLevel2);
        return column switch
        {
            IndicatorColumn.Level1 => isUpper ? 0 : isLower ? 3 : Label(piece),
            IndicatorColumn.Level2 => isLower ? 0 : isUpper ? 3 : Label(piece),
            IndicatorColumn.Name => isUpper || isLower ? 6 : _costs.Start(column, piece),
            IndicatorColumn.Other => 1,
            IndicatorColumn.Direction => piece.Shape == Shape.Operator ? 0 : 2,
            IndicatorColumn.Unit => piece.Shape == Shape.Unit ? 0 : 1.5,
            IndicatorColumn.Weight or IndicatorColumn.Score when piece.Points is null => 8,
            _ => Math.Min(20, _costs.Start(column, piece)),
        };
    }

    private static double Label(Fragment piece) => piece.Shape == Shape.Text ? 1.5 + (0.3 * Math.Max(0, piece.Text.Length - 6)) : 8;
}

namespace Mingzhang.Recognition.Performance;

/// <summary>The steps of all readings of a table, each pointing at the one before it, so that a reading need not keep its own.</summary>
internal sealed class RowTrail
{
    /// <summary>The step before the first.</summary>
    public const int Start = -1;

    private const int ColumnBits = 4;
    private const int NoColumn = (1 << ColumnBits) - 1;

    /// <summary>In one number each: the step before, the column, and whether a row begins.</summary>
    private readonly List<int> _steps = [];

    /// <summary>Forgets all steps.</summary>
    public void Clear() => _steps.Clear();

    /// <summary>Adds a step.</summary>
    /// <param name="before">The step before it.</param>
    /// <param name="column">The column that takes the fragment, or <see cref="RowCandidate.Dropped"/>.</param>
    /// <param name="isNewRow">Whether the fragment begins a row.</param>
    /// <returns>The step.</returns>
    public int Add(int before, int column, bool isNewRow)
    {
        _steps.Add((before << (ColumnBits + 1)) | ((column & NoColumn) << 1) | (isNewRow ? 1 : 0));
        return _steps.Count - 1;
    }

    /// <summary>The rows of the reading that ends with a step.</summary>
    /// <param name="last">The step that takes the last fragment.</param>
    /// <param name="fragments">All fragments.</param>
    /// <param name="layout">The columns.</param>
    public List<IndicatorRow> Rows(int last, List<Fragment> fragments, IndicatorColumn[] layout)
    {
        int[] steps = new int[fragments.Count];
        for (int i = steps.Length - 1; i >= 0; last = steps[i--] >> (ColumnBits + 1))
        {
            steps[i] = _steps[last];
        }

        var rows = new List<IndicatorRow>();
        for (int i = 0; i < steps.Length; i++)
        {
            int column = (steps[i] >> 1) & NoColumn;
            if (column == NoColumn)
            {
                continue;
            }

            if ((steps[i] & 1) != 0)
            {
                rows.Add(new IndicatorRow());
            }

            rows[^1].Add(layout[column], fragments[i]);
        }

        return rows;
    }
}

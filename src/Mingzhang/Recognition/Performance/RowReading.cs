namespace Mingzhang.Recognition.Performance;

/// <summary>One way to read the body of an indicator table set as lines: its labels, and its rows.</summary>
internal sealed class RowReading
{
    private readonly List<LevelLabel> _labels;
    private readonly List<Fragment> _fragments;
    private readonly IndicatorColumn[] _layout;
    private readonly int[] _rowOfFragment;

    /// <summary>Takes the labels out of the body.</summary>
    /// <param name="body">The fragments of the body; they are marked anew.</param>
    /// <param name="layout">The columns.</param>
    /// <param name="isDepartment">Whether the table is of a whole department.</param>
    /// <param name="isMixed">Whether the cells of a row may stand in any order.</param>
    public RowReading(List<Fragment> body, IndicatorColumn[] layout, bool isDepartment, bool isMixed)
    {
        _layout = layout;
        IsMixed = isMixed;
        body.ForEach(f => f.Reset());
        Fragments.MarkGroups(body, isMixed);
        (_labels, _fragments) = new LevelLabels(isDepartment).Extract(body, isMixed);
        _rowOfFragment = new int[_fragments.Count];
    }

    /// <summary>Whether the cells of a row were taken in any order.</summary>
    public bool IsMixed { get; }

    /// <summary>The rows, once solved.</summary>
    public List<IndicatorRow> Rows { get; private set; } = [];

    /// <summary>What the reading costs.</summary>
    public double Cost { get; private set; }

    /// <summary>Reads the rows.</summary>
    /// <param name="widths">How wide the columns are set.</param>
    /// <param name="buffers">What to work in.</param>
    public void Solve(ColumnWidths widths, RowBuffers buffers)
    {
        var costs = new CellCosts(_layout, widths, _fragments.Exists(f => f.Shape == Shape.Evidence));
        (Rows, Cost) = new RowSolver(_fragments, _layout, costs, buffers, IsMixed).Solve();
        if (IsMixed)
        {
            Rows = WeightSum.Mended(Rows);
        }

        Number();
    }

    /// <summary>Whether the row begins right after labels.</summary>
    public bool FollowsLabel(int row) => Rows[row].Pieces[0].AfterLabel;

    /// <summary>The labels of a level and the rows at which they stand.</summary>
    public List<(string Text, int Row)> Placed(bool isLevel1)
    {
        var placed = new List<(string Text, int Row)>();
        foreach (LevelLabel label in _labels)
        {
            if (label.IsLevel1 == isLevel1 && _fragments.Count > 0 && (placed.Count == 0 || placed[^1] != (label.Text, RowOf(label))))
            {
                placed.Add((label.Text, RowOf(label)));
            }
        }

        return placed;
    }

    /// <summary>The first piece of the 二级指标 that stands at a row, or null.</summary>
    public Fragment? LabelAt(int row) => _labels.Find(l => !l.IsLevel1 && RowOf(l) == row)?.First;

    private int RowOf(LevelLabel label) => _rowOfFragment[Math.Min(label.Before, _fragments.Count - 1)];

    private void Number()
    {
        int row = -1;
        int at = 0;
        foreach (IndicatorRow r in Rows)
        {
            row++;
            foreach (Fragment piece in r.Pieces)
            {
                while (at < _fragments.Count && !ReferenceEquals(_fragments[at], piece))
                {
                    _rowOfFragment[at++] = row;
                }

                if (at < _fragments.Count)
                {
                    _rowOfFragment[at++] = row;
                }
            }
        }

        while (at < _fragments.Count)
        {
            _rowOfFragment[at++] = Math.Max(0, row);
        }
    }
}

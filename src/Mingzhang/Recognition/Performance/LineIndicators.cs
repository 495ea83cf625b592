using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>The indicator part of one table set as visual lines, on its way to rows.</summary>
internal sealed class LineIndicators
{
    private readonly List<LevelLabel> _labels;
    private readonly List<Fragment> _fragments;
    private readonly int[] _rowOfFragment;
    private bool _isMixed;

    /// <summary>Takes the fragments between the header and the end of the table.</summary>
    public LineIndicators(List<Fragment> body, IndicatorColumn[] layout, PerformanceKind kind)
    {
        Layout = layout;
        Kind = kind;
        Fragments.MarkGroups(body);
        bool isDepartment = kind is PerformanceKind.DepartmentTarget or PerformanceKind.DepartmentSelfEvaluation;
        (_labels, _fragments) = new LevelLabels(isDepartment).Extract(body);
        _rowOfFragment = new int[_fragments.Count];
    }

    public IndicatorColumn[] Layout { get; }

    public PerformanceKind Kind { get; }

    public List<IndicatorRow> Rows { get; private set; } = [];

    private bool IsSelfEvaluation => Kind is PerformanceKind.ProjectSelfEvaluation or PerformanceKind.DepartmentSelfEvaluation;

    /// <summary>Reads the rows; the second time knows how wide the columns are set.</summary>
    public void Solve(ColumnWidths widths, bool isFinal)
    {
        var costs = new CellCosts(Layout, widths, _fragments.Exists(f => f.Shape == Shape.Evidence));
        (Rows, double cost) = new RowSolver(Layout, costs, isMixed: false).Solve(_fragments);
        const double OddPerRow = 3;
        const double MixedPerRow = 1.5;
        if (isFinal && Rows.Count > 0 && cost > OddPerRow * Rows.Count)
        {
            (List<IndicatorRow> rows, double mixed) = new RowSolver(Layout, costs, isMixed: true).Solve(_fragments);
            if (mixed + (MixedPerRow * rows.Count) < cost)
            {
                Rows = WeightSum.Mended(rows);
                _isMixed = true;
            }
        }

        Number();
    }

    /// <summary>
    /// Widths of lines that surely belong to a column: of words those that are not the last of their cell and so full, of values,
    /// which seldom wrap, all.
    /// </summary>
    public IEnumerable<(IndicatorColumn Column, double Width)> SureWidths()
    {
        for (int r = 0; r < Rows.Count; r++)
        {
            bool isSure = Rows[r][IndicatorColumn.Target] is [{ Shape: Shape.Operator }, ..]
                && (Rows[r].Pieces[0].AfterLabel || r == 0 || Array.IndexOf(Layout, IndicatorColumn.Deviation) < 0);
            bool isClosed = r + 1 < Rows.Count && Rows[r + 1].Pieces[0].AfterLabel;
            foreach (IndicatorColumn column in Layout)
            {
                bool counts = column == IndicatorColumn.Deviation ? isClosed : isSure;
                foreach (double width in counts ? Lines(Rows[r][column], column is IndicatorColumn.Target or IndicatorColumn.LastYear or IndicatorColumn.Actual) : [])
                {
                    yield return (column, width);
                }
            }
        }
    }

    /// <summary>Where the labels stand, if the table's own labels and rows settle it.</summary>
    public LabelPlace? Place()
    {
        List<(string Text, int Row)> lower = Levels.Placed(_labels, isLevel1: false, _rowOfFragment);
        List<LabelPlace> places = LevelSpans.Possible(lower.ConvertAll(l => l.Row), Rows.Count);
        LabelPlace? told = Levels.Told(Levels.Placed(_labels, isLevel1: true, _rowOfFragment), lower);
        return places.Count == 1 ? places[0] : told is { } place && places.Contains(place) ? place : null;
    }

    /// <summary>The indicators, levels filled down.</summary>
    public List<Indicator> Indicators(LabelPlace? prior)
    {
        List<(string Text, int Row)> lower = Levels.Placed(_labels, isLevel1: false, _rowOfFragment);
        List<(string Text, int Row)> upper = Levels.Placed(_labels, isLevel1: true, _rowOfFragment);
        (string Level1, string Level2)[] levels = Levels.Of(upper, lower, Rows, _isMixed ? LabelPlace.Middle : prior);
        bool labelOpensRow = lower.Count == Rows.Count;
        var indicators = new List<Indicator>(Rows.Count);
        for (int i = 0; i < Rows.Count; i++)
        {
            Fragment? label = labelOpensRow ? _labels.Find(l => !l.IsLevel1 && _rowOfFragment[Math.Min(l.Before, _fragments.Count - 1)] == i)?.First : null;
            indicators.Add(IndicatorBuilder.Build(Rows[i], levels[i], SourceOf(Rows[i], label)));
        }

        return indicators;
    }

    /// <summary>
    /// A self-evaluation's row stands where its target stands; a target's row where it begins, with its own label if it has one.
    /// </summary>
    private Source SourceOf(IndicatorRow row, Fragment? label) =>
        IsSelfEvaluation && row[IndicatorColumn.Target] is [{ } target, ..] ? target.Source
        : label is not null && row.Pieces[0].PrintedBefore is Break.SameRow or Break.Space ? label.Source
        : row.Pieces[0].Source;

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

    private static IEnumerable<double> Lines(IReadOnlyList<Fragment> pieces, bool withLast)
    {
        double width = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && pieces[i].StartsLine)
            {
                yield return width;
                width = 0;
            }

            width += pieces[i].Width + (width > 0 ? 0.25 : 0);
        }

        if (withLast && pieces.Count > 0)
        {
            yield return width;
        }
    }
}

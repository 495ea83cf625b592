using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>The indicator part of one table set as visual lines, on its way to rows.</summary>
internal sealed class LineIndicators
{
    /// <summary>What a row costs when its cells do not stand in the order of the columns.</summary>
    private const double OddPerRow = 3;

    /// <summary>What a reading in any order must gain a row to be believed.</summary>
    private const double MixedPerRow = 1.5;

    /// <summary>Larger bodies are no table; trying every order would take long.</summary>
    private const int MostMixed = 1500;

    private readonly List<Fragment> _body;
    private readonly bool _isDepartment;
    private RowReading _reading;

    /// <summary>Takes the fragments between the header and the end of the table.</summary>
    public LineIndicators(List<Fragment> body, IndicatorColumn[] layout, PerformanceKind kind)
    {
        _body = body;
        Layout = layout;
        Kind = kind;
        _isDepartment = kind is PerformanceKind.DepartmentTarget or PerformanceKind.DepartmentSelfEvaluation;
        _reading = new RowReading(body, layout, _isDepartment, isMixed: false);
    }

    public IndicatorColumn[] Layout { get; }

    public PerformanceKind Kind { get; }

    private List<IndicatorRow> Rows => _reading.Rows;

    private bool IsSelfEvaluation => Kind is PerformanceKind.ProjectSelfEvaluation or PerformanceKind.DepartmentSelfEvaluation;

    /// <summary>Reads the rows; the second time knows how wide the columns are set.</summary>
    public void Solve(ColumnWidths widths, RowBuffers buffers, bool isFinal)
    {
        _reading.Solve(widths, buffers);
        if (!isFinal || !IsOdd || _body.Count > MostMixed)
        {
            return;
        }

        // What an odd table's lines seemed to say of widths is no better than its rows.
        RowReading ordered = _reading;
        var mixed = new RowReading(_body, Layout, _isDepartment, isMixed: true);
        mixed.Solve(ColumnWidths.Unknown, buffers);
        _reading = mixed;
        List<(IndicatorColumn Column, double Width)> own = [.. SureWidths()];
        mixed.Solve(ColumnWidths.Of(own).In(own), buffers);
        if (mixed.Cost + (MixedPerRow * mixed.Rows.Count) >= ordered.Cost)
        {
            // The pieces are marked for the reading in order again; its rows are as they were.
            _ = new RowReading(_body, Layout, _isDepartment, isMixed: false);
            _reading = ordered;
        }
    }

    /// <summary>Whether the rows make sense in the order of the columns.</summary>
    public bool IsOdd => _reading.Cost > OddPerRow * Rows.Count;

    /// <summary>
    /// Widths of lines that surely belong to a column: of words those that are not the last of their cell and so full, of values,
    /// which seldom wrap, all.
    /// </summary>
    public IEnumerable<(IndicatorColumn Column, double Width)> SureWidths()
    {
        bool hasDeviation = Array.IndexOf(Layout, IndicatorColumn.Deviation) >= 0;
        for (int r = 0; r < Rows.Count; r++)
        {
            bool isSure = Rows[r][IndicatorColumn.Target] is [{ Shape: Shape.Operator }, ..] && (r == 0 || !hasDeviation || _reading.FollowsLabel(r));
            bool isClosed = r + 1 < Rows.Count && _reading.FollowsLabel(r + 1);
            foreach (IndicatorColumn column in Layout)
            {
                bool counts = column == IndicatorColumn.Deviation ? isClosed : isSure;
                bool isValue = column is IndicatorColumn.Target or IndicatorColumn.LastYear or IndicatorColumn.Actual;
                foreach (double width in counts ? Lines(Rows[r][column], isValue) : [])
                {
                    yield return (column, width);
                }
            }
        }
    }

    /// <summary>Where the labels stand, if the table's own labels and rows settle it.</summary>
    public LabelPlace? Place()
    {
        List<(string Text, int Row)> lower = _reading.Placed(isLevel1: false);
        List<LabelPlace> places = LevelSpans.Possible(lower.ConvertAll(l => l.Row), Rows.Count);
        LabelPlace? told = Levels.Told(_reading.Placed(isLevel1: true), lower);
        return places.Count == 1 ? places[0] : told is { } place && places.Contains(place) ? place : null;
    }

    /// <summary>The indicators, levels filled down.</summary>
    public List<Indicator> Indicators(LabelPlace? prior)
    {
        List<(string Text, int Row)> lower = _reading.Placed(isLevel1: false);
        List<(string Text, int Row)> upper = _reading.Placed(isLevel1: true);
        (string Level1, string Level2)[] levels = Levels.Of(upper, lower, Rows, _reading.IsMixed ? LabelPlace.Middle : prior);
        bool labelOpensRow = lower.Count == Rows.Count;
        var indicators = new List<Indicator>(Rows.Count);
        for (int i = 0; i < Rows.Count; i++)
        {
            indicators.Add(IndicatorBuilder.Build(Rows[i], levels[i], SourceOf(Rows[i], labelOpensRow ? _reading.LabelAt(i) : null)));
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

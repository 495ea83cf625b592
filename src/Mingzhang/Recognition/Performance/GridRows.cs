using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Puts the cells of grid rows into columns; where the conversion lost or shifted cells, by what they hold.</summary>
internal sealed class GridRows
{
    private readonly List<(IndicatorColumn Column, int From, int To)> _header = [];
    private readonly IndicatorColumn[] _columns;
    private readonly GridAlignment _alignment;
    private readonly List<(IndicatorColumn Column, Fragment Piece, int Rows)> _spanning = [];

    /// <summary>Takes the header row.</summary>
    public GridRows(GridRow header, bool knowsSpans)
    {
        foreach (GridCell cell in header.Cells)
        {
            string text = PrintedText.Compact(cell.Text);
            if (text.Length > 0)
            {
                _header.Add((IndicatorHeader.Column(text), cell.Column, cell.Column + cell.ColumnSpan - 1));
            }
        }

        (_columns, int[] places) = ColumnsOf(_header);
        _alignment = new GridAlignment(_columns, places, knowsSpans);
    }

    /// <summary>Whether the table says what was done.</summary>
    public bool HasActual => _header.Exists(h => h.Column is IndicatorColumn.Actual or IndicatorColumn.Score);

    /// <summary>The rows read so far.</summary>
    public List<IndicatorRow> Rows { get; } = [];

    /// <summary>Reads a row: a new indicator, or the rest of the one before.</summary>
    public void Add(GridRow source, int block)
    {
        List<(Fragment Piece, int Column, int RowSpan)> cells = CellsOf(source, block);
        if (cells.Count == 0)
        {
            return;
        }

        if (Rows.Count > 0 && IsRest(cells))
        {
            AddRest(cells);
            return;
        }

        var row = new IndicatorRow();
        Carry(row);

        IndicatorColumn[] columns = _alignment.Of(cells, PlaceOf) ?? [.. cells.Select(c => Nominal(c.Column))];
        for (int i = 0; i < cells.Count; i++)
        {
            row.Add(columns[i], cells[i].Piece);
            if (cells[i].RowSpan > 1 && columns[i] is not (IndicatorColumn.Level1 or IndicatorColumn.Level2 or IndicatorColumn.Other))
            {
                _spanning.Add((columns[i], cells[i].Piece, cells[i].RowSpan - 1));
            }
        }

        Rows.Add(row);
    }

    /// <summary>Gives the row the cells that reach down into it.</summary>
    private void Carry(IndicatorRow row)
    {
        foreach ((IndicatorColumn column, Fragment piece, _) in _spanning)
        {
            row.Add(column, piece);
        }

        for (int i = _spanning.Count - 1; i >= 0; i--)
        {
            _spanning[i] = _spanning[i] with { Rows = _spanning[i].Rows - 1 };
            if (_spanning[i].Rows == 0)
            {
                _spanning.RemoveAt(i);
            }
        }
    }

    /// <summary>The header's columns and their places; the rule stands before the evidence where the header lost it.</summary>
    private static (IndicatorColumn[] Columns, int[] Places) ColumnsOf(List<(IndicatorColumn Column, int From, int To)> header)
    {
        var columns = header.ConvertAll(h => h.Column);
        var places = Enumerable.Range(0, columns.Count).ToList();
        int evidence = columns.IndexOf(IndicatorColumn.Evidence);
        if (evidence >= 0 && !columns.Contains(IndicatorColumn.Rule))
        {
            columns.Insert(evidence, IndicatorColumn.Rule);
            places.Add(columns.Count - 1);
        }

        return ([.. columns], [.. places]);
    }

    private static List<(Fragment Piece, int Column, int RowSpan)> CellsOf(GridRow source, int block)
    {
        var cells = new List<(Fragment, int, int)>();
        foreach (GridCell cell in source.Cells)
        {
            string text = PrintedText.Compact(cell.Text);
            if (text.Length == 0)
            {
                continue;
            }

            string? rule = PerformanceVocabulary.ScoreRules.Prefix(text);
            if (rule is not null && rule.Length < text.Length && PerformanceVocabulary.IsEvidence(text[rule.Length..], out _))
            {
                cells.Add((PieceOf(cell, rule, block), cell.Column, cell.RowSpan));
                text = text[rule.Length..];
            }

            cells.Add((PieceOf(cell, text, block), cell.Column, cell.RowSpan));
        }

        return cells;
    }

    private static Fragment PieceOf(GridCell cell, string text, int block)
    {
        var piece = new Fragment(text, cell.Source, block, Break.Space);
        piece.Shape = PerformanceVocabulary.ScoreRules.Contains(text) ? Shape.Rule
            : PerformanceVocabulary.IsEvidence(text, out bool isWhole) && isWhole ? Shape.Evidence
            : piece.Shape;
        return piece;
    }

    /// <summary>The column by place alone.</summary>
    private IndicatorColumn Nominal(int column)
    {
        foreach ((IndicatorColumn role, int from, int to) in _header)
        {
            if (column >= from && column <= to)
            {
                return role;
            }
        }

        return IndicatorColumn.Other;
    }

    /// <summary>A row without a weight of its own that is torn off the row before.</summary>
    private bool IsRest(List<(Fragment Piece, int Column, int RowSpan)> cells)
    {
        bool Has(IndicatorColumn column) => cells.Exists(c => Nominal(c.Column) == column);
        bool hasNumber = cells.Exists(c => c.Piece.Shape == Shape.Number && Nominal(c.Column) is not (IndicatorColumn.Level1 or IndicatorColumn.Level2));
        return Array.IndexOf(_columns, IndicatorColumn.Weight) >= 0
            ? !hasNumber && !(Has(IndicatorColumn.Name) && Has(IndicatorColumn.Target))
            : !Has(IndicatorColumn.Target) && !Has(IndicatorColumn.Name);
    }

    private void AddRest(List<(Fragment Piece, int Column, int RowSpan)> cells)
    {
        IndicatorRow row = Rows[^1];
        foreach ((Fragment piece, int at, _) in cells)
        {
            IndicatorColumn column = piece.Shape switch
            {
                Shape.Evidence => IndicatorColumn.Evidence,
                Shape.Rule => IndicatorColumn.Rule,
                _ => Nominal(at),
            };
            row.Add(column, piece);
        }
    }

    /// <summary>Index of the header cell over a column, or -1.</summary>
    private int PlaceOf(int at)
    {
        for (int i = 0; i < _header.Count; i++)
        {
            if (at >= _header[i].From && at <= _header[i].To)
            {
                return i;
            }
        }

        return -1;
    }
}

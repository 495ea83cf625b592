using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>Reads tables whose cells the file tells apart: Word, HTML, workbooks, ruled PDF, tab-separated text.</summary>
internal sealed class GridTableReader : ITableReader
{
    /// <inheritdoc/>
    public TableBuilder Read(TableRegion region)
    {
        var table = Read(region, fillsHeader: false, out var mayMissHeaderCell);
        table.OtherReading = mayMissHeaderCell ? Read(region, fillsHeader: true, out _) : null;
        return table;
    }

    private static TableBuilder Read(TableRegion region, bool fillsHeader, out bool mayMissHeaderCell)
    {
        var table = new TableBuilder(region);
        var reading = new GridReading(table, fillsHeader);
        foreach (var grid in region.Parts.SelectMany(p => p.Blocks).OfType<Grid>())
        {
            reading.Add(grid);
        }

        reading.Finish();
        mayMissHeaderCell = reading.MayMissHeaderCell;
        return table;
    }

    /// <summary>The state that goes from one page's grid to the next.</summary>
    private sealed class GridReading(TableBuilder table, bool fillsHeader)
    {
        private readonly Dictionary<Side, string> _lastCode = [];
        private GridLayout? _layout;
        private bool _hasCodes;

        public bool MayMissHeaderCell { get; private set; }

        public void Add(Grid grid)
        {
            var matrix = GridMatrix.Of(grid);
            var header = _layout?.Width != matrix.Width || GridRows.LooksLike(matrix.Rows[0], _layout.Header) ? GridRows.HeaderLength(matrix) : 0;
            if (header > 0 || _layout is null)
            {
                _layout = GridLayout.Of(matrix, header, table, fillsHeader);
                _hasCodes = HasCodes(matrix, header, _layout);
                MayMissHeaderCell |= _layout.MayMissHeaderCell;
            }
            else if (_layout.Width != matrix.Width)
            {
                table.NoteDamage("续页没有表头且栏数不同，各栏按位置推定");
            }

            foreach (var row in matrix.Rows.Skip(header).Where(r => !GridRows.RepeatsHeader(r, _layout.Header)))
            {
                var aligned = matrix.KnowsSpans || row.CellCount == matrix.UsualCellCount ? row : Realigned(row);
                for (var panel = 0; panel < _layout.Sides.Count; panel++)
                {
                    AddRow(aligned, panel, matrix);
                }
            }
        }

        /// <summary>A row of a two-sided table whose right label stands in the wrong column, moved to where it belongs.</summary>
        private MatrixRow Realigned(MatrixRow row)
        {
            if (_layout!.Sides is not [_, { Side: Side.Right } right])
            {
                return row;
            }

            var label = row.Filled.FirstOrDefault(c => c.Column > 0 && (CellText.CodeLength(c.Text, allowPart: false) > 0 || c.Text is "支出总计" or "支出合计"));
            return label is null || label.Column >= right.FirstFigure || label.Column == right.LastLabel ? row : row.MovedFrom(label.Column, right.LastLabel - label.Column);
        }

        public void Finish()
        {
            WrappedNames.Join(table);
            RowKinds.Settle(table);
        }

        /// <summary>Whether digits before names are codes: in a table that the format does not know, where it has a column of codes or most rows begin so (12333热线 is a name).</summary>
        private bool HasCodes(GridMatrix matrix, int header, GridLayout layout)
        {
            if (table.Region.Format is not null || layout.Roles.Contains(ColumnRole.Code))
            {
                return true;
            }

            var named = matrix.Rows.Skip(header).Where(r => r.Filled.Any(c => !CellText.IsBlank(c.Text) && !CellText.IsFigure(c.Text) && !CellText.IsTotal(c.Text))).ToList();
            return named.Count(r => r.Filled.Any(c => CellText.CodeLength(c.Text, allowPart: false) > 0 || CellText.IsWholeCode(c.Text))) * 2 >= named.Count;
        }

        private void AddRow(MatrixRow row, int panel, GridMatrix matrix)
        {
            var side = _layout!.Sides[panel];
            var mayHoldCodes = _hasCodes && table.Region.Format?.Shape is not (TableShape.Projects or TableShape.Items) && side.Side != Side.Left;
            var label = RowLabel.Read(row, side, _layout, _lastCode.GetValueOrDefault(side.Side, string.Empty), mayHoldCodes);
            if (label.IsEmpty)
            {
                return;
            }

            var built = table.AddRow(KindOf(label), label.Source ?? label.Figures[0].Source);
            built.Code = label.Code;
            built.Name = label.Name;
            built.Item = label.Project;
            built.Unit = label.Unit;
            built.Side = side.Side;
            built.Panel = panel;
            if (label.Code.Length > 0)
            {
                _lastCode[side.Side] = label.Code;
            }

            var lostCells = matrix.UsualCellCount - row.CellCount;
            if (!matrix.KnowsSpans && (label.Shift != 0 || (lostCells != 0 && label.Figures.Count > 0 && _layout.Sides.Count == 1)))
            {
                table.Shifted.Add(new ShiftedRow(built, label, side, lostCells));
            }
            else
            {
                PutFigures(built, label, side);
            }

            foreach (var odd in label.Odd)
            {
                table.LeaveUnplaced(odd.Printed, odd.Source, "格中不是一个数字");
            }
        }

        private void PutFigures(RowBuilder row, RowLabel label, LayoutSide side)
        {
            foreach (var figure in label.Figures)
            {
                if (!side.Columns.TryGetValue(figure.Column, out var column) || !row.Put(column, figure.Printed, figure.Source))
                {
                    table.LeaveUnplaced(figure.Printed, figure.Source, "所在的格没有对应的栏");
                }
            }
        }

        private RowKind KindOf(RowLabel label) =>
            label.Project.Length > 0 ? RowKind.Project
            : label.Code.Length > 0 ? RowKind.Code
            : CellText.IsTotal(PrintedWords.Folded(label.Name)) || table.Region.Format?.Shape == TableShape.SingleRow ? RowKind.Total
            : RowKind.Item;
    }
}

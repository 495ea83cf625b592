using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>What the rest of the document says about where a row's figures may stand.</summary>
internal sealed class RowEvidence
{
    private readonly List<(List<(int Sign, int Column)> Own, decimal Others, decimal Half, bool IsAtLeast)> _equations = [];
    private readonly int[] _filled;
    private readonly List<int[]> _expected = [];

    private RowEvidence(int width) => _filled = new int[width];

    /// <summary>Gathers what speaks about a row.</summary>
    public static RowEvidence For(SettlingSide side, SettlingRow row, SettledTables settled, IReadOnlyList<FormatEquation> equations, ColumnHabits habits)
    {
        var evidence = new RowEvidence(side.Columns.Count);
        var name = SettledTables.RowName(row.Draft.Kind, row.Draft.Code, row.Key);
        if (side.Table.Length > 0 && name.Length > 0)
        {
            foreach (var equation in equations)
            {
                evidence.AddEquation(side, name, equation, settled);
            }

            evidence.AddOtherTables(side, name, settled);
        }

        evidence.AddParts(row);
        habits.AddTo(evidence._filled, row.Draft);
        return evidence;
    }

    /// <summary>What speaks against the row's cells being these.</summary>
    public int CostOf(Cell[] cells)
    {
        var cost = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            cost += cells[c].IsFigure ? _filled[c] : 0;
        }

        foreach (var columns in _expected)
        {
            cost += Array.Exists(columns, c => cells[c].IsFigure) ? 0 : Cost.BlankElsewhereFilled;
        }

        foreach (var (own, others, half, isAtLeast) in _equations)
        {
            var sum = others;
            var allowance = half;
            var any = others != 0m;
            foreach (var (sign, column) in own)
            {
                sum += sign * cells[column].Value;
                allowance += cells[column].Half;
                any |= cells[column].Value != 0m;
            }

            cost += isAtLeast
                ? (sum < -allowance ? Cost.BrokenEquation : 0)
                : sum == 0m && any ? Cost.HoldingEquation : Cost.OfDifference(sum, allowance, Cost.BrokenEquation);
        }

        return cost;
    }

    private void AddEquation(SettlingSide side, string name, FormatEquation equation, SettledTables settled)
    {
        var own = new List<(int, int)>();
        var others = 0m;
        var half = 0m;
        foreach (var term in equation.Terms)
        {
            var row = FormatEquation.RowOf(term.Cell, name);
            if (row is null)
            {
                return;
            }

            var column = term.Cell.Table == side.Table && row == name ? IndexOf(side.Columns, term.Cell.Column) : -1;
            if (column >= 0)
            {
                own.Add((term.Sign, column));
            }
            else if (settled.Find(term.Cell.Table, term.Cell.Column, row) is { State: not CellState.Unknown } cell)
            {
                others += term.Sign * cell.Value;
                half += cell.Half;
            }
            else
            {
                return;
            }
        }

        if (own.Count > 0)
        {
            _equations.Add((own, others, half, equation.IsAtLeast));
        }
    }

    /// <summary>
    /// Columns of one name mean one thing in every table, so that a code's row is filled in both or in neither as a rule; a total
    /// may well leave out what a wider table's total holds.
    /// </summary>
    private void AddOtherTables(SettlingSide side, string name, SettledTables settled)
    {
        foreach (var table in settled.Tables.Where(t => t.Id != side.Table && t.Has(name)))
        {
            foreach (var group in table.Columns.SelectMany(c => Meanings(c).Select(m => (Meaning: m, c.Key))).GroupBy(p => p.Meaning, StringComparer.Ordinal))
            {
                var own = Enumerable.Range(0, side.Columns.Count).Where(c => Meanings(side.Columns[c]).Contains(group.Key, StringComparer.Ordinal)).ToArray();
                if (own.Length == 0)
                {
                    continue;
                }

                var cells = group.Select(p => table.Find(p.Key, name) ?? Cell.Unknown).ToList();
                if (cells.Exists(c => c.IsFigure))
                {
                    if (name != "total")
                    {
                        _expected.Add(own);
                    }
                }
                else if (cells.TrueForAll(c => c.State is CellState.Blank))
                {
                    Array.ForEach(own, c => _filled[c] += Cost.FilledElsewhereBlank);
                }
            }
        }
    }

    /// <summary>What the rows that add up to this one show, once they are settled.</summary>
    private void AddParts(SettlingRow row)
    {
        if (row.Children.Count == 0)
        {
            return;
        }

        for (var c = 0; c < _filled.Length; c++)
        {
            if (row.Children.Exists(r => r.Cells[c].IsFigure))
            {
                _filled[c] -= Cost.BlankAboveFigure;
            }
            else if (row.Children.TrueForAll(r => r.Cells[c].State is CellState.Blank))
            {
                _filled[c] += Cost.FigureAboveBlank;
            }
        }
    }

    /// <summary>The parts of a column's header path that name money, not a total.</summary>
    private static IEnumerable<string> Meanings(TableColumn column) => column.Parts
        .Select(p => p.EndsWith("预算", StringComparison.Ordinal) ? p[..^2] : p)
        .Where(p => p is not ("收入" or "支出" or "资金来源") && !p.EndsWith("计", StringComparison.Ordinal) && !p.EndsWith("数", StringComparison.Ordinal));

    private static int IndexOf(IReadOnlyList<TableColumn> columns, string key)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].Key == key)
            {
                return c;
            }
        }

        return -1;
    }
}

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>What the rest of the document says about where a row's figures may stand.</summary>
internal sealed class RowEvidence
{
    private readonly List<Equation> _equations = [];
    private readonly int[] _filled;
    private readonly List<int[]> _expected = [];

    private RowEvidence(int width) => _filled = new int[width];

    /// <summary>Gathers what speaks about a row.</summary>
    public static RowEvidence For(SettlingSide side, SettlingRow row, Witnesses witnesses)
    {
        var evidence = new RowEvidence(side.Columns.Count);
        var name = SettledTables.RowName(row.Draft.Kind, row.Draft.Code, row.Key);
        if (side.Table.Length > 0 && name.Length > 0)
        {
            foreach (var equation in witnesses.Equations)
            {
                evidence.AddEquation(side, name, equation, witnesses.Settled);
            }

            evidence.AddOtherTables(witnesses.Shared, name);
        }

        evidence.AddParts(row);
        witnesses.Habits.AddTo(evidence._filled, row.Draft);
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

        foreach (var equation in _equations)
        {
            var sum = equation.Others;
            var allowance = equation.Half;
            var any = sum != 0m;
            for (var i = 0; i < equation.Columns.Count; i++)
            {
                var cell = cells[equation.Columns[i]];
                sum += equation.Signs[i] * cell.Value;
                allowance += cell.Half;
                any |= cell.Value != 0m;
            }

            cost += equation.IsAtLeast
                ? (sum < -allowance ? Cost.BrokenEquation : 0)
                : sum == 0m && any ? Cost.HoldingEquation : Cost.OfDifference(sum, allowance, Cost.BrokenEquation);
        }

        return cost;
    }

    private void AddEquation(SettlingSide side, string name, FormatEquation equation, SettledTables settled)
    {
        var bound = new Equation { IsAtLeast = equation.IsAtLeast };
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
                bound.Columns.Add(column);
                bound.Signs.Add(term.Sign);
            }
            else if (settled.Find(term.Cell.Table, term.Cell.Column, row) is { State: not CellState.Unknown } cell)
            {
                bound.Others += term.Sign * cell.Value;
                bound.Half += cell.Half;
            }
            else
            {
                return;
            }
        }

        if (bound.Columns.Count > 0)
        {
            _equations.Add(bound);
        }
    }

    /// <summary>
    /// Columns of one name mean one thing in every table, so that a code's row is filled in both or in neither as a rule; a total
    /// may well leave out what a wider table's total holds.
    /// </summary>
    private void AddOtherTables(IReadOnlyList<SharedColumn> shared, string name)
    {
        foreach (var (table, own, keys, isNarrower) in shared)
        {
            if (!table.Has(name))
            {
                continue;
            }

            var any = false;
            var all = true;
            foreach (var key in keys)
            {
                var state = table.Find(key, name)?.State ?? CellState.Unknown;
                any |= state is CellState.Figure;
                all &= state is CellState.Blank;
            }

            if (any && name != "total")
            {
                _expected.Add(own);
            }
            else if (all && !isNarrower)
            {
                Array.ForEach(own, c => _filled[c] += Cost.FilledElsewhereBlank);
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
            // A sum of zeros may as well be left blank above.
            if (row.Children.Exists(r => r.Cells[c] is { IsFigure: true, Value: not 0m }))
            {
                _filled[c] -= Cost.BlankAboveFigure;
            }
            else if (row.Children.TrueForAll(r => r.Cells[c] is { State: CellState.Blank } or { IsFigure: true }))
            {
                _filled[c] += Cost.FigureAboveBlank;
            }
        }
    }

    private static int IndexOf(IReadOnlyList<Disclosures.TableColumn> columns, string key)
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

    /// <summary>An equation of the format with this row's cells open and all others known.</summary>
    private sealed class Equation
    {
        public List<int> Columns { get; } = [];

        public List<int> Signs { get; } = [];

        public decimal Others { get; set; }

        public decimal Half { get; set; }

        public bool IsAtLeast { get; init; }
    }
}

using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>Works a table of the format out of a ledger: each table is a view of the ledger's lines, its shape says how rows are made.</summary>
internal sealed class TableComposer
{
    private const string Omitted = "none";
    private readonly LedgerFigures _figures;
    private readonly LedgerBasis _basis;
    private readonly TableFormat _table;
    private readonly TableWriting _writing;
    private readonly List<LedgerLine> _lines;
    private readonly List<LedgerView> _columns;
    private readonly string[] _columnViews;

    private TableComposer(LedgerFigures figures, LedgerBasis basis, TableFormat table, TableWriting writing)
    {
        _figures = figures;
        _basis = basis;
        _table = table;
        _writing = writing;
        var own = figures.View(writing.Lines);
        _lines = [.. figures.Lines(basis).Where(own.Takes)];
        Columns = [.. table.Columns.Where(c => writing.Columns.GetValueOrDefault(c.Key) is { } view ? view != Omitted : !c.IsOptional)];
        _columnViews = [.. Columns.Select(c => writing.Columns.GetValueOrDefault(c.Key, string.Empty))];
        _columns = [.. _columnViews.Select(v => FigureView.IsOne(v) ? figures.View(string.Empty) : figures.View(v))];
    }

    private IReadOnlyList<ColumnFormat> Columns { get; }

    public static ComposedTable Compose(LedgerFigures figures, LedgerBasis basis, TableFormat table)
    {
        var writing = figures.Writing.Tables.GetValueOrDefault(table.Id) ?? new TableWriting();
        var composer = new TableComposer(figures, basis, table, writing);
        IReadOnlyList<ComposedRow> rows = table.Shape switch
        {
            TableShape.Functional => [.. composer.Tree(composer._lines, l => l.Function, NameOfFunction), composer.Total()],
            TableShape.Economic => [.. composer.Tree(composer._lines, l => l.Economic, NameOfEconomic), .. composer.Named(), composer.Total()],
            TableShape.FunctionalProjects => [.. composer.UnitBlocks(withCodes: true), composer.Total()],
            TableShape.Projects => [.. composer.UnitBlocks(withCodes: false), composer.Total()],
            TableShape.TwoSided => new TwoSidedRows(figures, composer._lines, table, writing, composer.Columns).Make(),
            TableShape.Items or TableShape.SingleRow => new FigureView(figures, basis, table, writing, composer.Columns).Make(),
            _ => throw new FormatException($"表“{table.Title}”的 shape 没有写法。"),
        };
        return new ComposedTable(table, writing, composer.Columns, rows);

        string NameOfFunction(string code) => CodeNames.OfFunction(figures.Ledger, code);
        string NameOfEconomic(string code) => CodeNames.OfEconomic(figures.Ledger, code);
    }

    private decimal?[] Values(IEnumerable<LedgerLine> lines)
    {
        var values = new decimal?[Columns.Count];
        Array.Fill(values, 0m);
        foreach (var line in lines)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (_columns[i].Takes(line))
                {
                    values[i] += line.Amount;
                }
            }
        }

        return values;
    }

    private ComposedRow Total() => new(RowKind.Total, Values(_lines)) { Name = _writing.Totals is [var name, ..] ? name : "总计" };

    private IEnumerable<ComposedRow> Named() => _table.Rows
        .Where(r => _writing.Rows.ContainsKey(r.Key))
        .Select(r => new ComposedRow(RowKind.Item, Values(_lines.Where(_figures.View(_writing.Rows[r.Key]).Takes))) { Key = r.Key, Name = r.Name });

    private IEnumerable<ComposedRow> Tree(IReadOnlyList<LedgerLine> lines, Func<LedgerLine, string> codeOf, Func<string, string> nameOf)
    {
        var codes = lines.Select(codeOf).Where(c => c.Length > 0).SelectMany(Levels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var values = Values(lines.Where(l => codeOf(l).StartsWith(code, StringComparison.Ordinal)));
            if (values.Any(v => v != 0m))
            {
                yield return new ComposedRow(RowKind.Code, values) { Code = code, Name = nameOf(code), Level = (code.Length - 1) / 2 };
            }
        }
    }

    /// <summary>A block a unit: its total, then its projects, under the codes they stand at where the table has codes.</summary>
    private IEnumerable<ComposedRow> UnitBlocks(bool withCodes)
    {
        foreach (var unit in _figures.Ledger.Units)
        {
            var lines = _lines.Where(l => l.Unit == unit).ToList();
            var rows = (withCodes ? CodesAndProjects(lines) : Projects(lines)).ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            yield return new ComposedRow(RowKind.Unit, Values(lines)) { Name = unit, Unit = unit };
            foreach (var row in rows)
            {
                yield return row with { Unit = unit };
            }
        }
    }

    private IEnumerable<ComposedRow> CodesAndProjects(IReadOnlyList<LedgerLine> lines)
    {
        foreach (var row in Tree(lines, l => l.Function, c => CodeNames.OfFunction(_figures.Ledger, c)))
        {
            if (row.Code.Length < (int)CodeLevel.Item)
            {
                yield return row;
                continue;
            }

            foreach (var project in Projects(lines.Where(l => l.Function == row.Code)))
            {
                yield return project with { Code = row.Code, Name = row.Name, Level = 4 };
            }
        }
    }

    /// <summary>A row for each published name, in the order of the ledger: withheld projects with one mask share a row.</summary>
    private IEnumerable<ComposedRow> Projects(IEnumerable<LedgerLine> lines) => lines
        .GroupBy(l => l.Project.Length > 0 ? _figures.Ledger.PublicName(l.Unit, l.Project) : _figures.Writing.Text("no-project"), StringComparer.Ordinal)
        .OrderBy(g => _figures.Ledger.Place(g.First().Unit, g.First().Project))
        .Select(g => new ComposedRow(RowKind.Project, Values(g)) { Item = g.Key, Level = 1 })
        .Where(r => r.Values.Any(v => v != 0m));

    private static IEnumerable<string> Levels(string code)
    {
        for (var length = 3; length <= code.Length; length += 2)
        {
            yield return code[..length];
        }
    }
}

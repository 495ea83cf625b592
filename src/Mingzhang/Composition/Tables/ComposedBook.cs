using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>Every table of a format worked out of a ledger, for this year and for those it is compared with.</summary>
internal sealed class ComposedBook
{
    private readonly Dictionary<LedgerBasis, Dictionary<string, ComposedTable>> _tables = [];

    public ComposedBook(Ledger ledger, WritingFormat writing)
    {
        Figures = new LedgerFigures(ledger, writing);
        foreach (var basis in Enum.GetValues<LedgerBasis>())
        {
            _tables[basis] = writing.Format.Tables.ToDictionary(t => t.Id, t => TableComposer.Compose(Figures, basis, t), StringComparer.Ordinal);
        }
    }

    public LedgerFigures Figures { get; }

    public IEnumerable<ComposedTable> Tables => Figures.Writing.Format.Tables.Select(t => _tables[LedgerBasis.Current][t.Id]);

    public ComposedTable? Table(string id, LedgerBasis basis = LedgerBasis.Current) => _tables[basis].GetValueOrDefault(id);

    /// <summary>The money an expression of cells stands for, with the code for the row <c>code</c>.</summary>
    public decimal Value(string expression, LedgerBasis basis, string code = "")
    {
        var sum = 0m;
        foreach (var term in CellExpression.Parse(expression).Terms)
        {
            var row = term.Cell.Row is "code" ? code : term.Cell.Row;
            sum += term.Sign * (Table(term.Cell.Table, basis)?.Value(term.Cell.Column, row) ?? 0m);
        }

        return sum;
    }

    /// <summary>The codes of the level that have money in the expression's tables, this year or the last when asked.</summary>
    public IReadOnlyList<ComposedRow> Codes(string expression, CodeLevel level, bool withPrior)
    {
        var rows = new SortedDictionary<string, ComposedRow>(StringComparer.Ordinal);
        foreach (var basis in withPrior ? new[] { LedgerBasis.Current, LedgerBasis.Prior, LedgerBasis.Initial } : [LedgerBasis.Current])
        {
            foreach (var table in CellExpression.Parse(expression).Terms.Select(t => Table(t.Cell.Table, basis)).OfType<ComposedTable>())
            {
                foreach (var row in table.Rows.Where(r => r.Kind == RowKind.Code && r.Code.Length == (int)level))
                {
                    if (Value(expression, basis, row.Code) != 0m)
                    {
                        rows.TryAdd(row.Code, row);
                    }
                }
            }
        }

        return [.. rows.Values];
    }
}

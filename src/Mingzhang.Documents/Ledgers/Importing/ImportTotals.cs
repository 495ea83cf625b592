using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Reading;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Holds what was read of an export against the totals that it prints: down the columns and across the rows.</summary>
/// <param name="columns">The columns.</param>
/// <param name="writing">The words of totals.</param>
/// <param name="size">How many 元 one is.</param>
/// <param name="problems">Where to say what differs.</param>
internal sealed class ImportTotals(ImportColumns columns, WritingFormat writing, decimal size, List<LedgerProblem> problems)
{
    private readonly List<int> _rows = [];
    private readonly IReadOnlyList<(int Total, IReadOnlyList<int> Parts)> _across = columns.Money(writing).Totals(columns.Sources);

    /// <summary>Takes a row that prints totals.</summary>
    public void Add(int row) => _rows.Add(row);

    /// <summary>The money of a row, all columns together.</summary>
    public decimal Sum(int row) => columns.Amounts.Sum(a => Figure(row, a.Column) ?? 0m);

    /// <summary>The place of a row's money.</summary>
    public string Place(int row) => columns.Sheet.Place(row, columns.Amounts[0].Column);

    /// <summary>Money of several rows as people write it.</summary>
    public string Yuan(decimal figure) => $"{figure * size:#,##0.00} 元";

    /// <summary>The columns of a row must sum to its own total: else some money stands in a column that was not recognised.</summary>
    public void Across(int row)
    {
        foreach (var (total, parts) in _across)
        {
            if (Figure(row, total) is { } whole && whole != parts.Sum(p => Figure(row, p) ?? 0m))
            {
                problems.Add(new LedgerProblem(
                    columns.Sheet.Place(row, total),
                    $"“{columns.Header(total)}”为 {Yuan(whole)}，所读各列（{string.Join("、", parts.Select(p => columns.Header(p).Split('/')[^1]))}）之和为 {Yuan(parts.Sum(p => Figure(row, p) ?? 0m))}，请核对是否有没认出的金额列。"));
            }
        }
    }

    /// <summary>Each column's totals: the largest, or all subtotals together, must be what was read.</summary>
    public void Compare(IReadOnlyList<int> lines)
    {
        if (lines.Count == 0 || !problems.TrueForAll(p => p.IsQuestion))
        {
            return;
        }

        foreach (var column in columns.Amounts.Select(a => a.Column))
        {
            var totals = _rows.Select(r => (Row: r, Figure: Figure(r, column) ?? 0m)).Where(t => t.Figure != 0m).ToList();
            var read = lines.Sum(r => Figure(r, column) ?? 0m);
            if (totals.Count == 0)
            {
                continue;
            }

            var largest = totals.MaxBy(t => t.Figure);
            var sum = totals.Sum(t => t.Figure);
            if (largest.Figure != read && (sum != read || totals.Count == 1))
            {
                problems.Add(new LedgerProblem(columns.Sheet.Place(largest.Row, column), $"合计为 {Yuan(largest.Figure)}，读入的明细合计为 {Yuan(read)}，相差 {Yuan(Math.Abs(largest.Figure - read))}，请核对。") { IsQuestion = true });
            }
        }
    }

    private decimal? Figure(int row, int column) => FilledNumber.Typed(columns.Sheet.Cell(row, column).Text);
}

using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Composition.Tables;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>Holds the tables that a ledger gives against those of the document it was made from.</summary>
internal static class RestatedTables
{
    /// <summary>The printed figures that the ledger's tables have otherwise, one line each, in Chinese.</summary>
    public static IEnumerable<string> Differences(Disclosure disclosure, Ledger ledger, WritingFormat writing)
    {
        var composed = PublicationComposer.Tables(ledger, writing).ToDictionary(t => t.Format.Id, StringComparer.Ordinal);
        foreach (var table in disclosure.Tables.Where(t => composed.ContainsKey(t.Id)))
        {
            var printed = table.Facts.Where(f => f.Column.Key.Length > 0 && f.Amount.Value != 0m).GroupBy(f => (Column: f.Column.Key, Row: RowOf(f.Row), Item: f.Row.Kind == RowKind.Project ? PrintedWords.Folded(f.Row.Item) : string.Empty));
            foreach (var cell in printed)
            {
                var first = cell.First();
                var amount = cell.Sum(f => f.Amount.Value);
                var own = Own(composed[table.Id], cell.Key.Column, cell.Key.Row, cell.Key.Item);
                var size = Money.Size(ReadFigures.UnitOf(table, writing));
                if (own is null || Math.Round(own.Value / size, first.Amount.Decimals, MidpointRounding.AwayFromZero) != amount)
                {
                    var row = string.Concat(first.Row.Code, first.Row.Kind == RowKind.Project ? first.Row.Item : first.Row.Name);
                    var now = own is { } value ? (value / size).ToString("F" + first.Amount.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "没有这一格";
                    yield return $"表“{table.Title}”“{row}”的“{first.Column.Path}”：原文 {amount.ToString(CultureInfo.InvariantCulture)}，台账 {now}";
                }
            }
        }
    }

    private static decimal? Own(ComposedTable table, string column, string row, string item)
    {
        var at = table.Columns.ToList().FindIndex(c => c.Key == column);
        var cells = at < 0 ? [] : table.Rows.Where(r => r.Values[at] is not null && RowOf(r) == row && (r.Kind == RowKind.Project ? PrintedWords.Folded(r.Item) : string.Empty) == item).ToList();
        return cells.Count == 0 ? null : cells.Sum(r => r.Values[at]);
    }

    private static string RowOf(TableRow row) => RowOf(row.Kind, row.Code, row.Key, row.Name);

    private static string RowOf(ComposedRow row) => RowOf(row.Kind, row.Code, row.Key, row.Name);

    private static string RowOf(RowKind kind, string code, string key, string name) => kind == RowKind.Total ? "total" : code.Length > 0 ? code : key.Length > 0 ? key : PrintedWords.Folded(name);
}

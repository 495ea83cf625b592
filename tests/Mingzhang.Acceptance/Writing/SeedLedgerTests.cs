using System.Globalization;
using Mingzhang.Composition;
using Mingzhang.Composition.Prefilling;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Writing;

/// <summary>From the real figures of a budget, turned into a ledger, the tables come out as they were printed.</summary>
public sealed class SeedLedgerTests
{
    /// <summary>The documents' own tails are sums that miss their parts by one or two of the last digit. 类 of the general table are those of the others; 003 prints a part for the 类 in its project table.</summary>
    [Theory]
    [InlineData("000", 0.01)]
    [InlineData("001", 0.02)]
    [InlineData("003", 0.02)]
    [InlineData("004", 0.01)]
    public void The_tables_of_a_real_budget_come_out_of_its_ledger_but_for_its_own_tails(string seed, double tail)
    {
        var disclosure = Seeds.Disclosure(seed);
        var writing = FormatLibrary.Shipped.Writing(disclosure.Format.Id)!;
        var ledger = DisclosureLedger.Of(disclosure, writing);
        var written = PublicationComposer.Tables(ledger, writing)
            .SelectMany(t => t.Rows.Where(r => r.Code.Length > 0).SelectMany(r => t.Columns.Select((c, i) => (Key: Key(t.Format.Id, r.Code, r.Item, r.Kind, c.Key), Value: r.Values[i] ?? 0m))))
            .GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Value) / Money.Size("万元"), StringComparer.Ordinal);
        var printed = disclosure.Tables.Where(t => t.Id is not ("overall" or "projects") || (t.Id == "projects" && seed != "003")).SelectMany(t => t.Facts.Where(f => f.Row.Code.Length > 0 && f.Column.Key.Length > 0)
            .Select(f => (Key: Key(t.Id, f.Row.Code, f.Row.Item, f.Row.Kind, f.Column.Key), f.Amount.Value)))
            .GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal);
        printed.Count.ShouldBeGreaterThan(100);
        printed.Where(p => Math.Abs(p.Value - written.GetValueOrDefault(p.Key)) > (decimal)tail)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}: {p.Value} ≠ {written.GetValueOrDefault(p.Key)}")).ShouldBeEmpty();
    }

    private static string Key(string table, string code, string item, RowKind kind, string column) => string.Join('|', table, code, kind == RowKind.Project ? PrintedWords.Folded(item) : string.Empty, column);
}

using System.Globalization;
using Mingzhang.Composition;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Acceptance.Writing;

/// <summary>The facts that a written document must give back, as lines of <c>read --facts</c> without their places.</summary>
internal static class WrittenFacts
{
    public static IReadOnlyList<string> Of(Ledger ledger, WritingFormat writing, Publication publication)
    {
        var facts = new List<string>();
        foreach (var table in PublicationComposer.Tables(ledger, writing))
        {
            var block = publication.Blocks.OfType<TableBlock>().First(b => b.Id == table.Format.Id);
            var unit = block.Right.Split('：')[^1];
            var several = table.Rows.Count(r => r.Kind == RowKind.Unit) > 1;
            var decimals = table.Writing.Decimals ?? writing.Decimals;
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    if (row.Values[i] is { } value && (value != 0m || (table.Writing.PrintsZero && !table.IsEmpty)))
                    {
                        facts.Add(string.Join('|', block.Title, row.Code, Bare(row.Kind == RowKind.Project && table.Format.Shape == TableShape.Projects ? string.Empty : row.Name),
                            Bare(row.Kind == RowKind.Project ? row.Item : string.Empty), several && row.Kind is not (RowKind.Total or RowKind.Unit) ? row.Unit : string.Empty,
                            table.Columns[i].Path, Money.Print(value, unit, decimals).Replace(",", string.Empty, StringComparison.Ordinal)));
                    }
                }
            }
        }

        return [.. facts.Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> Of(Disclosure disclosure) =>
    [
        .. disclosure.Tables.SelectMany(t => t.Facts.Select(f => string.Join('|', t.Title, f.Row.Code, f.Row.Name, f.Row.Item, f.Row.Unit,
            f.Column.Path, f.Amount.Value.ToString(CultureInfo.InvariantCulture)))).Order(StringComparer.Ordinal),
    ];

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

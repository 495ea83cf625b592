using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Writing;

/// <summary>The indicators that a written document must give back: levels, name, target and weight.</summary>
internal static class WrittenIndicators
{
    public static IReadOnlyList<string> Of(Ledger ledger, Publication publication)
    {
        var masked = ProjectMask.Over(ledger);
        return
        [
            .. publication.Blocks.OfType<TableBlock>().Where(t => t.Id.EndsWith("-target", StringComparison.Ordinal) || t.Id.EndsWith("-evaluation", StringComparison.Ordinal))
                .SelectMany(t => TargetOf(masked, t)?.Indicators.Select(i => Line(i.Level1, i.Level2, i.Name, i.Target, i.Weight)) ?? []).Order(StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<string> Of(Disclosure disclosure) =>
    [
        .. disclosure.Performance.SelectMany(t => t.Indicators.Select(i => Line(i.Level1, i.Level2, i.Level3, i.Target?.Text, Amount.TryParse(i.Weight?.Text, out var weight) ? weight.Value : null)))
            .Order(StringComparer.Ordinal),
    ];

    private static LedgerTarget? TargetOf(Ledger ledger, TableBlock form)
    {
        var cells = form.Rows.SelectMany(r => r.Cells).Select(c => c.Text).ToList();
        var label = cells.IndexOf("项目名称");
        return ledger.Targets.FirstOrDefault(t => t.Project == (label < 0 ? string.Empty : cells[label + 1]));
    }

    private static string Line(string level1, string level2, string name, string? target, decimal? weight) =>
        string.Join('|', new[] { level1, level2, name, target ?? string.Empty }.Select(PrintedWords.Folded).Append(weight?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty));
}

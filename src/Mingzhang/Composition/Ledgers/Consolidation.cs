using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Ledgers;

/// <summary>A department's ledger put together from those of its units.</summary>
/// <param name="Ledger">The department's ledger.</param>
/// <param name="Transfers">Money that passes between units, one line each, in Chinese.</param>
/// <param name="Mismatches">What does not fit together, one line each, in Chinese.</param>
public sealed record Consolidation(Ledger Ledger, IReadOnlyList<string> Transfers, IReadOnlyList<string> Mismatches)
{
    /// <summary>Puts the ledgers together: units in their order, lines side by side, figures added up, texts of the first that has them.</summary>
    /// <param name="ledgers">The units' ledgers, the head unit first; of one format and year.</param>
    /// <param name="entity">The department's name; that of the first ledger when empty.</param>
    /// <param name="writing">How the format is written.</param>
    public static Consolidation Of(IReadOnlyList<Ledger> ledgers, string entity, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(writing);
        var mismatches = new List<string>();
        var first = ledgers[0];
        foreach (var ledger in ledgers.Where(l => l.FormatId != first.FormatId || l.Year != first.Year))
        {
            mismatches.Add($"“{ledger.Entity}”是 {ledger.Year} 年的 {ledger.FormatId}，与“{first.Entity}”的 {first.Year} 年 {first.FormatId} 不同。");
        }

        foreach (var unit in ledgers.SelectMany(l => l.Units.Select(u => (u, l.Entity))).GroupBy(u => u.u, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            mismatches.Add($"预算单位“{unit.Key}”出现在 {unit.Count()} 本台账中：{string.Join("、", unit.Select(u => u.Entity))}。");
        }

        var merged = new Ledger
        {
            FormatId = first.FormatId,
            Entity = entity.Length > 0 ? entity : first.Entity,
            Year = first.Year,
            IsUnit = false,
            Units = [.. ledgers.SelectMany(l => l.Units).Distinct(StringComparer.Ordinal)],
            Lines = [.. ledgers.SelectMany(l => l.Lines)],
            Projects = [.. ledgers.SelectMany(l => l.Projects)],
            Figures = ledgers.SelectMany(l => l.Figures).GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(f => f.Value), StringComparer.Ordinal),
            Texts = First(ledgers, l => l.Texts, null, mismatches),
            Reasons = First(ledgers, l => l.Reasons, "原因“{0}”在几本台账中写法不同，取“{1}”的", mismatches),
            CodeNames = First(ledgers, l => l.CodeNames, "科目 {0} 在几本台账中名称不同，取“{1}”的", mismatches),
            Targets = [.. ledgers.SelectMany((l, i) => l.Targets.Where(t => i == 0 || t.Project.Length > 0))],
        };
        mismatches.AddRange(LedgerCheck.Of(merged, writing).Where(p => !p.IsQuestion).Select(p => p.ToString()));
        return new Consolidation(merged, [.. ledgers.SelectMany(l => Between(l, writing))], mismatches);
    }

    private static Dictionary<string, string> First(IReadOnlyList<Ledger> ledgers, Func<Ledger, IReadOnlyDictionary<string, string>> of, string? differs, List<string> mismatches)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ledger in ledgers)
        {
            foreach (var (key, text) in of(ledger))
            {
                if (texts.TryAdd(key, text))
                {
                    from[key] = ledger.Entity;
                }
                else if (differs is not null && texts[key] != text)
                {
                    mismatches.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, differs, key, from[key]) + "，请核对。");
                }
            }
        }

        return texts;
    }

    /// <summary>Money from or to the unit above or below, which may be counted in two ledgers.</summary>
    private static IEnumerable<string> Between(Ledger ledger, WritingFormat writing)
    {
        foreach (var group in ledger.Lines.Where(l => l.Basis == LedgerBasis.Current).GroupBy(l => (l.Unit, Role: RoleOf(l, writing))).Where(g => g.Key.Role.Length > 0))
        {
            yield return $"{group.Key.Unit}：{group.Key.Role} {Money.Print(group.Sum(l => l.Amount), "万元", 2)}万元，如在本部门各单位之间发生，请在一方抵销。";
        }
    }

    private static string RoleOf(LedgerLine line, WritingFormat writing) =>
        (line.Flow is "income" or "expenditure" ? writing.Sources.FirstOrDefault(s => s.Key == line.Source && s.Groups.Contains("between", StringComparer.Ordinal))?.Name : null)
        ?? writing.Kinds.FirstOrDefault(k => k.Key == line.Kind && k.Groups.Contains("between", StringComparer.Ordinal))?.Name ?? string.Empty;
}

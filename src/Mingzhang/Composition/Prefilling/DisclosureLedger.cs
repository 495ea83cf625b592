using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// Turns a budget as read back into a ledger whose tables are those of the document, as far as they agree with each other. Tables
/// state sums over sources and over kinds, not which of which: where they leave it open the first that fits is taken.
/// </summary>
public static class DisclosureLedger
{
    /// <summary>The ledger of the disclosure; lines of <see cref="LedgerBasis.Current"/>.</summary>
    /// <param name="disclosure">The disclosure, of the format that <paramref name="writing"/> writes.</param>
    /// <param name="writing">How its format is written.</param>
    public static Ledger Of(Disclosure disclosure, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(writing);
        var tables = new ReadTables(disclosure, writing);
        var entity = disclosure.Identification.Entity;
        var units = tables.Units().DefaultIfEmpty(entity).ToList();
        var lines = new BudgetLines(tables, writing, units[0]).Make();
        return new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = entity,
            Year = disclosure.Identification.Year ?? 0,
            Units = units,
            Lines = lines,
            Projects = Projects(disclosure, lines, units[0]),
            Figures = Figures(tables, writing),
            Texts = Texts(disclosure, writing),
            CodeNames = CodeNames(disclosure),
            Targets = [.. disclosure.Performance.Where(p => p.Kind is PerformanceKind.DepartmentTarget or PerformanceKind.ProjectTarget).Select(Target)],
        };
    }

    private static List<LedgerProject> Projects(Disclosure disclosure, IReadOnlyList<LedgerLine> lines, string unit)
    {
        var hidden = disclosure.Format.WordList("hidden-projects");
        var projects = lines.Where(l => l.Project.Length > 0).Select(l => (l.Unit, l.Project)).Distinct();
        return [.. projects.Select(p => new LedgerProject(p.Unit.Length > 0 ? p.Unit : unit, p.Project)
        {
            Mask = hidden.Any(w => p.Project.Contains(w, StringComparison.Ordinal)) ? p.Project : string.Empty,
            Texts = disclosure.Projects.FirstOrDefault(b => Recognition.PrintedWords.Folded(b.Name.Text) == Recognition.PrintedWords.Folded(p.Project)) is { } block
                ? Described(block) : new Dictionary<string, string>(StringComparer.Ordinal),
        })];
    }

    private static Dictionary<string, string> Described(ProjectBlock block) =>
        new[] { ("basis", block.Basis), ("allocation", block.Allocation), ("period", block.Period) }
            .Where(t => t.Item2 is { Text.Length: > 0 }).ToDictionary(t => t.Item1, t => t.Item2!.Text, StringComparer.Ordinal);

    /// <summary>The “三公” figures of the table, by the sheet's rows and columns.</summary>
    private static Dictionary<string, decimal> Figures(ReadTables tables, WritingFormat writing)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (writing.Tables.GetValueOrDefault("three-public") is not { } table)
        {
            return figures;
        }

        foreach (var (column, view) in table.Columns.Where(c => c.Value.StartsWith("figure:", StringComparison.Ordinal)))
        {
            var key = view["figure:".Length..];
            if (!key.Contains('*', StringComparison.Ordinal))
            {
                figures[key] = tables.Row("three-public", column, "total");
                continue;
            }

            foreach (var row in table.Rows.Where(r => r.Value == "figure").Select(r => r.Key))
            {
                figures[key.Replace("*", row, StringComparison.Ordinal)] = tables.Row("three-public", column, row);
            }
        }

        return figures;
    }

    private static Dictionary<string, string> Texts(Disclosure disclosure, WritingFormat writing)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (section, key) in new[] { ("overview.duties", "profile/duties/text"), ("overview.bodies", "profile/bodies/text") })
        {
            if (writing.Sheet("profile") is not null && disclosure.SectionById(section) is { Paragraphs.Count: > 0 } read)
            {
                texts[key] = string.Concat(read.Paragraphs.Select(p => p.Text));
            }
        }

        return texts;
    }

    /// <summary>Names of codes as the document prints them where the shipped list has none.</summary>
    private static Dictionary<string, string> CodeNames(Disclosure disclosure)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Name.Length > 0))
        {
            var known = row.Code[0] == '2' ? Classification.FunctionalCode.Known.NameOf(row.Code) : Classification.EconomicCode.Known.NameOf(row.Code);
            if (known != row.Name)
            {
                names.TryAdd(row.Code, row.Name);
            }
        }

        return names;
    }

    private static LedgerTarget Target(PerformanceTable table) => new(table.Project.Length > 0 ? table.Unit : string.Empty, table.Project)
    {
        Owner = table.Owner,
        Goal = table.Goal?.Text ?? string.Empty,
        Indicators = [.. table.Indicators.Select(i => new LedgerIndicator(i.Level1, i.Level2, i.Level3, i.Target?.Text ?? string.Empty, Weight(i))
        {
            Basis = i.Basis?.Text ?? string.Empty,
            LastYear = i.LastYear?.Text ?? string.Empty,
            ScoreRule = i.ScoreRule?.Text ?? string.Empty,
            Evidence = i.Evidence?.Text ?? string.Empty,
        })],
    };

    private static decimal Weight(Indicator indicator) => Amounts.Amount.TryParse(indicator.Weight?.Text, out var weight) ? weight.Value : 0m;
}

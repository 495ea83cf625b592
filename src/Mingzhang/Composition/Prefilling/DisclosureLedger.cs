using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// Turns a budget or final accounts as read back into a ledger whose tables and sentences are those of the document, as far as they
/// agree with each other. Tables state sums over sources and over kinds, not which of which: where they leave it open the first that
/// fits is taken; what nothing states stays empty.
/// </summary>
public static class DisclosureLedger
{
    /// <summary>The ledger of the disclosure: its own year and, as far as sentences state them, the year before and the budgets compared with.</summary>
    /// <param name="disclosure">The disclosure, of the format that <paramref name="writing"/> writes.</param>
    /// <param name="writing">How its format is written.</param>
    public static Ledger Of(Disclosure disclosure, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(writing);
        var stated = new StatedFigures(disclosure);
        var read = new ReadFigures(disclosure, writing, stated);
        var entity = disclosure.Identification.Entity;
        var units = read.Units().DefaultIfEmpty(entity).ToList();
        var lines = ProjectLinks.Spelled(writing.Format.Kind == DisclosureKind.FinalAccounts ? Accounts(disclosure, read, writing, units[0]) : Budget(read, writing, units[0]));
        var links = new ProjectLinks(disclosure, lines, units);
        lines = [.. TargetMoney.Share(lines, disclosure, writing, links)];
        var places = SheetPlaces.Of(writing);
        var projects = ReadProjects.Of(disclosure, lines, units[0], links);
        return new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = entity,
            Year = disclosure.Identification.Year ?? 0,
            IsUnit = disclosure.Identification.Title.Contains("单位", StringComparison.Ordinal) && !disclosure.Identification.Title.Contains("部门", StringComparison.Ordinal),
            Units = units,
            Lines = lines,
            Projects = projects,
            Figures = Figures(read, writing, places.Figures(disclosure, writing)),
            Texts = Texts(disclosure, writing, places),
            Reasons = new StatedReasons(disclosure, writing, places, projects, stated).Make(),
            CodeNames = CodeNames(disclosure),
            Targets = [.. disclosure.Performance.Select(p => ReadProjects.Target(p, links))],
        };
    }

    /// <summary>
    /// Where a document written from its ledger differs from it, one line each, in Chinese: the document contradicts itself (sums that miss
    /// their parts, names of one project), or says what the format's sentences do not.
    /// </summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="ledger">Its ledger, from <see cref="Of"/>.</param>
    /// <param name="writing">How its format is written.</param>
    public static IReadOnlyList<string> Differences(Disclosure disclosure, Ledger ledger, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. RestatedTables.Differences(disclosure, ledger, writing),
            .. RestatedText.Differences(disclosure, ledger, writing),
            .. new RestatedPerformance(disclosure, ledger, new ProjectLinks(disclosure, ledger.Lines, ledger.Units)).Differences(),
        ];
    }

    private static List<LedgerLine> Budget(ReadFigures read, WritingFormat writing, string unit) =>
        [.. new BudgetLines(read, writing, unit).Make(), .. StatedBudgetLines.Make(read.Of(LedgerBasis.Prior), writing, unit, LedgerBasis.Prior)];

    private static List<LedgerLine> Accounts(Disclosure disclosure, ReadFigures read, WritingFormat writing, string unit)
    {
        var executed = ProjectShares.Share(new AccountsLines(read, writing, unit, LedgerBasis.Current).Make(), EvaluationMoney.Projects(disclosure, MoneyKeys.Executed), writing);
        var bases = new AccountsBases(disclosure, read, writing, unit);
        return
        [
            .. executed,
            .. new AccountsLines(read.Of(LedgerBasis.Prior), writing, unit, LedgerBasis.Prior).Make(),
            .. bases.Make(LedgerBasis.Initial, executed),
            .. bases.Make(LedgerBasis.Full, executed),
        ];
    }

    /// <summary>The “三公” figures of the table and of the sentences, beside those of other sheets.</summary>
    private static Dictionary<string, decimal> Figures(ReadFigures read, WritingFormat writing, Dictionary<string, decimal> figures)
    {
        if (writing.Tables.GetValueOrDefault("three-public") is not { } table)
        {
            return figures;
        }

        foreach (var (column, view) in table.Columns.Where(c => c.Value.StartsWith("figure:", StringComparison.Ordinal)))
        {
            var key = view["figure:".Length..];
            if (!key.Contains('*', StringComparison.Ordinal))
            {
                Add(read, key, column, "total");
                continue;
            }

            foreach (var row in table.Rows.Where(r => r.Value == "figure").Select(r => r.Key))
            {
                Add(read, key.Replace("*", row, StringComparison.Ordinal), column, row);
            }
        }

        var prior = read.Of(LedgerBasis.Prior);
        foreach (var row in writing.Sheet("three-public")?.Rows ?? [])
        {
            if (writing.Sheet("three-public")!.Columns.FirstOrDefault(c => c.Basis == "prior") is { } column
                && (prior.Known("three-public", "total", row.Key) ?? prior.Known("three-public", row.Key, "total")) is { } amount)
            {
                figures[$"three-public/{row.Key}/{column.Key}"] = amount;
            }
        }

        var vehicles = new[] { "vehicle-purchase", "vehicle-running" }.Select(k => $"three-public/{k}/prior").ToArray();
        if ((prior.Known("three-public", "total", "vehicles") ?? prior.Known("three-public", "vehicles", "total")) is { } both
            && figures.Keys.Any(k => k.StartsWith("three-public/vehicle-running/", StringComparison.Ordinal)) && !figures.ContainsKey(vehicles[1]))
        {
            // Of last year's cars sentences often state but one sum: it is that of running them unless a purchase is stated.
            figures[vehicles[1]] = both - figures.GetValueOrDefault(vehicles[0]);
        }

        var full = read.Of(LedgerBasis.Full);
        foreach (var (column, view) in table.Columns.Where(c => c.Value.StartsWith("figure:", StringComparison.Ordinal) && c.Key.StartsWith("budget-", StringComparison.Ordinal)))
        {
            if (!read.HasTable("three-public") && full.Known("three-public", column["budget-".Length..], "total") is { } amount)
            {
                figures[view["figure:".Length..]] = amount;
            }
        }

        return figures;

        void Add(ReadFigures from, string key, string column, string row)
        {
            if (from.Known("three-public", column, row) is { } amount)
            {
                figures[key] = amount;
            }
        }
    }

    /// <summary>Texts that fill a paragraph of their section, without the paragraphs that state figures of the sheets.</summary>
    private static Dictionary<string, string> Texts(Disclosure disclosure, WritingFormat writing, SheetPlaces places)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (section, key) in SheetPlaces.Texts(writing))
        {
            if (disclosure.SectionById(section) is not { } read)
            {
                continue;
            }

            var written = disclosure.Claims.Where(c => c.Section == read && places.IsWritten(c)).Select(c => c.Sentence.Paragraph).ToHashSet();
            var text = string.Concat(read.Paragraphs.Where(p => !written.Contains(p)).Select(p => p.Text));
            if (text.Length > 0)
            {
                texts[key] = text;
            }
        }

        FormTexts.Of(disclosure, writing).ToList().ForEach(t => texts.TryAdd(t.Key, t.Text));
        return texts;
    }

    /// <summary>Names of codes as the document prints them where the shipped list has none.</summary>
    private static Dictionary<string, string> CodeNames(Disclosure disclosure)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Name.Length > 0))
        {
            var known = row.Code[0] == '2' ? Classification.FunctionalCode.Known.NameOf(row.Code) : Classification.EconomicCode.Known.NameOf(row.Code);
            if (known is null || !PrintedWords.Same(known, row.Name))
            {
                names.TryAdd(row.Code, row.Name);
            }
        }

        return names;
    }
}

using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Prefilling;
using Mingzhang.Documents;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Ledgers begun from published documents of either kind: what each gives, and what is said to be open.</summary>
public sealed class BegunLedgerTests
{
    [Theory]
    [InlineData("seeds/000_", "xinjiang-budget-2026", 2027, LedgerBasis.Prior)]
    [InlineData("seeds/001_", "xinjiang-budget-2025", 2025, LedgerBasis.Prior)]
    [InlineData("seeds/001_", "xinjiang-final-accounts-2023", 2024, LedgerBasis.Initial)]
    [InlineData("seeds/002_", "xinjiang-final-accounts-2023", 2024, LedgerBasis.Prior)]
    [InlineData("seeds/003_", "xinjiang-budget-2024", 2024, LedgerBasis.Prior)]
    [InlineData("seeds/003_", "xinjiang-final-accounts-2023", 2023, LedgerBasis.Initial)]
    [InlineData("seeds/004_", "xinjiang-budget-2026", 2026, LedgerBasis.Prior)]
    [InlineData("corpus/xinjiang/001.pdf", "xinjiang-budget-2025", 2025, LedgerBasis.Prior)]
    [InlineData("corpus/xinjiang/003.docx", "xinjiang-final-accounts-2023", 2023, LedgerBasis.Initial)]
    [InlineData("corpus/shanghai/budget-2025-dept-putuo-wanli", "shanghai-budget", 2026, LedgerBasis.Prior)]
    [InlineData("corpus/shanghai/budget-2024-dept-putuo-wanli", "shanghai-final-accounts", 2024, LedgerBasis.Initial)]
    [InlineData("corpus/shanghai/final-2024-dept-putuo-guihua", "shanghai-final-accounts", 2025, LedgerBasis.Prior)]
    public void The_documents_money_stands_where_its_year_belongs(string document, string format, int year, LedgerBasis basis)
    {
        var read = Real(document);
        var begun = NextLedger.From(FormatLibrary.Shipped.Writing(format)!, [read]);
        begun.Ledger.Year.ShouldBe(year);
        begun.Ledger.Entity.ShouldBe(read.Ledger.Entity);
        begun.Ledger.Units.ShouldBe(read.Ledger.Units);
        var own = read.Ledger.Lines.Where(l => l.Basis == LedgerBasis.Current && (basis == LedgerBasis.Prior || l.Flow == "expenditure")).Sum(l => l.Amount);
        own.ShouldBeGreaterThan(0m);
        begun.Ledger.Lines.Select(l => l.Basis).Distinct().ShouldBe([basis]);
        begun.Ledger.Lines.Sum(l => l.Amount).ShouldBe(own);
        begun.Ledger.Projects.Count.ShouldBe(read.Ledger.Projects.Count);
        begun.Ledger.Targets.SelectMany(t => t.Indicators).ShouldAllBe(i => i.Actual.Length == 0 && i.Score == null);
        begun.Notes.Count.ShouldBeInRange(2, 7);
    }

    [Fact]
    public void Accounts_give_a_budget_their_projects_and_last_years_values_but_no_money()
    {
        var begun = NextLedger.From(FormatLibrary.Shipped.Writing("xinjiang-budget-2024")!, [Real("seeds/002_")]);
        begun.Ledger.Year.ShouldBe(2024);
        begun.Ledger.Lines.ShouldBeEmpty();
        begun.Ledger.Projects.Count.ShouldBe(23);
        begun.Ledger.Targets.Count.ShouldBe(24);
        begun.Ledger.Targets.SelectMany(t => t.Indicators).Count(i => i.LastYear.Length > 0).ShouldBeGreaterThan(200);
        begun.Notes.ShouldContain(n => n.Contains("上年预算没有预填", StringComparison.Ordinal));
    }

    [Fact]
    public void Accounts_may_begin_from_last_years_accounts_and_this_years_budget_together()
    {
        var begun = NextLedger.From(FormatLibrary.Shipped.Writing("xinjiang-final-accounts-2023")!, [Real("seeds/002_"), Real("seeds/001_")]);
        begun.Ledger.Lines.Select(l => l.Basis).Distinct().Order().ShouldBe([LedgerBasis.Prior, LedgerBasis.Initial]);
        begun.Notes.ShouldContain(n => n.Contains("不同，请核对是不是同一单位", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("written/budget-2024.txt", "xinjiang-budget-2025")]
    [InlineData("budget-2026.txt", "xinjiang-budget-2026")]
    [InlineData("final-accounts-2023.txt", "xinjiang-final-accounts-2023")]
    [InlineData("written/budget-2025.docx", "xinjiang-budget-2026")]
    public void A_begun_ledger_is_kept_in_its_workbook_without_loss(string sample, string format)
    {
        var writing = FormatLibrary.Shipped.Writing(format)!;
        var begun = NextLedger.From(writing, [Read(Path.Combine(SampleLedgerTests.Samples, sample))]);
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path))
            {
                LedgerWorkbook.Write(begun.Ledger, writing, writing.Format.Unit, stream);
            }

            // There are no lines of this year yet, and what the sheets ask for is open: nothing else is wrong.
            LedgerReader.Read(path, FormatLibrary.Shipped).Problems.Where(p => !p.IsQuestion).Select(p => p.Message).ShouldBe(["没有本年的明细。"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_budgets_ledger_and_its_document_give_the_same_prior_year()
    {
        var writing = FormatLibrary.Shipped.Writing("xinjiang-budget-2026")!;
        var samples = SampleLedgerTests.Samples;
        var begun = NextLedger.From(writing, [Read(Path.Combine(samples, "written", "budget-2025.txt"))]).Ledger;
        var kept = LedgerReader.Read(Path.Combine(samples, "ledgers", "ledger-2025.xlsx"), FormatLibrary.Shipped).Ledger!;
        Sums(begun.Lines).ShouldBe(Sums(kept.Lines.Where(l => l.Basis == LedgerBasis.Current)));

        static List<string> Sums(IEnumerable<LedgerLine> lines) => [.. lines.GroupBy(l => (l.Function, l.Kind)).Select(g => $"{g.Key.Function} {g.Key.Kind} {g.Sum(l => l.Amount):0.##}").Order(StringComparer.Ordinal)];
    }

    private static ReadLedger Real(string beginning)
    {
        var disclosure = Seeds.Read(Path.GetRelativePath(Corpus.File("."), Corpus.StartingWith(beginning)));
        return Of(beginning, disclosure);
    }

    private static ReadLedger Read(string path) => Of(Path.GetFileName(path), new Pipeline(FormatLibrary.Shipped, formatId: null).Recognise(path).Disclosure!);

    private static ReadLedger Of(string name, Mingzhang.Disclosures.Disclosure disclosure)
    {
        WritingFormat writing = FormatLibrary.Shipped.Writing(disclosure.Format.Id)!;
        return new ReadLedger(name, DisclosureLedger.Of(disclosure, writing), writing);
    }
}

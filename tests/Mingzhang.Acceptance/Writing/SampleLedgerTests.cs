using Mingzhang.Checking.Rules;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>The ledgers of the samples folder and the documents written from them.</summary>
public sealed class SampleLedgerTests
{
    internal static readonly string Samples = Path.Combine(Root(), "samples");

    [Theory]
    [InlineData("ledger-2024.xlsx", "budget-2024.txt")]
    [InlineData("ledger-2025.xlsx", "budget-2025.txt")]
    [InlineData("ledger-2026.xlsx", "budget-2026.txt")]
    [InlineData("ledger-2026-unit-1.xlsx", "budget-2026-unit-1.txt")]
    [InlineData("ledger-2026-unit-2.xlsx", "budget-2026-unit-2.txt")]
    public void The_written_sample_is_what_its_ledger_gives_and_has_no_fault(string ledger, string document)
    {
        var read = Ledger(ledger);
        var publication = PublicationComposer.Compose(read, FormatLibrary.Shipped.Writing(read.FormatId)!);
        publication.Missing.ShouldBeEmpty();
        var folder = Directory.CreateTempSubdirectory("mingzhang-sample-").FullName;
        try
        {
            var file = new PublicationSet().Write(publication, folder, [PublicationKind.Txt], "sample").Files.Single();
            File.ReadAllText(file).ShouldBe(File.ReadAllText(Path.Combine(Samples, "written", document)), "run samples/make");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Findings(document).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ledger-2024.xlsx")]
    [InlineData("ledger-2026.xlsx")]
    public void The_PDF_of_a_sample_ledger_is_read_back_exactly_and_has_no_fault(string ledger)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "没有 LibreOffice，跳过 PDF 的核对。");
        RoundTrip.Complaints(Ledger(ledger), PublicationKind.Pdf).ShouldBeEmpty();
    }

    [Fact]
    public void The_flawed_copy_is_found_out_in_each_of_its_four_places()
    {
        var findings = string.Join('\n', Findings("budget-2026-flawed.txt"));
        findings.ShouldContain("26.00");
        findings.ShouldContain("9.40");
        findings.ShouldContain("15.58");
        findings.ShouldContain("10.00元");
    }

    [Fact]
    public void The_units_put_together_give_the_departments_tables_and_figures()
    {
        var writing = FormatLibrary.Shipped.Writing("xinjiang-budget-2026")!;
        var whole = Consolidation.Of([Ledger("ledger-2026-unit-1.xlsx"), Ledger("ledger-2026-unit-2.xlsx")], "云岭州水务局", writing);
        whole.Mismatches.ShouldBeEmpty();
        var department = Ledger("ledger-2026.xlsx");
        WrittenFacts.Of(whole.Ledger, writing, PublicationComposer.Compose(whole.Ledger, writing, isDraft: true))
            .ShouldBe(WrittenFacts.Of(department, writing, PublicationComposer.Compose(department, writing)));
        whole.Ledger.Figures.OrderBy(f => f.Key, StringComparer.Ordinal).ShouldBe(department.Figures.OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    private static Ledger Ledger(string name)
    {
        var reading = LedgerReader.Read(Path.Combine(Samples, "ledgers", name), FormatLibrary.Shipped);
        reading.Problems.ShouldBeEmpty();
        return reading.Ledger!;
    }

    private static List<string> Findings(string name) =>
        [.. new Pipeline(FormatLibrary.Shipped, formatId: null).Check(Path.Combine(Samples, "written", name), new CheckOptions()).Result!.Findings.Select(f => $"{f.Rule} {f.Title} {f.Message}")];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingzhang.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no Mingzhang.slnx above the tests");
    }
}

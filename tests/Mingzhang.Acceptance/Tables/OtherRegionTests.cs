using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Tables;

/// <summary>Real PDFs of another region: their tables are found and read without a format that knows their columns.</summary>
public sealed class OtherRegionTests
{
    [Theory]
    [InlineData("budget-2024-dept-putuo-wanli", 850)]
    [InlineData("budget-2025-dept-putuo-shangwuwei", 250)]
    [InlineData("budget-2025-dept-putuo-wanli", 800)]
    [InlineData("budget-2025-unit-putuo-shangwuwei", 240)]
    [InlineData("final-2024-dept-putuo-guihua-ziyuanju", 280)]
    [InlineData("final-2024-dept-putuo-shehui-gongzuobu", 180)]
    public void All_nine_tables_are_read_and_add_up(string name, int atLeast)
    {
        var disclosure = Read(name);
        disclosure.Tables.Count.ShouldBe(9);
        disclosure.Tables.SelectMany(t => t.Facts).Count().ShouldBeGreaterThan(atLeast);
        disclosure.Tables.SelectMany(t => t.Unplaced).ShouldBeEmpty();
        disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Kind == RowKind.Code && r.Code.Length is not (3 or 5 or 7)).ShouldBeEmpty();
        Checker.Check(disclosure, new CheckOptions()).Findings
            .Where(f => f.Kind is FindingKind.Sum or FindingKind.CrossTable && f.Severity == Severity.Error)
            .Select(f => f.Message).ShouldBeEmpty();
    }

    [Fact]
    public void Each_table_keeps_its_own_unit()
    {
        var units = Read("budget-2025-dept-putuo-shangwuwei").Tables.Select(t => t.Unit).ToList();
        units[..8].ShouldAllBe(u => u == "元");
        units[8].ShouldBe("万元");
    }

    [Fact]
    public void A_blank_template_has_tables_and_no_figures()
    {
        var disclosure = Read("final-2024-template-shanghai");
        disclosure.Tables.Count.ShouldBe(9);
        disclosure.Tables.SelectMany(t => t.Facts).ShouldBeEmpty();
    }

    private static Disclosure Read(string name)
    {
        var folder = Path.GetDirectoryName(Corpus.File("corpus/README.md"))!;
        var path = Directory.GetFiles(Path.Combine(folder, "shanghai"), name + "*.pdf").Single();
        return Recognizer.Recognize(DocumentReader.Read(path).Document.ShouldNotBeNull(), FormatLibrary.Shipped);
    }
}

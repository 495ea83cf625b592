using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Prefilling;
using Mingzhang.Documents;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Documents turned back into the ledgers they come from, and what is said where a document contradicts itself.</summary>
public sealed class RestoredLedgerTests
{
    [Theory]
    [InlineData("2024")]
    [InlineData("2025")]
    [InlineData("2026")]
    public void A_document_that_agrees_with_itself_is_restored_without_a_difference(string year) => Differences(Path.Combine("written", $"budget-{year}.txt")).ShouldBeEmpty();

    [Fact]
    public void The_reasons_and_purposes_of_a_document_come_back_into_its_ledger()
    {
        var kept = LedgerReader.Read(Path.Combine(SampleLedgerTests.Samples, "ledgers", "ledger-2026.xlsx"), FormatLibrary.Shipped).Ledger!;
        var read = Read(Path.Combine("written", "budget-2026.txt"));
        var restored = DisclosureLedger.Of(read, FormatLibrary.Shipped.Writing(read.Format.Id)!);
        var same = kept.Reasons.Where(r => restored.Reasons.TryGetValue(r.Key, out var text) && text == r.Value.TrimEnd('。')).Select(r => r.Key).ToList();
        same.Count.ShouldBeGreaterThan(20);
        same.ShouldContain(k => k.EndsWith("/purpose", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_document_contradicts_itself_the_place_and_both_figures_are_told()
    {
        var told = Differences(Path.Combine("written", "budget-2026-flawed.txt"));
        told.ShouldContain(t => t.Contains("取水许可监督管理经费", StringComparison.Ordinal) && t.Contains("原文 26.00", StringComparison.Ordinal));
        told.ShouldContain(t => t.Contains("“单位资金”的占比", StringComparison.Ordinal) && t.Contains("原文 9.40%", StringComparison.Ordinal));
    }

    [Fact]
    public void Basic_money_carried_over_keeps_the_name_that_its_table_gives_it()
    {
        var read = Seeds.Disclosure("000");
        var writing = FormatLibrary.Shipped.Writing(read.Format.Id)!;
        var restored = DisclosureLedger.Of(read, writing);
        restored.Lines.ShouldContain(l => l.Kind == "basic" && l.Project.Contains("驻村工作", StringComparison.Ordinal));
        LedgerCheck.Of(restored, writing).ShouldNotContain(p => p.Message.Contains("基本支出不填项目名称", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tail_of_rounding_moves_one_figure_and_keeps_the_sums()
    {
        var printed = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["208"] = 100.01m, ["20805"] = 100.01m, ["2080505"] = 60.00m, ["2080506"] = 40.00m, ["221"] = 9.00m };
        var closed = ClosedSums.Of(printed, 109.01m, 0.01m, c => printed[c]);
        closed.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["208"] = 100.01m, ["20805"] = 100.01m, ["2080505"] = 60.01m, ["2080506"] = 40.00m, ["221"] = 9.00m });
    }

    [Fact]
    public void A_difference_that_rounding_cannot_explain_stays_where_it_is()
    {
        var printed = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["208"] = 105.00m, ["20805"] = 100.00m, ["2080505"] = 60.00m, ["2080506"] = 40.00m };
        ClosedSums.Of(printed, 105.00m, 0.01m, c => printed[c]).ShouldBe(printed);
    }

    private static IReadOnlyList<string> Differences(string sample)
    {
        var read = Read(sample);
        var writing = FormatLibrary.Shipped.Writing(read.Format.Id)!;
        return DisclosureLedger.Differences(read, DisclosureLedger.Of(read, writing), writing);
    }

    private static Mingzhang.Disclosures.Disclosure Read(string sample) => new Pipeline(FormatLibrary.Shipped, formatId: null).Recognise(Path.Combine(SampleLedgerTests.Samples, sample)).Disclosure!;
}

using System.Text;
using Mingzhang.Checking;
using Mingzhang.Comparison;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Comparison;

/// <summary>Copies of the shipped samples and of real documents in which one thing was changed: that is found, and nothing else.</summary>
public sealed class VersionTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_document_and_its_copy_do_not_differ(string seed)
    {
        DocumentComparer.Compare(Seeds.Disclosure(seed), Recognise(string.Join('\n', Seeds.Lines(seed))), ComparisonMode.Versions).IsSame.ShouldBeTrue();
    }

    [Fact]
    public void A_figure_changed_in_one_cell_is_the_only_difference()
    {
        var comparison = Changed("budget-2026", "办公费\t18.60\t\t18.60", "办公费\t18.80\t\t18.80");

        var row = comparison.Tables.SelectMany(t => t.Rows).Where(r => r.State != ChangeState.Same).ShouldHaveSingleItem();
        row.Code.ShouldBe("30201");
        row.Cells.Where(c => c.IsDifferent).Select(c => c.Change).ShouldBe([0.2m, 0.2m]);
        comparison.Claims.ShouldAllBe(c => c.State == ChangeState.Same);
        comparison.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_reworded_is_one_sentence_that_changed()
    {
        var comparison = Changed("budget-2026", "主要原因是办公用房", "主要原因是办公楼");

        var sentence = comparison.Sentences.ShouldHaveSingleItem();
        sentence.State.ShouldBe(ChangeState.Changed);
        sentence.Parts.Where(p => p.State == ChangeState.New).Select(p => p.Text).ShouldBe(["楼"]);
        comparison.Tables.ShouldAllBe(t => t.State == ChangeState.Same);
    }

    [Fact]
    public void A_figure_changed_in_a_sentence_is_a_claim_and_a_sentence()
    {
        var comparison = Changed("budget-2026", "公用经费 143.13 万元", "公用经费 134.13 万元");

        var claim = comparison.Claims.Where(c => c.State != ChangeState.Same).ShouldHaveSingleItem();
        claim.Subject.ShouldBe("公用经费");
        claim.Figures!.Change.ShouldBe(-9m);
        comparison.Sentences.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_target_lowered_silently_is_found_at_its_indicator()
    {
        var indicator = Changed("budget-2026", "取水计量核查户数\t>=120 户", "取水计量核查户数\t>=100 户")
            .Performance.SelectMany(p => p.Indicators).First(i => i.State != ChangeState.Same);

        indicator.Fields.ShouldBe([new FieldChange("指标值", ">=120户", ">=100户")]);
    }

    [Fact]
    public void A_section_left_out_is_gone_sentence_by_sentence()
    {
        var text = RuleSamples.Text("budget-2026");
        var from = text.IndexOf("（二）政府采购情况", StringComparison.Ordinal);
        var to = text.IndexOf("（三）国有资产占用", StringComparison.Ordinal);
        var comparison = DocumentComparer.Compare(Recognise(text), Recognise(text[..from] + text[to..]), ComparisonMode.Versions);

        comparison.Sentences.ShouldAllBe(s => s.State == ChangeState.Gone);
        comparison.Sentences.ShouldContain(s => s.First.Contains("政府采购", StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_changed_in_a_real_self_evaluation_is_found()
    {
        var text = string.Join('\n', Seeds.Lines("002"));
        var copy = text.Replace("=84 户 10 10.00", "=84 户 10 9.50", StringComparison.Ordinal);
        copy.ShouldNotBe(text);

        var indicator = DocumentComparer.Compare(Recognise(text), Recognise(copy), ComparisonMode.Versions)
            .Performance.SelectMany(p => p.Indicators).Where(i => i.State != ChangeState.Same).ShouldHaveSingleItem();
        indicator.Fields.ShouldBe([new FieldChange("得分", "10.00", "9.50")]);
    }

    private static DocumentComparison Changed(string sample, string find, string replace)
    {
        var text = RuleSamples.Text(sample);
        var at = text.IndexOf(find, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, find);
        return DocumentComparer.Compare(Recognise(text), Recognise(text[..at] + replace + text[(at + find.Length)..]), ComparisonMode.Versions);
    }

    internal static Disclosure Recognise(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Recognizer.Recognize(DocumentReader.Read("公开.txt", stream).Document.ShouldNotBeNull(), FormatLibrary.Shipped);
    }
}

using Mingzhang.Checking;
using Mingzhang.Comparison;

namespace Mingzhang.Acceptance.Comparison;

/// <summary>Real and sample documents of two years, of a budget and its accounts, of a department and its unit.</summary>
public sealed class OtherDocumentTests
{
    [Fact]
    public void Two_years_of_the_sample_tell_change_and_growth_by_code()
    {
        var comparison = Compare("budget-2026", "budget-2025");

        comparison.Mode.ShouldBe(ComparisonMode.Years);
        var row = comparison.Tables.Single(t => t.Id == "expenditure").Rows.Single(r => r.Code == "2130301");
        row.Cells[0].Change.ShouldBe(14.24m);
        row.Cells[0].Rate.ShouldBe(2.38m);
        comparison.Tables.Single(t => t.Id == "entrusted").State.ShouldBe(ChangeState.New);
    }

    [Fact]
    public void A_code_replaced_through_the_document_is_followed_in_every_table()
    {
        var first = VersionTests.Recognise(RuleSamples.Text("budget-2025").Replace("2130314", "2130399", StringComparison.Ordinal).Replace("213\t03\t14", "213\t03\t99", StringComparison.Ordinal));
        var second = VersionTests.Recognise(RuleSamples.Text("budget-2026"));

        var rows = DocumentComparer.Compare(first, second, ComparisonMode.Years).Tables.SelectMany(t => t.Rows).Where(r => r.Code == "2130314" && r.Item.Length == 0).ToList();
        rows.Count.ShouldBeGreaterThanOrEqualTo(3);
        rows.ShouldAllBe(r => r.FormerCode == "2130399");
    }

    [Fact]
    public void A_budget_and_accounts_whose_tables_are_attached_are_compared_by_what_the_sentences_state()
    {
        var comparison = Compare("budget-2025", "final-accounts-2023");

        comparison.Mode.ShouldBe(ComparisonMode.Accounts);
        var general = comparison.Tables.Single(t => t.Id == "general");
        general.Rows.Single(r => r.Code == "208").Cells[0].Rate.ShouldBe(-3.85m);
        comparison.Tables.Single(t => t.Id == "three-public").Rows.Single(r => r.Name == "公务接待费").Cells[0].Change.ShouldBe(-0.4m);
        comparison.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).ShouldAllBe(c => c.First != null && c.Second != null);
    }

    [Fact]
    public void Two_years_of_a_real_budget_in_PDF_are_compared()
    {
        var first = Seeds.Read("corpus/shanghai/budget-2024-dept-putuo-wanli-上海市普陀区人民政府万里街道办事处2024年部门预算.pdf");
        var second = Seeds.Read("corpus/shanghai/budget-2025-dept-putuo-wanli-上海市普陀区人民政府万里街道办事处2025年部门预算.pdf");

        ModeFinder.Find(first, second).ShouldBe(ComparisonMode.Years);
        var total = DocumentComparer.Compare(first, second, ComparisonMode.Years).Tables.Single(t => t.Id == "expenditure").Rows.Single(r => r.IsTotal);
        total.Cells[0].Change.ShouldBe(33_556_428m);
        total.Cells[0].Rate.ShouldBe(21.48m);
    }

    [Fact]
    public void A_real_department_of_one_unit_equals_its_unit()
    {
        var department = Seeds.Read("corpus/shanghai/budget-2025-dept-putuo-shangwuwei-上海市普陀区商务委员会2025年部门预算.pdf");
        var unit = Seeds.Read("corpus/shanghai/budget-2025-unit-putuo-shangwuwei-上海市普陀区商务委员会2025年单位预算.pdf");

        ModeFinder.Find(unit, department).ShouldBe(ComparisonMode.Units);
        var comparison = DocumentComparer.Compare(unit, department, ComparisonMode.Units);
        comparison.First.ShouldBeSameAs(department);
        comparison.Tables.Count.ShouldBeGreaterThan(5);
        comparison.IsSame.ShouldBeTrue();
    }

    private static DocumentComparison Compare(string first, string second)
    {
        var (a, b) = (VersionTests.Recognise(RuleSamples.Text(first)), VersionTests.Recognise(RuleSamples.Text(second)));
        return DocumentComparer.Compare(a, b, ModeFinder.Find(a, b).ShouldNotBeNull());
    }
}

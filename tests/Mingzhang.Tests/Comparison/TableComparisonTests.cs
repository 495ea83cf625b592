using Mingzhang.Amounts;
using Mingzhang.Comparison;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Comparison;

public sealed class TableComparisonTests
{
    [Fact]
    public void A_row_that_changed_tells_change_and_growth()
    {
        var row = Years([("2080101", "行政运行", "612.38")], [("2080101", "行政运行", "598.14")]).ShouldHaveSingleItem();

        row.State.ShouldBe(ChangeState.Changed);
        row.Cells[0].Change.ShouldBe(-14.24m);
        row.Cells[0].Rate.ShouldBe(-2.33m);
    }

    [Fact]
    public void A_thing_moved_to_another_code_is_followed_by_its_name()
    {
        var row = Years([("2130399", "防汛", "96.00")], [("2130314", "防汛", "85.40")]).ShouldHaveSingleItem();

        row.FormerCode.ShouldBe("2130399");
        row.Code.ShouldBe("2130314");
        row.Cells[0].Change.ShouldBe(-10.60m);
    }

    [Fact]
    public void A_name_that_two_codes_bear_is_not_followed()
    {
        Years([("2130101", "行政运行", "10.00"), ("2080101", "行政运行", "20.00")], [("2130301", "行政运行", "30.00")])
            .Select(r => r.State).ShouldBe([ChangeState.Gone, ChangeState.Gone, ChangeState.New], ignoreOrder: true);
    }

    [Fact]
    public void Rows_that_came_and_went_stand_where_they_stood()
    {
        Years([("20101", "甲", "1.00"), ("20102", "乙", "2.00"), ("20103", "丙", "3.00")], [("20101", "甲", "1.00"), ("20103", "丙", "3.00"), ("20104", "丁", "4.00")])
            .Select(r => r.Code + " " + r.State).ShouldBe(["20101 Same", "20102 Gone", "20103 Same", "20104 New"]);
    }

    [Theory]
    [InlineData("171.01", "1710062", ChangeState.Same)]
    [InlineData("171.01", "1710200", ChangeState.Changed)]
    [InlineData("171.00", "1710000", ChangeState.Same)]
    public void Figures_in_different_units_are_compared_exactly_and_as_the_coarser_was_rounded(string inTenThousands, string inYuan, ChangeState state)
    {
        var first = Document(2024, "万元", [("2080101", "行政运行", inTenThousands)]);
        var second = Document(2025, "元", [("2080101", "行政运行", inYuan)]);
        DocumentComparer.Compare(first, second, ComparisonMode.Years).Tables[0].Rows[0].State.ShouldBe(state);
    }

    [Fact]
    public void The_earlier_year_comes_first_whatever_the_order_given()
    {
        var comparison = DocumentComparer.Compare(Document(2026, "万元", [("201", "甲", "2.00")]), Document(2025, "万元", [("201", "甲", "1.00")]), ComparisonMode.Years);

        comparison.First.Identification.Year.ShouldBe(2025);
        comparison.Tables[0].Rows[0].Cells[0].Change.ShouldBe(1m);
    }

    [Fact]
    public void A_department_equals_the_sum_of_its_units_up_to_what_rounding_explains()
    {
        var department = Document(2026, "万元", [("201", "甲", "30.01"), ("202", "乙", "5.00")]);
        var units = new[] { Document(2026, "万元", [("201", "甲", "10.00"), ("202", "乙", "2.00")]), Document(2026, "万元", [("201", "甲", "20.00"), ("202", "乙", "2.00"), ("203", "丙", "1.00")]) };

        var rows = DocumentComparer.CompareUnits(department, units).Tables.ShouldHaveSingleItem().Rows;

        rows.Select(r => r.Code + " " + r.State).ShouldBe(["201 Same", "202 Changed", "203 New"]);
        rows[1].Cells[0].Second!.Printed.ShouldBe("4.00");
        rows[1].Cells[0].Parts.Select(p => p!.Printed).ShouldBe(["2.00", "2.00"]);
    }

    [Fact]
    public void One_units_figure_is_the_departments_to_the_last_digit()
    {
        DocumentComparer.CompareUnits(Document(2026, "万元", [("201", "甲", "30.01")]), [Document(2026, "万元", [("201", "甲", "30.00")])])
            .Tables[0].Rows[0].State.ShouldBe(ChangeState.Changed);
    }

    [Theory]
    [InlineData(DisclosureKind.Budget, 2025, "甲局", DisclosureKind.Budget, 2026, "甲局", ComparisonMode.Years)]
    [InlineData(DisclosureKind.Budget, 2025, "甲局", DisclosureKind.FinalAccounts, 2025, "甲局", ComparisonMode.Accounts)]
    [InlineData(DisclosureKind.Budget, 2025, "甲局", DisclosureKind.Budget, 2025, "甲局", ComparisonMode.Versions)]
    [InlineData(DisclosureKind.Budget, 2025, "甲局", DisclosureKind.Budget, 2025, "乙局", null)]
    public void What_two_documents_are_to_each_other_is_told_by_kind_year_and_entity(DisclosureKind kind, int year, string entity, DisclosureKind otherKind, int otherYear, string other, ComparisonMode? mode)
    {
        var first = Document(year, "万元", [], kind, entity);
        var second = Document(otherYear, "万元", [], otherKind, other);
        ModeFinder.Find(first, second).ShouldBe(mode);
    }

    private static IReadOnlyList<RowComparison> Years((string Code, string Name, string Amount)[] first, (string Code, string Name, string Amount)[] second) =>
        DocumentComparer.Compare(Document(2025, "万元", first), Document(2026, "万元", second), ComparisonMode.Years).Tables.ShouldHaveSingleItem().Rows;

    private static Disclosure Document(int year, string unit, (string Code, string Name, string Amount)[] rows, DisclosureKind kind = DisclosureKind.Budget, string entity = "甲局")
    {
        var format = FormatLibrary.Shipped.Get("xinjiang-budget-2025");
        var column = new TableColumn(0, "合计") { Key = "total" };
        return new Disclosure
        {
            Document = new Document("甲.txt", FileKind.Text, []),
            Format = format,
            Identification = new Identification(format.Id, 1m, kind, year, entity, entity + "部门预算", []),
            Tables = [new Table
            {
                Format = format.Table("expenditure"),
                Title = "部门支出总体情况表",
                Unit = unit,
                Source = Source.OnLine(1),
                Columns = [column],
                Rows = [.. rows.Select((r, i) => Row(i, r, column))],
            }],
        };
    }

    private static TableRow Row(int index, (string Code, string Name, string Amount) row, TableColumn column)
    {
        var made = new TableRow { Index = index, Kind = RowKind.Code, Code = row.Code, Name = row.Name, Source = Source.OnLine(index + 2) };
        Amount.TryParse(row.Amount, out var amount).ShouldBeTrue();
        made.Facts = [new Fact(null, made, column, amount, made.Source)];
        return made;
    }
}

using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Tables;

public sealed class CodeSupplierTests
{
    private const string Whole = """
        部门收入总体情况表
        单位：万元
        科目编码|||科目名称|总计
        类|款|项||
        205|||教育支出|5.00
        205|03||职业教育|5.00
        205|03|03|技校教育|5.00
        229|||其他支出|1.00
        229|99||其他支出|1.00
        229|99|99|其他支出|1.00

        """;

    [Fact]
    public void Codes_lost_with_a_column_are_supplied_from_the_other_tables_by_name()
    {
        var table = Second("205||教育支出|5.00\n205|03|职业教育|5.00\n205|03|技校教育|5.00");
        table.Rows.Select(r => (r.Code, r.CodeInferred)).ShouldBe([("205", false), ("20503", false), ("2050303", true)]);
        table.Damage.ShouldHaveSingleItem().ShouldContain("按其他表同名科目补出");
    }

    [Fact]
    public void One_name_at_three_levels_is_told_by_order() =>
        Second("229||其他支出|1.00\n229|99|其他支出|1.00\n229|99|其他支出|1.00").Rows.Select(r => r.Code).ShouldBe(["229", "22999", "2299999"]);

    [Fact]
    public void A_code_that_no_other_table_settles_is_left_empty() =>
        Second("205||教育支出|5.00\n205|03|职业教育|5.00\n205|03|某种教育|5.00").Rows.Select(r => r.Code).ShouldBe(["205", "20503", string.Empty]);

    [Fact]
    public void A_row_that_lost_its_whole_code_takes_the_one_between_its_neighbours()
    {
        var row = Second("205||教育支出|5.00\n||职业教育|5.00\n229||其他支出|1.00").Rows[1];
        (row.Code, row.Kind, row.CodeInferred).ShouldBe(("20503", RowKind.Code, true));
    }

    [Fact]
    public void Codes_as_printed_are_never_changed() =>
        Sheets.Tabbed(Whole).ReadOne("xinjiang-budget-2026").Rows.ShouldAllBe(r => !r.CodeInferred);

    private static Table Second(string rows) =>
        Sheets.Tabbed(Whole + $"部门支出总体情况表\n单位：万元\n科目编码||科目名称|合计\n类|款||\n{rows}").Read("xinjiang-budget-2026")[1];
}

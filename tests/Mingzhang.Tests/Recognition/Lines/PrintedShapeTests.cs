using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Lines;

public sealed class PrintedShapeTests
{
    private const string Expenditure = "部门支出总体情况表";
    private const string Header = "类 款 项\n功能分类科目名称 合计 基本支出 项目支出\n\n";

    [Fact]
    public void Lists_set_side_by_side_are_read_one_row_each()
    {
        var table = Typed.Table("一般公共预算基本支出情况表", """
            经济分类科目 合计 人员经费 公用经费 经济分类科目 合计 人员经费 公用经费

            30101 基本工资 6.00 6.00 30201 办公费 2.00 2.00
            机关事业单位基本养老保
            30108 3.00 3.00 30202 印刷费 1.00 1.00
            险缴费
            30109 职业年金缴费 1.00 1.00 30203
            咨询费 0.50 0.50
            """);

        table.Labels().Order(StringComparer.Ordinal)
            .ShouldBe(["30101 基本工资", "30108 机关事业单位基本养老保险缴费", "30109 职业年金缴费", "30201 办公费", "30202 印刷费", "30203 咨询费"]);
        table.Row("30108 机关事业单位基本养老保险缴费").ShouldBe("合计=3.00 人员经费=3.00");
        table.Row("30203 咨询费").ShouldBe("合计=0.50 公用经费=0.50");
    }

    [Fact]
    public void Columns_stand_in_the_order_in_which_a_header_line_names_them_all()
    {
        var table = Typed.Table(Expenditure, "类 款 项\n功能分类科目名称 合计 项目支出 基本支出\n\n总计 9.00 4.00 5.00\n\n205 教育支出 4.00 4.00\n\n206 科学技术支出 5.00 5.00");

        table.Row("总计").ShouldBe("合计=9.00 项目支出=4.00 基本支出=5.00");
        table.Row("206 科学技术支出").ShouldBe("合计=5.00 基本支出=5.00");
    }

    [Fact]
    public void A_column_that_the_header_does_not_name_and_no_row_needs_is_not_there()
    {
        var table = Typed.Table("政府性基金预算支出情况表", "功能分类科目名称 合计 项目支出\n\n合计 9.00 9.00\n\n212 城乡社区支出 9.00 9.00");

        table.Columns.Select(c => c.Path).ShouldBe(["合计", "项目支出"]);
        table.Facts.ShouldAllBe(f => !f.ColumnInferred);
    }

    [Theory]
    [InlineData("— 9 —")]
    [InlineData("-9-")]
    [InlineData("第 9 页")]
    public void A_page_number_between_marks_is_no_words_of_a_row(string number)
    {
        var table = Typed.Table(Expenditure, Header + $"总计 30.00 20.00 10.00\n\n205 教育支出 20.00 20.00\n{number}\n 206 科学技术支出 10.00 10.00");

        table.Labels().ShouldBe(["总计", "205 教育支出", "206 科学技术支出"]);
    }

    [Fact]
    public void A_header_repeated_on_a_page_without_any_heading_is_no_row()
    {
        var table = Typed.Table(Expenditure, Header + "总计 30.00 20.00 10.00\n\n205 教育支出 20.00 20.00\n " + Header + "206 科学技术支出 10.00 10.00");

        table.Labels().ShouldBe(["总计", "205 教育支出", "206 科学技术支出"]);
    }

    [Fact]
    public void A_款_that_lost_its_zero_gets_it_back()
    {
        var table = Typed.Table("一般公共预算基本支出情况表", "类 款\n经济分类科目名称 合计 人员经费 公用经费\n\n301 工资福利支出 3.00 3.00\n\n301 2 津贴补贴 3.00 3.00");

        table.Rows.Select(r => r.Code).ShouldBe(["301", "30102"]);
    }

    [Fact]
    public void A_total_of_the_year_is_a_part_of_the_grand_total_below_it()
    {
        var table = Typed.Table("财政拨款收支预算总体情况表", """
            项 目 合 计 功 能 分 类 合 计 一般公共预算 政府性基金预算 国有资本经营预算

            一、财政拨款（补助） 9.00 205 教育支出 5.00 5.00

            一般公共预算 5.00 212 城乡社区支出 3.00 3.00

            政府性基金预算 3.00 223 国有资本经营预算支出 1.00 1.00

            本年收入合计 9.00 本年支出合计 9.00 5.00 3.00 1.00

            年末结转结余 1.00 1.00

            收入总计 9.00 支出总计 10.00 6.00 3.00 1.00
            """);

        table.Row("212 城乡社区支出").ShouldBe("支出/合计=3.00 支出/政府性基金预算=3.00");
        table.Row("223 国有资本经营预算支出").ShouldBe("支出/合计=1.00 支出/国有资本经营预算=1.00");
        table.Row("支出总计").ShouldBe("支出/合计=10.00 支出/一般公共预算=6.00 支出/政府性基金预算=3.00 支出/国有资本经营预算=1.00");
    }

    [Fact]
    public void A_table_whose_text_is_mixed_up_gives_no_figures_but_says_so()
    {
        var table = Typed.Table(Expenditure, Header + """
            205 教育支出 1.00 7.00

            206 科学技术支出 5.00 9.00

            208 社会保障和就业支出 2.00 8.00

            210 卫生健康支出 6.00 1.00 3.00

            221 住房保障支出 4.00 4.00
            """);

        table.Facts.ShouldBeEmpty();
        table.Unplaced.Count.ShouldBe(11);
        table.Damage.ShouldHaveSingleItem().ShouldContain("打乱");
        table.Rows.ShouldAllBe(r => r.Kind == RowKind.Code);
    }

    [Fact]
    public void A_row_with_a_figure_under_a_long_spaced_heading_begins_no_title()
    {
        var tables = Typed.Tables($"""
            表 3

            部门支出总体情况表

            编制部门：某某市测试局 单位：万元

            {Header}205 教育支出 10.00 10.00

            合计 10.00 10.00

            部门收入总体情况表

            编制部门：某某市测试局{new string(' ', 200)}单位：万元

            功能分类科目名称 总计 单位资金

            205 教育支出 10.00 10.00
            """);

        tables.Select(t => t.Title).ShouldBe(["部门支出总体情况表", "部门收入总体情况表"]);
        tables[0].Labels().ShouldBe(["205 教育支出", "合计"]);
    }
}

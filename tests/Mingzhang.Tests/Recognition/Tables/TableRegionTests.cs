using Mingzhang.Formats;
using Mingzhang.Recognition.Tables;
using Mingzhang.Recognition.Tables.Regions;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition.Tables;

public sealed class TableRegionTests
{
    private const string Rows = "科目编码|科目名称|合计|基本支出|项目支出\n208|社会保障和就业支出|3.00|1.00|2.00";

    [Theory]
    [InlineData("表 2", "部门收入总体情况表", "表2")]
    [InlineData("表一", "部门收入总体情况表", "表一")]
    [InlineData("附表1-2", "部门收入总体情况表", "附表1-2")]
    [InlineData("公开02表", "部门收入总体情况表", "公开02表")]
    [InlineData("部门公开表2", "部门收入总体情况表", "部门公开表2")]
    [InlineData("预算02表", "部门收入总体情况表", "预算02表")]
    public void A_title_may_be_numbered_in_any_style(string number, string title, string printed)
    {
        var region = One(Sheets.Tabbed($"{number}\n{title}\n单位：万元\n{Rows}"));
        region.Title.ShouldBe(title);
        region.Number.ShouldBe(printed);
        region.Format!.Id.ShouldBe("income");
    }

    [Theory]
    [InlineData("表2：部门收入总体情况表")]
    [InlineData("二、部门收入总体情况表")]
    [InlineData("2.部门收入总体情况表")]
    [InlineData("表2 2026年部门收入总体情况表")]
    [InlineData("单位收入总表")]
    [InlineData("部门（单位）收入总体情况表")]
    [InlineData("部门收入总体情况表（一）")]
    [InlineData("部 门 收 入 总 体 情 况 表")]
    [InlineData("某县图书馆收入总体情况表")]
    public void A_title_is_known_in_its_usual_variants(string line) =>
        One(Sheets.Tabbed($"{line}\n编制部门：某县图书馆\n单位：万元\n{Rows}")).Format!.Id.ShouldBe("income");

    [Fact]
    public void Numbers_and_marks_do_not_belong_to_the_title()
    {
        var region = One(Sheets.Tabbed($"表 10\n财政拨款“三公”经费支出情况表\n编制部门：某县图书馆 单位：万元\n项目|合计\n公务接待费|1.00"));
        region.Title.ShouldBe("财政拨款“三公”经费支出情况表");
        region.Entity.ShouldBe("某县图书馆");
        region.Unit.ShouldBe("万元");
    }

    [Fact]
    public void A_list_of_contents_begins_no_table()
    {
        var document = Sheets.Tabbed("目 录\n第二部分 部门预算公开表\n一、部门收支总体情况表\n二、部门收入总体情况表\n三、部门支出总体情况表\n第三部分 情况说明\n一、总体说明");
        Find(document).Regions.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_break_repeats_the_heading_lines_with_or_without_the_title()
    {
        var document = Sheets.Tabbed($"表 2\n部门收入总体情况表\n编制部门：某局\n单位：万元\n{Rows}\n\n编制部门：某局\n单位：万元\n{Rows}\n\n部门收入总体情况表（续）\n单位：万元\n{Rows}");
        One(document).Parts.Count.ShouldBe(3);
    }

    [Fact]
    public void A_title_set_over_two_lines_is_joined()
    {
        var document = Sheets.Tabbed($"表 9\n国有资本经营预算\n支出情况表\n单位：万元\n{Rows}");
        One(document).Format!.Id.ShouldBe("capital");
    }

    [Fact]
    public void The_rows_above_a_title_repeated_on_the_next_page_are_no_part_of_it()
    {
        var document = Sheets.Tabbed("表 3\n部门支出总体情况表\n编制部门：某局\n单位：万元\n科目名称 合计\n20805 养老支出 1.20\n2080505 基本养老 0.56\n部门支出总体情况表\n编制部门：某局\n单位：万元\n科目名称 合计\n221 住房保障支出 9.00");
        One(document).Parts.Select(p => p.Blocks.Count).ShouldBe([3, 2]);
    }

    [Fact]
    public void Sentences_under_a_table_are_its_notes_and_the_narrative_is_not()
    {
        var document = Sheets.Tabbed($"政府性基金预算支出情况表\n单位：万元\n{Rows}\n\n备注：本单位2026年无此项预算，本表为空表。\n第三部分 情况说明\n按照全口径预算的原则，收支总预算1.00万元。");
        One(document).Notes.ShouldHaveSingleItem().Text.ShouldStartWith("备注");
        Find(document).Consumed.OfType<TextBlock>().ShouldNotContain(b => b.Text.StartsWith("按照"));
    }

    [Fact]
    public void In_a_workbook_title_and_unit_stand_in_the_first_rows()
    {
        var document = Sheets.Spanned($"表2<5|\n部门收入总体情况表<5|\n编制部门：某局<3|单位：万元<2\n{Rows}");
        var region = One(document);
        region.Title.ShouldBe("部门收入总体情况表");
        region.Unit.ShouldBe("万元");
        ((Grid)region.Parts[0].Blocks[0]).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void A_sheet_without_a_title_goes_by_its_name()
    {
        var sheet = Sheets.Tabbed(Rows).Pages[0] with { Name = "2 部门收入总体情况表" };
        One(new Document("簿.xlsx", FileKind.Workbook, [sheet])).Format!.Id.ShouldBe("income");
    }

    [Fact]
    public void Any_line_that_ends_with_表_and_gives_a_unit_begins_a_table_of_an_unknown_region()
    {
        var regions = Find(Sheets.Tabbed($"2025年部门财务收支预算总表\n编制部门：某局 单位：元\n{Rows}\n\n部门人员情况表\n单位：元\n{Rows}"), "general-budget").Regions;
        regions.Select(r => (r.Title, r.Unit)).ShouldBe([("2025年部门财务收支预算总表", "元"), ("部门人员情况表", "元")]);
    }

    [Fact]
    public void The_unit_of_money_is_found_after_the_preparer_that_is_also_called_单位()
    {
        One(Sheets.Tabbed($"预算单位收入预算总表\n编制单位：某中心        单位：元\n{Rows}"), "general-budget").Unit.ShouldBe("元");
    }

    [Fact]
    public void A_number_may_stand_after_the_title_and_the_heading_lines_in_cells_of_the_table()
    {
        var region = One(Sheets.Tabbed($"附件1\n部门收支总表\n部门公开表1\n部门：某局|金额单位：万元\n{Rows}"), "general-budget");
        (region.Title, region.Entity, region.Unit).ShouldBe(("部门收支总表", "某局", "万元"));
        region.Number.ShouldBe("附件1");
    }

    [Fact]
    public void A_performance_table_is_left_to_its_own_reader()
    {
        Find(Sheets.Tabbed($"项目支出绩效目标表\n预算单位：某局\n单位：万元\n{Rows}")).Regions.ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_that_names_a_table_begins_none()
    {
        Find(Sheets.Tabbed("详见部门收支总体情况表\n单位资金未安排。\n本单位无国有资本经营预算支出情况表")).Regions.ShouldBeEmpty();
    }

    private static TableRegion One(Document document, string format = "xinjiang-budget-2026") => Find(document, format).Regions.ShouldHaveSingleItem();

    private static TableRegions Find(Document document, string format = "xinjiang-budget-2026") =>
        TableRegionFinder.Find(document, FormatLibrary.Shipped.Get(format));
}

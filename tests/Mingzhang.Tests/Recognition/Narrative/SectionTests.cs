namespace Mingzhang.Tests.Recognition.Narrative;

public sealed class SectionTests
{
    [Fact]
    public void Labels_carry_the_numbers_that_the_document_prints()
    {
        var text = """
            第一部分 某州民政局概况
            二、机构设置及人员情况
            编制数 8。
            第三部分 2026 年部门预算情况说明
            二、关于某州民政局 2026 年收入预算情况说明
            六、关于某州民政局 2026 年一般公共预算当年拨款情况说明
            (二) 一般公共预算当年拨款结构情况，其中：
            十三、其他重要事项的情况说明
            （三）国有资产占用使用情况
            （六）本年特别说明
            """;
        Text.Read(text).Sections.Select(s => s.Label).ShouldBe(
        [
            "第一部分概况", "第一部分/机构设置及人员情况", "第三部分部门预算情况说明", "二、收入预算", "六、一般公共预算当年拨款", "六（二）结构",
            "十三、其他重要事项", "十三（三）国有资产", "十三（六）本年特别说明",
        ]);
    }

    [Fact]
    public void A_heading_without_a_number_is_one_where_the_format_says_so()
    {
        var text = """
            名词解释
            （一）其他收入：指除财政拨款收入等以外的收入。
            2025年部门预算编制说明
            2025年，某局收入预算10.00万元，其中：财政拨款收入10.00万元。
            其他相关情况说明
            一、2025年“三公”经费预算情况说明
            2025年“三公”经费预算数为1.00万元。
            """;
        Text.Read(text, "shanghai-budget", 2025).Sections.Select(s => s.Label).ShouldBe(["名词解释", "预算编制说明", "其他相关情况说明", "一、三公经费"]);
        Text.Read(text).Sections.ShouldNotContain(s => s.Label == "预算编制说明");
    }

    [Fact]
    public void A_numbered_sentence_is_text_not_a_heading()
    {
        var section = Text.Read("一、主要职能\n（一）贯彻执行国家民政工作的方针政策。\n（二）承担民政工作，组织实施监督检查。\n").Sections.ShouldHaveSingleItem();
        section.Paragraphs.Count.ShouldBe(2);
    }

    [Fact]
    public void A_heading_that_shares_its_line_with_the_text_is_split_off()
    {
        var reading = Text.Read("十三、其他重要事项的情况说明\n（二）政府采购情况。2026 年，某州民政局政府采购预算 3.00 万元。\n", visual: false);
        reading.Sections[^1].Id.ShouldBe("other.procurement");
        reading.Claims.ShouldHaveSingleItem().Subject.ShouldBe("政府采购预算");
    }

    [Fact]
    public void The_contents_are_entries_and_not_sections()
    {
        var text = """
            某州民政局 2026 年部门预算公开

            目 录

            第一部分 概况 ........ 1

            一、主要职能 2

            二、关于某州民政局 2026 年一般公

            共预算情况说明………………3

            第一部分 概况

            一、主要职能
            """;
        var reading = Text.Read(text);
        reading.Contents.Select(c => c.Text).ShouldBe(["第一部分概况", "一、主要职能", "二、关于某州民政局2026年一般公共预算情况说明"]);
        reading.Contents[0].Source.Line.ShouldBe(5);
        reading.Sections.Select(s => s.Heading).ShouldBe(["", "第一部分概况", "一、主要职能"]);
    }

    [Fact]
    public void Lists_of_names_are_read_with_the_place_of_each_name()
    {
        var text = """
            一、收支预算总体说明
            收入预算包括：一般公共预算、财政专户（教育收费）、单位资金。
            六、一般公共预算基本支出情况说明
            公用经费 60.71 万元，主要包括：办公费 14.10 万元、维修（护）费 2.35 万元等。
            """;
        var lists = Text.Read(text, visual: false).Lists;
        lists[0].Items.Select(i => i.Name).ShouldBe(["一般公共预算", "财政专户（教育收费）", "单位资金"]);
        lists[0].Items[2].Source.Line.ShouldBe(2);
        lists[1].Format.Of.ShouldBe("rows:basic.running:款");
        lists[1].Items.Select(i => i.Name).ShouldBe(["办公费", "维修（护）费"]);
    }
}

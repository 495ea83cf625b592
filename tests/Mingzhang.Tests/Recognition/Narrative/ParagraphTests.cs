namespace Mingzhang.Tests.Recognition.Narrative;

public sealed class ParagraphTests
{
    // Lines of about 26 characters, as a narrow page sets them.
    private const string Filler = """
        本部门按照全口径预算的原则将所有收入和支出都纳入部门

        预算管理，统筹安排各项资金，保障机构正常运转和各项重

        点工作的开展，并按照规定的时间和内容向社会公开本部门

        预算的编制情况，接受社会各方面对预算编制工作的监督，

        同时加强预算执行的管理，强化绩效理念，提高财政资金使

        用效益，确保各项支出严格按照批复的预算和规定的用途执

        行，切实做到花钱必问效、无效必问责，把有限的资金用在

        刀刃上，提供坚实的资金保障。

        """;

    [Fact]
    public void Wrapped_lines_become_one_paragraph_and_a_short_line_ends_it()
    {
        var section = Text.Read("一、收支预算总体说明\n\n" + Filler + "\n\n第二段从这里开始。\n").Sections.ShouldHaveSingleItem();
        section.Paragraphs.Count.ShouldBe(2);
        section.Paragraphs[0].Text.ShouldStartWith("本部门按照全口径预算的原则将所有收入和支出都纳入部门预算管理，");
        section.Paragraphs[0].Text.ShouldEndWith("坚实的资金保障。");
        section.Paragraphs[1].Text.ShouldBe("第二段从这里开始。");
    }

    [Fact]
    public void Every_character_of_a_joined_paragraph_keeps_its_line()
    {
        var paragraph = Text.Read("一、收支预算总体说明\n\n" + Filler).Sections[0].Paragraphs[0];
        paragraph.SourceAt(0).Line.ShouldBe(3);
        paragraph.SourceAt(paragraph.Text.IndexOf("预算管理，", StringComparison.Ordinal)).Line.ShouldBe(5);
    }

    [Fact]
    public void A_heading_that_wraps_is_one_heading()
    {
        var reading = Text.Read(Filler + "\n\n三、关于某州民政局部门 2026 年支出预\n\n算情况说明\n\n某州民政局 2026 年支出预算 10.00 万元。\n");
        var section = reading.Sections[^1];
        section.Heading.ShouldBe("三、关于某州民政局部门2026年支出预算情况说明");
        section.Id.ShouldBe("expenditure");
        section.Source.Line.ShouldBe(18);
        reading.Claims.ShouldHaveSingleItem().Subject.ShouldBe("部门支出预算");
    }

    [Fact]
    public void A_heading_whose_first_line_could_end_it_takes_its_short_rest()
    {
        var section = Text.Read(Filler + "\n五、关于某州民政局部门2026年一般公共预算当年拨款情况\n\n说明\n\n（一）一般公共预算当年拨款规模变化情况\n").Sections[1];
        section.Heading.ShouldEndWith("当年拨款情况说明");
        section.Paragraphs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("25")]
    [InlineData("- 25 -")]
    [InlineData("— 25 —")]
    public void A_page_number_between_two_lines_is_dropped(string number)
    {
        var paragraph = Text.Read(Filler.Replace("预算的编制情况，接", number + "\n\n 预算的编制情况，接", StringComparison.Ordinal)).Sections[0].Paragraphs.ShouldHaveSingleItem();
        paragraph.Text.ShouldContain("向社会公开本部门预算的编制情况");
        paragraph.Text.ShouldNotContain("25");
    }

    [Fact]
    public void A_figure_split_over_two_lines_is_put_together_at_the_line_of_its_first_digit()
    {
        var claim = Text.Read("二、收入预算情况说明\n\n某州民政局部门收入预算 5,00\n0.00 万元。\n").Claims.ShouldHaveSingleItem();
        claim.Printed.ShouldBe("5,000.00");
        claim.Value!.Value.Value.ShouldBe(5000.00m);
        claim.Source.Line.ShouldBe(3);
    }

    [Fact]
    public void A_figure_parted_from_its_verb_by_a_gap_is_joined_where_paragraphs_are_whole_lines()
    {
        var text = """
            三、支出预算情况说明

            基本支出 918.72 万元，比上年预算减少 10.65 万元，下降

            1.15%，主要原因是人员减少，这一段长短不一，所以看不出版心的宽度，只能看句子有没有说完。

            项目支出 5.00 万元。
            """;
        var claims = Text.Read(text).Claims;
        claims.Select(Text.Show).ShouldBe(["基本支出|预算数|918.72万元", "基本支出|比上年增减额|-10.65万元", "基本支出|比上年增减率|-1.15%", "项目支出|预算数|5.00万元"]);
        claims[2].Source.Line.ShouldBe(5);
    }

    [Fact]
    public void Paragraphs_that_are_whole_lines_stay_apart()
    {
        var section = Text.Read("二、收入预算情况说明\n\n政府性基金预算未安排。\n\n国有资本经营预算未安排。\n").Sections[0];
        section.Paragraphs.Select(p => p.Text).ShouldBe(["政府性基金预算未安排。", "国有资本经营预算未安排。"]);
    }

    [Fact]
    public void A_whole_document_paragraph_never_runs_into_the_next()
    {
        var section = Text.Read("二、收入预算情况说明\n某州民政局部门收入预算\n一般公共预算 3.00 万元", visual: false).Sections[0];
        section.Paragraphs.Count.ShouldBe(2);
    }

    [Fact]
    public void A_heading_set_inside_a_sentence_is_moved_behind_it_and_the_mended_claim_is_uncertain()
    {
        var text = Filler + """

            十、关于某州民政局 2026 年财政拨款“三公”经费预算情

            况说明

            2026 年财政拨款“三公”经费预算比上年预算增加 2.00 万元，增长

            十二、关于某州民政局 2026 年上年

            87.53%，其中：公务接待费增加 0.00 万元，增长 0.00%，主要原因是

            严格执行接待标准

            结转结余预算情况说明

            某州民政局 2026 年上年结转结余 105.00 万元。
            """;
        var reading = Text.Read(text);
        reading.Sections.Select(s => s.Id).ShouldBe(["", "three-public", "carry-over"]);
        reading.Sections[2].Heading.ShouldBe("十二、关于某州民政局2026年上年结转结余预算情况说明");
        var growth = reading.Claims[1];
        Text.Show(growth).ShouldBe("三公经费|比上年增减率|87.53%");
        growth.IsUncertain.ShouldBeTrue();
        growth.Snippet.ShouldBe("增长87.53%");
        reading.Claims[2].IsUncertain.ShouldBeFalse();
        Text.Show(reading.Claims[^1]).ShouldBe("上年结转结余|预算数|105.00万元");
    }

    [Fact]
    public void A_whole_heading_between_two_halves_of_a_sentence_waits_for_its_end()
    {
        var reading = Text.Read("三、支出预算情况说明\n\n基本支出 8.00 万元，比上年预算增加\n\n四、财政拨款收支预算情况的总体说明\n\n3.00 万元，增长 60.00%。\n\n2026 年财政拨款收支总预算 9.00 万元。\n");
        reading.Sections.Select(s => s.Id).ShouldBe(["expenditure", "fiscal"]);
        reading.Claims.Select(Text.Show).ShouldBe(["基本支出|预算数|8.00万元", "基本支出|比上年增减额|3.00万元", "基本支出|比上年增减率|60.00%", "财政拨款收支总预算|预算数|9.00万元"]);
        reading.Claims[1].IsUncertain.ShouldBeTrue();
    }

    [Fact]
    public void White_space_in_and_around_figures_is_taken_out()
    {
        Text.Claims("二、收入预算情况说明\n\n一般公共预算 1 , 706 . 56 万元，占 96. 81 %。\n").ShouldBe(["一般公共预算|预算数|1706.56万元", "一般公共预算|占比|96.81%"]);
    }
}

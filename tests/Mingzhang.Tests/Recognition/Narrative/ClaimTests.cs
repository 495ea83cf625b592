using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Narrative;

public sealed class ClaimTests
{
    [Fact]
    public void A_run_of_clauses_states_amount_share_change_and_growth_of_one_subject()
    {
        var claims = Text.Read("二、收入预算情况说明\n某州民政局部门收入预算 9.00 万元，其中：单位资金 2.00 万元，占 22.22%，比上年预算减少 1.00 万元，下降 33.33%，主要原因是返还减少 3 项。\n", visual: false).Claims;
        claims.Select(Text.Show).ShouldBe(
        [
            "部门收入预算|预算数|9.00万元", "单位资金|预算数|2.00万元", "单位资金|占比|22.22%", "单位资金|比上年增减额|-1.00万元", "单位资金|比上年增减率|-33.33%", "返还|文字中的数值|-3项",
        ]);
        claims[1].Group.ShouldNotBe(claims[0].Group);
        claims.Skip(1).Take(4).Select(c => c.Group).Distinct().ShouldHaveSingleItem();
        claims[4].Direction.ShouldBe("下降");
        claims[4].Sentence.Text.Substring(claims[4].Start, claims[4].Length).ShouldBe("33.33");
    }

    [Theory]
    [InlineData("社会保障和就业支出（208 类）行政事业单位养老支出（05款）机关事业单位基本养老保险缴费支出（05项）:2026 年预算数为 72.32 万元。")]
    [InlineData("社会保障和就业支出（208）行政事业单位养老支出（20805）机关事业单位基本养老保险缴费支出（2080505）2026 年预算数为 72.32 万元。")]
    public void A_code_is_put_together_from_the_printed_digits(string sentence)
    {
        var claim = Text.Read("五、一般公共预算当年拨款情况说明\n（三）一般公共预算当年拨款具体使用情况\n4." + sentence, visual: false).Claims.ShouldHaveSingleItem();
        Text.Show(claim).ShouldBe("机关事业单位基本养老保险缴费支出(2080505)|预算数|72.32万元");
        claim.Code.ShouldBe("2080505");
    }

    [Fact]
    public void A_code_left_out_is_taken_from_the_tables_by_the_chain_of_names()
    {
        var general = Text.Codes("general", ("208", "社会保障和就业支出"), ("20801", "人力资源和社会保障管理事务"), ("2080101", "行政运行"), ("212", "城乡社区支出"), ("21201", "城乡社区管理事务"), ("2120101", "行政运行"));
        var text = "五、一般公共预算当年拨款情况说明\n（三）具体使用情况\n1. 城乡社区支出（类）城乡社区管理事务（款）行政运行（项）：2026年预算数为9.00万元，比上年预算增加0.00万元。\n2. 教育支出（类）职业教育（款）技校教育（项）：2026年预算数为0.00万元。";
        var claims = Text.Read(text, tables: [general], visual: false).Claims;
        claims.Select(Text.Show).ShouldBe(["行政运行(2120101)|预算数|9.00万元", "行政运行(2120101)|比上年增减额|0.00万元", "技校教育|预算数|0.00万元"]);
        claims[2].Code.ShouldBeEmpty();
    }

    [Fact]
    public void A_class_keeps_its_name_and_has_its_code_apart()
    {
        var claim = Text.Read("五、一般公共预算当年拨款情况说明\n（二）一般公共预算当年拨款结构情况\n1.卫生健康支出（210 类）47.74 万元，占 1.18%。", visual: false).Claims;
        claim[0].Subject.ShouldBe("卫生健康支出");
        claim[0].Code.ShouldBe("210");
        claim[1].Measure.ShouldBe(Measures.Share);
    }

    [Fact]
    public void Economic_items_of_a_list_are_subjects_with_the_codes_of_the_table()
    {
        var basic = Text.Codes("basic", ("301", "工资福利支出"), ("30101", "基本工资"), ("30110", "职工基本医疗保险缴费"));
        var claims = Text.Read("六、一般公共预算基本支出情况说明\n人员经费 8.00 万元，主要包括：基本工资 5.00 万元、城镇职工基本医疗保险缴费 213.63 元。", tables: [basic], visual: false).Claims;
        claims.Select(Text.Show).ShouldBe(["人员经费|预算数|8.00万元", "基本工资|预算数|5.00万元", "城镇职工基本医疗保险缴费|预算数|213.63元"]);
        claims.Select(c => c.Code).ShouldBe(["", "30101", "30110"]);
    }

    [Theory]
    [InlineData("二、收入预算情况说明\n上级一般公共预算安排的转移支付资金未安排。", "上级一般公共预算安排的转移支付|未安排|")]
    [InlineData("八、政府性基金预算拨款情况说明\n某州民政局 2026 年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。", "政府性基金预算支出|未安排|")]
    public void What_is_not_allotted_is_a_claim_without_a_value(string text, string expected)
    {
        var claim = Text.Read(text, visual: false).Claims.ShouldHaveSingleItem();
        Text.Show(claim).ShouldBe(expected);
        claim.Value.ShouldBeNull();
    }

    [Fact]
    public void What_was_not_allotted_in_a_reason_is_no_claim()
    {
        Text.Claims("十、财政拨款“三公”经费预算情况说明\n因公出国（境）费增加 0 万元，增长 0%，主要原因是年初预算未安排因公出国（境）费。")
            .ShouldBe(["因公出国（境）费|比上年增减额|0万元", "因公出国（境）费|比上年增减率|0%"]);
    }

    [Fact]
    public void Dates_codes_document_numbers_titles_and_thresholds_are_no_figures()
    {
        Text.Claims("二、收入预算情况说明\n根据《关于开展2024年24项活动的通知》（某民发〔2018〕51号）、部令第25号，截至2025年12月31日，12333热线已用3年，其中单价100万元以上设备（A12万元）。").ShouldBeEmpty();
    }

    [Fact]
    public void Assets_tell_area_number_and_worth_apart()
    {
        var text = "十三、其他重要事项的情况说明\n（三）国有资产占用使用情况\n1.房屋 5432 平方米，价值 335.21 万元。\n2.车辆 3 辆，价值 38.42 万元；其中：其他车辆 3 辆，价值 38.42 万元。\n单位价值 50 万元以上大型设备 0 台。\n2026 年部门预算未安排购置车辆经费，安排购置 50 万元以上大型设备 1 台。";
        var claims = Text.Read(text, visual: false).Claims;
        claims.Select(Text.Show).ShouldBe(
        [
            "房屋|面积|5432平方米", "房屋|价值|335.21万元", "车辆|数量|3辆", "车辆|价值|38.42万元", "其他车辆|数量|3辆", "其他车辆|价值|38.42万元",
            "单位价值50万元以上大型设备（占用）|数量|0台", "购置车辆经费|未安排|", "单位价值50万元以上大型设备（购置）|数量|1台",
        ]);
        claims[0].Group.ShouldBe(claims[1].Group);
    }

    [Fact]
    public void Staff_and_bodies_are_counted()
    {
        Text.Claims("第一部分 某州民政局概况\n二、机构设置及人员情况\n某州民政局本级预算及下属 4 家预算单位在内的汇总预算，下设 8 个科室。编制数 48，实有人数 62 人，其中：在职 45 人、减少 3 人。").ShouldBe(
        [
            "下属预算单位|个数|4家", "科室|个数|8个", "编制|数量|48人", "实有人数|数量|62人", "在职|数量|45人", "在职|增加人数|-3人",
        ]);
    }

    [Fact]
    public void The_final_accounts_compare_with_the_budget_and_with_last_year()
    {
        var text = "四、财政拨款收入支出决算总体情况说明\n财政拨款收入支出总体与上年相比，减少 12.32 万元，下降 2.86%。与年初预算相比，年初预算数 2,049.90 万元，决算数 2,638.26 万元，预决算差异率-28.70%。";
        var claims = Text.Read(text, Text.Accounts, visual: false).Claims;
        claims.Select(Text.Show).ShouldBe(
        [
            "财政拨款收入支出总体|比上年增减额|-12.32万元", "财政拨款收入支出总体|比上年增减率|-2.86%", "财政拨款收入支出总体|年初预算数|2049.90万元", "财政拨款收入支出总体|决算数|2638.26万元", "财政拨款收入支出总体|预决算差异率|-28.70%",
        ]);
        claims.Select(c => c.Group).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_share_keeps_the_whole_that_the_sentence_names()
    {
        var claims = Text.Read("十、其他重要事项的情况说明\n（二）政府采购情况\n授予中小企业合同金额 341.82 万元，占政府采购支出总额的 100.00%。", Text.Accounts, visual: false).Claims;
        claims[1].Whole.ShouldBe("政府采购支出总额");
    }

    [Fact]
    public void An_unknown_subject_is_the_noun_before_the_figure_without_entity_and_year()
    {
        Text.Claims("十三、其他重要事项的情况说明\n（六）本年特别说明\n2026年，某州民政局2026年度社会捐赠支出 12.50 万元；涉密项目 8 个，涉及预算资金 6.17 万元。").ShouldBe(
            ["社会捐赠支出|预算数|12.50万元", "涉密项目|个数|8个", "涉密项目|涉及预算金额|6.17万元"]);
    }

    [Fact]
    public void A_direction_word_left_from_the_template_still_gives_the_direction()
    {
        Text.Claims("十、财政拨款“三公”经费预算情况说明\n公务接待费比2025年度减少（增加）0.15万元，下降（增长）27.78%。").ShouldBe(["公务接待费|比上年增减额|-0.15万元", "公务接待费|比上年增减率|-27.78%"]);
    }

    [Fact]
    public void The_glossary_and_the_part_of_tables_state_nothing()
    {
        Text.Claims("第二部分 2026年部门预算公开表\n合计 12.00 万元\n第四部分 名词解释\n一、财政拨款：指 100.00 万元以内的拨款占 3.5%。").ShouldBeEmpty();
    }
}

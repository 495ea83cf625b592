using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition;

public sealed class FormatRecognizerTests
{
    private const string Xinjiang = "部门收支总体情况表\n财政拨款收支预算总体情况表\n按照全口径预算的原则，收支总预算1.00万元。\n上级一般公共预算安排的转移支付未安排。\n自治州";

    [Theory]
    [InlineData(2023, "xinjiang-budget-2023")]
    [InlineData(2024, "xinjiang-budget-2024")]
    [InlineData(2025, "xinjiang-budget-2025")]
    [InlineData(2026, "xinjiang-budget-2026")]
    [InlineData(2029, "xinjiang-budget-2026")]
    public void A_budget_is_recognised_by_region_kind_and_year(int year, string format)
    {
        var found = Identify($"{year}年\n某县人力资源局\n部门预算公开\n目录\n{Xinjiang}");
        found.FormatId.ShouldBe(format);
        found.Kind.ShouldBe(DisclosureKind.Budget);
        found.Year.ShouldBe(year);
        found.Title.ShouldBe($"{year}年某县人力资源局部门预算公开");
        found.Entity.ShouldBe("某县人力资源局");
        found.Confidence.ShouldBeGreaterThan(0.5m);
    }

    [Fact]
    public void A_year_before_all_formats_takes_the_nearest_with_less_confidence()
    {
        var found = Identify($"2019年某县人力资源局部门预算公开\n目录\n{Xinjiang}");
        found.FormatId.ShouldBe("xinjiang-budget-2023");
        found.Confidence.ShouldBeLessThanOrEqualTo(0.6m);
        found.Reasons.ShouldContain(r => r.Contains("没有 2019 年的格式"));
    }

    [Fact]
    public void Final_accounts_speak_of_budgets_too_and_are_still_told_apart()
    {
        var found = Identify("某县人力资源局\n2023年度部门决算公开说明\n第一部分 单位概况\n与年初预算相比，预决算差异率28.70%。部门预算数1.00万元。收入支出总体与上年相比增加。\n新疆");
        found.Kind.ShouldBe(DisclosureKind.FinalAccounts);
        found.FormatId.ShouldBe("xinjiang-final-accounts-2023");
        found.Year.ShouldBe(2023);
    }

    [Theory]
    [InlineData("上海市某区2025年区级部门预算\n预算主管部门：上海市某区文化局\n目录\n2025年部门财务收支预算总表\n2025年部门一般公共预算支出功能分类预算表", "shanghai-budget")]
    [InlineData("上海市某区2023年区级单位预算\n预算单位：上海市某区文化馆\n目录\n2023年单位财务收支预算总表\n2023年单位“三公”经费和机关运行经费预算表", "shanghai-budget")]
    [InlineData("上海市某区文化局\n2024年度部门决算\n目录\n一、收入支出决算总表\n政府采购金额（以合同签订为准）为1.00万元。", "shanghai-final-accounts")]
    [InlineData("某市文化局\n2024年度部门决算\n目录\n一、收入支出决算总表\n赴上海市学习。", "general-final-accounts")]
    public void Shanghai_is_told_by_its_name_and_its_words_together(string text, string format)
    {
        Identify(text).FormatId.ShouldBe(format);
    }

    [Theory]
    [InlineData("某市2025年区级部门预算\n预算主管部门：某市商务委员会\n目录\n部门预算编制说明", "general-budget", "某市商务委员会")]
    [InlineData("某市规划局\n2024年度部门决算\n目录\n一、收入支出决算总表", "general-final-accounts", "某市规划局")]
    public void An_unknown_region_falls_to_the_general_format(string text, string format, string entity)
    {
        var found = Identify(text);
        found.FormatId.ShouldBe(format);
        found.Entity.ShouldBe(entity);
        found.Confidence.ShouldBeLessThan(0.5m);
    }

    [Fact]
    public void Without_a_cover_year_and_entity_come_from_the_tables_and_the_text()
    {
        var found = Identify($"第一部分 单位概况\n第二部分 2024年部门预算公开表\n编制部门：某州服务中心 单位：万元\n比上年预算增加。2023年末调整。部门预算\n{Xinjiang}");
        (found.Year, found.Entity, found.Title).ShouldBe((2024, "某州服务中心", string.Empty));
    }

    [Fact]
    public void Text_that_discloses_nothing_is_not_recognised_and_does_not_fail()
    {
        var found = Identify("今天天气很好。");
        found.Kind.ShouldBe(DisclosureKind.Unknown);
        found.Year.ShouldBeNull();
        found.Confidence.ShouldBeLessThan(0.5m);
    }

    [Fact]
    public void The_head_of_every_format_says_what_the_whole_says()
    {
        foreach (var id in FormatLibrary.Shipped.Ids)
        {
            var card = FormatLibrary.Shipped.Card(id);
            var whole = FormatLibrary.Shipped.Get(id);
            (card.Name, card.Region, card.Kind, card.FromYear, card.ToYear, card.IsAbstract).ShouldBe(
                (whole.Name, whole.Region, whole.Kind, whole.FromYear, whole.ToYear, whole.IsAbstract), id);
            card.Hints.ShouldBe(whole.Hints, id);
        }
    }

    private static Identification Identify(string text)
    {
        var blocks = text.Split('\n').Select((line, i) => new TextBlock(line, Source.OnLine(i + 1))).ToList<Block>();
        return FormatRecognizer.Identify(new Document("手写.txt", FileKind.Text, [new Page(1, blocks)]), FormatLibrary.Shipped);
    }
}

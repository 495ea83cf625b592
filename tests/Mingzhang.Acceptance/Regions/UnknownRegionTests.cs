using System.Runtime.CompilerServices;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Regions;

/// <summary>A budget as a body of a region without a format of its own writes it, after the finance ministry's model.</summary>
public sealed class UnknownRegionTests
{
    [Fact]
    public void A_right_budget_gives_no_finding_and_nearly_all_its_figures_are_covered()
    {
        var result = Check(Text());
        result.Disclosure.Format.Id.ShouldBe("general-budget");
        result.Findings.Select(f => f.Message).ShouldBeEmpty();
        (result.Coverage.Covered * 10).ShouldBeGreaterThan(result.Coverage.Printed * 9);
    }

    [Theory]
    [InlineData("本年收入合计\t5,650.00\t本年支出合计\t5,730.00\n", "")]
    [InlineData("收入总计\t5,730.00\t支出总计\t5,730.00", "收入合计\t5,730.00\t支出合计\t5,730.00")]
    [InlineData("收入总计\t5,280.00\t支出总计\t5,280.00\t5,280.00", "收 入 总 计\t5,280.00\t支 出 总 计\t5,280.00\t5,280.00")]
    [InlineData("科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出\n\t\t\t小计\t人员经费\t公用经费\t", "科目编码\t科目名称\t总计\t基本支出\t\t\t项目支出\n\t\t\t合计\t人员经费\t公用经费\t")]
    [InlineData("八、其他收入\t30.00\t九、卫生健康支出\t150.00", "八、其他收入\t20.00\t九、卫生健康支出\t150.00\n九、捐赠类收入\t10.00\t")]
    [InlineData("（一）机关运行经费\n2025年", "（一）机关运行经费情况。2025年")]
    public void Another_way_to_set_it_gives_no_finding(string find, string replace) =>
        Check(Changed(find, replace)).Findings.Select(f => f.Message).ShouldBeEmpty();

    [Theory]
    [InlineData("支出总计\t5,730.00\n", "支出总计\t5,703.00\n", "MZ-X02|MZ-S02|MZ-C01")]
    [InlineData("五、事业收入\t120.00", "五、事业收入\t210.00", "MZ-S04")]
    [InlineData("五、教育支出\t4,860.00", "五、教育支出\t4,680.00", "MZ-S04|MZ-X01")]
    [InlineData("105002\t青阳市第一中学\t2,500.00", "105002\t青阳市第一中学\t2,600.00", "MZ-S03")]
    [InlineData("事业收入120.00万元，占2.09%", "事业收入120.00万元，占2.90%", "MZ-C02")]
    [InlineData("项目支出1,200.00万元，占20.94%", "项目支出1,220.00万元，占20.94%", "MZ-C01|MZ-C05")]
    [InlineData("公用经费380.00万元，主要", "公用经费330.00万元，主要", "MZ-C05")]
    [InlineData("货物预算160.00万元", "货物预算180.00万元", "MZ-C05")]
    [InlineData("应急保障用车2辆", "应急保障用车3辆", "MZ-C05")]
    [InlineData("增长8.89%", "增长9.88%", "MZ-C03")]
    public void A_wrong_figure_is_found(string find, string replace, string rules) =>
        Check(Changed(find, replace)).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule)
            .Intersect(rules.Split('|'), StringComparer.Ordinal).ShouldNotBeEmpty();

    [Theory]
    [InlineData("budget-2025", "general-budget")]
    [InlineData("budget-2026", "general-budget")]
    [InlineData("final-accounts-2023", "general-final-accounts")]
    public void Another_regions_sample_is_right_by_the_general_format_too(string sample, string format) =>
        Check(RuleSamples.Text(sample), format).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message).ShouldBeEmpty();

    private static CheckResult Check(string text, string? format = null)
    {
        var read = DocumentReader.Read("budget.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return Checker.Check(Recognizer.Recognize(read.Document.ShouldNotBeNull(), FormatLibrary.Shipped, format), new CheckOptions());
    }

    private static string Changed(string find, string replace)
    {
        var text = Text();
        text.ShouldContain(find);
        return text.Replace(find, replace, StringComparison.Ordinal);
    }

    private static string Text([CallerFilePath] string file = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "budget.txt"));
}

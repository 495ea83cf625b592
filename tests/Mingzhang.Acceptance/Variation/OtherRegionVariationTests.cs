using Mingzhang.Checking;

namespace Mingzhang.Acceptance.Variation;

/// <summary>A budget of a region that no format knows, in the words many provinces use.</summary>
public sealed class OtherRegionVariationTests
{
    private const string Budget = """
        青山市交通运输局2025年部门预算

        一、部门概况

        （一）主要职责

        负责全市交通运输工作。

        二、部门预算情况说明

        （一）部门收支总体情况

        2025年收入总预算5,200.00万元，支出总预算5,200.00万元。与2024年预算相比，收、支总计各增加200.00万元，增长4%。主要原因：人员经费增加。

        （二）部门收入预算情况

        2025年收入预算合计5200万元，其中：一般公共预算财政拨款收入5000万元，占96.15%；其他收入200万元，占3.85%。

        （三）部门支出预算情况

        2025年支出预算合计5200万元，其中：基本支出3200万元，占61.54%；项目支出2000万元，占38.46%。

        （四）一般公共预算支出情况

        2025年一般公共预算支出5000万元，比上年增加150万元，增长3.09%。主要用于以下方面：交通运输支出4300万元，占86.00%；社会保障和就业支出400万元，占8.00%；住房保障支出300万元，占6.00%。

        （五）“三公”经费情况

        2025年“三公”经费预算20万元，比上年减少2万元，下降9.09%。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费15万元，比上年减少1万元，下降6.25%；公务接待费5万元，比上年减少1万元，下降16.67%。
        """;

    [Fact]
    public void What_is_right_gives_no_finding() => Checker.Check(Variant.Read(Budget)).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("其他收入200万元，占", "其他收入700万元，占")]
    [InlineData("占61.54%", "占61.94%")]
    [InlineData("4300万元", "4900万元")]
    [InlineData("占8.00%", "占3.00%")]
    [InlineData("增加150万元", "增加750万元")]
    public void A_changed_digit_is_found_by_shares_and_growths(string find, string replace)
    {
        Budget.ShouldContain(find);
        Checker.Check(Variant.Read(Budget.Replace(find, replace, StringComparison.Ordinal))).Findings.ShouldContain(f => f.Severity == Severity.Error);
    }
}

using Mingzhang.Checking.Projects;
using Mingzhang.Formats;

namespace Mingzhang.Tests.Checking.Projects;

public sealed class ProjectNamesTests
{
    private static readonly Format Format = FormatLibrary.Shipped.Get("xinjiang-budget-2026");

    [Theory]
    [InlineData("河道巡查", "河道巡查经费")]
    [InlineData("新聘人员培训项目", "新聘用人员培训项目")]
    [InlineData("水文平台建设和管理服务项目", "水文平台建设和管理维护项目")]
    [InlineData("自治区水利厅巡查工作专项", "巡视工作专项")]
    [InlineData("特定目标3510115C", "特定目标35101150")]
    public void Names_a_word_or_a_letter_apart_are_near(string a, string b)
    {
        ProjectNames.AreNear(a, b, Format).ShouldBeTrue();
        ProjectNames.AreNear(b, a, Format).ShouldBeTrue();
    }

    [Theory]
    [InlineData("会议工作经费", "培训工作经费")]
    [InlineData("宣传经费", "会议经费")]
    [InlineData("防汛物资储备项目", "节水宣传项目")]
    [InlineData("特定目标411000", "特定目标41100001")]
    public void Names_that_share_only_what_all_projects_are_called_or_are_cut_inside_a_number_are_not(string a, string b)
    {
        ProjectNames.AreNear(a, b, Format).ShouldBeFalse();
    }

    [Fact]
    public void A_note_on_how_the_money_is_managed_is_no_part_of_the_name()
    {
        ProjectNames.Key("考试考务(成本性支出)", Format).ShouldBe("考试考务");
        ProjectNames.Key("水库除险加固（二期）", Format).ShouldBe("水库除险加固（二期）");
    }

    [Theory]
    [InlineData("云岭州水务局", "水务局", true)]
    [InlineData("自治区水利厅本级", "云岭自治区水利厅本级", true)]
    [InlineData("云岭州水务局", "云岭州水文站", false)]
    [InlineData("", "云岭州水文站", true)]
    public void A_unit_may_be_named_without_its_region(string a, string b, bool same)
    {
        ProjectNames.SameUnit(a, b).ShouldBe(same);
    }
}

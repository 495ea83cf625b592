using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Narrative;

public sealed class ProjectTests
{
    private const string Heading = "七、一般公共预算项目支出情况说明\n";

    [Fact]
    public void A_project_block_is_read_field_by_field()
    {
        var text = Heading + "（一十）项目名称：养老服务热线\n设立的政策依据：《关于养老服务的通知》（某民发〔2023〕9号）。\n并依据州政府会议要求。\n预算安排规模：7.23 万元\n项目承担单位：某州民政局\n资金分配情况：办公费 2.23 万元、委托业务费 5 万元。\n资金执行时间：2026年1月1日-2026年12月10日\n";
        var reading = Text.Read(text, visual: false);
        var project = reading.Projects.ShouldHaveSingleItem();
        project.Numbering.ShouldBe("（一十）");
        project.Name.Text.ShouldBe("养老服务热线");
        project.Basis!.Text.ShouldEndWith("并依据州政府会议要求。");
        project.Size!.Text.ShouldBe("7.23万元");
        project.Unit!.Text.ShouldBe("某州民政局");
        project.Period!.Source.Line.ShouldBe(8);
        reading.Claims.Select(Text.Show).ShouldBe(["养老服务热线|预算安排规模|7.23万元", "办公费|资金分配|2.23万元", "委托业务费|资金分配|5万元", "养老服务热线|资金执行时间|"]);
        reading.Claims.ShouldAllBe(c => c.Project == "养老服务热线");
        project.Claims.Count.ShouldBe(4);
    }

    [Fact]
    public void A_name_that_wraps_is_joined_and_the_next_label_begins_a_field()
    {
        var project = Text.Read(Heading + "\n1.项目名称：困难群众\n\n救助\n\n预算安排规模：3.00 万元\n\n项目承担单位：某州民政局\n").Projects.ShouldHaveSingleItem();
        project.Name.Text.ShouldBe("困难群众救助");
        project.Size!.Text.ShouldBe("3.00万元");
    }

    [Fact]
    public void Quantity_times_price_is_read_as_what_it_is()
    {
        Text.Claims(Heading + "项目名称：课件\n资金分配情况：课程建设费 50课时*3500元/课时=17.5万元，维护费 9万元。").ShouldBe(
            ["课程建设费|数量|50课时", "课程建设费|单价|3500元/课时", "课程建设费|资金分配|17.5万元", "维护费|资金分配|9万元"]);
    }

    [Theory]
    [InlineData("项目总额 12 万元，其中：1.房租 10.00 万元，2.和田地区补助 2.00 万元。")]
    [InlineData("人才补助 12 万元，主要包括：一是房租 10.00 万元。二是和田地区补助 2.00 万元。")]
    public void The_whole_of_an_allocation_is_told_from_its_parts(string allocation)
    {
        var claims = Text.Read(Heading + "项目名称：人才\n资金分配情况：" + allocation, visual: false).Claims;
        claims.Select(c => c.Measure).ShouldBe([Measures.AllocationTotal, Measures.Allocation, Measures.Allocation]);
        claims.Skip(1).Select(c => c.Subject).ShouldBe(["房租", "和田地区补助"]);
    }

    [Fact]
    public void A_secret_project_has_no_period()
    {
        var reading = Text.Read(Heading + "（一）项目名称：特定目标 0610001D\n预算安排规模：70.00万元\n资金执行时间：完全不予公开。", visual: false);
        reading.Projects[0].Name.Text.ShouldBe("特定目标0610001D");
        reading.Claims.ShouldHaveSingleItem().Measure.ShouldBe(Measures.ProjectSize);
    }

    [Fact]
    public void A_project_of_a_section_that_lists_projects_is_named_without_what_follows_its_name()
    {
        var claims = Text.Read("十一、财政拨款委托业务费支出情况说明\n某州民政局2026年委托业务费 35.00 万元，其中：\n1. 12349热线平台委托业务费32.00万元，主要用于：维护项目1项。\n2. 社会救助、慈善宣传委托业务费 3.00 万元。", visual: false).Claims;
        claims.Select(c => (c.Subject, c.Project)).ShouldBe([("委托业务费", ""), ("12349热线平台委托业务费", "12349热线平台"), ("维护项目", ""), ("社会救助、慈善宣传委托业务费", "社会救助、慈善宣传")]);
    }
}

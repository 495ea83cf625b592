using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Units' ledgers put together: nothing counted twice, what is taken of one is said.</summary>
public sealed class ConsolidationTests
{
    private static readonly WritingFormat Format = FormatLibrary.Shipped.Writing("xinjiang-budget-2026")!;

    [Fact]
    public void Another_year_another_format_or_a_unit_twice_keeps_ledgers_apart()
    {
        Consolidation.Conflicts([("甲.xlsx", Unit("甲局")), ("乙.xlsx", Unit("乙站"))]).ShouldBeEmpty();
        Consolidation.Conflicts([("甲.xlsx", Unit("甲局")), ("乙.xlsx", Unit("乙站", year: 2025))]).ShouldHaveSingleItem().ShouldStartWith("“乙.xlsx”是 2025 年的 xinjiang-budget-2026，与“甲.xlsx”的 2026 年");
        Consolidation.Conflicts([("甲.xlsx", Unit("甲局")), ("甲 (2).xlsx", Unit("甲局"))]).ShouldBe(["预算单位“甲局”出现在 2 本台账中：甲.xlsx、甲 (2).xlsx，金额会重复计算，请只留一本。"]);
    }

    [Fact]
    public void A_projects_row_without_a_unit_stays_with_the_unit_of_its_ledger()
    {
        var whole = Consolidation.Of([Unit("甲局"), Unit("乙站")], "甲局", Format);
        whole.Mismatches.ShouldBeEmpty();
        whole.Ledger.Projects.Select(p => p.Unit + p.Name).ShouldBe(["甲局维修项目", "乙站维修项目"]);
    }

    [Fact]
    public void Where_reasons_differ_that_of_the_ledger_whose_money_changed_most_is_taken_and_said()
    {
        var whole = Consolidation.Of([Unit("甲局", amount: 100m, reason: "上年和本年相同"), Unit("乙站", amount: 900m, reason: "任务增加")], "甲局", Format);
        whole.Ledger.Reasons["income/2130301"].ShouldBe("任务增加");
        whole.Choices.ShouldHaveSingleItem().ShouldEndWith("2130301”的说明在几本台账中写法不同，取“乙站”的，请改写为部门的说明。");
        whole.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public void Texts_that_differ_are_named_as_the_ledger_names_them()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["profile/bodies/text"] = "甲局无下属预算单位。" };
        var others = new Dictionary<string, string>(StringComparer.Ordinal) { ["profile/bodies/text"] = "乙站无下属预算单位。" };
        var whole = Consolidation.Of([Unit("甲局", texts: texts), Unit("乙站", texts: others)], "甲局", Format);
        whole.Choices.ShouldBe(["“基本情况 机构设置”在几本台账中不同，取“甲局”的，请改写为部门的。"]);
        whole.Ledger.Texts["profile/bodies/text"].ShouldBe("甲局无下属预算单位。");
    }

    [Theory]
    [InlineData("甲局本级", "甲局")]
    [InlineData("甲局（本级）", "甲局")]
    [InlineData("甲局", "甲局")]
    [InlineData("本级", "本级")]
    public void The_department_is_called_after_its_head_unit(string headUnit, string department) =>
        Consolidation.Of([Unit(headUnit), Unit("乙站")], string.Empty, Format).Ledger.Entity.ShouldBe(department);

    private static Ledger Unit(string name, int year = 2026, decimal amount = 100m, string reason = "", IReadOnlyDictionary<string, string>? texts = null) => new()
    {
        FormatId = Format.Format.Id,
        Entity = name,
        Year = year,
        Texts = texts ?? new Dictionary<string, string>(StringComparer.Ordinal),
        Units = [name],
        Lines = [new LedgerLine(name, "2130301", "general", amount) { Economic = "30213", Kind = "project", Project = "维修项目" }],
        Projects = [new LedgerProject(string.Empty, "维修项目")],
        Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["income/2130301"] = reason },
    };
}

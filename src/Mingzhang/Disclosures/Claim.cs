using Mingzhang.Amounts;
using Mingzhang.Texts;

namespace Mingzhang.Disclosures;

/// <summary>What a sentence states of a subject: a figure, or that nothing was allotted.</summary>
public sealed record Claim
{
    /// <summary>The section it stands in.</summary>
    public required Section Section { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Whose figure it is, in the field's words, such as <c>基本支出</c> or <c>行政运行(2080101)</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The classification code of the subject when the sentence or the tables settle it, else empty.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The project it speaks of when its section or block speaks of projects, else empty.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>For a share: the whole as printed («占政府采购支出总额的100.00%»), or empty when the sentence leaves it unsaid.</summary>
    public string Whole { get; init; } = string.Empty;

    /// <summary>What is measured: <c>预算数</c>, <c>占比</c>, <c>比上年增减额</c>, <c>比上年增减率</c>, <c>个数</c>, <c>未安排</c> … (see <see cref="Measures"/>).</summary>
    public required string Measure { get; init; }

    /// <summary>The figure with its sign (a decrease is negative), or null for <c>未安排</c>.</summary>
    public Amount? Value { get; init; }

    /// <summary>The figure as printed, without unit and sign word.</summary>
    public string Printed { get; init; } = string.Empty;

    /// <summary>The printed unit (万元, 元, %, 个, 辆, 平方米 …), or empty.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The direction word as printed (增加, 减少, 增长, 下降, 降低 …), or empty.</summary>
    public string Direction { get; init; } = string.Empty;

    /// <summary>A few words around the figure, as printed, white space removed.</summary>
    public string Snippet { get; init; } = string.Empty;

    /// <summary>Where the figure itself stands.</summary>
    public required Source Source { get; init; }

    /// <summary>Where the snippet begins; an earlier line than <see cref="Source"/> when the sentence wraps before the figure.</summary>
    public Source? SnippetSource { get; init; }

    /// <summary>Position of the figure in the sentence's text, for marking it.</summary>
    public int Start { get; init; }

    /// <summary>Length of the figure in the sentence's text.</summary>
    public int Length { get; init; }

    /// <summary>
    /// Claims with the same number speak of the same subject in one run of clauses («X N万元，占S%，比上年预算增加C万元，增长P%»);
    /// numbered through the document.
    /// </summary>
    public int Group { get; init; }

    /// <summary>True when the snippet was pieced together over a break that the conversion made, so that it is uncertain.</summary>
    public bool IsUncertain { get; init; }

    /// <inheritdoc/>
    public bool Equals(Claim? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The measures that claims use; other words stand for counts and sizes as printed (数量, 面积, 价值 …).</summary>
public static class Measures
{
    /// <summary>An amount budgeted.</summary>
    public const string Budget = "预算数";

    /// <summary>An amount of the final accounts.</summary>
    public const string FinalAccounts = "决算数";

    /// <summary>A share of a whole, in percent.</summary>
    public const string Share = "占比";

    /// <summary>Signed change against last year, in money.</summary>
    public const string Change = "比上年增减额";

    /// <summary>Signed change against last year, in percent.</summary>
    public const string Growth = "比上年增减率";

    /// <summary>An amount budgeted at the start of the year, where a sentence tells it from the full-year budget.</summary>
    public const string InitialBudget = "年初预算数";

    /// <summary>An amount of the full-year budget, changes during the year included.</summary>
    public const string FullBudget = "全年预算数";

    /// <summary>An amount executed in the year.</summary>
    public const string Executed = "全年执行数";

    /// <summary>What was executed last year, where a sentence prints it beside this year's budget.</summary>
    public const string LastExecuted = "上年执行数";

    /// <summary>Last year's amount of the same kind, where a sentence prints it to compare with (较上年预算114.46万元增加…).</summary>
    public const string LastYear = "上年数";

    /// <summary>Signed difference from the budget at the start of the year, in money.</summary>
    public const string BudgetChange = "比年初预算增减额";

    /// <summary>Signed difference from the budget at the start of the year, in percent.</summary>
    public const string BudgetGrowth = "比年初预算增减率";

    /// <summary>The final accounts as a percentage of the budget (完成年初预算的…%).</summary>
    public const string Completion = "完成预算比例";

    /// <summary>Deviation of the final accounts from the budget, in percent (预决算差异率).</summary>
    public const string Deviation = "预决算差异率";

    /// <summary>Nothing was allotted.</summary>
    public const string None = "未安排";

    /// <summary>The size of a project (预算安排规模).</summary>
    public const string ProjectSize = "预算安排规模";

    /// <summary>The execution period of a project (资金执行时间); has no value.</summary>
    public const string ExecutionPeriod = "资金执行时间";

    /// <summary>A part of a project's allocation (资金分配情况).</summary>
    public const string Allocation = "资金分配";

    /// <summary>The whole of a project's allocation where its text states one besides the parts.</summary>
    public const string AllocationTotal = "资金分配合计";

    /// <summary>A price of one (3500元/课时).</summary>
    public const string UnitPrice = "单价";

    /// <summary>An amount involved (涉及预算金额).</summary>
    public const string Involved = "涉及预算金额";

    /// <summary>A number of projects, units, bodies.</summary>
    public const string Count = "个数";

    /// <summary>A number of things or people.</summary>
    public const string Quantity = "数量";

    /// <summary>By how many people a kind of staff rose or fell.</summary>
    public const string StaffChange = "增加人数";

    /// <summary>A floor area.</summary>
    public const string Area = "面积";

    /// <summary>A value of assets.</summary>
    public const string Worth = "价值";

    /// <summary>A figure inside a free text (reasons, purposes, grounds), tied to nothing by its place.</summary>
    public const string InText = "文字中的数值";

    /// <summary>A figure inside the text of a performance goal.</summary>
    public const string InGoal = "目标文字中的数值";

    /// <summary>A figure inside the text that says what was achieved (实际完成情况).</summary>
    public const string InCompletion = "完成情况文字中的数值";
}

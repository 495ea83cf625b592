using Mingzhang.Texts;

namespace Mingzhang.Disclosures;

/// <summary>What a performance table is for.</summary>
public enum PerformanceKind
{
    /// <summary>部门整体绩效目标表.</summary>
    DepartmentTarget,

    /// <summary>项目支出绩效目标表.</summary>
    ProjectTarget,

    /// <summary>部门（单位）整体支出绩效自评表.</summary>
    DepartmentSelfEvaluation,

    /// <summary>项目支出绩效自评表.</summary>
    ProjectSelfEvaluation,
}

/// <summary>A performance target or self-evaluation table as read. Money is in the unit printed (万元 as a rule); texts carry no white space from wrapping.</summary>
public sealed class PerformanceTable
{
    /// <summary>What it is for.</summary>
    public required PerformanceKind Kind { get; init; }

    /// <summary>The printed title without white space; self-evaluation tables of one document are numbered 01, 02 … after it.</summary>
    public required string Title { get; init; }

    /// <summary>Where it begins.</summary>
    public required Source Source { get; init; }

    /// <summary>The year printed under the title, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The project's name; empty for the whole department.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>Where the project's name stands, or the department's name in its own table; null when no name is printed.</summary>
    public Source? NameSource { get; init; }

    /// <summary>主管部门, or empty.</summary>
    public string Department { get; init; } = string.Empty;

    /// <summary>预算单位, 部门名称 or 实施单位.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>项目负责人, or empty.</summary>
    public string Owner { get; init; } = string.Empty;

    /// <summary>The money rows and columns as printed, by role (see <see cref="MoneyKeys"/>).</summary>
    public IReadOnlyDictionary<string, PrintedValue> Money { get; init; } = new Dictionary<string, PrintedValue>(StringComparer.Ordinal);

    /// <summary>The goal text (年度绩效目标, 项目总体目标, 预期目标).</summary>
    public PrintedValue? Goal { get; init; }

    /// <summary>实际完成情况, in self-evaluations.</summary>
    public PrintedValue? ActualCompletion { get; init; }

    /// <summary>The indicators in order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];
}

/// <summary>Roles of the figures in a performance table's head and foot.</summary>
public static class MoneyKeys
{
    /// <summary>年度预算总额.</summary>
    public const string Total = "total";

    /// <summary>其中：财政拨款.</summary>
    public const string Fiscal = "fiscal";

    /// <summary>其他资金.</summary>
    public const string Other = "other";

    /// <summary>上年结转资金.</summary>
    public const string CarryOver = "carry-over";

    /// <summary>上级安排, the part of the fiscal money that a higher government gives.</summary>
    public const string FiscalHigher = "fiscal.higher";

    /// <summary>本级安排.</summary>
    public const string FiscalLocal = "fiscal.local";

    /// <summary>中央安排.</summary>
    public const string FiscalCentral = "fiscal.central";

    /// <summary>自治区安排, 省级安排.</summary>
    public const string FiscalProvince = "fiscal.province";

    /// <summary>地（州、市）安排.</summary>
    public const string FiscalPrefecture = "fiscal.prefecture";

    /// <summary>县（市、区）安排.</summary>
    public const string FiscalCounty = "fiscal.county";

    /// <summary>The parts that make the fiscal money where it is not printed in one figure.</summary>
    public static IReadOnlyList<string> FiscalParts { get; } =
        [FiscalHigher, FiscalLocal, FiscalCentral, FiscalProvince, FiscalPrefecture, FiscalCounty];

    /// <summary>Budget at the start of the year, by source: add <see cref="Total"/>, <see cref="Fiscal"/> or <see cref="Other"/> after a dot (<c>initial.total</c>).</summary>
    public const string Initial = "initial";

    /// <summary>全年预算数, by source.</summary>
    public const string Full = "full";

    /// <summary>全年执行数, by source.</summary>
    public const string Executed = "executed";

    /// <summary>Weight of execution.</summary>
    public const string ExecutionWeight = "execution.weight";

    /// <summary>执行率.</summary>
    public const string ExecutionRate = "execution.rate";

    /// <summary>Score of execution.</summary>
    public const string ExecutionScore = "execution.score";

    /// <summary>Total weight.</summary>
    public const string TotalWeight = "total.weight";

    /// <summary>Total score.</summary>
    public const string TotalScore = "total.score";
}

/// <summary>A text or figure of a form, as printed once wrapped pieces are joined.</summary>
/// <param name="Text">The text; empty when the cell is blank.</param>
/// <param name="Source">Where its first piece stands.</param>
public sealed record PrintedValue(string Text, Source Source)
{
    /// <summary>The pieces of a longer text and where they stand; empty for short values.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];
}

/// <summary>An indicator row. All values as printed, wrapped pieces joined, levels filled down.</summary>
public sealed class Indicator
{
    /// <summary>一级指标.</summary>
    public string Level1 { get; init; } = string.Empty;

    /// <summary>二级指标.</summary>
    public string Level2 { get; init; } = string.Empty;

    /// <summary>三级指标, the indicator's name.</summary>
    public required string Level3 { get; init; }

    /// <summary>指标值 with its operator, such as <c>&gt;=2.30万人</c>.</summary>
    public PrintedValue? Target { get; init; }

    /// <summary>指标值设置依据.</summary>
    public PrintedValue? Basis { get; init; }

    /// <summary>上年完成值.</summary>
    public PrintedValue? LastYear { get; init; }

    /// <summary>实际完成值.</summary>
    public PrintedValue? Actual { get; init; }

    /// <summary>指标分值权重.</summary>
    public PrintedValue? Weight { get; init; }

    /// <summary>得分.</summary>
    public PrintedValue? Score { get; init; }

    /// <summary>指标赋分规则.</summary>
    public PrintedValue? ScoreRule { get; init; }

    /// <summary>佐证资料.</summary>
    public PrintedValue? Evidence { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public PrintedValue? Deviation { get; init; }

    /// <summary>Where the row's name or value line stands (the line that holds the target or, failing that, the name).</summary>
    public required Source Source { get; init; }
}

namespace Mingzhang.Composition.Ledgers;

/// <summary>A performance target table or a self-evaluation of the ledger: what is stated; its money comes from the lines.</summary>
/// <param name="Project">The project's name; empty for the whole department.</param>
/// <param name="Unit">The budget unit.</param>
public sealed record LedgerTarget(string Unit, string Project)
{
    /// <summary>项目负责人, or empty.</summary>
    public string Owner { get; init; } = string.Empty;

    /// <summary>The goal text.</summary>
    public string Goal { get; init; } = string.Empty;

    /// <summary>实际完成情况 of a self-evaluation, or empty.</summary>
    public string Completion { get; init; } = string.Empty;

    /// <summary>The indicators in order.</summary>
    public IReadOnlyList<LedgerIndicator> Indicators { get; init; } = [];

    /// <summary>Where the ledger's file has it; empty when made otherwise.</summary>
    public string Place { get; init; } = string.Empty;
}

/// <summary>An indicator of a target.</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Target">指标值 with its operator, such as <c>&gt;=120户</c>.</param>
/// <param name="Weight">The weight in points.</param>
public sealed record LedgerIndicator(string Level1, string Level2, string Name, string Target, decimal Weight)
{
    /// <summary>指标值设置依据.</summary>
    public string Basis { get; init; } = string.Empty;

    /// <summary>上年完成值.</summary>
    public string LastYear { get; init; } = string.Empty;

    /// <summary>指标赋分规则.</summary>
    public string ScoreRule { get; init; } = string.Empty;

    /// <summary>佐证资料.</summary>
    public string Evidence { get; init; } = string.Empty;

    /// <summary>实际完成值, in self-evaluations.</summary>
    public string Actual { get; init; } = string.Empty;

    /// <summary>The score given by hand; null when it is computed by the format's scheme.</summary>
    public decimal? Score { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public string Deviation { get; init; } = string.Empty;
}

namespace Mingzhang.Recognition.Narrative;

/// <summary>How the figures of a paragraph are to be understood.</summary>
internal enum ClaimMode
{
    /// <summary>Sentences that state facts of the disclosure.</summary>
    Statement,

    /// <summary>The parts of a project's money (资金分配情况).</summary>
    Allocation,

    /// <summary>The size of a project (预算安排规模).</summary>
    Size,

    /// <summary>Free text whose figures are tied to nothing by their place.</summary>
    Free,

    /// <summary>The text of a performance goal.</summary>
    Goal,

    /// <summary>The text that says what was achieved.</summary>
    Completion,
}

namespace Mingzhang.Recognition.Performance;

/// <summary>How a target binds its value.</summary>
public enum ValueOperator
{
    /// <summary>No operator is printed.</summary>
    None,

    /// <summary>≥, &gt;=, 不低于, 以上 …</summary>
    AtLeast,

    /// <summary>≤, &lt;=, 不超过, 以内 …</summary>
    AtMost,

    /// <summary>=.</summary>
    Equal,

    /// <summary>&gt;, 大于.</summary>
    MoreThan,

    /// <summary>&lt;, 小于.</summary>
    LessThan,
}

/// <summary>What kind of thing a target or an actual value states.</summary>
public enum ValueKind
{
    /// <summary>Nothing: the cell is blank or holds a stroke.</summary>
    Blank,

    /// <summary>A number, with or without a unit.</summary>
    Number,

    /// <summary>A date such as <c>2026年11月10日前</c>.</summary>
    Date,

    /// <summary>Words (定性).</summary>
    Qualitative,
}

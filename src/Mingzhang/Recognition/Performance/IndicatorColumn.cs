namespace Mingzhang.Recognition.Performance;

/// <summary>The columns of an indicator table.</summary>
internal enum IndicatorColumn
{
    /// <summary>A column that says nothing of an indicator.</summary>
    Other,

    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,

    /// <summary>三级指标.</summary>
    Name,

    /// <summary>指标值.</summary>
    Target,

    /// <summary>指标值设置依据.</summary>
    Basis,

    /// <summary>上年完成值.</summary>
    LastYear,

    /// <summary>实际完成值.</summary>
    Actual,

    /// <summary>指标分值权重.</summary>
    Weight,

    /// <summary>得分.</summary>
    Score,

    /// <summary>指标赋分规则.</summary>
    Rule,

    /// <summary>佐证资料.</summary>
    Evidence,

    /// <summary>偏差原因分析及改进措施.</summary>
    Deviation,

    /// <summary>The operator where it has a column of its own (指标性质, 运算符号).</summary>
    Direction,

    /// <summary>The unit where it has a column of its own (计量单位).</summary>
    Unit,
}

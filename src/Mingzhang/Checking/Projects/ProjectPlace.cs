namespace Mingzhang.Checking.Projects;

/// <summary>A part of a disclosure that names projects.</summary>
public enum ProjectPlace
{
    /// <summary>项目支出情况表.</summary>
    Table,

    /// <summary>The narrative's description of a project (项目名称, 预算安排规模 …).</summary>
    Block,

    /// <summary>项目支出绩效目标表.</summary>
    Target,

    /// <summary>委托业务费支出情况表.</summary>
    Entrusted,

    /// <summary>上年结转结余情况表.</summary>
    CarryOver,

    /// <summary>项目支出绩效自评表.</summary>
    Evaluation,

    /// <summary>A sentence that gives a project's money.</summary>
    Sentence,
}

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>Totals and single cells.</summary>
public sealed class CrossTableTotalRule() : CrossTableRule(family: false, atLeast: false)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-X02",
        Title = "表间合计与单项一致",
        Explanation = "格式规定的表间关系核对合计数和单项数，例如收支总体情况表、收入表、支出表的总计相同，财政拨款收支表为其中的财政拨款部分。",
        Basis = "各年度预算公开格式的表间勾稽关系",
        Severity = Severity.Error,
        Kind = FindingKind.CrossTable,
    };
}

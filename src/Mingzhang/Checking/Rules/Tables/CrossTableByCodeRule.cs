namespace Mingzhang.Checking.Rules.Tables;

/// <summary>Code by code.</summary>
public sealed class CrossTableByCodeRule() : CrossTableRule(family: true, atLeast: false)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-X01",
        Title = "同一科目在各表中一致",
        Explanation = "格式规定的表间关系逐科目核对：同一科目的同一数字在两张表中必须一字不差；某科目只在一张表中有数，也是不一致。",
        Basis = "各年度预算公开格式的表间勾稽关系",
        Severity = Severity.Error,
        Kind = FindingKind.CrossTable,
    };
}

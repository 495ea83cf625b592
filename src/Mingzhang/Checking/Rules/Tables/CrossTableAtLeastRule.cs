namespace Mingzhang.Checking.Rules.Tables;

/// <summary>«Not less than».</summary>
public sealed class CrossTableAtLeastRule() : CrossTableRule(family: false, atLeast: true)
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-X03",
        Title = "包含关系的两表大小相符",
        Explanation = "“三公”经费、委托业务费由基本支出和项目支出共同安排，其合计不应小于基本支出表中相应经济科目的数。",
        Basis = "“三公”经费、委托业务费的口径",
        Severity = Severity.Warning,
        Kind = FindingKind.CrossTable,
    };
}

using Mingzhang.Checking.Equations;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules;

/// <summary>The equations between tables that the format writes, one line each.</summary>
/// <param name="family">True for equations taken code by code, false for single cells.</param>
/// <param name="atLeast">True for «not less than».</param>
public abstract class CrossTableRule(bool family, bool atLeast) : IRule
{
    /// <inheritdoc/>
    public abstract RuleInfo Info { get; }

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var format in context.Disclosure.Format.Equations)
        {
            var sides = format.Text.Split(atLeast ? " >= " : " = ", 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || (!atLeast && format.Text.Contains(">=", StringComparison.Ordinal)))
            {
                continue;
            }

            var left = CellExpression.Parse(sides[0]);
            var right = CellExpression.Parse(sides[1]);
            var row = left.Terms.Concat(right.Terms).FirstOrDefault(t => t.Cell.IsFamily && !t.IsSum)?.Cell.Row;
            if (row is not null == family)
            {
                foreach (var code in row is null ? [string.Empty] : context.Cells.Codes(row, left, right))
                {
                    Add(context, run, format, left, right, code);
                }
            }
        }
    }

    private void Add(CheckContext context, RuleRun run, EquationFormat format, CellExpression left, CellExpression right, string code)
    {
        var a = context.Cells.Resolve(left, code);
        var b = context.Cells.Resolve(right, code);
        if ((a.Missing ?? b.Missing) is { } missing)
        {
            run.NotCheckable(missing);
            return;
        }

        if (a.HasUnreadable || b.HasUnreadable)
        {
            run.NotCheckable("有关的表中有数字的位置在文本中无法确定");
            return;
        }

        if (!a.HasPrinted && !b.HasPrinted)
        {
            return;
        }

        var title = code.Length > 0 ? $"{format.Title}：{code}" : format.Title;
        run.Add(new SumEquation(run.Rule, title, format.Basis, a.Terms, b.Terms, atLeast));
    }
}

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

using Mingzhang.Checking.Equations;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Tables;

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
            if (TableEquation.Of(format) is { } equation && equation.IsAtLeast == atLeast && equation.Family is not null == family)
            {
                foreach (var code in equation.Family is { } row ? context.Cells.Codes(row, equation.Left, equation.Right) : [string.Empty])
                {
                    Add(context, run, format, equation.Left, equation.Right, code);
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

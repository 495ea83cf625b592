using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>An equation of the format, as one sum of signed cells that is zero, or not less than zero.</summary>
/// <param name="Terms">The cells with their signs, those of the right side turned.</param>
/// <param name="IsAtLeast">True for «not less than».</param>
internal sealed record FormatEquation(IReadOnlyList<CellTerm> Terms, bool IsAtLeast)
{
    /// <summary>The equations that columns can be settled by; sums over families are left out.</summary>
    public static IReadOnlyList<FormatEquation> Of(IEnumerable<EquationFormat> equations)
    {
        var read = new List<FormatEquation>();
        foreach (var equation in equations)
        {
            var isAtLeast = equation.Text.Contains(" >= ", StringComparison.Ordinal);
            var sides = equation.Text.Split(isAtLeast ? " >= " : " = ", 2, StringSplitOptions.TrimEntries);
            if (sides.Length == 2 && !sides[1].Contains('=', StringComparison.Ordinal))
            {
                var right = CellExpression.Parse(sides[1]).Terms.Select(t => t with { Sign = -t.Sign });
                var terms = CellExpression.Parse(sides[0]).Terms.Concat(right).ToList();
                if (!terms.Exists(t => t.IsSum))
                {
                    read.Add(new FormatEquation(terms, isAtLeast));
                }
            }
        }

        return read;
    }

    /// <summary>The name of the row that a term means when the row at hand is <paramref name="row"/>, or null when the term does not speak of such rows.</summary>
    public static string? RowOf(CellReference cell, string row)
    {
        var isCode = row.Length > 0 && char.IsAsciiDigit(row[0]);
        return cell.Row switch
        {
            "类" => isCode && row.Length == 3 ? row : null,
            "款" => isCode && row.Length == 5 ? row : null,
            "项" => isCode && row.Length == 7 ? row : null,
            "*" or "code" => isCode ? row : null,
            "units" or "projects" => null,
            var named => named,
        };
    }
}

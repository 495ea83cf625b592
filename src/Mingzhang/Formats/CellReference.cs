namespace Mingzhang.Formats;

/// <summary>
/// A reference to cells of tables as format files write it: <c>table.column[row]</c>.
/// </summary>
/// <remarks>
/// <c>table</c> is a table's id and <c>column</c> a column's key. <c>row</c> is <c>total</c>, a classification code, the key of a
/// named row, <c>code</c> (the code at hand), or a family of rows: <c>类</c>, <c>款</c>, <c>项</c>, <c>*</c> (every code),
/// <c>units</c>, <c>projects</c>.
/// </remarks>
/// <param name="Table">The table's id.</param>
/// <param name="Column">The column's key.</param>
/// <param name="Row">The row selector.</param>
public sealed record CellReference(string Table, string Column, string Row)
{
    /// <summary>Whether it stands for a family of rows rather than one.</summary>
    public bool IsFamily => Row is "类" or "款" or "项" or "*" or "units" or "projects";

    /// <inheritdoc/>
    public override string ToString() => $"{Table}.{Column}[{Row}]";

    /// <summary>Reads a reference.</summary>
    /// <exception cref="FormatException">The text is not of the form <c>table.column[row]</c>.</exception>
    public static CellReference Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (dot <= 0 || open <= dot + 1 || !text.EndsWith(']'))
        {
            throw new FormatException($"格式文件中的单元格引用“{text}”不是“表.列[行]”的形式。");
        }

        return new CellReference(text[..dot].Trim(), text[(dot + 1)..open].Trim(), text[(open + 1)..^1].Trim());
    }
}

/// <summary>A term of an expression: a reference with a sign, or the sum of a family.</summary>
/// <param name="Sign">1 or -1.</param>
/// <param name="Cell">The reference.</param>
/// <param name="IsSum">True for <c>sum(…)</c>: the family's cells are added up rather than taken one by one.</param>
public sealed record CellTerm(int Sign, CellReference Cell, bool IsSum);

/// <summary>A sum of terms such as <c>expenditure.total[code] - general.total[code]</c> or <c>sum(overall.expenditure[类])</c>.</summary>
/// <param name="Terms">The terms in order.</param>
public sealed record CellExpression(IReadOnlyList<CellTerm> Terms)
{
    /// <summary>Reads an expression; terms are separated by <c> + </c> and <c> - </c> with spaces around.</summary>
    /// <exception cref="FormatException">A term is malformed.</exception>
    public static CellExpression Parse(string text)
    {
        var terms = new List<CellTerm>();
        var sign = 1;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "+" or "-")
            {
                sign = word == "+" ? 1 : -1;
                continue;
            }

            var isSum = word.StartsWith("sum(", StringComparison.Ordinal) && word.EndsWith(')');
            terms.Add(new CellTerm(sign, CellReference.Parse(isSum ? word[4..^1] : word), isSum));
            sign = 1;
        }

        return terms.Count > 0 ? new CellExpression(terms) : throw new FormatException($"格式文件中的表达式“{text}”是空的。");
    }
}

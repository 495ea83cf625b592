using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Equations;

/// <summary>What an equation of one cell says. Written only when it is shown: a document has hundreds of them, and nearly all hold.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Says">What holds there, such as <c>等于下级科目之和</c>.</param>
internal sealed record RowTitle(TableRow Row, TableColumn Column, string Says)
{
    /// <summary>The title as a person says it.</summary>
    public override string ToString() => $"{FigureBook.RowLabel(Row)} {Column.Path} {Says}";
}

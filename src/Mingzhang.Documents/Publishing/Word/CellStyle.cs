using System.Globalization;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>
/// The paragraph style of a table's cells. Each look has one, so that changing the style changes all cells that have it, and
/// a program that opens the document need not settle the look of thousands of cells one by one.
/// </summary>
/// <param name="Size">The type size in points.</param>
/// <param name="Line">The height of a line in points.</param>
/// <param name="Align">Where the text stands: <c>left</c>, <c>center</c> or <c>right</c>.</param>
/// <param name="Kind">What stands in the cell.</param>
internal readonly record struct CellStyle(double Size, double Line, string Align, CellStyleKind Kind)
{
    /// <summary>The style's key.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"Table{Kind}{(int)(Size * 10)}{Align}");

    /// <summary>The style's name as Word shows it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Shown} {Size:0.#} 磅{(Kind == CellStyleKind.Header ? string.Empty : Place)}");

    private string Shown => Kind switch { CellStyleKind.Header => "表格表头", CellStyleKind.Total => "表格合计", _ => "表格文字" };

    private string Place => Align switch { "right" => " 居右", "center" => " 居中", _ => " 居左" };

    /// <summary>The style of a cell.</summary>
    public static CellStyle Of(TableSetting set, int row, in PlacedCell place)
    {
        if (row < set.Plan.HeaderRows)
        {
            return new CellStyle(set.Fit.Size, set.Line, "center", CellStyleKind.Header);
        }

        var align = place.Cell.Kind switch
        {
            PublicationCellKind.Figure => "right",
            PublicationCellKind.Code or PublicationCellKind.Label => "center",
            _ => "left",
        };
        return new CellStyle(set.Fit.Size, set.Line, align, set.Plan.Row(row).IsTotal ? CellStyleKind.Total : CellStyleKind.Text);
    }

    /// <summary>The styles of all cells of a publication, each once, in order of their keys.</summary>
    public static IReadOnlyList<CellStyle> Of(Publication publication)
    {
        var styles = new HashSet<CellStyle>();
        foreach (var set in publication.Blocks.OfType<TableBlock>().Select(TableSetting.Of))
        {
            for (var r = 0; r < set.Plan.Rows.Count; r++)
            {
                foreach (var place in set.Plan.Rows[r])
                {
                    styles.Add(Of(set, r, place));
                }
            }
        }

        return [.. styles.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }
}

/// <summary>What stands in a cell, as far as it decides the cell's look.</summary>
internal enum CellStyleKind
{
    /// <summary>A figure, a code, a name or a text.</summary>
    Text,

    /// <summary>A cell of a total's row.</summary>
    Total,

    /// <summary>A header's cell.</summary>
    Header,
}

using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Publishing.Html;

/// <summary>Writes a table that scrolls inside a box of its own, its header staying in view.</summary>
internal static class HtmlTableWriter
{
    private const double LeastColumn = 1.5;

    /// <summary>Writes the table with its caption and notes.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="block">The table's place among the publication's blocks, which names its anchor.</param>
    public static void Write(HtmlWriter html, TableBlock table, int block)
    {
        var plan = TablePlan.Of(table);
        html.Raw("<section class=\"sheet" + (table.IsLandscape ? " wide" : string.Empty) + (table.StartsPage ? " starts" : string.Empty));
        html.Write($"\" id=\"b{block}\">\n");
        if (table.Number.Length > 0)
        {
            html.Write($"<p class=\"no\">{table.Number}</p>\n");
        }

        html.Write($"<h3 id=\"b{block}-title\">{table.Title}</h3>\n");
        if (CaptionLine.Alone(table) is { } alone)
        {
            html.Write($"<p class=\"alone\">{alone}</p>\n");
        }
        else if (table.Left.Length + table.Right.Length > 0)
        {
            html.Write($"<div class=\"lines\"><p>{table.Left}</p><p>{table.Right}</p></div>\n");
        }

        WriteTable(html, plan, block);
        foreach (var note in table.Notes)
        {
            html.Write($"<p class=\"note\">{note}</p>\n");
        }

        html.Raw("</section>\n");
    }

    private static void WriteTable(HtmlWriter html, TablePlan plan, int block)
    {
        var (widths, least) = Widths(plan);
        html.Write($"<div class=\"box\" tabindex=\"0\" role=\"region\" aria-labelledby=\"b{block}-title\">\n<table style=\"--least:{least:0}em\">\n<colgroup>");
        foreach (var width in widths)
        {
            html.Write($"<col style=\"width:{width:0.##}%\">");
        }

        html.Raw("</colgroup>\n");
        for (var r = 0; r < plan.Rows.Count; r++)
        {
            var isHeader = r < plan.HeaderRows;
            html.Raw(r == 0 && isHeader ? "<thead>\n" : r == plan.HeaderRows ? "<tbody>\n" : string.Empty);
            html.Raw(plan.Row(r).IsTotal ? "<tr class=\"sum\">" : "<tr>");
            foreach (var place in plan.Rows[r].Where(p => !p.CoveredFromAbove))
            {
                WriteCell(html, place, isHeader);
            }

            html.Raw("</tr>\n");
            html.Raw(isHeader && r == plan.HeaderRows - 1 ? "</thead>\n" : string.Empty);
        }

        html.Raw(plan.Rows.Count > plan.HeaderRows ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n");
    }

    private static void WriteCell(HtmlWriter html, in PlacedCell place, bool isHeader)
    {
        html.Raw(isHeader ? "<th" : place.Cell.Kind switch
        {
            PublicationCellKind.Figure => "<td class=\"n\"",
            PublicationCellKind.Code => "<td class=\"c\"",
            PublicationCellKind.Label => "<td class=\"m\"",
            _ => "<td",
        });
        if (place.ColumnSpan > 1)
        {
            html.Write($" colspan=\"{place.ColumnSpan}\"");
        }

        if (place.RowSpan > 1)
        {
            html.Write($" rowspan=\"{place.RowSpan}\"");
        }

        if (place.Cell.Indent > 0)
        {
            html.Write($" style=\"padding-left:{0.45 + place.Cell.Indent:0.##}em\"");
        }

        html.Raw(">");
        var isFirst = true;
        foreach (var line in SafeText.Lines(place.Cell.Text))
        {
            html.Raw(isFirst ? string.Empty : "<br>");
            html.Write($"{line}");
            isFirst = false;
        }

        html.Raw(isHeader ? "</th>" : "</td>");
    }

    /// <summary>Each column's share in percent, and the least width of the table in characters, so that a phone scrolls and does not squeeze.</summary>
    private static (IReadOnlyList<double> Shares, double Least) Widths(TablePlan plan)
    {
        const double Room = 1000;
        var fit = ColumnFit.Of(plan, Room);
        var least = new double[plan.Columns];
        foreach (var place in plan.Rows.SelectMany(r => r).Where(p => p is { ColumnSpan: 1, CoveredFromAbove: false }))
        {
            var width = PrintedWidth.Of(place.Cell.Text);
            var isWhole = place.Cell.Kind is PublicationCellKind.Figure or PublicationCellKind.Code;
            least[place.Column] = Math.Max(least[place.Column], isWhole ? width : Math.Min(width, width > 40 ? 14 : width > 8 ? 8 : 4));
        }

        return ([.. fit.Widths.Select(w => w * 100 / Room)], least.Sum(w => Math.Max(w, LeastColumn) + 1.2));
    }
}

using System.Globalization;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>Writes a table: widths fixed, header repeated on each page, no row broken over two.</summary>
internal static class WordTable
{
    /// <summary>Writes the table's element.</summary>
    public static void Write(WordXml xml, TableBlock table, FontPlan fonts)
    {
        var set = TableSetting.Of(table);
        var widths = Twips(set.Fit.Widths);
        xml.Start("tbl").Start("tblPr").Start("tblW").Attribute("w", widths.Sum()).Attribute("type", "dxa").End().Value("jc", "center");
        xml.Start("tblBorders");
        foreach (var side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            xml.Start(side).Attribute("val", "single").Attribute("sz", side.StartsWith('i') ? 4 : 8).Attribute("space", 0).Attribute("color", "auto").End();
        }

        var padding = (int)(ColumnFit.Padding * 20);
        xml.End().Start("tblLayout").Attribute("type", "fixed").End().Start("tblCellMar");
        foreach (var (side, room) in new[] { ("top", 10), ("left", padding), ("bottom", 10), ("right", padding) })
        {
            xml.Start(side).Attribute("w", room).Attribute("type", "dxa").End();
        }

        xml.End().End().Start("tblGrid");
        foreach (var width in widths)
        {
            xml.Start("gridCol").Attribute("w", width).End();
        }

        xml.End();
        var look = new Look(set, widths, WordStyleSheet.Font(fonts, FontRole.Heading).Replace("<w:rFonts ", "<w:rFonts w:hint=\"eastAsia\" ", StringComparison.Ordinal));
        for (var r = 0; r < set.Plan.Rows.Count; r++)
        {
            WriteRow(xml, set.Plan, r, look);
        }

        xml.End();
    }

    private static void WriteRow(WordXml xml, TablePlan plan, int row, in Look look)
    {
        var isHeader = row < plan.HeaderRows;
        xml.Start("tr").Start("trPr");
        if (!look.Set.MayBreak(row))
        {
            xml.Empty("cantSplit");
        }

        xml.Start("trHeight").Attribute("val", (int)(look.Set.LeastHeight * 20)).Attribute("hRule", "atLeast").End();
        if (isHeader)
        {
            xml.Empty("tblHeader");
        }

        xml.End();
        foreach (var place in plan.Rows[row])
        {
            WriteCell(xml, place, isHeader, plan.Row(row).IsTotal, look);
        }

        xml.End();
    }

    private static void WriteCell(WordXml xml, in PlacedCell place, bool isHeader, bool isTotal, in Look look)
    {
        var width = 0;
        for (var c = place.Column; c < place.Column + place.ColumnSpan; c++)
        {
            width += look.Widths[c];
        }

        xml.Start("tc").Start("tcPr").Start("tcW").Attribute("w", width).Attribute("type", "dxa").End();
        if (place.ColumnSpan > 1)
        {
            xml.Value("gridSpan", place.ColumnSpan);
        }

        if (place.CoveredFromAbove)
        {
            xml.Empty("vMerge");
        }
        else if (place.RowSpan > 1)
        {
            xml.Value("vMerge", "restart");
        }

        xml.Value("vAlign", "center").End();
        WriteText(xml, place, isHeader, isTotal, look);
        xml.End();
    }

    private static void WriteText(WordXml xml, in PlacedCell place, bool isHeader, bool isTotal, in Look look)
    {
        var cell = place.Cell;
        var size = look.Set.Fit.Size;
        var align = cell.Kind switch
        {
            _ when isHeader => "center",
            PublicationCellKind.Figure => "right",
            PublicationCellKind.Code or PublicationCellKind.Label => "center",
            _ => "left",
        };
        xml.Start("p").Start("pPr").Value("pStyle", WordStyleSheet.TableText);
        xml.Start("spacing").Attribute("line", (int)(look.Set.Line * 20)).Attribute("lineRule", "exact").End();
        if (cell.Indent > 0)
        {
            xml.Start("ind").Attribute("left", (int)(cell.Indent * size * 20)).End();
        }

        xml.Value("jc", align).End();
        if (!place.CoveredFromAbove && cell.Text.Length > 0)
        {
            xml.Run(cell.Text, x =>
            {
                if (isTotal && !isHeader)
                {
                    x.Empty("b");
                }

                x.Value("sz", (int)(size * 2)).Value("szCs", (int)(size * 2));
            }, isHeader ? look.HeaderFont : null);
        }

        xml.End();
    }

    private static int[] Twips(IReadOnlyList<double> points) => [.. points.Select(p => (int)Math.Round(p * 20))];

    private readonly record struct Look(TableSetting Set, int[] Widths, string HeaderFont);
}

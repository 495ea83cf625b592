using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>Writes a table: widths fixed, header repeated on each page, no row broken over two.</summary>
internal static class WordTable
{
    /// <summary>Writes the table's element.</summary>
    public static void Write(WordXml xml, TableBlock table)
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
        for (var r = 0; r < set.Plan.Rows.Count; r++)
        {
            WriteRow(xml, set, r, widths);
        }

        xml.End();
    }

    private static void WriteRow(WordXml xml, TableSetting set, int row, int[] widths)
    {
        xml.Start("tr").Start("trPr");
        if (!set.MayBreak(row))
        {
            xml.Empty("cantSplit");
        }

        xml.Start("trHeight").Attribute("val", (int)(set.LeastHeight * 20)).Attribute("hRule", "atLeast").End();
        if (row < set.Plan.HeaderRows)
        {
            xml.Empty("tblHeader");
        }

        xml.End();
        foreach (var place in set.Plan.Rows[row])
        {
            WriteCell(xml, place, CellStyle.Of(set, row, place), widths);
        }

        xml.End();
    }

    private static void WriteCell(WordXml xml, in PlacedCell place, in CellStyle style, int[] widths)
    {
        var width = 0;
        foreach (var covered in widths.AsSpan(place.Column, place.ColumnSpan))
        {
            width += covered;
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
        xml.Start("p").Start("pPr").Value("pStyle", style.Id);
        if (place.Cell.Indent > 0)
        {
            xml.Start("ind").Attribute("left", (int)(place.Cell.Indent * style.Size * 20)).End();
        }

        xml.End();
        if (!place.CoveredFromAbove && place.Cell.Text.Length > 0)
        {
            xml.Run(place.Cell.Text);
        }

        xml.End().End();
    }

    private static int[] Twips(IReadOnlyList<double> points) => [.. points.Select(p => (int)Math.Round(p * 20))];
}

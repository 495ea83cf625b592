using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Documents.Writing.Workbooks;

/// <summary>The style sheet behind <see cref="CellStyle"/>.</summary>
internal static class StyleSheet
{
    /// <summary>The style's index; the quoted twin tells the spreadsheet that the cell is text even if it looks like a formula.</summary>
    public static uint Index(CellStyle style, bool quoted) => (uint)style + (quoted ? (uint)Styles.Length : 0u);

    private static readonly CellStyle[] Styles = Enum.GetValues<CellStyle>();

    /// <summary>Fonts: 0 plain, 1 white bold, 2 bold, 3 title.</summary>
    public static Stylesheet Make()
    {
        var formats = new CellFormats();
        foreach (var quoted in new[] { false, true })
        {
            foreach (var style in Styles)
            {
                formats.Append(Format(style, quoted));
            }
        }

        return new Stylesheet(
            new Fonts(Font(10.5, "FF1F2328", false), Font(10.5, "FFFFFFFF", true), Font(10.5, "FF1F2328", true), Font(14, "FF1F2328", true)),
            new Fills(Fill(PatternValues.None, null), Fill(PatternValues.Gray125, null), Solid("FF7A2E22"), Solid("FFF9D9D3"), Solid("FFFCEBC5"), Solid("FFDDE9F6")),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            formats,
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static CellFormat Format(CellStyle style, bool quoted)
    {
        var (font, fill, horizontal) = style switch
        {
            CellStyle.Head => (1u, 2u, HorizontalAlignmentValues.Center),
            CellStyle.Centred => (0u, 0u, HorizontalAlignmentValues.Center),
            CellStyle.Figure => (0u, 0u, HorizontalAlignmentValues.Right),
            CellStyle.Error => (2u, 3u, HorizontalAlignmentValues.Center),
            CellStyle.Warning => (2u, 4u, HorizontalAlignmentValues.Center),
            CellStyle.Hint => (2u, 5u, HorizontalAlignmentValues.Center),
            CellStyle.Title => (3u, 0u, HorizontalAlignmentValues.Left),
            _ => (0u, 0u, HorizontalAlignmentValues.Left),
        };
        var bordered = style is not (CellStyle.Plain or CellStyle.Title);
        return new CellFormat(new Alignment
        {
            Horizontal = horizontal,
            Vertical = style == CellStyle.Head ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            WrapText = bordered,
            Indent = style == CellStyle.Figure ? 1u : 0u,
        })
        {
            NumberFormatId = 0,
            FontId = font,
            FillId = fill,
            BorderId = bordered ? 1u : 0u,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = quoted ? true : null,
        };
    }

    private static Font Font(double size, string colour, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Fill(PatternValues pattern, string? colour)
    {
        var fill = new PatternFill { PatternType = pattern };
        if (colour is not null)
        {
            fill.Append(new ForegroundColor { Rgb = colour });
        }

        return new Fill(fill);
    }

    private static Fill Solid(string colour) => Fill(PatternValues.Solid, colour);

    private static Border Thin() => new(
        Edge(new LeftBorder()), Edge(new RightBorder()), Edge(new TopBorder()), Edge(new BottomBorder()), new DiagonalBorder());

    private static T Edge<T>(T edge)
        where T : BorderPropertiesType
    {
        edge.Style = BorderStyleValues.Thin;
        edge.Append(new Color { Rgb = "FFC9C4BA" });
        return edge;
    }
}

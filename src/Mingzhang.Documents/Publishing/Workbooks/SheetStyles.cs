using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Publishing.Workbooks;

/// <summary>How a cell of a sheet looks.</summary>
/// <param name="Font">Which of the fonts.</param>
/// <param name="Align">The horizontal alignment as the file format names it.</param>
/// <param name="IsBoxed">Whether it has lines around it.</param>
/// <param name="Format">The number format, or empty.</param>
/// <param name="Indent">Steps of indentation.</param>
/// <param name="IsQuoted">Whether the spreadsheet must be told that the text is text although it begins like a formula.</param>
internal readonly record struct SheetStyle(SheetFont Font, string Align, bool IsBoxed, string Format = "", int Indent = 0, bool IsQuoted = false);

/// <summary>The fonts of a workbook, in the order of its style sheet.</summary>
internal enum SheetFont
{
    Plain,
    Bold,
    Head,
    Title,
    Text,
    Heading,
    Mark,
}

/// <summary>Collects the styles that the sheets use and writes the style sheet.</summary>
internal sealed class SheetStyles
{
    private const int FirstFormat = 164;
    private readonly List<SheetStyle> _styles = [];
    private readonly Dictionary<SheetStyle, int> _numbers = [];
    private readonly List<string> _formats = [];

    public SheetStyles() => Number(new SheetStyle(SheetFont.Plain, "general", IsBoxed: false));

    /// <summary>The style's number.</summary>
    public int Number(SheetStyle style)
    {
        if (!_numbers.TryGetValue(style, out var number))
        {
            number = _styles.Count;
            _styles.Add(style);
            _numbers.Add(style, number);
            if (style.Format.Length > 0 && !_formats.Contains(style.Format, StringComparer.Ordinal))
            {
                _formats.Add(style.Format);
            }
        }

        return number;
    }

    /// <summary>The style sheet.</summary>
    public string Xml()
    {
        var xml = new StringBuilder("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (_formats.Count > 0)
        {
            Append(xml, $"<numFmts count=\"{_formats.Count}\">");
            for (var i = 0; i < _formats.Count; i++)
            {
                Append(xml, $"<numFmt numFmtId=\"{FirstFormat + i}\" formatCode=\"{_formats[i]}\"/>");
            }

            xml.Append("</numFmts>");
        }

        xml.Append("<fonts count=\"7\">")
            .Append(Font("10.5", "宋体", bold: false)).Append(Font("10.5", "宋体", bold: true)).Append(Font("10.5", "黑体", bold: false))
            .Append(Font("18", "方正小标宋简体", bold: false)).Append(Font("12", "仿宋", bold: false)).Append(Font("14", "黑体", bold: false))
            .Append("<font><b/><sz val=\"12\"/><color rgb=\"FFC00000\"/><name val=\"黑体\"/><charset val=\"134\"/></font></fonts>")
            .Append("<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
            .Append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF3EFE7\"/></patternFill></fill></fills>")
            .Append("<borders count=\"2\"><border/><border>").Append(Edge("left")).Append(Edge("right")).Append(Edge("top")).Append(Edge("bottom"))
            .Append("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>");
        Append(xml, $"<cellXfs count=\"{_styles.Count}\">");
        foreach (var style in _styles)
        {
            AppendStyle(xml, style);
        }

        return xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }

    private void AppendStyle(StringBuilder xml, SheetStyle style)
    {
        var format = style.Format.Length > 0 ? FirstFormat + _formats.IndexOf(style.Format) : style.IsBoxed && style.Align != "right" ? 49 : 0;
        Append(xml, $"<xf numFmtId=\"{format}\" fontId=\"{(int)style.Font}\" fillId=\"{(style is { Font: SheetFont.Head, IsBoxed: true } ? 2 : 0)}\" borderId=\"{(style.IsBoxed ? 1 : 0)}\" xfId=\"0\"");
        xml.Append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"").Append(style.IsQuoted ? " quotePrefix=\"1\">" : ">");
        Append(xml, $"<alignment horizontal=\"{style.Align}\" vertical=\"{(style.Font == SheetFont.Text ? "top" : "center")}\" wrapText=\"{(style.Align == "right" ? 0 : 1)}\"");
        Append(xml, $"{(style.Indent > 0 ? string.Create(CultureInfo.InvariantCulture, $" indent=\"{style.Indent}\"") : string.Empty)}/></xf>");
    }

    private static string Font(string size, string name, bool bold) =>
        $"<font>{(bold ? "<b/>" : string.Empty)}<sz val=\"{size}\"/><color rgb=\"FF1D1C1A\"/><name val=\"{name}\"/><charset val=\"134\"/></font>";

    private static string Edge(string side) => $"<{side} style=\"thin\"><color rgb=\"FF8C867B\"/></{side}>";

    private static void Append(StringBuilder xml, FormattableString text) => xml.Append(text.ToString(CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Xml;
using Mingzhang.Documents.Publishing.Layout;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Publishing.Workbooks;

/// <summary>Collects the rows of one sheet and writes its XML.</summary>
/// <param name="styles">The workbook's styles.</param>
/// <param name="widths">The columns' widths in characters.</param>
internal sealed class SheetXml(SheetStyles styles, IReadOnlyList<double> widths)
{
    private const string Names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const double HighestRow = 409;
    private readonly List<(double Height, List<Entry> Cells)> _rows = [];
    private readonly List<string> _merges = [];

    /// <summary>How many rows there are.</summary>
    public int RowCount => _rows.Count;

    /// <summary>How many rows stay in view and repeat in print are above this; 0 for none.</summary>
    public int FrozenRows { get; set; }

    /// <summary>Whether it bears the draft's mark: on each printed page, and as the colour of its tab.</summary>
    public bool HasMark { get; init; }

    /// <summary>Whether it prints across the page.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Begins a row.</summary>
    /// <param name="height">Its least height in points.</param>
    public void Row(double height) => _rows.Add((height, []));

    /// <summary>Adds a cell to the last row.</summary>
    /// <param name="column">The 0-based column.</param>
    /// <param name="columns">How many columns it covers.</param>
    /// <param name="rows">How many rows it covers.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">The number in place of the text, or null.</param>
    /// <param name="style">Its look.</param>
    public void Cell(int column, int columns, int rows, string text, string? number, SheetStyle style)
    {
        var row = _rows.Count - 1;
        var clean = string.Join('\n', SafeText.Lines(text));
        clean = clean.Length > LongestText ? clean[..(LongestText - 1)] + "…" : clean;
        style = style with { IsQuoted = number is null && clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' };
        _rows[row].Cells.Add(new Entry(column, styles.Number(style), clean, number));
        for (var c = 1; c < columns; c++)
        {
            _rows[row].Cells.Add(new Entry(column + c, styles.Number(style with { IsQuoted = false }), string.Empty, null));
        }

        if (columns > 1 || rows > 1)
        {
            _merges.Add(Address(column, row) + ":" + Address(column + columns - 1, row + rows - 1));
        }

        if (rows == 1 && style.Align != "right")
        {
            var room = 0.0;
            for (var c = column; c < column + columns && c < widths.Count; c++)
            {
                room += widths[c];
            }

            var size = style.Font switch { SheetFont.Title => 18, SheetFont.Heading => 14, SheetFont.Text or SheetFont.Mark => 12, _ => 10.5 };
            var lines = LineBreaker.Lines(clean, (room * 5.6) - 6 - (style.Indent * size), 0, size, 0);
            _rows[row] = (Math.Min(HighestRow, Math.Max(_rows[row].Height, (lines * size * 1.4) + 5)), _rows[row].Cells);
        }
    }

    /// <summary>A place that a cell above covers: only its lines.</summary>
    public void Covered(int column, int columns, SheetStyle style)
    {
        for (var c = 0; c < columns; c++)
        {
            _rows[^1].Cells.Add(new Entry(column + c, styles.Number(style), string.Empty, null));
        }
    }

    /// <summary>Writes the worksheet.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Names);
        xml.WriteRaw("<sheetPr>" + (HasMark ? "<tabColor rgb=\"FFC00000\"/>" : string.Empty) + "<pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.WriteRaw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if (FrozenRows > 0)
        {
            xml.WriteRaw(Wording.Invariant($"<pane ySplit=\"{FrozenRows}\" topLeftCell=\"A{FrozenRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"));
        }

        xml.WriteRaw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/><cols>");
        for (var c = 0; c < widths.Count; c++)
        {
            xml.WriteRaw(Wording.Invariant($"<col min=\"{c + 1}\" max=\"{c + 1}\" width=\"{widths[c]:0.##}\" customWidth=\"1\"/>"));
        }

        xml.WriteRaw("</cols>");
        WriteRows(xml);
        if (_merges.Count > 0)
        {
            xml.WriteRaw(Wording.Invariant($"<mergeCells count=\"{_merges.Count}\">") + string.Concat(_merges.Select(m => $"<mergeCell ref=\"{m}\"/>")) + "</mergeCells>");
        }

        xml.WriteRaw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.4\" footer=\"0.4\"/>");
        xml.WriteRaw($"<pageSetup paperSize=\"9\" orientation=\"{(IsLandscape ? "landscape" : "portrait")}\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        xml.WriteRaw("<headerFooter>" + (HasMark ? $"<oddHeader>&amp;C{Draft.Mark}</oddHeader>" : string.Empty) + "<oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>");
        xml.WriteEndElement();
    }

    private void WriteRows(XmlWriter xml)
    {
        xml.WriteStartElement("sheetData", Names);
        for (var r = 0; r < _rows.Count; r++)
        {
            xml.WriteStartElement("row", Names);
            xml.WriteAttributeString("r", Number(r + 1));
            xml.WriteAttributeString("ht", _rows[r].Height.ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
            foreach (var cell in _rows[r].Cells)
            {
                WriteCell(xml, cell, r);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, Entry cell, int row)
    {
        xml.WriteStartElement("c", Names);
        xml.WriteAttributeString("r", Address(cell.Column, row));
        xml.WriteAttributeString("s", Number(cell.Style));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Names, number);
        }
        else if (cell.Text.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Names);
            xml.WriteStartElement("t", Names);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(cell.Text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Address(int column, int row) => Letters(column) + Number(row + 1);

    private static string Letters(int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Entry(int Column, int Style, string Text, string? Number);
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Documents.Writing.Workbooks;

/// <summary>Writes one sheet row by row; texts are inline strings, so nothing a document says can become a formula.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int LongestText = 32_767;
    private const double LineHeight = 14.5;
    private readonly OpenXmlWriter _xml;
    private readonly IReadOnlyList<double> _widths;
    private readonly List<Cell> _cells = [];
    private readonly int _frozenRows;
    private uint _row;
    private int _lines;
    private bool _complete;

    /// <summary>Starts the sheet.</summary>
    /// <param name="part">The sheet's part.</param>
    /// <param name="widths">The columns' widths in characters.</param>
    /// <param name="frozenRows">How many rows stay in view; the last of them carries the filter. 0 for none.</param>
    public SheetWriter(WorksheetPart part, IReadOnlyList<double> widths, int frozenRows)
    {
        _widths = widths;
        _frozenRows = frozenRows;
        _xml = OpenXmlWriter.Create(part);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(View());
        _xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        _xml.WriteStartElement(new Columns());
        for (var i = 0; i < widths.Count; i++)
        {
            _xml.WriteElement(new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = widths[i], CustomWidth = true });
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>Begins a row.</summary>
    public SheetWriter Row()
    {
        EndRow();
        _row++;
        return this;
    }

    /// <summary>The next cell, as text; line ends stay.</summary>
    public SheetWriter Text(string? text, CellStyle style)
    {
        var clean = string.Join('\n', SafeText.Lines(text));
        if (clean.Length > LongestText)
        {
            clean = clean[..(LongestText - 1)] + "…";
        }

        var quoted = clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@';
        var cell = new Cell { CellReference = NextReference(), StyleIndex = StyleSheet.Index(style, quoted) };
        if (clean.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve }));
            _lines = Math.Max(_lines, style is CellStyle.Plain or CellStyle.Title ? 1 : Lines(clean, _widths[Math.Min(_cells.Count, _widths.Count - 1)]));
        }

        _cells.Add(cell);
        return this;
    }

    /// <summary>The next cell, as a whole number.</summary>
    public SheetWriter Number(int number, CellStyle style)
    {
        _cells.Add(new Cell
        {
            CellReference = NextReference(),
            StyleIndex = StyleSheet.Index(style, quoted: false),
            DataType = CellValues.Number,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        });
        return this;
    }

    /// <summary>Ends the sheet: filter, page set-up, and no green corners for figures kept as text.</summary>
    public void Complete()
    {
        EndRow();
        _xml.WriteEndElement();
        var last = Name(_widths.Count) + _row.ToString(CultureInfo.InvariantCulture);
        if (_frozenRows > 0)
        {
            _xml.WriteElement(new AutoFilter { Reference = $"A{_frozenRows}:{last}" });
        }

        _xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        _xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        _xml.WriteElement(new IgnoredErrors(new IgnoredError
        {
            SequenceOfReferences = new ListValue<StringValue>([new StringValue("A1:" + last)]),
            NumberStoredAsText = true,
        }));
        _xml.WriteEndElement();
        _complete = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_complete)
        {
            _xml.Close();
        }

        _xml.Dispose();
    }

    /// <summary>A column's letters: 1 is A, 27 is AA.</summary>
    private static string Name(int column)
    {
        var name = string.Empty;
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }

    private SheetViews View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (_frozenRows > 0)
        {
            var below = string.Create(CultureInfo.InvariantCulture, $"A{_frozenRows + 1}");
            view.Append(
                new Pane { VerticalSplit = _frozenRows, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue>([new StringValue(below)]) });
        }

        return new SheetViews(view);
    }

    private string NextReference() => Name(_cells.Count + 1) + _row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the row with the height its wrapped texts need, as a hint that the spreadsheet may better.</summary>
    private void EndRow()
    {
        if (_row == 0)
        {
            return;
        }

        var row = new Row { RowIndex = _row };
        if (_lines > 0)
        {
            row.Height = Math.Min(409, 4 + (LineHeight * _lines));
        }

        _xml.WriteStartElement(row);
        foreach (var cell in _cells)
        {
            _xml.WriteElement(cell);
        }

        _xml.WriteEndElement();
        _cells.Clear();
        _lines = 0;
    }

    /// <summary>How many lines the text wraps to; Chinese characters take the room of two.</summary>
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c >= '\u2E80' ? 2 : 1) / Math.Max(1, width - 1))));
}

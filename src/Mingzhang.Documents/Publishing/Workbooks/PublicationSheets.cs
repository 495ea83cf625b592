using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Workbooks;

/// <summary>Sets a publication as sheets in reading order: each table one, the text between them the others.</summary>
internal sealed class PublicationSheets(Publication publication, SheetStyles styles)
{
    private const double TextWidth = 86;
    private static readonly SheetStyle s_text = new(SheetFont.Text, "left", IsBoxed: false);
    private static readonly SheetStyle s_heading = new(SheetFont.Heading, "left", IsBoxed: false);
    private static readonly SheetStyle s_title = new(SheetFont.Title, "center", IsBoxed: false);
    private static readonly SheetStyle s_mark = new(SheetFont.Mark, "left", IsBoxed: false);
    private readonly SheetNames _names = new();
    private readonly List<HeadingBlock> _waiting = [];
    private (string Name, SheetXml Sheet)? _text;
    private string _part = "封面";

    /// <summary>The sheets with their names.</summary>
    public IEnumerable<(string Name, SheetXml Sheet)> All()
    {
        foreach (var block in publication.Blocks)
        {
            if (block is HeadingBlock heading)
            {
                _waiting.Add(heading);
                continue;
            }

            if (block is not TableBlock table)
            {
                AddHeadings(Text());
                AddText(Text(), block);
                continue;
            }

            // A part's heading stays with the text before it, so that the sheet of a table bears no more than its own.
            if (_text is { } before)
            {
                yield return before;
                _text = null;
            }

            yield return Table(table);
        }

        AddHeadings(_waiting.Count > 0 ? Text() : null);
        if (_text is { } last)
        {
            yield return last;
        }
    }

    private SheetXml Text()
    {
        if (_text is null)
        {
            var name = _waiting.Find(h => h.Level == 1)?.Text is { } part ? _part = part : _part;
            var sheet = new SheetXml(styles, [TextWidth]) { HasMark = publication.IsDraft };
            _text = (_names.Next(name), sheet);
            AddMark(sheet, 1);
        }

        return _text.Value.Sheet;
    }

    private void AddHeadings(SheetXml? sheet)
    {
        foreach (var heading in _waiting)
        {
            Line(sheet!, heading.Text, heading.Level == 1 ? s_title : s_heading, 1);
        }

        _waiting.Clear();
    }

    private void AddText(SheetXml sheet, PublicationBlock block)
    {
        switch (block)
        {
            case CoverBlock cover:
                Lines(sheet, cover.Lines, s_title);
                Lines(sheet, cover.Foot, s_title with { Font = SheetFont.Text });
                Lines(sheet, Draft.Lines(publication), s_mark);
                break;
            case ContentsBlock:
                Lines(sheet, ["目 录"], s_title);
                foreach (var entry in ContentsEntries.Of(publication))
                {
                    Line(sheet, entry.Text, s_text with { Indent = 2 * (entry.Level - 1) }, 1);
                }

                break;
            case ParagraphBlock { IsMissing: true } missing:
                Line(sheet, Draft.Missing(missing.Text), s_mark, 1);
                break;
            case ParagraphBlock paragraph:
                Line(sheet, paragraph.Text, s_text, 1);
                break;
        }
    }

    private (string Name, SheetXml Sheet) Table(TableBlock table)
    {
        var plan = TablePlan.Of(table);
        var sheet = new SheetXml(styles, Widths(plan)) { IsLandscape = table.IsLandscape, HasMark = publication.IsDraft };
        foreach (var heading in _waiting)
        {
            Line(sheet, heading.Text, s_heading, plan.Columns);
        }

        _waiting.Clear();
        if (table.Number.Length > 0)
        {
            Line(sheet, table.Number, s_text, plan.Columns);
        }

        Line(sheet, table.Title, s_title, plan.Columns);
        AddCaption(sheet, table, plan.Columns);
        for (var r = 0; r < plan.Rows.Count; r++)
        {
            sheet.Row(20);
            AddRow(sheet, plan, r);
            sheet.FrozenRows = r == plan.HeaderRows - 1 ? sheet.RowCount : sheet.FrozenRows;
        }

        foreach (var note in table.Notes)
        {
            Line(sheet, note, s_text with { Font = SheetFont.Plain }, plan.Columns);
        }

        // Under the table, where it stands in no one's way; the printed page bears it on top.
        AddMark(sheet, plan.Columns);
        var name = table.Number.Replace(" ", string.Empty, StringComparison.Ordinal) + " " + table.Title;
        return (_names.Next(name), sheet);
    }

    private static void AddCaption(SheetXml sheet, TableBlock table, int columns)
    {
        var style = s_text with { Font = SheetFont.Plain };
        if (CaptionLine.Alone(table) is { } alone)
        {
            Line(sheet, alone, style with { Align = "center" }, columns);
        }
        else if (table.Left.Length > 0 && table.Right.Length > 0 && columns > 1)
        {
            var half = (columns + 1) / 2;
            sheet.Row(20);
            sheet.Cell(0, half, 1, table.Left, null, style);
            sheet.Cell(half, columns - half, 1, table.Right, null, style with { Align = "right" });
        }
        else if (table.Left.Length + table.Right.Length > 0)
        {
            Line(sheet, table.Left + table.Right, table.Left.Length > 0 ? style : style with { Align = "right" }, columns);
        }
    }

    private static void AddRow(SheetXml sheet, TablePlan plan, int row)
    {
        foreach (var place in plan.Rows[row])
        {
            var cell = place.Cell;
            var font = row < plan.HeaderRows ? SheetFont.Head : plan.Row(row).IsTotal ? SheetFont.Bold : SheetFont.Plain;
            var figure = place.CoveredFromAbove ? null : SheetFigure.Of(cell);
            var style = new SheetStyle(font, Align(cell.Kind, row < plan.HeaderRows), IsBoxed: true, figure?.Format ?? string.Empty, cell.Indent);
            if (place.CoveredFromAbove)
            {
                sheet.Covered(place.Column, place.ColumnSpan, style);
            }
            else
            {
                sheet.Cell(place.Column, place.ColumnSpan, place.RowSpan, cell.Text, figure?.Number, style);
            }
        }
    }

    private static string Align(PublicationCellKind kind, bool isHeader) => kind switch
    {
        _ when isHeader => "center",
        PublicationCellKind.Figure => "right",
        PublicationCellKind.Code or PublicationCellKind.Label => "center",
        _ => "left",
    };

    private static double[] Widths(TablePlan plan)
    {
        var room = plan.Table.IsLandscape ? 150.0 : 95;
        return [.. ColumnFit.Of(plan, room * 5.6).Widths.Select(w => Math.Max(5, w / 5.6))];
    }

    private void AddMark(SheetXml sheet, int columns)
    {
        if (publication.IsDraft)
        {
            Line(sheet, Draft.Mark, s_mark, columns);
        }
    }

    private static void Lines(SheetXml sheet, IEnumerable<string> lines, SheetStyle style)
    {
        foreach (var line in lines)
        {
            Line(sheet, line, style, 1);
        }
    }

    private static void Line(SheetXml sheet, string text, SheetStyle style, int columns)
    {
        sheet.Row(20);
        sheet.Cell(0, columns, 1, text, null, style);
    }
}

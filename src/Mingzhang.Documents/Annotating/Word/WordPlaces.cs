using System.Xml.Linq;

namespace Mingzhang.Documents.Annotating.Word;

/// <summary>
/// The paragraphs and table rows of a Word document by their lines, counted as <see cref="Reading.Word.WordBody"/> counts them.
/// </summary>
internal sealed class WordPlaces
{
    private readonly Dictionary<int, XElement> _byLine = [];
    private int _line;

    public WordPlaces(XElement body) => Visit(body, inRow: false);

    /// <summary>The paragraph (<c>w:p</c>) or row (<c>w:tr</c>) on the line.</summary>
    public XElement? this[int line] => _byLine.GetValueOrDefault(line);

    /// <summary>The row's cell that begins in the grid's column.</summary>
    public static XElement? Cell(XElement row, int column)
    {
        int at = Number(row.Elements().FirstOrDefault(e => e.Name.LocalName == "trPr")?.Elements().FirstOrDefault(e => e.Name.LocalName == "gridBefore"), 0);
        foreach (XElement cell in Cells(row))
        {
            XElement? shape = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "tcPr");
            if (shape?.Elements().Any(e => e.Name.LocalName == "cellDel") == true)
            {
                continue;
            }

            if (at == column)
            {
                return cell;
            }

            at += Math.Max(1, Number(shape?.Elements().FirstOrDefault(e => e.Name.LocalName == "gridSpan"), 1));
        }

        return null;
    }

    private static IEnumerable<XElement> Cells(XElement row) => row.Elements().SelectMany(e => e.Name.LocalName switch
    {
        "tc" => [e],
        "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" => Cells(e),
        _ => [],
    });

    private static int Number(XElement? element, int absent) =>
        int.TryParse(element?.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int n) ? n : absent;

    private void Visit(XElement container, bool inRow)
    {
        bool unfinished = VisitChildren(container, inRow, unfinished: false);
        if (unfinished && !inRow)
        {
            _line++;
        }
    }

    private bool VisitChildren(XElement container, bool inRow, bool unfinished)
    {
        foreach (XElement child in container.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    VisitParagraph(child, inRow);
                    unfinished = EndIsDeleted(child);
                    break;
                case "tbl":
                    VisitRows(child);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag" or "AlternateContent" or "Choice":
                    unfinished = VisitChildren(child, inRow, unfinished);
                    break;
            }
        }

        return unfinished;
    }

    private static bool EndIsDeleted(XElement paragraph) =>
        paragraph.Elements().Where(e => e.Name.LocalName == "pPr").Elements().Where(e => e.Name.LocalName == "rPr").Elements().Any(e => e.Name.LocalName is "del" or "moveFrom");

    private void VisitRows(XElement table)
    {
        foreach (XElement child in table.Elements())
        {
            if (child.Name.LocalName == "tr")
            {
                _byLine[++_line] = child;
                foreach (XElement cell in Cells(child))
                {
                    Visit(cell, inRow: true);
                }
            }
            else if (child.Name.LocalName is "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml")
            {
                VisitRows(child);
            }
        }
    }

    private void VisitParagraph(XElement paragraph, bool inRow)
    {
        if (!inRow)
        {
            _byLine[++_line] = paragraph;
        }

        foreach (XElement box in WordText.Boxes(paragraph))
        {
            Visit(box, inRow);
        }
    }
}

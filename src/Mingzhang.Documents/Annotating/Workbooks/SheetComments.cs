using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating.Packages;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Annotating.Workbooks;

/// <summary>
/// The comments of a sheet, those that were there and those being added, with the drawing without which Excel does not show them.
/// A cell has one comment: what is added to a cell that has one goes below it.
/// </summary>
internal sealed class SheetComments
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    private readonly PackageEdit _package;
    private readonly string _part;
    private readonly XDocument _document;
    private readonly XNamespace _x;
    private readonly CommentDrawing _drawing;
    private readonly int _author;

    public SheetComments(PackageEdit package, string sheetPart, XElement sheet, int sheetIndex)
    {
        _package = package;
        _x = sheet.Name.Namespace;
        List<(string Type, string Id, string Target)> relations = package.Relations(sheetPart);
        string office = _x.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal) ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        string? known = relations.Find(r => r.Type.EndsWith("/comments", StringComparison.Ordinal)).Target;
        _part = known ?? package.NewPart("xl/", "comments", ".xml");
        _document = (known is null ? null : package.Load(known)) ?? new XDocument(new XElement(_x + "comments", new XElement(_x + "authors"), new XElement(_x + "commentList")));
        if (known is null)
        {
            package.Relate(sheetPart, office + "/comments", _part);
        }

        package.Declare(_part, CommentsType);
        package.Set(_part, _document);
        _author = Author();
        _drawing = Drawing(sheetPart, sheet, relations, office, sheetIndex);
    }

    /// <summary>Adds a comment to a cell.</summary>
    public void Add(string cell, string text, Severity severity)
    {
        XElement list = Child("commentList");
        XElement? present = list.Elements().FirstOrDefault(e => WorkbookParts.Value(e, "ref") == cell);
        if (present is not null && Text(present) is { } old)
        {
            // Plain text and runs do not mix.
            List<XElement> plain = [.. old.Elements().Where(e => e.Name.LocalName == "t")];
            foreach (XElement t in plain)
            {
                t.ReplaceWith(new XElement(_x + "r", new XElement(t)));
            }

            old.Add(Run("\n\n" + text));
            return;
        }

        var comment = new XElement(_x + "comment", new XAttribute("ref", cell), new XAttribute("authorId", _author), new XElement(_x + "text", Run(text)));
        list.Add(comment);
        if (CellAddress.TryRead(cell, out int row, out int column))
        {
            _drawing.Add(row, column, text, severity);
        }
    }

    /// <summary>Writes the parts.</summary>
    public void Save()
    {
        // Excel wants comments in the order of their rows.
        XElement list = Child("commentList");
        List<XElement> sorted = [.. list.Elements().OrderBy(e => Place(e).Row).ThenBy(e => Place(e).Column)];
        list.ReplaceNodes(sorted);
        _package.Set(_part, _document);
        _drawing.Save();
    }

    private static (int Row, int Column) Place(XElement comment) => CellAddress.TryRead(WorkbookParts.Value(comment, "ref"), out int row, out int column) ? (row, column) : (int.MaxValue, 0);

    private static XElement? Text(XElement comment) => comment.Elements().FirstOrDefault(e => e.Name.LocalName == "text");

    private XElement Run(string text) => new(
        _x + "r",
        new XElement(_x + "rPr", new XElement(_x + "sz", new XAttribute("val", "9")), new XElement(_x + "rFont", new XAttribute("val", "宋体")), new XElement(_x + "charset", new XAttribute("val", "134"))),
        new XElement(_x + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private XElement Child(string name)
    {
        XElement root = _document.Root!;
        XElement? child = root.Elements().FirstOrDefault(e => e.Name.LocalName == name);
        if (child is null)
        {
            child = new XElement(root.Name.Namespace + name);
            root.Add(child);
        }

        return child;
    }

    private int Author()
    {
        XElement authors = Child("authors");
        int present = authors.Elements().ToList().FindIndex(a => a.Value == Remark.Author);
        if (present >= 0)
        {
            return present;
        }

        authors.Add(new XElement(authors.Name.Namespace + "author", Remark.Author));
        return authors.Elements().Count() - 1;
    }

    private CommentDrawing Drawing(string sheetPart, XElement sheet, List<(string Type, string Id, string Target)> relations, string office, int sheetIndex)
    {
        XElement? legacy = sheet.Elements().FirstOrDefault(e => e.Name.LocalName == "legacyDrawing");
        string? id = legacy is null ? null : WorkbookParts.Value(legacy, "id");
        string? part = relations.Find(r => r.Id == id && r.Type.EndsWith("/vmlDrawing", StringComparison.Ordinal)).Target;
        XDocument? present = null;
        try
        {
            present = part is null ? null : _package.Load(part);
        }
        catch (XmlException)
        {
            // Old programs wrote drawings that are no XML; the shapes of the comments are made anew.
        }

        part ??= _package.NewPart("xl/drawings/", "vmlDrawing", ".vml");
        if (present is null)
        {
            _package.DeclareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        }

        var drawing = new CommentDrawing(_package, part, present, sheetIndex);
        if (id is null || relations.TrueForAll(r => r.Id != id))
        {
            legacy?.Remove();
            Insert(sheet, new XElement(_x + "legacyDrawing", new XAttribute(XNamespace.Get(office) + "id", _package.Relate(sheetPart, office + "/vmlDrawing", part))));
        }

        if (present is null)
        {
            foreach (XElement comment in Child("commentList").Elements())
            {
                (int row, int column) = Place(comment);
                if (row != int.MaxValue)
                {
                    drawing.Add(row, column, Text(comment)?.Value ?? string.Empty, Severity.Hint);
                }
            }
        }

        return drawing;
    }

    /// <summary>The schema gives the children of a sheet their order.</summary>
    private static void Insert(XElement sheet, XElement legacy)
    {
        XElement? next = sheet.Elements().FirstOrDefault(e => e.Name.LocalName is "legacyDrawingHF" or "drawingHF" or "picture" or "oleObjects" or "controls" or "webPublishItems" or "tableParts" or "extLst");
        if (next is null)
        {
            sheet.Add(legacy);
        }
        else
        {
            next.AddBeforeSelf(legacy);
        }
    }
}

using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Annotating.Packages;

namespace Mingzhang.Documents.Annotating.Word;

/// <summary>The comments of a Word document, those that were there and those being added.</summary>
internal sealed class WordComments
{
    private readonly PackageEdit _package;
    private readonly string _part;
    private readonly XDocument _document;
    private readonly XNamespace _w;
    private int _next;

    public WordComments(PackageEdit package, string main, XNamespace w, XElement body)
    {
        _package = package;
        _w = w;
        string? known = package.Relations(main).Find(r => r.Type.EndsWith("/comments", StringComparison.Ordinal)).Target;
        string folder = main[..(main.LastIndexOf('/') + 1)];
        _part = known ?? (package.Has(folder + "comments.xml") ? package.NewPart(folder, "comments", ".xml") : folder + "comments.xml");
        _document = (known is null ? null : package.Load(known)) ?? new XDocument(new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", w.NamespaceName)));
        _next = 1 + body.Descendants().Concat(_document.Root!.Elements()).Select(e => (int?)Id(e) ?? 0).DefaultIfEmpty(0).Max();
        if (known is null)
        {
            // Strict files name relations otherwise.
            string relations = w.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal) ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
            package.Relate(main, relations, _part);
        }

        package.Declare(_part, "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml");
    }

    /// <summary>A number for a comment, an insertion or a deletion that nothing in the document bears.</summary>
    public string NewId() => (_next++).ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a comment and gives its id.</summary>
    public string Add(IEnumerable<string> lines)
    {
        string id = NewId();
        var comment = new XElement(_w + "comment", new XAttribute(_w + "id", id), new XAttribute(_w + "author", Remark.Author), new XAttribute(_w + "initials", "明"));
        bool isFirst = true;
        foreach (string line in lines)
        {
            var run = new XElement(_w + "r");
            if (isFirst)
            {
                comment.Add(new XElement(_w + "p", new XElement(_w + "r", new XElement(_w + "annotationRef")), run));
                run.Add(new XElement(_w + "rPr", new XElement(_w + "b")));
            }
            else
            {
                comment.Add(new XElement(_w + "p", run));
            }

            run.Add(new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line));
            isFirst = false;
        }

        _document.Root!.Add(comment);
        return id;
    }

    public void Save() => _package.Set(_part, _document);

    private static string? IdText(XElement element) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal))?.Value;

    private static int? Id(XElement element) => int.TryParse(IdText(element), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id < 1_000_000_000 ? id : null;
}

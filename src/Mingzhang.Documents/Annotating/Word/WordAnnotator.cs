using System.Xml.Linq;
using Mingzhang.Documents.Annotating.Packages;
using Mingzhang.Documents.Annotating.Places;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Annotating.Word;

/// <summary>Puts findings into a Word document: comments on the words they speak of, corrections as tracked changes.</summary>
internal sealed class WordAnnotator
{
    private readonly XNamespace _w;
    private readonly XElement _body;
    private readonly WordPlaces _places;
    private readonly WordComments _comments;
    private readonly List<Correction> _corrections = [];
    private int _notes;

    private WordAnnotator(PackageEdit package, string main, XElement body)
    {
        _body = body;
        _w = body.Name.Namespace;
        _places = new WordPlaces(body);
        _comments = new WordComments(package, main, _w, body);
    }

    public static CopyOutcome Annotate(ReadingInput input, IReadOnlyList<Remark> remarks)
    {
        using var package = new PackageEdit(input);
        string main = package.MainPart("word/document.xml");
        XDocument document = package.Load(main) ?? throw ReadingException.Damaged("找不到正文");
        XElement body = document.Root!.Elements().FirstOrDefault(e => e.Name.LocalName == "body") ?? throw ReadingException.Damaged("找不到正文");
        var annotator = new WordAnnotator(package, main, body);
        annotator.Take(remarks);
        annotator._comments.Save();
        package.Set(main, document);
        return new CopyOutcome { Bytes = package.Write(), Notes = annotator._notes, Corrections = [.. annotator._corrections.OrderBy(c => remarks.First(r => ReferenceEquals(r.Finding, c.Finding)).Number)] };
    }

    private void Take(IReadOnlyList<Remark> remarks)
    {
        foreach (IGrouping<XElement, Remark> place in remarks.GroupBy(Container).ToList())
        {
            var text = new WordText(place.Key);
            var haystack = new Haystack(text.ToString());
            var found = place.Select(r => (Remark: r, Spot: haystack.Find(r, 0, text.ToString().Length))).ToList();

            // From the end of the text on, so that what is still to be marked stays where it is.
            foreach ((Remark remark, Spot? spot) in found.Where(f => f.Spot is not null).OrderByDescending(f => f.Spot!.Value.Start).ThenByDescending(f => f.Remark.Number))
            {
                bool isAlone = found.TrueForAll(f => ReferenceEquals(f.Remark, remark) || f.Spot is not { } other || !other.Overlaps(spot!.Value));
                Mark(place.Key, remark, spot!.Value, mayFix: remark.MayFix && isAlone);
            }

            foreach ((Remark remark, _) in found.Where(f => f.Spot is null))
            {
                Comment(remark, Paragraphs(place.Key)[0], []);
            }
        }
    }

    /// <summary>The cell, row or paragraph the remark speaks of; the document's first paragraph when it speaks of none.</summary>
    private XElement Container(Remark remark)
    {
        XElement? found = remark.Source.Line is { } line && remark.Finding.Location.OtherFile is null ? _places[line] : null;
        if (found is { Name.LocalName: "tr" } && remark.Source.Column is { } column)
        {
            found = WordPlaces.Cell(found, column) ?? found;
        }

        if (found is not null && Paragraphs(found).Count > 0)
        {
            return found;
        }

        found = _body.Descendants().FirstOrDefault(e => e.Name.LocalName == "p" && !WordText.InBox(e, _body));
        if (found is null)
        {
            found = new XElement(_w + "p");
            _body.AddFirst(found);
        }

        return found;
    }

    private static List<XElement> Paragraphs(XElement container) =>
        container.Name.LocalName == "p" ? [container] : [.. container.Descendants().Where(e => e.Name.LocalName == "p" && !WordText.InBox(e, container))];

    private void Mark(XElement container, Remark remark, Spot spot, bool mayFix)
    {
        var text = new WordText(container);
        if (mayFix && !WordText.InBox(container, _body) && spot.Replacement(text.ToString(), remark.Finding) is { } change && Fix(text, remark, change.Spot, change.Text))
        {
            return;
        }

        text = new WordText(container);
        List<XElement> runs = RunSplitter.Isolate(text, spot);
        Comment(remark, runs.Count > 0 ? runs[0].Ancestors().First(a => a.Name.LocalName == "p") : Paragraphs(container)[0], runs);
    }

    private bool Fix(WordText text, Remark remark, Spot spot, string replacement)
    {
        if (text.Pieces.Any(p => p.Start < spot.End && spot.Start < p.Start + p.Length && !CanChange(p.Run)))
        {
            return false;
        }

        string before = text.ToString().Substring(spot.Start, spot.Length);
        List<XElement> runs = RunSplitter.Isolate(text, spot);
        if (runs.Count == 0)
        {
            return false;
        }

        var inserted = new XElement(
            _w + "r",
            runs[0].Elements().Where(e => e.Name.LocalName == "rPr").Select(e => new XElement(e)),
            new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), replacement));
        XElement? last = null;
        foreach (XElement run in runs)
        {
            foreach (XElement shown in run.Elements().Where(e => e.Name.LocalName == "t"))
            {
                shown.Name = _w + "delText";
            }

            var deletion = new XElement(_w + "del", Change());
            run.ReplaceWith(deletion);
            deletion.Add(run);
            last = deletion;
        }

        var insertion = new XElement(_w + "ins", Change(), inserted);
        last!.AddAfterSelf(insertion);
        _corrections.Add(new Correction(remark.Finding, before, replacement));
        Comment(remark, insertion.Ancestors().First(a => a.Name.LocalName == "p"), [runs[0], inserted], ["已改正：" + before + " → " + replacement], counts: false);
        return true;
    }

    private XAttribute[] Change() => [new XAttribute(_w + "id", _comments.NewId()), new XAttribute(_w + "author", Remark.Author)];

    /// <summary>Where tracked changes may stand: in the paragraph itself or in what wraps runs in it.</summary>
    private static bool CanChange(XElement run) => run.Parent?.Name.LocalName is "p" or "hyperlink" or "ins" or "moveTo" or "smartTag" or "sdtContent" or "customXml" or "fldSimple";

    /// <summary>A comment on runs of a paragraph, or on the whole of it. Word allows none inside a text box, so that one goes to what holds the box.</summary>
    private void Comment(Remark remark, XElement paragraph, List<XElement> runs, IReadOnlyList<string>? head = null, bool counts = true)
    {
        XElement host = paragraph.Ancestors().LastOrDefault(a => a.Name.LocalName == "txbxContent")?.Ancestors().First(a => a.Name.LocalName == "p") ?? paragraph;
        string id = _comments.Add([.. head ?? [], "【" + remark.Head + "】" + remark.Lines()[0], .. remark.Lines().Skip(1)]);
        var start = new XElement(_w + "commentRangeStart", new XAttribute(_w + "id", id));
        var end = new XElement(_w + "commentRangeEnd", new XAttribute(_w + "id", id));
        var reference = new XElement(_w + "r", new XElement(_w + "commentReference", new XAttribute(_w + "id", id)));
        XElement? first = runs.Count > 0 && ReferenceEquals(host, paragraph) ? ChildOf(host, runs[0]) : null;
        XElement? last = first is null ? null : ChildOf(host, runs[^1]);
        if (first is not null && last is not null)
        {
            first.AddBeforeSelf(start);
            last.AddAfterSelf(end, reference);
        }
        else
        {
            XElement? properties = host.Elements().FirstOrDefault(e => e.Name.LocalName == "pPr");
            if (properties is null)
            {
                host.AddFirst(start);
            }
            else
            {
                properties.AddAfterSelf(start);
            }

            host.Add(end, reference);
        }

        _notes += counts ? 1 : 0;
    }

    private static XElement? ChildOf(XElement ancestor, XElement element) => element.AncestorsAndSelf().FirstOrDefault(a => ReferenceEquals(a.Parent, ancestor));
}

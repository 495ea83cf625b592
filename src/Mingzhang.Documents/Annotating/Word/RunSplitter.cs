using System.Xml.Linq;
using Mingzhang.Documents.Annotating.Places;

namespace Mingzhang.Documents.Annotating.Word;

/// <summary>Cuts the runs of a paragraph so that a stretch of text stands in runs of its own.</summary>
internal static class RunSplitter
{
    /// <summary>The runs that hold the stretch and nothing else, in order; empty when it cannot be cut out.</summary>
    public static List<XElement> Isolate(WordText text, Spot spot)
    {
        List<WordText.Piece> pieces = [.. text.Pieces.Where(p => p.Start < spot.End && spot.Start < p.Start + p.Length)];
        if (pieces.Count == 0 || pieces.Exists(p => p.Element.Name.LocalName != "t" || p.Element.HasElements))
        {
            return [];
        }

        // From the last on, so that what stands before stays in the original run.
        var runs = new List<XElement>();
        for (int i = pieces.Count - 1; i >= 0; i--)
        {
            WordText.Piece piece = pieces[i];
            int from = Math.Max(spot.Start - piece.Start, 0);
            int to = Math.Min(spot.End - piece.Start, piece.Length);
            runs.Insert(0, Cut(piece.Run, piece.Element, from, to));
        }

        return runs;
    }

    private static XElement Cut(XElement run, XElement element, int from, int to)
    {
        string text = element.Value;
        XElement middle = Like(run);
        middle.Add(Text(element, text[from..to]));
        XElement after = Like(run);
        if (to < text.Length)
        {
            after.Add(Text(element, text[to..]));
        }

        foreach (XElement next in element.ElementsAfterSelf().ToList())
        {
            next.Remove();
            after.Add(next);
        }

        run.AddAfterSelf(middle);
        if (after.Elements().Any(e => e.Name.LocalName != "rPr"))
        {
            middle.AddAfterSelf(after);
        }

        if (from > 0)
        {
            element.ReplaceWith(Text(element, text[..from]));
        }
        else
        {
            element.Remove();
        }

        if (!run.Elements().Any(e => e.Name.LocalName != "rPr"))
        {
            run.Remove();
        }

        return middle;
    }

    private static XElement Like(XElement run) =>
        new(run.Name, run.Attributes(), run.Elements().Where(e => e.Name.LocalName == "rPr").Select(e => new XElement(e)));

    private static XElement Text(XElement like, string text) => new(like.Name, new XAttribute(XNamespace.Xml + "space", "preserve"), text);
}

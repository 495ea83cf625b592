using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>One page as the file describes it, with what it inherits.</summary>
/// <param name="Object">The reference to its object, or the null object when it has no number of its own.</param>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Resources">Its resources.</param>
/// <param name="MediaBox">The sheet.</param>
/// <param name="CropBox">The part shown.</param>
/// <param name="Rotation">By how much it is turned clockwise, as written.</param>
internal sealed record PageSource(PdfValue Object, PdfDictionary Dictionary, PdfDictionary? Resources, PdfArray? MediaBox, PdfArray? CropBox, int Rotation);

/// <summary>Finds the pages: down the page tree, or, when that is lost, among all objects.</summary>
internal sealed class PageTree(ObjectStore store, PdfLimits limits)
{
    private const int MaxDepth = 64;

    private readonly List<PageSource> _pages = [];
    private readonly HashSet<int> _path = [];

    public IReadOnlyList<PageSource> Collect()
    {
        Walk();
        if (_pages.Count == 0 && store.TryRepair())
        {
            Walk();
        }

        if (_pages.Count == 0)
        {
            CollectStray();
        }

        if (_pages.Count >= limits.MaxPages)
        {
            store.Log.Add(PdfProblemKind.LimitReached, $"页数过多，只读前 {limits.MaxPages} 页");
        }

        return _pages;
    }

    private void Walk()
    {
        PdfDictionary? catalog = store.Trailer?["Root"].AsDictionary;
        if (catalog is not null)
        {
            Visit(catalog.Raw("Pages"), new Inherited(null, null, null, 0), 0);
        }
    }

    private void Visit(PdfValue node, Inherited inherited, int depth)
    {
        store.Meter.Spend(8);
        int number = node.ReferenceNumber;
        if (store.Resolve(node).AsDictionary is not { } dictionary)
        {
            store.Log.Add(PdfProblemKind.MissingObject, "页面树中有缺失的页面");
            return;
        }

        if (_pages.Count >= limits.MaxPages || depth > MaxDepth || (number >= 0 && !_path.Add(number)))
        {
            return;
        }

        Inherited own = inherited.With(dictionary);
        if (dictionary["Kids"].AsArray is { } kids && !dictionary.Is("Type", "Page"))
        {
            for (int i = 0; i < kids.Count; i++)
            {
                Visit(kids.Raw(i), own, depth + 1);
            }
        }
        else
        {
            Add(number >= 0 ? node : default, dictionary, own);
        }

        _path.Remove(number);
    }

    private void Add(PdfValue reference, PdfDictionary page, Inherited own) =>
        _pages.Add(new PageSource(reference, page, own.Resources, own.MediaBox, own.CropBox, own.Rotation));

    private void CollectStray()
    {
        foreach (int number in store.AllNumbers())
        {
            if (_pages.Count < limits.MaxPages && store.Resolve(PdfValue.OfReference(number, 0)).AsDictionary is { } dictionary && dictionary.Is("Type", "Page"))
            {
                Add(PdfValue.OfReference(number, 0), dictionary, new Inherited(null, null, null, 0).With(dictionary));
            }
        }
    }

    private readonly record struct Inherited(PdfDictionary? Resources, PdfArray? MediaBox, PdfArray? CropBox, int Rotation)
    {
        public Inherited With(PdfDictionary node) => new(
            node["Resources"].AsDictionary ?? Resources,
            node["MediaBox"].AsArray ?? MediaBox,
            node["CropBox"].AsArray ?? CropBox,
            node["Rotate"].IsNumber ? node.Integer("Rotate") : Rotation);
    }
}

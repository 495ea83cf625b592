using System.Globalization;
using Mingzhang.Pdf.Content;
using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Updating;

/// <summary>Writes the annotations of pages and hangs them on the pages.</summary>
internal sealed class PageMarks(IncrementalUpdate update, ObjectStore store, IReadOnlyList<PageSource> pages)
{
    /// <summary>Shown on paper too.</summary>
    private const int Print = 4;

    private readonly HashSet<int> _written = [];

    /// <summary>Adds the marks of one page; false when the page has no object of its own to hang them on.</summary>
    public bool TryAdd(PageSource page, IReadOnlyList<PdfMark> marks)
    {
        int number = page.Object.ReferenceNumber;
        if (number < 0 || store.Resolve(page.Object).Kind != PdfKind.Dictionary || !_written.Add(number))
        {
            return false;
        }

        var geometry = PageGeometry.Of(page);
        var added = new List<int>();
        foreach (PdfMark mark in marks)
        {
            added.Add(AddMark(mark, page.Object, geometry));
        }

        string references = string.Concat(added.Select(n => string.Create(CultureInfo.InvariantCulture, $" {n} 0 R")));
        PdfValue raw = page.Dictionary.Raw("Annots");
        PdfArray? present = page.Dictionary["Annots"].AsArray;
        if (raw.Kind == PdfKind.Reference && present is not null && !IsShared(raw.ReferenceNumber) && !update.Holds(raw.ReferenceNumber))
        {
            update.Set(raw.ReferenceNumber, raw.ReferenceGeneration, w => w.Raw("[").Items(present).Raw(references).Raw("]"));
        }
        else
        {
            update.Set(number, page.Object.ReferenceGeneration, w =>
            {
                w.Raw("<<").Entries(page.Dictionary, 0, "Annots").Raw("/Annots[");
                if (present is not null)
                {
                    w.Items(present);
                }

                w.Raw(references).Raw("]>>");
            });
        }

        return true;
    }

    private bool IsShared(int number) => pages.Count(p => p.Dictionary.Raw("Annots").ReferenceNumber == number) > 1;

    private int AddMark(PdfMark mark, PdfValue page, PageGeometry geometry)
    {
        var appearance = MarkAppearance.Of(mark, geometry);
        int form = update.NewNumber();
        update.SetStream(form, appearance.Entries, appearance.Content);
        int number = update.NewNumber();
        update.Set(number, 0, w =>
        {
            w.Raw(mark.Kind == PdfMarkKind.Highlight ? "<</Type/Annot/Subtype/Highlight" : "<</Type/Annot/Subtype/Text/Name/Note");
            w.Raw("/Rect[").Raw(appearance.Rectangle).Raw("]");
            if (appearance.Quads.Length > 0)
            {
                w.Raw("/QuadPoints[").Raw(appearance.Quads).Raw("]");
            }

            w.Raw("/C[").Raw(MarkAppearance.Components(mark.Color)).Raw("]/P ").Reference(page);
            w.Raw(string.Create(CultureInfo.InvariantCulture, $"/F {Print}/AP<</N {form} 0 R>>"));
            w.Raw("/T").Text(mark.Author).Raw("/Subj").Text(mark.Subject).Raw("/Contents").Text(mark.Text.Replace('\n', '\r'));
            w.Raw("/NM").String(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"mingzhang-{number}"))).Raw(">>");
        });
        return number;
    }
}

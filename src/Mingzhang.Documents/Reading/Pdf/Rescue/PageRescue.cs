using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Rescue;

/// <summary>Lets poppler read what defeats our reader: its words take the place of ours where they are more.</summary>
internal static class PageRescue
{
    /// <summary>Replaces, in the list, the letters of pages whose text our reader could not decode in full.</summary>
    public static void Mend(List<PageContent> pages, ReadingInput input)
    {
        List<int> doubtful = [.. Enumerable.Range(0, pages.Count).Where(i => pages[i].Problems.Any(Legibility.MayHideText))];
        if (doubtful.Count == 0)
        {
            return;
        }

        IReadOnlyList<WordPage> read = Poppler.Pages(input, pages[doubtful[0]].Number, pages[doubtful[^1]].Number);
        var mended = new List<int>();
        foreach (int i in doubtful)
        {
            int at = pages[i].Number - pages[doubtful[0]].Number;
            if (at < read.Count && Better(pages[i], read[at]) is { } letters)
            {
                pages[i] = pages[i] with { Letters = letters, Problems = [], IsScanned = false };
                mended.Add(pages[i].Number);
            }
        }

        if (mended.Count > 0)
        {
            input.Note($"第 {PageList.Of(mended)} 页的文字本程序未能全部解码，已改用 pdftotext（poppler）读出的文字，表格线仍取自原文件。");
        }
    }

    /// <summary>The whole file, where our reader cannot even open it; empty when poppler cannot either.</summary>
    public static List<PageContent> WholeFile(ReadingInput input)
    {
        var pages = new List<PageContent>();
        foreach (WordPage page in Poppler.Pages(input))
        {
            pages.Add(new PageContent(pages.Count + 1, page.Width, page.Height)
            {
                Letters = Poppler.Letters(page, page.Width, page.Height, PdfDirection.Right),
            });
        }

        if (pages.TrueForAll(p => p.Letters.Count == 0))
        {
            return [];
        }

        input.Note($"本程序打不开这个 PDF，全部 {pages.Count} 页的文字由 pdftotext（poppler）读出，没有表格线，表格按文字的位置识别。");
        return pages;
    }

    private static List<PdfLetter>? Better(PageContent ours, WordPage theirs)
    {
        List<PdfLetter> letters = Poppler.Letters(theirs, ours.Width, ours.Height, MainDirection(ours.Letters));
        return Legibility.Legible(letters) > Legibility.Legible(ours.Letters) ? letters : null;
    }

    /// <summary>Poppler does not tell which way its words run; what we saw of the page, decoded or not, does.</summary>
    private static PdfDirection MainDirection(IReadOnlyList<PdfLetter> letters) => letters
        .Where(l => l.Direction != PdfDirection.Slanted)
        .GroupBy(l => l.Direction)
        .OrderByDescending(g => g.Count())
        .FirstOrDefault()?.Key ?? PdfDirection.Right;
}

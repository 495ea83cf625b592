using Mingzhang.Documents.Reading.Pdf.Rescue;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>Pages that are pictures: their text is recognised where that is possible, and what rests on it is marked.</summary>
internal static class ScannedPages
{
    /// <summary>Gives the scanned pages among those given their text.</summary>
    /// <param name="pages">Pages; those that are scanned are replaced.</param>
    /// <param name="input">The file.</param>
    /// <param name="areAll">Whether the file has no other pages, so that nothing is left to read without them.</param>
    /// <exception cref="ReadingException">The whole file is scanned, and its text cannot be recognised here.</exception>
    public static void Read(List<PageContent> pages, ReadingInput input, bool areAll)
    {
        NoteTextBehindPictures(pages, input);
        List<int> scanned = [.. Enumerable.Range(0, pages.Count).Where(i => NeedsRecognition(pages[i]))];
        if (scanned.Count == 0)
        {
            return;
        }

        bool nothingElse = areAll && scanned.Count == pages.Count && scanned.TrueForAll(i => Legibility.Legible(pages[i].Letters) == 0);
        string numbers = PageList.Of(scanned.ConvertAll(i => pages[i].Number));
        if (!input.Limits.UseOtherPrograms || !PageRecognition.IsInstalled)
        {
            if (nothingElse)
            {
                throw new ReadingException(
                    ReadErrorCodes.NoText,
                    "文件是扫描件，没有可读的文字，识别文字所需的程序本机没有装齐",
                    $"请提供由原文件直接导出的 PDF 或 Word、Excel 版本，或安装文字识别程序后再读（{PageRecognition.Install}）");
            }

            input.Note($"第 {numbers} 页是扫描图片，没有可读的文字，未核对；安装文字识别程序后可读（{PageRecognition.Install}）。");
            return;
        }

        Recognise(pages, scanned, input, nothingElse);
    }

    private static void Recognise(List<PageContent> pages, List<int> scanned, ReadingInput input, bool nothingElse)
    {
        List<int> taken = [.. scanned.Take(input.Limits.MaxRecognisedPages)];
        List<int> left = [.. input.WithOwnTime(() => PageRecognition.Recognise(pages, taken, input)), .. scanned.Skip(taken.Count).Select(i => pages[i].Number)];
        List<int> read = [.. scanned.Where(i => pages[i].IsRecognised && pages[i].Letters.Count > 0).Select(i => pages[i].Number)];
        if (read.Count > 0)
        {
            input.Note($"第 {PageList.Of(read)} 页是扫描图片，文字由 tesseract 识别得到，可能有误；依据这些文字的问题请人工核对。");
        }
        else if (nothingElse)
        {
            throw new ReadingException(ReadErrorCodes.NoText, "文件是扫描件，识别不出文字", "请提供由原文件直接导出的 PDF 或 Word、Excel 版本");
        }

        if (left.Count > 0)
        {
            input.Note($"第 {PageList.Of(left)} 页是扫描图片，未能识别文字，未核对。");
        }
    }

    /// <summary>A page of nothing but shapes without text is as good as a picture.</summary>
    private static bool NeedsRecognition(PageContent page) =>
        (page.IsScanned && !page.IsRecognised)
        || Legibility.Illegible(page.Letters) > Math.Max(20, Legibility.Legible(page.Letters));

    private static void NoteTextBehindPictures(List<PageContent> pages, ReadingInput input)
    {
        List<int> numbers = [.. pages.Where(p => p.IsRecognised).Select(p => p.Number)];
        if (numbers.Count > 0)
        {
            input.Note($"第 {PageList.Of(numbers)} 页是扫描图片，文字取自文件自带的识别结果，可能有误；依据这些文字的问题请人工核对。");
        }
    }
}

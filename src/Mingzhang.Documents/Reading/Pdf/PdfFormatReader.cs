using Mingzhang.Documents.Reading.Pdf.Alignment;
using Mingzhang.Documents.Reading.Pdf.Rescue;
using Mingzhang.Documents.Reading.Pdf.Scans;
using Mingzhang.Pdf;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Reads PDF files: tables from their ruling lines, everything else as visual lines.</summary>
internal sealed class PdfFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        var limits = PdfLimits.Default with
        {
            MaxFileBytes = (int)Math.Min(input.Limits.MaxFileBytes, int.MaxValue),
            MaxTime = input.Limits.MaxTime,
        };
        PdfOpening opening = PdfDocument.Open(input.Bytes, limits);
        List<PageSheet> sheets = opening.IsOpen ? Sheets(opening.Document, input) : SheetsOfAnother(opening.Failure, input);
        PageFurniture.Remove(sheets);
        AlignedTables.Find(sheets, input);
        ColumnAlignment.Align(sheets);
        SplitRows.Join(sheets);
        var pages = sheets.ConvertAll(sheet => new Page(sheet.Number, sheet.ToBlocks(input)));
        foreach (PdfProblem problem in opening.Document?.Problems ?? [])
        {
            input.Note(problem.Message + "。");
        }

        return new Document(input.FileName, FileKind.Pdf, pages) { Notes = input.Notes };
    }

    /// <summary>Reads page by page; those that defeat our reader wait to the end, for other programs.</summary>
    private static List<PageSheet> Sheets(PdfDocument document, ReadingInput input)
    {
        var sheets = new List<PageSheet>();
        var waiting = new List<PageContent>();
        foreach (PdfPage page in document.ReadPages())
        {
            PageContent content = PageContent.Of(page);
            if (content.IsScanned || content.Problems.Any(Legibility.MayHideText))
            {
                waiting.Add(content);
            }
            else
            {
                sheets.Add(PageSheet.Of(content, input));
            }
        }

        if (waiting.Count > 0)
        {
            PageRescue.Mend(waiting, input);
            ScannedPages.Read(waiting, input, areAll: sheets.Count == 0);
            sheets.AddRange(waiting.Select(content => PageSheet.Of(content, input)));
            sheets.Sort((a, b) => a.Number.CompareTo(b.Number));
        }

        return sheets;
    }

    /// <summary>Poppler may open what our reader cannot; not what is closed on purpose or bound to exhaust it too.</summary>
    private static List<PageSheet> SheetsOfAnother(PdfFailure failure, ReadingInput input)
    {
        List<PageContent> pages = failure is PdfFailure.Damaged or PdfFailure.UnsupportedEncryption ? PageRescue.WholeFile(input) : [];
        return pages.Count > 0 ? pages.ConvertAll(content => PageSheet.Of(content, input)) : throw Problem(failure);
    }

    private static ReadingException Problem(PdfFailure failure) => failure switch
    {
        PdfFailure.PasswordRequired => new ReadingException(ReadErrorCodes.Encrypted, "文件有打开密码", "请去掉密码另存后再读"),
        PdfFailure.UnsupportedEncryption => new ReadingException(ReadErrorCodes.Encrypted, "文件的加密方式不受支持", "请去掉加密另存后再读"),
        PdfFailure.TooLarge or PdfFailure.LimitReached => ReadingException.TooLarge("文件过于庞大或复杂"),
        PdfFailure.Empty => new ReadingException(ReadErrorCodes.Empty, "文件是空的", "请确认导出或下载已完成，换上有内容的文件"),
        PdfFailure.NotPdf => ReadingException.Damaged("不是 PDF 内容"),
        _ => ReadingException.Damaged("找不到可读的页面"),
    };
}

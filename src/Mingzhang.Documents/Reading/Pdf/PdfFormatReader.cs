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
        if (!opening.IsOpen)
        {
            throw Problem(opening.Failure);
        }

        var sheets = new List<PageSheet>();
        foreach (PdfPage page in opening.Document.ReadPages())
        {
            sheets.Add(PageSheet.Of(page, input));
        }

        PageFurniture.Remove(sheets);
        ColumnAlignment.Align(sheets);
        SplitRows.Join(sheets);
        var pages = sheets.ConvertAll(sheet => new Page(sheet.Number, sheet.ToBlocks(input)));
        foreach (PdfProblem problem in opening.Document.Problems)
        {
            input.Note(problem.Message + "。");
        }

        if (sheets.TrueForAll(s => s.LineCount == 0 && s.Tables.Count == 0) && sheets.Exists(s => s.IsScanned))
        {
            throw new ReadingException(ReadErrorCodes.NoText, "文件是扫描件，没有可读的文字", "请提供由原文件直接导出的 PDF，或 Word、Excel 版本");
        }

        return new Document(input.FileName, FileKind.Pdf, pages) { Notes = input.Notes };
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

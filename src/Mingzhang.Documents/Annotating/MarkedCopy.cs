using Mingzhang.Checking;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Annotating;

/// <summary>What a copy is made for.</summary>
public enum CopyPurpose
{
    /// <summary>Every finding stands as a note on its place; the text stays.</summary>
    Annotate,

    /// <summary>Corrections that are certain are made and shown as such; every other finding stands as a note.</summary>
    Fix,
}

/// <summary>
/// A copy of the officer's own file with the findings in it: highlights in a PDF, comments in a Word document or a workbook,
/// marked lines in a text. What is wrong comes back as a value with a message in Chinese.
/// </summary>
public static class MarkedCopy
{
    /// <summary>The code of an error that says that such a copy cannot be made of this kind of file.</summary>
    public const string Impossible = "no-copy";

    /// <summary>Makes the copy.</summary>
    /// <param name="path">The file that was checked; it is read again and left as it is.</param>
    /// <param name="result">What checking it gave.</param>
    /// <param name="purpose">What the copy is for.</param>
    /// <param name="cancellation">To give up; cancelling is the one thing that throws.</param>
    public static CopyOutcome Make(string path, CheckResult result, CopyPurpose purpose, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(result);
        string fileName = FileNames.WithoutFolder(path);
        try
        {
            var input = new ReadingInput(fileName, FileBytes.OfFile(path, ReadingLimits.Default), ReadingLimits.Default, cancellation);
            return Make(input, result, purpose);
        }
        catch (ReadingException e)
        {
            return CopyOutcome.Failed(e.ToError(fileName));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CopyOutcome.Failed(new ReadError(ReadErrorCodes.NoAccess, fileName, $"{fileName}：生成副本时读不到原文件。请确认文件没有被移动或占用。"));
        }
        catch (Exception e)
        {
            return CopyOutcome.Failed(new ReadError(Pipeline.InternalError, fileName, $"{fileName}：生成副本时出错（{e.GetType().Name}：{e.Message}）。原文件没有改动；请用原软件打开后另存一份再试。"));
        }
    }

    private static CopyOutcome Make(ReadingInput input, CheckResult result, CopyPurpose purpose)
    {
        Sniffed sniffed = FileSniffer.Sniff(input);
        List<Remark> remarks = Remark.Of(result, purpose);
        return sniffed.Format switch
        {
            FileFormat.Pdf when purpose == CopyPurpose.Annotate => Pdf.PdfAnnotator.Annotate(input, remarks),
            FileFormat.Pdf => throw Cannot("PDF 的文字不能可靠地改写", "请用 --annotate 生成批注副本，在原来的 Word 或 Excel 文件里改正"),
            FileFormat.Docx => Word.WordAnnotator.Annotate(input, remarks),
            FileFormat.Xlsx => Workbooks.XlsxAnnotator.Annotate(input, remarks),
            FileFormat.Text => Text.TextAnnotator.Annotate(input, remarks),
            FileFormat.Html or FileFormat.MimeHtml => throw Cannot("网页里不能加批注", "请用 --output html 看带位置的核对报告，或提供 Word、Excel、PDF 文件"),
            _ => throw Cannot($"{sniffed.Name}不能直接加批注", $"请先用 Word、WPS 或 Excel 另存为 {(result.Disclosure.Document.Kind == Texts.FileKind.Workbook ? ".xlsx" : ".docx")}，再生成副本"),
        };
    }

    private static ReadingException Cannot(string problem, string remedy) => new(Impossible, problem, remedy);
}

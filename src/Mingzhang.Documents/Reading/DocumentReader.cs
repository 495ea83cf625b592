using Mingzhang.Documents.Reading.Conversion;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Documents.Reading.Word;
using Mingzhang.Documents.Reading.Workbooks;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading;

/// <summary>
/// Reads any supported file into a <see cref="Document"/>. What is wrong with a file comes back as a value with a message in
/// Chinese; nothing is thrown for it.
/// </summary>
/// <remarks>
/// The format is told by the content first and by the extension only where the content does not speak. Reading is bounded in
/// time and memory by <see cref="ReadingLimits"/>. All members may be called from several threads.
/// </remarks>
public static class DocumentReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="limits">How much to take; <see cref="ReadingLimits.Default"/> when null.</param>
    /// <param name="cancellation">To give up; cancelling is the one thing that throws.</param>
    /// <param name="progress">Told how far a long reading is, from several threads; null when nobody wants to know.</param>
    public static ReadResult Read(string path, ReadingLimits? limits = null, CancellationToken cancellation = default, IProgress<ReadingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= ReadingLimits.Default;
        string fileName = FileNames.WithoutFolder(path);
        return Guard(fileName, cancellation, () => Parse(new ReadingInput(fileName, FileBytes.OfFile(path, limits), limits, cancellation) { Progress = progress }));
    }

    /// <summary>Reads a file's content from a stream, which is left open.</summary>
    /// <param name="fileName">The name the file goes by; its folder is dropped.</param>
    /// <param name="content">The bytes, from the stream's present position.</param>
    /// <param name="limits">How much to take; <see cref="ReadingLimits.Default"/> when null.</param>
    /// <param name="cancellation">To give up; cancelling is the one thing that throws.</param>
    public static ReadResult Read(string fileName, Stream content, ReadingLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(content);
        limits ??= ReadingLimits.Default;
        string name = FileNames.WithoutFolder(fileName);
        return Guard(name, cancellation, () => Parse(new ReadingInput(name, FileBytes.OfStream(content, limits), limits, cancellation)));
    }

    private static Document Parse(ReadingInput input)
    {
        if (input.Bytes.AsSpan().IndexOfAnyExcept("\0 \t\r\n"u8) < 0)
        {
            throw new ReadingException(ReadErrorCodes.Empty, "文件是空的", "请确认导出或下载已完成，换上有内容的文件");
        }

        Sniffed sniffed = FileSniffer.Sniff(input);
        if (sniffed.Problem is { } problem)
        {
            throw problem;
        }

        NoteExtension(input, sniffed);
        if (sniffed.Format == FileFormat.MimeHtml)
        {
            input = input.Converted(MimeHtml.PageOf(input));
        }

        Document document = ReaderOf(sniffed, input).Read(input);
        if (!document.Blocks.Any())
        {
            throw new ReadingException(ReadErrorCodes.NoText, "文件里没有可读的文字", "如为扫描件或图片，请提供由原文件导出的版本");
        }

        return document;
    }

    private static IFormatReader ReaderOf(Sniffed sniffed, ReadingInput input)
    {
        if (sniffed.Format is FileFormat.Text or FileFormat.Html or FileFormat.MimeHtml && input.Bytes.Length > input.Limits.MaxTextBytes)
        {
            throw FileBytes.TooLarge(input.Bytes.Length, input.Limits.MaxTextBytes);
        }

        return sniffed.Format switch
        {
            FileFormat.Text => new TextFormatReader(),
            FileFormat.Html or FileFormat.MimeHtml => new HtmlFormatReader(),
            FileFormat.Docx => new WordFormatReader(),
            FileFormat.Xlsx => new XlsxFormatReader(),
            FileFormat.Xls => new XlsFormatReader(),
            FileFormat.Pdf => new PdfFormatReader(),
            _ => new ConvertingReader(sniffed),
        };
    }

    private static void NoteExtension(ReadingInput input, Sniffed sniffed)
    {
        string extension = Path.GetExtension(input.FileName).ToLowerInvariant();
        if (!KnownExtensions.Fit(extension, sniffed))
        {
            input.Note($"扩展名是“{extension}”，内容却是{sniffed.Name}，已按内容读取。");
        }
    }

    private static ReadResult Guard(string fileName, CancellationToken cancellation, Func<Document> read)
    {
        try
        {
            return ReadResult.Of(read());
        }
        catch (ReadingException e)
        {
            return ReadResult.Of(e.ToError(fileName));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ReadResult.Of(new ReadError(ReadErrorCodes.NotFound, fileName, $"{fileName}：找不到文件。请检查路径和文件名。"));
        }
        catch (UnauthorizedAccessException)
        {
            return ReadResult.Of(new ReadError(ReadErrorCodes.NoAccess, fileName, $"{fileName}：没有读取权限。请检查文件权限，或复制到有权限的文件夹。"));
        }
        catch (Exception e)
        {
            return ReadResult.Of(ReadingException.Damaged(Reason(e)).ToError(fileName));
        }
    }

    private static string Reason(Exception e) => e switch
    {
        EndOfStreamException => "内容提前结束",
        InvalidDataException => "压缩内容读不全",
        System.Xml.XmlException => "XML 结构有误",
        IOException => "读取中断",
        _ => "内容与格式不符",
    };
}

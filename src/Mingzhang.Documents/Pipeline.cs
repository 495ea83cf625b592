using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Documents;

/// <summary>The way of a file to its findings: file → <see cref="Document"/> → <see cref="Disclosure"/> → <see cref="CheckResult"/>.</summary>
/// <remarks>Keeps nothing between files; its members may be called from several threads.</remarks>
public sealed class Pipeline
{
    /// <summary>The code of an error that is a fault of this program and not of the file.</summary>
    public const string InternalError = "internal";

    /// <summary>The code of an error that lies in a format file.</summary>
    public const string FormatError = "format";

    private readonly FormatLibrary _formats;
    private readonly string? _formatId;

    /// <summary>A pipeline that reads by the given format.</summary>
    /// <param name="formats">The formats to choose from.</param>
    /// <param name="formatId">The format's id, or null to recognise it.</param>
    public Pipeline(FormatLibrary formats, string? formatId)
    {
        _formats = formats;
        _formatId = formatId;
    }

    /// <summary>Told how far a long reading is, from several threads; null when nobody wants to know.</summary>
    public IProgress<ReadingProgress>? Progress { get; init; }

    /// <summary>Reads a file and recognises what it discloses.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public RecognisedFile Recognise(string path, CancellationToken cancellation = default)
    {
        var read = DocumentReader.Read(path, limits: null, cancellation, Progress);
        return read.IsRead
            ? Guard(read.Document.FileName, () => Recognise(read.Document), RecognisedFile.Failed)
            : RecognisedFile.Failed(read.Error);
    }

    private RecognisedFile Recognise(Document document)
    {
        var disclosure = Recognizer.Recognize(document, _formats, _formatId);
        return disclosure.IsEmpty ? RecognisedFile.Failed(NotADisclosure(document)) : RecognisedFile.Of(disclosure);
    }

    private static ReadError NotADisclosure(Document document)
    {
        var notes = string.Concat(document.Notes);
        return new ReadError(
            ReadErrorCodes.NotADisclosure,
            document.FileName,
            $"{document.FileName}：没有认出预算、决算公开的表格、章节和数字，没有可核对的内容。{notes}请确认是公开文件且内容完整；如确是公开文件，请改用 Word、Excel 或 PDF 原件。");
    }

    /// <summary>Reads, recognises and checks a file.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public CheckedFile Check(string path, CheckOptions options, CancellationToken cancellation = default)
    {
        var recognised = Recognise(path, cancellation);
        return recognised.Disclosure is { } disclosure
            ? Guard(disclosure.Document.FileName, () => CheckedFile.Of(Checker.Check(disclosure, options)), CheckedFile.Failed)
            : CheckedFile.Failed(recognised.Error!);
    }

    /// <summary>One file must never stop the others, so a fault of ours becomes an error of that file.</summary>
    private static T Guard<T>(string fileName, Func<T> work, Func<ReadError, T> failed)
    {
        try
        {
            return work();
        }
        catch (FormatException e)
        {
            return failed(new ReadError(FormatError, fileName, $"{fileName}：公开格式有误：{e.Message} 请改正格式文件，或用 --format 换一个格式。"));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return failed(new ReadError(InternalError, fileName, $"{fileName}：核对时程序内部出错（{e.GetType().Name}：{e.Message}）。这不是文件的问题，请把文件和这条信息反馈给我们。"));
        }
    }
}

/// <summary>A file that was to be recognised: the disclosure, or why there is none.</summary>
public sealed record RecognisedFile
{
    private RecognisedFile(Disclosure? disclosure, ReadError? error)
    {
        Disclosure = disclosure;
        Error = error;
    }

    /// <summary>What was recognised, or null.</summary>
    public Disclosure? Disclosure { get; }

    /// <summary>Why nothing was recognised, or null.</summary>
    public ReadError? Error { get; }

    /// <summary>Something was recognised.</summary>
    public static RecognisedFile Of(Disclosure disclosure) => new(disclosure, null);

    /// <summary>Nothing was recognised.</summary>
    public static RecognisedFile Failed(ReadError error) => new(null, error);
}

using Mingzhang.Checking;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Writing;

/// <summary>A file that was to be checked: its result, or why there is none.</summary>
public sealed record CheckedFile
{
    private CheckedFile(string fileName, CheckResult? result, ReadError? error)
    {
        FileName = fileName;
        Result = result;
        Error = error;
    }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>What checking gave, or null when the file could not be read or checked.</summary>
    public CheckResult? Result { get; }

    /// <summary>Why the file could not be read or checked, or null.</summary>
    public ReadError? Error { get; }

    /// <summary>Pictures of its pages for the report, or null.</summary>
    public Pictures.PagePictures? Pictures { get; init; }

    /// <summary>A file that was checked.</summary>
    public static CheckedFile Of(CheckResult result) => new(result.Disclosure.Document.FileName, result, null);

    /// <summary>A file that could not be read or checked.</summary>
    public static CheckedFile Failed(ReadError error) => new(error.FileName, null, error);
}

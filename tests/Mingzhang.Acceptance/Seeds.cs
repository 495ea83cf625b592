using System.Collections.Concurrent;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance;

/// <summary>The real documents as they are read from file to disclosure, each read once.</summary>
internal static class Seeds
{
    private static readonly ConcurrentDictionary<string, Lazy<Disclosure>> Cache = new(StringComparer.Ordinal);

    /// <summary>The disclosure of a seed such as <c>000</c>; the test is skipped when the seeds are not there.</summary>
    public static Disclosure Disclosure(string number) => ReadFile(Corpus.Seed(number));

    /// <summary>The disclosure of a file under <c>shared</c>; the test is skipped when it is not there.</summary>
    public static Disclosure Read(string relative) => ReadFile(Corpus.File(relative));

    /// <summary>The lines of a seed's file, the first at index 0.</summary>
    public static string[] Lines(string number) => File.ReadAllLines(Corpus.Seed(number));

    private static Disclosure ReadFile(string path) => Cache.GetOrAdd(path, static file => new(() =>
    {
        using var stream = File.OpenRead(file);
        var result = DocumentReader.Read(Path.GetFileName(file), stream);
        return Recognizer.Recognize(result.Document.ShouldNotBeNull(), FormatLibrary.Shipped);
    })).Value;
}

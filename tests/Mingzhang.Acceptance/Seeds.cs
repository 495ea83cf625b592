using System.Collections.Concurrent;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance;

/// <summary>The seeds as they are read from file to disclosure, each read once.</summary>
internal static class Seeds
{
    private static readonly ConcurrentDictionary<string, Lazy<Disclosure>> Read = new(StringComparer.Ordinal);

    /// <summary>The disclosure of a seed; the test is skipped when the seeds are not there.</summary>
    public static Disclosure Disclosure(string number)
    {
        var path = Corpus.Seed(number);
        return Read.GetOrAdd(number, _ => new(() =>
        {
            using var stream = File.OpenRead(path);
            var result = DocumentReader.Read(Path.GetFileName(path), stream);
            return Recognizer.Recognize(result.Document.ShouldNotBeNull(), FormatLibrary.Shipped);
        })).Value;
    }

    /// <summary>The lines of a seed's file, the first at index 0.</summary>
    public static string[] Lines(string number) => File.ReadAllLines(Corpus.Seed(number));
}

using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Reading.Conversion;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Tests.Support;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>The sample budget, written once as every kind for the tests that look at the files.</summary>
public sealed class WrittenBudget : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-tests-").FullName;
    private readonly Lock _lock = new();
    private readonly Dictionary<PublicationKind, string> _files = [];

    internal static Publication Publication { get; } = SamplePublication.Budget2026(glossary: 30);

    internal static Lazy<Disclosure> Sample { get; } = new(() => Recognise("sample.txt", SampleText()));

    /// <summary>The path of the file of a kind; the test is skipped where LibreOffice is needed and not there.</summary>
    internal string File(PublicationKind kind)
    {
        Assert.SkipWhen(kind == PublicationKind.Pdf && LibreOffice.Find() is null, "没有 LibreOffice，跳过 PDF");
        lock (_lock)
        {
            return _files.TryGetValue(kind, out var file) ? file : _files[kind] = new PublicationSet().Write(Publication, _folder, [kind]).Files[0];
        }
    }

    internal Disclosure Read(PublicationKind kind)
    {
        var file = File(kind);
        return Recognise(Path.GetFileName(file), System.IO.File.ReadAllBytes(file));
    }

    internal static Disclosure Recognise(string name, byte[] bytes) => Recognizer.Recognize(Tests.Sample.Document(name, bytes), FormatLibrary.Shipped, null);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] SampleText()
    {
        using var stream = typeof(FormatLibrary).Assembly.GetManifestResourceStream("samples/budget-2026.txt")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

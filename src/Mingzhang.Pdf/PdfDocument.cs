using Mingzhang.Pdf.Content;
using Mingzhang.Pdf.Fonts;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Structure;

namespace Mingzhang.Pdf;

/// <summary>
/// An open PDF. Pages are read when asked for and not kept, so that memory does not grow with their number.
/// Not safe for use by several threads at once; documents do not share anything that changes.
/// </summary>
public sealed class PdfDocument
{
    private readonly ObjectStore _store;
    private readonly IReadOnlyList<PageSource> _pages;
    private readonly PageReader _reader;

    internal PdfDocument(ObjectStore store, IReadOnlyList<PageSource> pages, PdfLimits limits)
    {
        _store = store;
        _pages = pages;
        var layers = new OptionalContent(store.Trailer?["Root"].AsDictionary, store);
        _reader = new PageReader(store, limits, new FontReader(store), layers);
    }

    /// <summary>The objects.</summary>
    internal ObjectStore Store => _store;

    /// <summary>The pages as the file describes them.</summary>
    internal IReadOnlyList<PageSource> Pages => _pages;

    /// <summary>How many pages there are.</summary>
    public int PageCount => _pages.Count;

    /// <summary>What could not be read and belongs to no single page.</summary>
    public IReadOnlyList<PdfProblem> Problems => _store.Log.All;

    /// <summary>Opens a file. Expected failures are values; nothing about the bytes makes this throw.</summary>
    /// <param name="bytes">The whole file. It must not change while the document is used.</param>
    /// <param name="limits">What reading may cost; <see cref="PdfLimits.Default"/> when null.</param>
    public static PdfOpening Open(byte[] bytes, PdfLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new DocumentOpener(limits ?? PdfLimits.Default).Open(bytes);
    }

    /// <summary>Opens a file from where the stream stands. The stream is read to its end, or to the size limit, and not closed.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="limits">What reading may cost; <see cref="PdfLimits.Default"/> when null.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static PdfOpening Open(Stream stream, PdfLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= PdfLimits.Default;
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[81_920];
        for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > limits.MaxFileBytes)
            {
                return PdfOpening.Failed(PdfFailure.TooLarge);
            }
        }

        return Open(buffer.ToArray(), limits);
    }

    /// <summary>Reads one page.</summary>
    /// <param name="number">The 1-based number of the page.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    public PdfPage ReadPage(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, _pages.Count);
        _store.Meter.Start();
        try
        {
            return _reader.Read(_pages[number - 1], number);
        }
        finally
        {
            _store.Meter.Stop();
        }
    }

    /// <summary>Reads the pages one after the other, each when it is asked for.</summary>
    public IEnumerable<PdfPage> ReadPages()
    {
        for (int number = 1; number <= _pages.Count; number++)
        {
            yield return ReadPage(number);
        }
    }
}

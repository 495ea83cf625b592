using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingzhang.Pdf.Tests.Support;

/// <summary>Writes small PDF files for tests: objects in the order given, then a classic cross-reference table.</summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, byte[]> _objects = [];

    /// <summary>A file of one A4 page with this content and these resources.</summary>
    public static byte[] OnePage(string content, string resources = "", string pageEntries = "", Action<PdfBuilder>? more = null)
    {
        var builder = new PdfBuilder();
        builder.Set(1, "<</Type/Catalog/Pages 2 0 R>>");
        builder.Set(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        builder.Set(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}>>{pageEntries}>>");
        builder.SetStream(4, "", Latin(content));
        more?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>The one page of such a file, as read.</summary>
    public static PdfPage ReadOnePage(string content, string resources = "", string pageEntries = "", Action<PdfBuilder>? more = null) =>
        (PdfDocument.Open(OnePage(content, resources, pageEntries, more)).Document ?? throw new InvalidOperationException("The file does not open.")).ReadPage(1);

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    public PdfBuilder Set(int number, string body)
    {
        _objects[number] = Latin(body);
        return this;
    }

    public PdfBuilder SetStream(int number, string entries, byte[] data)
    {
        byte[] head = Latin(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>\nstream\n"));
        _objects[number] = [.. head, .. data, .. "\nendstream"u8];
        return this;
    }

    public byte[] Build(string trailerEntries = "/Root 1 0 R")
    {
        var file = new MemoryStream();
        var offsets = new Dictionary<int, long>();
        Write(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        foreach ((int number, byte[] body) in _objects)
        {
            offsets[number] = file.Length;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        long start = file.Length;
        int size = _objects.Keys.Max() + 1;
        Write(file, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (int number = 1; number < size; number++)
        {
            Write(file, offsets.TryGetValue(number, out long offset) ? string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n") : "0000000000 00000 f \n");
        }

        Write(file, $"trailer\n<</Size {size}{trailerEntries}>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Latin(text));
}

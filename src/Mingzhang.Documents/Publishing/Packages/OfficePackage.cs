using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingzhang.Documents.Publishing.Packages;

/// <summary>Writes an Office package part by part, each bearing the same time, so that the same parts give the same bytes.</summary>
internal sealed class OfficePackage(Stream output) : IDisposable
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The first time that a ZIP can hold.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly XmlWriterSettings s_settings = new() { Encoding = s_utf8, CheckCharacters = true, CloseOutput = false, OmitXmlDeclaration = true };
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a part whose XML is known.</summary>
    /// <param name="name">The part's name without a leading slash.</param>
    /// <param name="xml">The XML without its declaration.</param>
    public void Add(string name, string xml)
    {
        using var part = Open(name);
        part.Write(s_utf8.GetBytes(Head + xml));
    }

    /// <summary>Writes a part as it comes.</summary>
    /// <param name="name">The part's name without a leading slash.</param>
    /// <param name="write">Writes the root element.</param>
    public void Add(string name, Action<XmlWriter> write)
    {
        using var part = Open(name);
        part.Write(s_utf8.GetBytes(Head));
        using var xml = XmlWriter.Create(part, s_settings);
        write(xml);
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private Stream Open(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_noTime;
        return entry.Open();
    }
}

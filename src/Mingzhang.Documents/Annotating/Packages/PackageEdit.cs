using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Packages;

namespace Mingzhang.Documents.Annotating.Packages;

/// <summary>
/// An Office package being changed part by part. Parts that are not touched keep their bytes. The clock's time goes nowhere, so that
/// the same input gives the same output.
/// </summary>
internal sealed class PackageEdit : IDisposable
{
    private static readonly XNamespace s_types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace s_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ReadingInput _input;
    private readonly Package _package;
    private readonly SortedDictionary<string, XDocument> _changed = new(StringComparer.OrdinalIgnoreCase);

    public PackageEdit(ReadingInput input)
    {
        _input = input;
        _package = Package.Open(input);
    }

    public void Dispose() => _package.Dispose();

    /// <summary>The part that is the document itself.</summary>
    public string MainPart(string customary) => PackageRelations.MainPart(_package, _input, customary);

    public bool Has(string part) => _changed.ContainsKey(part) || _package.Has(part);

    /// <summary>The relations of a part, their targets as paths in the package.</summary>
    public List<(string Type, string Id, string Target)> Relations(string part) => PackageRelations.Of(_package, _input, part);

    /// <summary>A part to be looked at and perhaps changed; it is written back by <see cref="Set"/>.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public XDocument? Load(string part) => _changed.TryGetValue(part, out XDocument? changed) ? changed : _package.Load(part);

    /// <summary>Writes a part anew.</summary>
    public void Set(string part, XDocument content) => _changed[part] = content;

    /// <summary>A path in the folder that no part has.</summary>
    public string NewPart(string folder, string name, string extension)
    {
        for (int n = 1; ; n++)
        {
            string part = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{folder}{name}{n}{extension}");
            if (!Has(part))
            {
                return part;
            }
        }
    }

    /// <summary>Adds a relation and gives its id.</summary>
    public string Relate(string from, string type, string to)
    {
        int slash = from.LastIndexOf('/');
        string part = $"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels";
        XDocument relations = Load(part) ?? new XDocument(new XElement(s_relations + "Relationships"));
        XElement root = relations.Root!;
        HashSet<string> ids = [.. root.Elements().Select(e => (string?)e.Attribute("Id") ?? string.Empty)];
        int n = 1;
        while (ids.Contains("mingzhang" + n.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            n++;
        }

        string id = "mingzhang" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        root.Add(new XElement(root.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + to)));
        Set(part, relations);
        return id;
    }

    /// <summary>Declares what a part is.</summary>
    public void Declare(string part, string contentType) => Declare("Override", "PartName", "/" + part, contentType);

    /// <summary>Declares what all parts with an extension are.</summary>
    public void DeclareExtension(string extension, string contentType) => Declare("Default", "Extension", extension, contentType);

    /// <summary>The whole package.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream(_input.Bytes.Length + 65_536);
        bytes.Write(_input.Bytes);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach ((string part, XDocument content) in _changed)
            {
                // Written where it was, so that the list of content types stays first; of entries by one name only the first is read.
                List<ZipArchiveEntry> old = [.. archive.Entries.Where(e => string.Equals(e.FullName.Replace('\\', '/').TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))];
                ZipArchiveEntry entry = old.Count > 0 ? old[0] : archive.CreateEntry(part, CompressionLevel.Optimal);
                entry.LastWriteTime = s_noTime;
                using Stream stream = entry.Open();
                stream.SetLength(0);
                using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CheckCharacters = false });
                content.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
                content.Save(writer);
            }
        }

        return bytes.ToArray();
    }

    private void Declare(string element, string key, string value, string contentType)
    {
        const string Part = "[Content_Types].xml";
        XDocument types = Load(Part) ?? new XDocument(new XElement(s_types + "Types"));
        XElement root = types.Root!;
        if (!root.Elements().Any(e => e.Name.LocalName == element && string.Equals((string?)e.Attribute(key), value, StringComparison.OrdinalIgnoreCase)))
        {
            root.Add(new XElement(root.Name.Namespace + element, new XAttribute(key, value), new XAttribute("ContentType", contentType)));
            Set(Part, types);
        }
    }
}

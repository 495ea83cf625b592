using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Publishing.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Recognition;

namespace Mingzhang.Documents.Publishing.OpenData;

/// <summary>
/// A publication as a Frictionless Data Package: its figures, claims and indicators as <c>mingzhang read</c> gives them, and the
/// text that their sources point into. Reading the text that is published makes sure that the data are what it says.
/// </summary>
internal sealed class DataPackage(Publication publication, string name, PublishingOptions options)
{
    /// <summary>What follows the name of a publication in the name of the package's folder.</summary>
    public const string Suffix = ".data";
    private const string TextName = "document.txt";

    /// <summary>The files of the package with their content, the descriptor first.</summary>
    /// <exception cref="PublishingException">The text could not be read back.</exception>
    public IReadOnlyList<(string Name, Action<Stream> Write)> Files(bool csv, bool json)
    {
        using var text = new MemoryStream();
        new TextPublicationWriter().Write(publication, text);
        var disclosure = Read(text.ToArray());
        var resources = new List<Resource>();
        foreach (var table in DataTables.Of(disclosure))
        {
            if (csv)
            {
                resources.Add(new Resource(table, table.Name, "csv", "text/csv", Encoding.UTF8.GetBytes(table.Csv)));
            }

            if (json)
            {
                resources.Add(new Resource(table, csv ? table.Name + "-json" : table.Name, "json", "application/json", Json(table)));
            }
        }

        resources.Add(new Resource(null, "document", "txt", "text/plain", text.ToArray()));
        return [("datapackage.json", output => WriteDescriptor(output, disclosure, resources)), .. resources.Select(r => (r.Path, Copy(r.Bytes)))];
    }

    private static Action<Stream> Copy(byte[] bytes) => output => output.Write(bytes);

    private Disclosure Read(byte[] text)
    {
        var read = DocumentReader.Read(TextName, new MemoryStream(text));
        return read.IsRead
            ? Recognizer.Recognize(read.Document, options.Formats, options.FormatId)
            : throw new PublishingException($"{name}：写开放数据时未能读回文本：{read.Error.Message}");
    }

    private void WriteDescriptor(Stream output, Disclosure disclosure, List<Resource> resources)
    {
        using var json = JsonStyle.Writer(output, indented: true);
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("profile", "data-package");
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publication.Title)))[..8];
        json.WriteString("name", Wording.Invariant($"disclosure-{publication.Year}-{mark}"));
        json.WriteString("title", publication.Title);
        json.WriteString("description", $"{publication.Entity}{disclosure.Identification.Kind.Name()}公开的全部数字，每个数字注明出处。" + (publication.IsDraft ? Draft.Mark + "。" : string.Empty));
        json.WriteStrings("keywords", [publication.Entity, Wording.Invariant($"{publication.Year}年"), disclosure.Identification.Kind.Name()]);
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", publication.Entity);
        json.WriteStrings("roles", ["publisher"]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var resource in resources)
        {
            resource.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static byte[] Json(DataTable table)
    {
        using var bytes = new MemoryStream();
        using (var json = JsonStyle.Writer(bytes, indented: true))
        {
            json.WriteStartArray();
            foreach (var row in CsvRows.Of(table.Csv).Skip(1))
            {
                json.WriteStartObject();
                for (var i = 0; i < table.Fields.Count; i++)
                {
                    WriteValue(json, table.Fields[i], row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>A number keeps the digits it is printed with.</summary>
    private static void WriteValue(Utf8JsonWriter json, DataField field, string value)
    {
        json.WritePropertyName(field.Name);
        if (field.Type == "string")
        {
            json.WriteStringValue(value);
        }
        else if (value.Length == 0)
        {
            json.WriteNullValue();
        }
        else if (decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    /// <summary>A file of the package.</summary>
    private sealed record Resource(DataTable? Table, string Name, string Format, string MediaType, byte[] Bytes)
    {
        public string Path => (Table?.Name ?? Name) + "." + Format;

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("name", Name);
            json.WriteString("path", Path);
            json.WriteString("title", Table?.Title ?? "公开文本");
            json.WriteString("profile", Table is null ? "data-resource" : "tabular-data-resource");
            json.WriteString("format", Format);
            json.WriteString("mediatype", MediaType);
            json.WriteString("encoding", "utf-8");
            json.WriteNumber("bytes", Bytes.Length);
            json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Bytes)));
            if (Table is not null)
            {
                WriteSchema(json, Table);
            }

            json.WriteEndObject();
        }

        private void WriteSchema(Utf8JsonWriter json, DataTable table)
        {
            json.WriteStartObject("schema");
            DisclosureJson.WriteList(json, "fields", table.Fields, static (j, field) =>
            {
                j.WriteString("name", field.Name);
                j.WriteString("type", field.Type);
                j.WriteString("title", field.Title);
                j.WriteString("description", field.Description);
            });
            json.WriteStrings("missingValues", [string.Empty]);
            if (table.Refers is var (field, other, otherField))
            {
                json.WriteStartArray("foreignKeys");
                json.WriteStartObject();
                json.WriteStrings("fields", [field]);
                json.WriteStartObject("reference");
                json.WriteString("resource", Name.EndsWith("-json", StringComparison.Ordinal) ? other + "-json" : other);
                json.WriteStrings("fields", [otherField]);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }
}

using System.IO.Compression;
using System.Text;

namespace Mingzhang.Documents.Tests;

/// <summary>Makes small Office packages for the tests, with no more parts than reading needs.</summary>
internal static class Packages
{
    private const string WordNames = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string SheetNames = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>A package of the parts given.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A Word document with that body, and styles and lists when given.</summary>
    public static byte[] Docx(string body, string styles = "", string numbering = "") => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("word/document.xml", $"<?xml version=\"1.0\"?><w:document {WordNames}><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", $"<w:styles {WordNames}>{styles}</w:styles>"),
        ("word/numbering.xml", $"<w:numbering {WordNames}>{numbering}</w:numbering>"));

    /// <summary>A paragraph with one run.</summary>
    public static string P(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A table cell.</summary>
    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    /// <summary>A workbook of sheets, each a name (a leading <c>~</c> hides it) and what stands inside <c>worksheet</c>.</summary>
    public static byte[] Xlsx(string shared, string styles, params (string Name, string Content)[] sheets)
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("xl/sharedStrings.xml", $"<sst {SheetNames}>{shared}</sst>"),
            ("xl/styles.xml", $"<styleSheet {SheetNames}>{styles}</styleSheet>"),
        };
        var list = new StringBuilder();
        var relations = new StringBuilder();
        for (int i = 0; i < sheets.Length; i++)
        {
            bool hidden = sheets[i].Name.StartsWith('~');
            list.Append($"<sheet name=\"{sheets[i].Name.TrimStart('~')}\" sheetId=\"{i + 1}\" r:id=\"r{i}\"{(hidden ? " state=\"hidden\"" : "")}/>");
            relations.Append($"<Relationship Id=\"r{i}\" Type=\"http://x/worksheet\" Target=\"worksheets/s{i}.xml\"/>");
            parts.Add(($"xl/worksheets/s{i}.xml", $"<worksheet {SheetNames}>{sheets[i].Content}</worksheet>"));
        }

        parts.Add(("xl/workbook.xml", $"<workbook {SheetNames}><sheets>{list}</sheets></workbook>"));
        parts.Add(("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://x\">{relations}</Relationships>"));
        return Zip([.. parts]);
    }
}

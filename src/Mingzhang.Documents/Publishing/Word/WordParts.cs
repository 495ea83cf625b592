using Mingzhang.Documents.Publishing.Packages;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>The parts of the package and how they relate.</summary>
internal static class WordParts
{
    public const string OddFooter = "rIdOdd";
    public const string EvenFooter = "rIdEven";
    public const string MarkHeader = "rIdMark";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The list of content types.</summary>
    public static string ContentTypes(bool hasMark) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + Type("document", "document.main") + Type("styles", "styles") + Type("settings", "settings")
        + Type("fontTable", "fontTable") + Type("footer1", "footer") + Type("footer2", "footer") + (hasMark ? Type("header1", "header") : string.Empty)
        + CoreProperties.ContentType + "</Types>";

    /// <summary>The package's relations.</summary>
    public static string PackageRelations() =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{WordXml.Relations}/officeDocument\" Target=\"word/document.xml\"/>{CoreProperties.Relation}</Relationships>";

    /// <summary>The document's relations.</summary>
    public static string DocumentRelations(bool hasMark) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + Relation("rIdStyles", "styles", "styles") + Relation("rIdSettings", "settings", "settings")
        + Relation("rIdFonts", "fontTable", "fontTable") + Relation(OddFooter, "footer", "footer1") + Relation(EvenFooter, "footer", "footer2")
        + (hasMark ? Relation(MarkHeader, "header", "header1") : string.Empty) + "</Relationships>";

    /// <summary>The settings: left and right pages differ, and Chinese punctuation keeps its room, so that lines break alike everywhere.</summary>
    public static string Settings() =>
        $"<w:settings xmlns:w=\"{WordXml.Main}\"><w:zoom w:percent=\"100\"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>"
        + "<w:drawingGridVerticalSpacing w:val=\"156\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
        + "<w:compat><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

    private static string Type(string part, string type) => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Types}{type}+xml\"/>";

    private static string Relation(string id, string type, string part) => $"<Relationship Id=\"{id}\" Type=\"{WordXml.Relations}/{type}\" Target=\"{part}.xml\"/>";
}

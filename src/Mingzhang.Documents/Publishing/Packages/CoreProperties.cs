using System.Security;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Publishing.Packages;

/// <summary>The properties of an Office document: title and author, no times and no person.</summary>
internal static class CoreProperties
{
    /// <summary>The part's name.</summary>
    public const string Part = "docProps/core.xml";

    /// <summary>The part's entry in the list of content types.</summary>
    public const string ContentType = "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";

    /// <summary>The part's entry in the package's relations.</summary>
    public const string Relation = "<Relationship Id=\"rIdCore\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";

    /// <summary>The part's XML.</summary>
    public static string Xml(Publication publication) =>
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + $"<dc:title>{Text(publication.Title)}</dc:title><dc:creator>{Text(publication.Entity)}</dc:creator><dc:language>zh-CN</dc:language>"
        + $"<cp:lastModifiedBy>{Text(publication.Entity)}</cp:lastModifiedBy></cp:coreProperties>";

    private static string Text(string text) => SecurityElement.Escape(SafeText.Clean(text));
}

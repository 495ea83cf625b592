using System.Security;
using Mingzhang.Documents.Publishing.Fonts;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>What stands on every page: its number between dashes (GB/T 9704-2012, 7.5), and the mark of a draft.</summary>
internal static class WordFurniture
{
    /// <summary>The footer: the number at the outer side, one character in.</summary>
    public static string Footer(bool isEven)
    {
        var side = isEven ? "<w:jc w:val=\"left\"/>" : "<w:jc w:val=\"right\"/>";
        return $"<w:ftr xmlns:w=\"{WordXml.Main}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind w:left=\"280\" w:right=\"280\"/>{side}</w:pPr>"
            + Run("— ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run(" —") + "</w:p></w:ftr>";
    }

    /// <summary>The header of a draft: a line of text, and large letters across the page.</summary>
    public static string MarkHeader(FontPlan fonts) =>
        $"<w:hdr xmlns:w=\"{WordXml.Main}\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
        + $"<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"{SecurityElement.Escape(fonts[FontRole.Heading])}\"/><w:color w:val=\"C00000\"/></w:rPr><w:t>{Draft.Mark}</w:t></w:r>"
        + $"<w:r><w:pict>{DraftLetters.Shape()}</w:pict></w:r></w:p></w:hdr>";

    private static string Run(string text) => $"<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}

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
        + "<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\">"
        + "<v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/>"
        + "<v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/><v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>"
        + "<v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" o:connectangles=\"270,180,90,0\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
        + "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;width:330pt;height:132pt;rotation:315;z-index:-251658752;"
        + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" o:allowincell=\"f\" fillcolor=\"#c9c9c9\" stroked=\"f\">"
        + $"<v:fill opacity=\".45\"/><v:textpath style=\"font-family:&quot;{SecurityElement.Escape(fonts[FontRole.Heading])}&quot;;font-size:1pt\" string=\"{Draft.Large}\"/></v:shape></w:pict></w:r></w:p></w:hdr>";

    private static string Run(string text) => $"<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}

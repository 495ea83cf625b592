using System.Globalization;
using System.Security;
using System.Text;
using Mingzhang.Documents.Publishing.Fonts;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>The styles of an official document.</summary>
internal static class WordStyleSheet
{
    public const string CoverTitle = "CoverTitle";
    public const string CoverFoot = "CoverFoot";
    public const string ContentsTitle = "ContentsTitle";
    public const string TableNumber = "TableNumber";
    public const string TableTitle = "TableTitle";
    public const string TableLine = "TableLine";
    public const string TableText = "TableText";
    public const string TableNote = "TableNote";
    public const string Small = "SectionEnd";

    /// <summary>The style of a heading.</summary>
    public static string Heading(int level) => "Heading" + Math.Clamp(level, 1, 4).ToString(CultureInfo.InvariantCulture);

    /// <summary>The style of an entry of the contents.</summary>
    public static string Contents(int level) => "TOC" + Math.Clamp(level, 1, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>The part's XML.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="cells">The styles of the tables' cells.</param>
    public static string Xml(FontPlan fonts, IEnumerable<CellStyle> cells)
    {
        const string NoIndent = "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>";
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"<w:styles xmlns:w=\"{WordXml.Main}\"><w:docDefaults><w:rPrDefault><w:rPr>{Font(fonts, FontRole.Body)}");
        xml.Append("<w:kern w:val=\"0\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        // Punctuation may hang over the margin: where it may not, LibreOffice 7.4 drops the one that would at the end of a justified line.
        Add(xml, "Normal", "Normal", string.Empty, $"<w:widowControl w:val=\"0\"/><w:overflowPunct w:val=\"1\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>{Lines(PageSetup.Line)}<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/><w:jc w:val=\"both\"/>", string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:val=\"{PageSetup.CharacterSpace}\"/>"));
        Add(xml, Heading(1), "heading 1", "Normal", $"<w:keepNext/><w:keepLines/>{Lines(700, 0, 579)}{NoIndent}<w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>", Font(fonts, FontRole.Title) + Size(44));
        Add(xml, Heading(2), "heading 2", "Normal", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", Font(fonts, FontRole.Heading));
        Add(xml, Heading(3), "heading 3", "Normal", "<w:keepNext/><w:outlineLvl w:val=\"2\"/>", Font(fonts, FontRole.Subheading));
        Add(xml, Heading(4), "heading 4", "Normal", "<w:keepNext/><w:outlineLvl w:val=\"3\"/>", "<w:b/>");
        Add(xml, CoverTitle, "封面标题", "Normal", Lines(960) + NoIndent + "<w:jc w:val=\"center\"/>", Font(fonts, FontRole.Title) + Size(52));
        Add(xml, CoverFoot, "封面落款", "Normal", NoIndent + "<w:jc w:val=\"center\"/>", string.Empty);
        Add(xml, ContentsTitle, "目录标题", "Normal", Lines(700, 0, 289) + NoIndent + "<w:jc w:val=\"center\"/>", Font(fonts, FontRole.Title) + Size(44));
        var leader = string.Create(CultureInfo.InvariantCulture, $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{PageSetup.Short - PageSetup.Left - PageSetup.Right}\"/></w:tabs>");
        for (var level = 1; level <= 3; level++)
        {
            var indent = string.Create(CultureInfo.InvariantCulture, $"<w:ind w:left=\"{((level - 1) * 560) + 560}\" w:hangingChars=\"0\" w:hanging=\"560\"/>");
            Add(xml, Contents(level), string.Create(CultureInfo.InvariantCulture, $"toc {level}"), "Normal", leader + Lines(520, level == 1 ? 120 : 0, 0) + indent + "<w:jc w:val=\"left\"/>", (level == 1 ? Font(fonts, FontRole.Heading) : string.Empty) + Size(28));
        }

        Add(xml, TableNumber, "表号", "Normal", "<w:keepNext/>" + Lines(480) + NoIndent + "<w:jc w:val=\"left\"/>", Font(fonts, FontRole.Heading) + Size(28));
        Add(xml, TableTitle, "表题", "Normal", "<w:keepNext/>" + Lines(600, 0, 60) + NoIndent + "<w:jc w:val=\"center\"/>", Font(fonts, FontRole.Title) + Size(36));
        Add(xml, TableLine, "表头行", "Normal", "<w:keepNext/>" + Lines(400) + NoIndent + "<w:jc w:val=\"left\"/>", Font(fonts, FontRole.Table) + Size(21));
        Add(xml, TableText, "表格文字", "Normal", "<w:snapToGrid w:val=\"0\"/>" + Lines(280) + NoIndent + "<w:jc w:val=\"left\"/>", Font(fonts, FontRole.Table) + "<w:spacing w:val=\"0\"/>" + Size(21));
        foreach (var cell in cells)
        {
            var look = cell.Kind switch { CellStyleKind.Header => Font(fonts, FontRole.Heading), CellStyleKind.Total => "<w:b/>", _ => string.Empty };
            Add(xml, cell.Id, cell.Name, TableText, string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:line=\"{(int)(cell.Line * 20)}\" w:lineRule=\"exact\"/><w:jc w:val=\"{cell.Align}\"/>"), look + Size((int)(cell.Size * 2)));
        }

        Add(xml, TableNote, "表注", "Normal", Lines(440, 80, 0) + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"480\"/>", Size(24));
        Add(xml, Small, "节末", "Normal", "<w:snapToGrid w:val=\"0\"/>" + Lines(20) + NoIndent, Size(2));
        Add(xml, "Header", "header", "Normal", "<w:snapToGrid w:val=\"0\"/>" + Lines(320) + NoIndent + "<w:jc w:val=\"center\"/>", Size(21));
        Add(xml, "Footer", "footer", "Normal", "<w:snapToGrid w:val=\"0\"/>" + Lines(400) + NoIndent, Font(fonts, FontRole.Table) + Size(28));
        return xml.Append("</w:styles>").ToString();
    }

    /// <summary>The fonts that the styles name, and the names that other systems know them by.</summary>
    public static string FontTable(FontPlan fonts, Func<string, string?> otherName)
    {
        var xml = new StringBuilder($"<w:fonts xmlns:w=\"{WordXml.Main}\">");
        foreach (var family in Enum.GetValues<FontRole>().Select(role => fonts[role]).Distinct(StringComparer.Ordinal))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:font w:name=\"{SecurityElement.Escape(family)}\">");
            xml.Append(otherName(family) is { } other ? $"<w:altName w:val=\"{SecurityElement.Escape(other)}\"/>" : string.Empty).Append("</w:font>");
        }

        return xml.Append("</w:fonts>").ToString();
    }

    /// <summary>The run property that names a role's font.</summary>
    public static string Font(FontPlan fonts, FontRole role)
    {
        var (latin, east) = (SecurityElement.Escape(fonts[FontRole.Latin]), SecurityElement.Escape(fonts[role]));
        return $"<w:rFonts w:ascii=\"{latin}\" w:eastAsia=\"{east}\" w:hAnsi=\"{latin}\" w:cs=\"{latin}\"/>" + (fonts.IsBold(role) ? "<w:b/>" : string.Empty);
    }

    private static void Add(StringBuilder xml, string id, string name, string basedOn, string paragraph, string run)
    {
        var isOwn = name.Any(c => c > 'ÿ');
        xml.Append("<w:style w:type=\"paragraph\"").Append(basedOn.Length == 0 ? " w:default=\"1\"" : string.Empty).Append(isOwn ? " w:customStyle=\"1\"" : string.Empty);
        xml.Append(CultureInfo.InvariantCulture, $" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>");
        xml.Append(basedOn.Length > 0 ? $"<w:basedOn w:val=\"{basedOn}\"/>" : string.Empty);
        xml.Append(id.StartsWith("Heading", StringComparison.Ordinal) ? "<w:next w:val=\"Normal\"/>" : string.Empty).Append("<w:qFormat/>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>");
    }

    private static string Lines(int exact, int before = 0, int after = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"{exact}\" w:lineRule=\"exact\"/>");

    private static string Size(int halfPoints) => string.Create(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/>");
}

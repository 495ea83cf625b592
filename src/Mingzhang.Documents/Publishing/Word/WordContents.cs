using System.Globalization;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>The table of contents: a field that Word can bring up to date, holding what it would hold.</summary>
internal static class WordContents
{
    /// <summary>Marks the entries of this table of contents.</summary>
    private const string Mark = "C";

    /// <summary>The bookmark at what an entry leads to.</summary>
    public static string Bookmark(int block) => string.Create(CultureInfo.InvariantCulture, $"_Toc{block + 100_000_000}");

    /// <summary>Writes the contents.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="pages">The printed page number of each block that an entry leads to, where it is known.</param>
    /// <param name="isLive">Whether only the numbers are fields, and the whole is not: see <see cref="WordPrint.IsLive"/>.</param>
    public static void Write(WordXml xml, Publication publication, IReadOnlyDictionary<int, int> pages, bool isLive)
    {
        xml.Start("p").Start("pPr").Value("pStyle", WordStyleSheet.ContentsTitle).End().Run("目　录").End();
        var entries = ContentsEntries.Of(publication).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            xml.Start("p").Start("pPr").Value("pStyle", WordStyleSheet.Contents(entry.Level)).End();
            if (i == 0 && !isLive)
            {
                xml.FieldMark("begin", isDirty: pages.Count == 0).Instruction(Instruction(publication)).FieldMark("separate");
            }

            xml.Start("hyperlink").Attribute("anchor", Bookmark(entry.Block)).Attribute("history", 1).Run(entry.Text).Tab();
            var page = pages.TryGetValue(entry.Block, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "0";
            xml.FieldMark("begin").Instruction($" PAGEREF {Bookmark(entry.Block)} \\h ").FieldMark("separate").Run(page).FieldMark("end").End();
            if (i == entries.Count - 1 && !isLive)
            {
                xml.FieldMark("end");
            }

            xml.End();
        }
    }

    /// <summary>Marks a paragraph as an entry where its own text is not the entry's: a table's title, or a heading whose level the field does not take whole.</summary>
    public static void MarkEntry(WordXml xml, string text, int level)
    {
        var quoted = text.Replace("\"", "\\\"", StringComparison.Ordinal);
        xml.FieldMark("begin").Instruction(string.Create(CultureInfo.InvariantCulture, $" TC \"{quoted}\" \\f {Mark} \\l {level} ")).FieldMark("end");
    }

    /// <summary>The highest level all of whose headings are entries, so that the field can take them by their style; 0 for none.</summary>
    public static int WholeLevels(Publication publication)
    {
        var level = 0;
        while (level < 3 && publication.Blocks.OfType<HeadingBlock>().Where(h => h.Level == level + 1).ToList() is { Count: > 0 } headings && headings.TrueForAll(h => h.InContents))
        {
            level++;
        }

        return level;
    }

    private static string Instruction(Publication publication)
    {
        var levels = WholeLevels(publication);
        var styles = levels > 0 ? string.Create(CultureInfo.InvariantCulture, $"\\o \"1-{levels}\" ") : string.Empty;
        return $" TOC {styles}\\f {Mark} \\h \\z ";
    }
}

using Mingzhang.Documents.Reading.Common;
using Mingzhang.Documents.Reading.Packages;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>
/// Reads Word documents (.docx, .docm) straight from their XML in one pass: tracked changes accepted, hidden text left out,
/// automatic numbers written out. Headers, footers, notes and comments are not read.
/// </summary>
/// <remarks>
/// A source's line counts the body's paragraphs, blank ones too, and the rows of tables in reading order; a paragraph of a text
/// box follows the paragraph that holds the box.
/// </remarks>
internal sealed class WordFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        using Package package = Package.Open(input);
        string main = PackageRelations.MainPart(package, input, "word/document.xml");
        List<(string Type, string Id, string Target)> relations = PackageRelations.Of(package, input, main);
        WordStyles styles = WordStyles.Read(package.Walk(Related("/styles", "word/styles.xml"), input));
        WordNumbering numbering = WordNumbering.Read(package.Walk(Related("/numbering", "word/numbering.xml"), input));
        using XmlWalk walk = package.Walk(main, input) ?? throw ReadingException.Damaged("找不到正文");
        if (package.Has("word/vbaProject.bin"))
        {
            input.Note("文档含宏，宏未运行也未读取。");
        }

        var blocks = new List<Block>();
        walk.MoveToRoot();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "body")
            {
                new WordBody(walk, input, styles, numbering).ReadInto(blocks, row: null);
            }
        }

        return new Document(input.FileName, FileKind.Word, [new Page(1, blocks)]) { Notes = input.Notes };

        string Related(string type, string customary) =>
            relations.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal)).Target ?? customary;
    }
}

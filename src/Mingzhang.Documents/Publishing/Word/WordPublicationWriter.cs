using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Documents.Publishing.Packages;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>Writes a Word document set as an official one.</summary>
internal sealed class WordPublicationWriter(FontPlan fonts, Func<string, string?> otherName, WordPrint print) : IPublicationWriter
{
    /// <inheritdoc/>
    public void Write(Publication publication, Stream output)
    {
        using var package = new OfficePackage(output);
        package.Add("[Content_Types].xml", WordParts.ContentTypes(publication.IsDraft));
        package.Add("_rels/.rels", WordParts.PackageRelations());
        package.Add(CoreProperties.Part, CoreProperties.Xml(publication));
        package.Add("word/_rels/document.xml.rels", WordParts.DocumentRelations(publication.IsDraft));
        package.Add("word/styles.xml", WordStyleSheet.Xml(fonts, CellStyle.Of(publication)));
        package.Add("word/settings.xml", WordParts.Settings());
        package.Add("word/fontTable.xml", WordStyleSheet.FontTable(fonts, otherName));
        package.Add("word/footer1.xml", WordFurniture.Footer(isEven: false));
        package.Add("word/footer2.xml", WordFurniture.Footer(isEven: true));
        if (publication.IsDraft)
        {
            package.Add("word/header1.xml", WordFurniture.MarkHeader(fonts));
        }

        package.Add("word/document.xml", writer =>
        {
            var xml = new WordXml(writer);
            xml.Root("document").Start("body");
            new WordFlow(xml, publication, print).Write();
            xml.End().End();
        });
    }
}

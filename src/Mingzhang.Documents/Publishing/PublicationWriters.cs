using Mingzhang.Documents.Publishing.Html;
using Mingzhang.Documents.Publishing.Text;
using Mingzhang.Documents.Publishing.Word;
using Mingzhang.Documents.Publishing.Workbooks;

namespace Mingzhang.Documents.Publishing;

/// <summary>The writers of the kinds that are one file made here.</summary>
internal static class PublicationWriters
{
    /// <summary>The writer of a kind.</summary>
    /// <param name="kind">The kind: Word, HTML, XLSX or text.</param>
    /// <param name="options">How publications are written.</param>
    /// <param name="pages">The page of each block that the contents lead to, by its place among the blocks.</param>
    public static IPublicationWriter Of(PublicationKind kind, PublishingOptions options, IReadOnlyDictionary<int, int> pages) => kind switch
    {
        PublicationKind.Docx => new WordPublicationWriter(options.Fonts.Official(), options.Fonts.OtherName, new WordPrint { Pages = pages }),
        PublicationKind.Html => new HtmlPublicationWriter(),
        PublicationKind.Xlsx => new XlsxPublicationWriter(),
        PublicationKind.Txt => new TextPublicationWriter(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}

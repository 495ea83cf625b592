using Mingzhang.Documents.Publishing.Html;
using Mingzhang.Documents.Publishing.Text;
using Mingzhang.Documents.Publishing.Workbooks;

namespace Mingzhang.Documents.Publishing;

/// <summary>The writers of the kinds that are one file made here.</summary>
internal static class PublicationWriters
{
    /// <summary>The writer of a kind.</summary>
    public static IPublicationWriter Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Html => new HtmlPublicationWriter(),
        PublicationKind.Xlsx => new XlsxPublicationWriter(),
        PublicationKind.Txt => new TextPublicationWriter(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}

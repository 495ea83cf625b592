using Mingzhang.Cli.Startup;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;
using Shouldly;
using Xunit;

namespace Mingzhang.Cli.Tests.Startup;

public class SmallLedgerTests
{
    [Fact]
    public void It_composes_to_a_publication_with_tables_and_text()
    {
        var publication = SmallLedger.Compose(FormatLibrary.Shipped);

        publication.Blocks.OfType<TableBlock>().Count().ShouldBeGreaterThan(5);
        publication.Blocks.OfType<ParagraphBlock>().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Every_kind_of_one_file_can_be_rehearsed() =>
        Should.NotThrow(() => PublicationSet.Rehearse(SmallLedger.Compose(FormatLibrary.Shipped), Enum.GetValues<PublicationKind>()));
}

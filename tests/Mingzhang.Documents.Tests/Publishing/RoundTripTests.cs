using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>What is written is read back by our own readers without loss, and nothing in it is found wrong.</summary>
public sealed partial class RoundTripTests(WrittenBudget written) : IClassFixture<WrittenBudget>
{
    public static TheoryData<PublicationKind> Kinds { get; } =
        [PublicationKind.Docx, PublicationKind.Pdf, PublicationKind.Html, PublicationKind.Xlsx, PublicationKind.Txt];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_figures_read_back_are_those_of_the_sample(PublicationKind kind)
    {
        var read = written.Read(kind);

        Facts(read).ShouldBe(Facts(WrittenBudget.Sample.Value));
        read.Tables.SelectMany(t => t.Facts).Count().ShouldBe(FigureCells());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_claims_read_back_are_those_of_the_sample(PublicationKind kind) =>
        Lines(w => ClaimsCsv.Write(w, written.Read(kind).Claims)).ShouldBe(Lines(w => ClaimsCsv.Write(w, WrittenBudget.Sample.Value.Claims)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_indicators_read_back_are_those_of_the_sample(PublicationKind kind) =>
        Lines(w => IndicatorsCsv.Write(w, written.Read(kind).Performance)).ShouldBe(Lines(w => IndicatorsCsv.Write(w, WrittenBudget.Sample.Value.Performance)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_found_wrong_in_what_is_written(PublicationKind kind) =>
        Checker.Check(written.Read(kind)).Findings.Select(f => f.Title + "：" + f.Message).ShouldBeEmpty();

    private static int FigureCells() => WrittenBudget.Publication.Blocks.OfType<TableBlock>().Where(t => t.Number.Length > 0)
        .SelectMany(t => t.Rows).SelectMany(r => r.Cells).Count(c => c.Value is not null);

    private static string Facts(Disclosure disclosure) => Lines(w => FactsCsv.Write(w, disclosure.Tables));

    /// <summary>The lines without white space and without their last column, which says where in the file each stands.</summary>
    private static string Lines(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return LastColumn().Replace(text.ToString(), string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
    }

    [GeneratedRegex(",(\"[^\"]*\"|[^,\"\n]*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LastColumn();
}

using Mingzhang.Documents.Reading;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf.Rescue;

/// <summary>What our reader cannot decode, poppler supplies.</summary>
public sealed class PopplerTests
{
    /// <summary>A font that is not embedded and numbers its characters as Adobe's Traditional Chinese collection does.</summary>
    private const string Taiwan = "/Resources<</Font<</R<</Type/Font/Subtype/Type0/BaseFont/MingLiU/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/MingLiU/CIDSystemInfo<</Registry(Adobe)/Ordering(CNS1)/Supplement 0>>/DW 1000>>]>>/F 3 0 R>>>>";

    /// <summary>一 and 123 in that numbering.</summary>
    private const string Hidden = "BT /R 10 Tf 70 717 Td <0253> Tj ET BT /R 10 Tf 160 717 Td <001200130014> Tj ET";

    [Fact]
    public void Letters_that_defeat_the_reader_come_from_poppler_and_stand_in_their_cells()
    {
        Programs.SkipWithout("pdftotext");
        Document document = Drawn().Document();
        Assert.SkipUnless(document.Notes.Any(n => n.Contains("poppler", StringComparison.Ordinal)), "没有 poppler-data，跳过");

        document.Blocks.OfType<Grid>().ShouldHaveSingleItem().Rows.Single().Cells.Select(c => c.Text).ShouldBe(["一", "123"]);
        document.Notes.ShouldHaveSingleItem().ShouldStartWith("第 2 页");
        document.Pages[1].Blocks[0].Source.Box!.Value.Y0.ShouldBeInRange(110, 130);
    }

    [Fact]
    public void Without_other_programs_the_page_says_what_it_lacks()
    {
        Document document = Sample.Read("a.pdf", Drawn().ToBytes(), new ReadingLimits { UseOtherPrograms = false }).Document.ShouldNotBeNull();
        document.Notes.ShouldHaveSingleItem().ShouldContain("MingLiU");
    }

    [Fact]
    public void A_file_name_is_never_a_command()
    {
        Programs.SkipWithout("pdftotext");
        string folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
        try
        {
            string path = Path.Combine(folder, "-o x;touch hacked;$(touch hacked).pdf");
            File.WriteAllBytes(path, Drawn().ToBytes());
            DocumentReader.Read(path).IsRead.ShouldBeTrue();
            Directory.GetFileSystemEntries(folder).ShouldHaveSingleItem();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DrawnPdf Drawn() => new DrawnPdf().Text(70, 100, "正文").Page(Taiwan).Grid([60, 150, 250], [110, 130]).Raw(Hidden);
}

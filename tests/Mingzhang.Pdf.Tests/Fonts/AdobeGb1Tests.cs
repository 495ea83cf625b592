using Mingzhang.Pdf.Fonts;

namespace Mingzhang.Pdf.Tests.Fonts;

public sealed class AdobeGb1Tests
{
    [Theory]
    [InlineData(1, " ")]
    [InlineData(34, "A")]
    [InlineData(96, "\u3000")]
    [InlineData(814, "!")]
    [InlineData(830, "1")]
    [InlineData(940, "啊")]
    [InlineData(4605, "筑")]
    [InlineData(7716, " ")]
    public void Cids_are_the_characters_of_the_collection(int cid, string text) => AdobeGb1.Text(cid).ShouldBe(text);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(30_284)]
    [InlineData(65_535)]
    public void Other_numbers_are_none(int cid) => AdobeGb1.Text(cid).ShouldBeNull();

    [Fact]
    public void The_rows_of_gb2312_follow_each_other_as_in_the_national_standard()
    {
        // Row 16 to 55 of GB 2312 are the CIDs from 940 on, 94 a row.
        System.Text.Encoding gb = CodePages.Get(936)!;
        for (int row = 0; row < 39; row++)
        {
            for (int cell = 0; cell < 94; cell++)
            {
                AdobeGb1.Text(940 + (94 * row) + cell).ShouldBe(gb.GetString([(byte)(0xB0 + row), (byte)(0xA1 + cell)]));
            }
        }
    }

    [Fact]
    public void A_character_leads_back_to_its_cid() => AdobeGb1.Cid("啊").ShouldBe(940);
}

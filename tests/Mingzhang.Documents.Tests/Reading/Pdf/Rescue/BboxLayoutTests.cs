using System.Text;
using Mingzhang.Documents.Reading.Pdf.Rescue;

namespace Mingzhang.Documents.Tests.Reading.Pdf.Rescue;

public sealed class BboxLayoutTests
{
    private const string Page = "<html><body><doc><page width=\"595\" height=\"842\"><flow><word xMin=\"10\" yMin=\"20\" xMax=\"30\" yMax=\"32\">甲&amp;乙</word><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\"> </word></flow></page>";

    [Fact]
    public void Words_come_with_their_place()
    {
        WordPage page = Parse(Page + "</doc></body></html>").ShouldHaveSingleItem();
        page.Width.ShouldBe(595);
        PlacedWord word = page.Words.ShouldHaveSingleItem();
        word.Text.ShouldBe("甲&乙");
        word.Box.ShouldBe(new(10, 20, 30, 32));
    }

    [Fact]
    public void Of_output_cut_short_the_whole_pages_count() => Parse(Page + "<page width=\"5").Count.ShouldBe(1);

    [Fact]
    public void No_entity_is_resolved()
    {
        string secret = Path.GetTempFileName();
        File.WriteAllText(secret, "秘密");
        string document = $"<!DOCTYPE html [<!ENTITY e SYSTEM \"{new Uri(secret)}\">]>" + Page.Replace("甲", "&e;", StringComparison.Ordinal) + "</doc></body></html>";
        Parse(document).SelectMany(p => p.Words).ShouldAllBe(w => !w.Text.Contains("秘密", StringComparison.Ordinal));
        File.Delete(secret);
    }

    [Theory]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 3, 4 }, "3、4")]
    [InlineData(new[] { 1, 3, 4, 5, 9 }, "1、3—5、9")]
    public void Pages_are_named_briefly(int[] pages, string named) => PageList.Of(pages).ShouldBe(named);

    private static IReadOnlyList<WordPage> Parse(string xml) => BboxLayout.Parse(Encoding.UTF8.GetBytes(xml));
}

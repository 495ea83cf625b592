using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Hostile;

[Collection(HostileCollection.Name)]
public sealed class HostileStructureTests
{
    [Fact]
    public void A_page_tree_that_contains_itself_ends()
    {
        byte[] file = new PdfBuilder()
            .Set(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Set(2, "<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>")
            .Set(3, "<</Type/Page/MediaBox[0 0 100 100]>>")
            .Build();
        Hostile.Read(file).Document.ShouldNotBeNull().PageCount.ShouldBe(1);
    }

    [Fact]
    public void A_page_tree_that_multiplies_at_each_level_stops_at_the_limit()
    {
        var builder = new PdfBuilder().Set(1, "<</Type/Catalog/Pages 10 0 R>>");
        for (int i = 10; i < 40; i++)
        {
            string kids = string.Concat(Enumerable.Repeat($"{i + 1} 0 R ", 10));
            builder.Set(i, $"<</Type/Pages/Kids[{kids}]/Count 10>>");
        }

        byte[] file = builder.Set(40, "<</Type/Page/MediaBox[0 0 100 100]>>").Build();
        Hostile.Read(file).Document.ShouldNotBeNull().PageCount.ShouldBe(PdfLimits.Default.MaxPages);
    }

    [Fact]
    public void Cross_references_that_point_at_themselves_end()
    {
        byte[] file = PdfBuilder.OnePage("");
        int start = file.AsSpan().LastIndexOf("xref\n0"u8);
        string text = Encoding.Latin1.GetString(file).Replace("/Root 1 0 R", $"/Root 1 0 R/Prev {start}", StringComparison.Ordinal);
        Hostile.Read(Encoding.Latin1.GetBytes(text)).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData("xref\n0 2147483647\n")]
    [InlineData("xref\n2147483600 1000\n0000000000 65535 n \n")]
    [InlineData("xref\n0 99999999999999999999\n")]
    [InlineData("9 0 obj<</Type/XRef/W[1 0 0]/Index[0 2147483647]/Size 2147483647/Length 5>>stream\n\u0001\u0001\u0001\u0001\u0001\nendstream endobj\n")]
    [InlineData("9 0 obj<</Type/XRef/W[0 0 0]/Index[0 2147483647]/Size 2147483647/Length 5>>stream\n\u0001\u0001\u0001\u0001\u0001\nendstream endobj\n")]
    [InlineData("9 0 obj<</Type/XRef/W[8 8 8]/Size 1/Length 24>>stream\n????????????????????????\nendstream endobj\n")]
    [InlineData("9 0 obj<</Type/XRef/W[1 2 1]/Size 9/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>/Length 9>>stream\nnonsense!\nendstream endobj\n")]
    public void Impossible_cross_references_are_repaired(string table)
    {
        byte[] file = PdfBuilder.OnePage("");
        string body = Encoding.Latin1.GetString(file)[..file.AsSpan().LastIndexOf("xref\n0"u8)];
        string whole = body + table + $"trailer<</Root 1 0 R>>\nstartxref\n{body.Length}\n%%EOF";
        Hostile.Read(Encoding.Latin1.GetBytes(whole)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_length_that_refers_to_its_own_stream_is_found_by_searching()
    {
        byte[] file = PdfBuilder.OnePage("", more: b => b.Set(4, "<</Length 4 0 R>>stream\n0 0 m 50 0 l S\nendstream"));
        Hostile.Read(file).Document.ShouldNotBeNull().ReadPage(1).Rules.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A")]
    [InlineData("<</A[")]
    public void Objects_nested_a_million_deep_are_read_to_the_limit(string opening)
    {
        string nested = string.Concat(Enumerable.Repeat(opening, 1_000_000));
        Hostile.Read(PdfBuilder.OnePage("", pageEntries: "/Annots " + nested)).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("<<>>")]
    [InlineData("<</A 1>>")]
    [InlineData("1 0 R ")]
    [InlineData("()")]
    public void Arrays_of_millions_of_things_stay_within_memory(string item)
    {
        string many = string.Concat(Enumerable.Repeat(item, 8_000_000 / item.Length));
        Hostile.Read(PdfBuilder.OnePage("", pageEntries: $"/Annots[{many}]")).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void References_that_run_in_a_circle_are_null()
    {
        byte[] file = PdfBuilder.OnePage("", pageEntries: "/Rotate 7 0 R", more: b => b.Set(7, "8 0 R").Set(8, "7 0 R"));
        Hostile.Read(file).Document.ShouldNotBeNull().ReadPage(1).Rotation.ShouldBe(0);
    }

    [Fact]
    public void Object_streams_that_hold_each_other_hold_nothing()
    {
        byte[] file = new PdfBuilder()
            .Set(1, "<</Type/Catalog/Pages 2 0 R>>")
            .SetStream(5, "/Type/ObjStm/N 2/First 8/Extends 5 0 R", "5 0 2 4 null null"u8.ToArray())
            .Build();
        Hostile.Read(file).Failure.ShouldBe(PdfFailure.Damaged);
    }

    [Fact]
    public void A_million_false_objects_do_not_stop_repair()
    {
        string many = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"{i} 0 obj "));
        Hostile.Read(Encoding.ASCII.GetBytes("%PDF-1.4\n" + many));
    }

    [Fact]
    public void A_million_trailers_do_not_stop_repair() =>
        Hostile.Read(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj null endobj " + string.Concat(Enumerable.Repeat("trailer<</Root 1 0 R ", 1_000_000))));

    [Fact]
    public void Streams_without_end_do_not_make_repair_quadratic() =>
        Hostile.Read(Encoding.ASCII.GetBytes("%PDF-1.4\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i} 0 obj<</Type/Page>>stream\n"))));
}

using System.Text;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Tests.Syntax;

public sealed class ObjectParserTests
{
    [Fact]
    public void A_dictionary_holds_every_kind_of_object()
    {
        PdfDictionary dictionary = Parse("<</I 1/R 2.5/N/Name/S(text)/A[1 2 0 R null]/D<</X true>>/Ref 7 0 R/Null null>>").AsDictionary.ShouldNotBeNull();
        dictionary.Integer("I").ShouldBe(1);
        dictionary.Number("R").ShouldBe(2.5);
        dictionary["N"].NameText.ShouldBe("Name");
        Encoding.Latin1.GetString(dictionary["S"].Bytes).ShouldBe("text");
        dictionary["A"].AsArray.ShouldNotBeNull().Count.ShouldBe(3);
        dictionary["A"].AsArray!.Raw(1).ReferenceNumber.ShouldBe(2);
        dictionary["D"].AsDictionary.ShouldNotBeNull()["X"].Truth.ShouldBeTrue();
        dictionary.Raw("Ref").ReferenceNumber.ShouldBe(7);
        dictionary["Null"].IsNull.ShouldBeTrue();
        dictionary["Missing"].IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Two_numbers_without_R_are_no_reference()
    {
        PdfArray array = Parse("[1 0 2 0 R 3]").AsArray.ShouldNotBeNull();
        array.Count.ShouldBe(4);
        array.Raw(2).ReferenceNumber.ShouldBe(2);
    }

    [Fact]
    public void Of_two_values_under_one_key_the_first_counts() => Parse("<</A 1/A 2>>").AsDictionary!.Integer("A").ShouldBe(1);

    [Theory]
    [InlineData("<</A 1/B[2 3")]
    [InlineData("<</A 1/B[2 3 endobj 4 0 obj <</A 9>>")]
    [InlineData("<</A 1 2 3/B[2 3]")]
    public void What_is_not_closed_ends_with_the_object(string text)
    {
        PdfDictionary dictionary = Parse(text).AsDictionary.ShouldNotBeNull();
        dictionary.Integer("A").ShouldBe(1);
        dictionary["B"].AsArray.ShouldNotBeNull().Count.ShouldBe(2);
    }

    [Fact]
    public void A_key_without_value_does_not_swallow_the_end() => Parse("<</A 1/B>>").AsDictionary!.Integer("A").ShouldBe(1);

    [Fact]
    public void Nesting_beyond_the_limit_is_left_out_and_told()
    {
        byte[] data = Encoding.Latin1.GetBytes("[[[[1]]]]");
        var parser = new ObjectParser(new Lexer(data, 0, data.Length, new NameTable()), null, maxDepth: 2);
        parser.ReadValue().AsArray.ShouldNotBeNull()[0].Kind.ShouldBe(PdfKind.Array);
        parser.LeftOut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("-99999999999999999999", int.MinValue)]
    [InlineData("3.9", 3)]
    public void Integers_are_cut_to_their_range(string text, int value) => Parse(text).Integer.ShouldBe(value);

    private static PdfValue Parse(string text)
    {
        byte[] data = Encoding.Latin1.GetBytes(text);
        return new ObjectParser(new Lexer(data, 0, data.Length, new NameTable()), null, maxDepth: 64).ReadValue();
    }
}

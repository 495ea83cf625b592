using System.Text;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Tests.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("17", 17)]
    [InlineData("-98", -98)]
    [InlineData("+17", 17)]
    [InlineData("34.5", 34.5)]
    [InlineData("-3.62", -3.62)]
    [InlineData("-.002", -0.002)]
    [InlineData("4.", 4)]
    [InlineData("--5", -5)]
    [InlineData("12.3-4", 12.3)]
    [InlineData("1.2.3", 1.2)]
    [InlineData(".", 0)]
    public void Numbers_are_read_as_written_also_badly_written_ones(string text, double number)
    {
        Token token = Lex(text).Next();
        token.Kind.ShouldBe(TokenKind.Number);
        token.Number.ShouldBe(number);
    }

    [Theory]
    [InlineData("(plain)", "plain")]
    [InlineData("(a (nested) one)", "a (nested) one")]
    [InlineData(@"(\(\)\\)", @"()\")]
    [InlineData(@"(\101\7)", "A\u0007")]
    [InlineData("(a\\\r\nb)", "ab")]
    [InlineData("(a\r\nb\rc)", "a\nb\nc")]
    [InlineData(@"(\n\r\t\b\f\x)", "\n\r\t\b\fx")]
    [InlineData("(unclosed", "unclosed")]
    [InlineData("<48656C6C6F>", "Hello")]
    [InlineData("<48 65\n6C6C6>", "Hell`")]
    [InlineData("<>", "")]
    public void Strings_are_unescaped(string written, string text)
    {
        Token token = Lex(written).Next();
        token.Kind.ShouldBe(TokenKind.String);
        Encoding.Latin1.GetString(token.Text.Bytes).ShouldBe(text);
    }

    [Theory]
    [InlineData("/Name", "Name")]
    [InlineData("/A#42#20C", "AB C")]
    [InlineData("/A#4", "A#4")]
    [InlineData("/ next", "")]
    [InlineData("/A/B", "A")]
    public void Names_end_at_delimiters_and_are_unescaped(string written, string name) => Lex(written).Next().Name.ShouldBe(name);

    [Fact]
    public void Comments_and_white_space_part_tokens()
    {
        Lexer lexer = Lex("% a comment\n1%another\r2\0\t/X");
        lexer.Next().Number.ShouldBe(1);
        lexer.Next().Number.ShouldBe(2);
        lexer.Next().Name.ShouldBe("X");
        lexer.Next().Kind.ShouldBe(TokenKind.End);
    }

    [Fact]
    public void Operators_stick_to_numbers_and_are_told_apart()
    {
        Lexer lexer = Lex("100re BT");
        lexer.Next().Number.ShouldBe(100);
        lexer.Next().IsKeyword('r' | ((ulong)'e' << 8)).ShouldBeTrue();
        lexer.Next().IsKeyword(Keywords.Pack("BT"u8)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(")")]
    [InlineData("}")]
    [InlineData("{")]
    [InlineData(">")]
    public void A_stray_delimiter_is_passed_over(string stray)
    {
        Lexer lexer = Lex(stray + " 7");
        lexer.Next().Kind.ShouldBe(TokenKind.Keyword);
        lexer.Next().Number.ShouldBe(7);
    }

    [Fact]
    public void Strings_of_a_reused_buffer_stay_valid_until_it_is_reset()
    {
        byte[] data = Encoding.Latin1.GetBytes("<41> <42> " + string.Concat(Enumerable.Repeat("<43>", 300)));
        var lexer = new Lexer(data, 0, data.Length, new NameTable(), new StringDecoder(reuse: true));
        PdfValue first = lexer.Next().Text;
        PdfValue second = lexer.Next().Text;
        for (int i = 0; i < 300; i++)
        {
            lexer.Next();
        }

        Encoding.Latin1.GetString(first.Bytes).ShouldBe("A");
        Encoding.Latin1.GetString(second.Bytes).ShouldBe("B");
    }

    private static Lexer Lex(string text)
    {
        byte[] data = Encoding.Latin1.GetBytes(text);
        return new Lexer(data, 0, data.Length, new NameTable());
    }
}

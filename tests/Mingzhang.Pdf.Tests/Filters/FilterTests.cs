using System.Text;
using Mingzhang.Pdf.Filters;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Syntax;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Filters;

public sealed class FilterTests
{
    private const string Sample = "BT 0 0 m 100 200 l S 100 200 l S 100 200 l S ET";

    [Fact]
    public void Flate_gives_back_what_was_packed() => Decode("/Filter/FlateDecode", PdfBuilder.Deflate(Encoding.ASCII.GetBytes(Sample))).ShouldBe(Sample);

    [Fact]
    public void Damaged_flate_gives_what_came_before_the_damage_and_says_so()
    {
        byte[] packed = PdfBuilder.Deflate(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => i + " "))));
        var log = new ProblemLog();
        string text = Decode("/Filter/FlateDecode", packed[..(packed.Length / 2)], log);
        text.ShouldStartWith("0 1 2 3 4 5 ");
        text.Length.ShouldBeGreaterThan(1000);

        packed[packed.Length / 2] ^= 0xFF;
        packed[(packed.Length / 2) + 1] ^= 0xFF;
        Decode("/Filter/FlateDecode", packed, log).ShouldStartWith("0 1 2 3 4 5 ");
    }

    [Fact]
    public void Flate_without_its_header_is_read_all_the_same() =>
        Decode("/Filter/FlateDecode", PdfBuilder.Deflate(Encoding.ASCII.GetBytes(Sample))[2..]).ShouldBe(Sample);

    [Fact]
    public void Lzw_reads_the_example_of_the_standard()
    {
        // PDF 32000-1 7.4.4.2: 45 45 45 45 45 65 45 45 45 66
        byte[] plain = DecodeBytes("/Filter/LZWDecode", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]);
        plain.ShouldBe([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
    }

    [Theory]
    [InlineData("/ASCIIHexDecode", "48 65 6C6c 6F>", "Hello")]
    [InlineData("/AHx", "4865 6C6C 6>garbage", "Hell`")]
    [InlineData("/ASCII85Decode", "87cURD]i,\"Ebo80~>", "Hello World!")]
    [InlineData("/A85", "z~>", "\0\0\0\0")]
    [InlineData("/ASCII85Decode", "87cUR", "Hell")]
    public void Printable_filters_decode(string filter, string encoded, string plain) => Decode("/Filter" + filter, Encoding.ASCII.GetBytes(encoded)).ShouldBe(plain);

    [Fact]
    public void Run_lengths_decode() => DecodeBytes("/Filter/RunLengthDecode", [2, 1, 2, 3, 254, 9, 128, 7]).ShouldBe([1, 2, 3, 9, 9, 9]);

    [Fact]
    public void Filters_apply_in_order() =>
        Decode("/Filter[/ASCIIHexDecode/FlateDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(PdfBuilder.Deflate("chain"u8.ToArray())) + ">")).ShouldBe("chain");

    [Theory]
    [InlineData(0, new byte[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(1, new byte[] { 1, 3, 6, 4, 9, 15 })]
    [InlineData(2, new byte[] { 1, 2, 3, 5, 7, 9 })]
    [InlineData(3, new byte[] { 1, 2, 4, 4, 8, 12 })]
    [InlineData(4, new byte[] { 1, 3, 6, 5, 10, 16 })]
    public void Png_predictors_are_undone(byte kind, byte[] expected)
    {
        byte[] rows = [kind, 1, 2, 3, kind, 4, 5, 6];
        DecodeBytes("/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 3>>", PdfBuilder.Deflate(rows)).ShouldBe(expected);
    }

    [Fact]
    public void The_tiff_predictor_is_undone()
    {
        DecodeBytes("/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 3>>", PdfBuilder.Deflate([1, 1, 1, 5, 1, 1])).ShouldBe([1, 2, 3, 5, 6, 7]);
        DecodeBytes("/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 2/BitsPerComponent 4>>", PdfBuilder.Deflate([0x12])).ShouldBe([0x13]);
        DecodeBytes("/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 2/BitsPerComponent 16>>", PdfBuilder.Deflate([0, 255, 0, 1])).ShouldBe([0, 255, 1, 0]);
    }

    [Fact]
    public void What_does_not_fit_the_limit_is_cut_off_and_said_so()
    {
        var log = new ProblemLog();
        DecodeBytes("/Filter/FlateDecode", PdfBuilder.Deflate(new byte[100_000]), log, limit: 5000).Length.ShouldBe(5000);
        log.All.ShouldContain(p => p.Kind == PdfProblemKind.LimitReached);
    }

    [Fact]
    public void A_filter_for_pictures_gives_nothing_and_says_so()
    {
        var log = new ProblemLog();
        Decoder(log).Decode(Stream("/Filter/DCTDecode", [1, 2, 3])).ShouldBeNull();
        log.All.ShouldContain(p => p.Kind == PdfProblemKind.UnsupportedFilter);
    }

    [Fact]
    public void Recycled_memory_is_used_again()
    {
        StreamDecoder decoder = Decoder(new ProblemLog());
        ArraySegment<byte> first = decoder.Decode(Stream("/Filter/FlateDecode", PdfBuilder.Deflate(new byte[9000]))).ShouldNotBeNull();
        byte[]? array = first.Array;
        decoder.Recycle(first);
        decoder.Decode(Stream("/Filter/FlateDecode", PdfBuilder.Deflate(new byte[9000])))!.Value.Array.ShouldBeSameAs(array);
    }

    private static string Decode(string entries, byte[] data, ProblemLog? log = null) => Encoding.Latin1.GetString(DecodeBytes(entries, data, log));

    private static byte[] DecodeBytes(string entries, byte[] data, ProblemLog? log = null, int? limit = null) =>
        [.. Decoder(log ?? new ProblemLog()).Decode(Stream(entries, data), limit).ShouldNotBeNull()];

    private static StreamDecoder Decoder(ProblemLog log) => new(PdfLimits.Default, new WorkMeter(PdfLimits.Default), log);

    private static PdfStream Stream(string entries, byte[] data)
    {
        byte[] text = Encoding.Latin1.GetBytes($"<<{entries}>>");
        PdfDictionary dictionary = new ObjectParser(new Lexer(text, 0, text.Length, new NameTable()), null, 9).ReadValue().AsDictionary!;
        return new PdfStream(dictionary, data, 0, data.Length);
    }
}

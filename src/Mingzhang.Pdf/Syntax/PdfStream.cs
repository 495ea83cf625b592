namespace Mingzhang.Pdf.Syntax;

/// <summary>A stream: its dictionary and where its raw bytes lie. They are decoded by <see cref="Filters.StreamDecoder"/>.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, byte[] data, int offset, int length)
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public ArraySegment<byte> Raw => new(data, offset, length);

    /// <summary>The number of the stream's object: part of its key when encrypted, and its identity.</summary>
    public int ObjectNumber { get; init; } = -1;

    public int Generation { get; init; }
}

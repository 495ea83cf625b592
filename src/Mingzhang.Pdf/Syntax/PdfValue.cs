using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Syntax;

/// <summary>What a <see cref="PdfValue"/> holds.</summary>
internal enum PdfKind : byte
{
    Null,
    Boolean,
    Number,
    Name,
    String,
    Array,
    Dictionary,
    Stream,
    Reference,
}

/// <summary>
/// Any PDF object. A value type, so that the operands of a page's content cost no allocations.
/// The default value is the null object, which is also what stands for everything missing or unreadable.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct PdfValue
{
    private readonly object? _object;
    private readonly long _bits;

    private PdfValue(PdfKind kind, object? value, long bits)
    {
        Kind = kind;
        _object = value;
        _bits = bits;
    }

    public PdfKind Kind { get; }

    public bool IsNull => Kind == PdfKind.Null;

    public bool IsNumber => Kind == PdfKind.Number;

    /// <summary>The number, or 0 for any other kind.</summary>
    public double Number => Kind == PdfKind.Number ? BitConverter.Int64BitsToDouble(_bits) : 0;

    /// <summary>The number cut to the range of <see cref="int"/>, or 0 for any other kind.</summary>
    public int Integer => Number switch
    {
        >= int.MaxValue => int.MaxValue,
        <= int.MinValue => int.MinValue,
        double.NaN => 0,
        var number => (int)number,
    };

    public bool Truth => Kind == PdfKind.Boolean && _bits != 0;

    public string? NameText => Kind == PdfKind.Name ? (string)_object! : null;

    public PdfArray? AsArray => Kind == PdfKind.Array ? (PdfArray)_object! : null;

    /// <summary>The dictionary, or the dictionary of a stream.</summary>
    public PdfDictionary? AsDictionary => Kind switch
    {
        PdfKind.Dictionary => (PdfDictionary)_object!,
        PdfKind.Stream => ((PdfStream)_object!).Dictionary,
        _ => null,
    };

    public PdfStream? AsStream => Kind == PdfKind.Stream ? (PdfStream)_object! : null;

    public ReadOnlySpan<byte> Bytes =>
        Kind == PdfKind.String ? ((byte[])_object!).AsSpan((int)(_bits >> 32), (int)(_bits & 0xFFFFFFFF)) : default;

    /// <summary>The object number a reference points to, or −1.</summary>
    public int ReferenceNumber => Kind == PdfKind.Reference ? (int)(_bits >> 32) : -1;

    public int ReferenceGeneration => Kind == PdfKind.Reference ? (int)(_bits & 0xFFFFFFFF) : 0;

    public static PdfValue OfBoolean(bool value) => new(PdfKind.Boolean, null, value ? 1 : 0);

    public static PdfValue OfNumber(double value) => new(PdfKind.Number, null, BitConverter.DoubleToInt64Bits(value));

    public static PdfValue OfName(string name) => new(PdfKind.Name, name, 0);

    public static PdfValue OfString(byte[] buffer, int offset, int length) => new(PdfKind.String, buffer, ((long)offset << 32) | (uint)length);

    public static PdfValue OfArray(PdfArray array) => new(PdfKind.Array, array, 0);

    public static PdfValue OfDictionary(PdfDictionary dictionary) => new(PdfKind.Dictionary, dictionary, 0);

    public static PdfValue OfStream(PdfStream stream) => new(PdfKind.Stream, stream, 0);

    public static PdfValue OfReference(int number, int generation) => new(PdfKind.Reference, null, ((long)number << 32) | (uint)generation);
}

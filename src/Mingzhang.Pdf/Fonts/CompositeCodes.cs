namespace Mingzhang.Pdf.Fonts;

/// <summary>How a Type 0 font's strings are cut into codes and what CIDs those are: by a predefined CMap or one in the file.</summary>
internal sealed class CompositeCodes
{
    private readonly PredefinedCMap? _predefined;
    private readonly CMap? _embedded;

    public CompositeCodes(PredefinedCMap predefined) => _predefined = predefined;

    public CompositeCodes(CMap embedded) => _embedded = embedded;

    public bool IsVertical => _predefined?.IsVertical ?? _embedded!.IsVertical;

    public uint Read(ReadOnlySpan<byte> text, ref int position)
    {
        if (_embedded is not null)
        {
            return _embedded.ReadCode(text, ref position, out _);
        }

        int length = Math.Max(1, _predefined!.LengthAt(text[position..]));
        uint code = 0;
        for (int i = 0; i < length; i++)
        {
            code = (code << 8) | text[position++];
        }

        return code;
    }

    /// <summary>The text that the code itself is, in the predefined encodings that are text; else null.</summary>
    public string? Text(ReadOnlySpan<byte> code) => _predefined?.Text(code);

    /// <summary>The CID, or −1 when it is not known.</summary>
    public int Cid(uint code, ReadOnlySpan<byte> bytes, string? encoded)
    {
        if (_embedded is not null)
        {
            return _embedded.Cid(code);
        }

        return _predefined!.Form == CodeForm.Identity ? (int)Math.Min(code, int.MaxValue) : _predefined.Cid(bytes, encoded);
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Pdf.Fonts;

/// <summary>How the bytes of a predefined CMap are to be read as text.</summary>
internal enum CodeForm
{
    /// <summary>Two-byte CIDs: not text at all.</summary>
    Identity,

    /// <summary>A legacy encoding of one to four bytes.</summary>
    CodePage,

    /// <summary>Two bytes of GB 2312 without their high bits.</summary>
    SevenBit,

    Utf16,
    Utf8,
    Utf32,
}

/// <summary>
/// A predefined CMap by its name. For these the code itself is text in a known encoding, so that neither ToUnicode nor
/// the CMap's own tables are needed.
/// </summary>
internal sealed class PredefinedCMap
{
    private static readonly (string Prefix, CodeForm Form, int CodePage)[] Known =
    [
        ("Identity", CodeForm.Identity, 0),
        ("UniGB-UCS2", CodeForm.Utf16, 0), ("UniGB-UTF16", CodeForm.Utf16, 0), ("UniGB-UTF8", CodeForm.Utf8, 0), ("UniGB-UTF32", CodeForm.Utf32, 0),
        ("UniCNS-UCS2", CodeForm.Utf16, 0), ("UniCNS-UTF16", CodeForm.Utf16, 0), ("UniCNS-UTF8", CodeForm.Utf8, 0), ("UniCNS-UTF32", CodeForm.Utf32, 0),
        ("UniJIS-UCS2", CodeForm.Utf16, 0), ("UniJIS-UTF16", CodeForm.Utf16, 0), ("UniJIS2004-UTF16", CodeForm.Utf16, 0), ("UniJIS-UTF8", CodeForm.Utf8, 0),
        ("UniKS-UCS2", CodeForm.Utf16, 0), ("UniKS-UTF16", CodeForm.Utf16, 0), ("UniKS-UTF8", CodeForm.Utf8, 0),
        ("GBK2K", CodeForm.CodePage, 54936), ("GBK-EUC", CodeForm.CodePage, 936), ("GBKp-EUC", CodeForm.CodePage, 936),
        ("GBpc-EUC", CodeForm.CodePage, 936), ("GB-EUC", CodeForm.CodePage, 936), ("GB-", CodeForm.SevenBit, 936),
        ("B5pc", CodeForm.CodePage, 950), ("ETen-B5", CodeForm.CodePage, 950), ("ETenms-B5", CodeForm.CodePage, 950), ("HKscs-B5", CodeForm.CodePage, 950),
        ("90ms-RKSJ", CodeForm.CodePage, 932), ("90msp-RKSJ", CodeForm.CodePage, 932), ("90pv-RKSJ", CodeForm.CodePage, 932),
        ("KSC-EUC", CodeForm.CodePage, 949), ("KSCms-UHC", CodeForm.CodePage, 949), ("KSCpc-EUC", CodeForm.CodePage, 949),
    ];

    private readonly Encoding? _encoding;
    private readonly string _name;

    private PredefinedCMap(string name, CodeForm form, int codePage)
    {
        _name = name;
        Form = form;
        _encoding = codePage > 0 ? CodePages.Get(codePage) : null;
    }

    public CodeForm Form { get; }

    public bool IsVertical => _name.EndsWith("-V", StringComparison.Ordinal);

    /// <summary>Whether this is one of the encodings of Adobe-GB1.</summary>
    public bool IsGb => _name.StartsWith("GB", StringComparison.Ordinal) || _name.StartsWith("UniGB", StringComparison.Ordinal);

    /// <summary>The CMap of that name, or null when it is not known.</summary>
    public static PredefinedCMap? Find(string name)
    {
        foreach ((string prefix, CodeForm form, int codePage) in Known)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new PredefinedCMap(name, form, codePage);
            }
        }

        return null;
    }

    /// <summary>How many bytes the code here has.</summary>
    public int LengthAt(ReadOnlySpan<byte> text)
    {
        int length = Form switch
        {
            CodeForm.Utf8 => text[0] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 },
            CodeForm.Utf32 => 4,
            CodeForm.Utf16 when text.Length >= 4 && (text[0] & 0xFC) == 0xD8 => 4,
            CodeForm.CodePage => LegacyLength(text),
            _ => 2,
        };
        return Math.Min(length, text.Length);
    }

    /// <summary>The text of one code, or null.</summary>
    public string? Text(ReadOnlySpan<byte> code)
    {
        string text = Form switch
        {
            CodeForm.CodePage => _encoding?.GetString(code) ?? "",
            CodeForm.SevenBit when code.Length == 2 => _encoding?.GetString([(byte)(code[0] | 0x80), (byte)(code[1] | 0x80)]) ?? "",
            CodeForm.Utf16 => Encoding.BigEndianUnicode.GetString(code),
            CodeForm.Utf8 => Encoding.UTF8.GetString(code),
            CodeForm.Utf32 when code.Length == 4 && Rune.TryCreate(BinaryPrimitives.ReadUInt32BigEndian(code), out Rune rune) => rune.ToString(),
            _ => "",
        };
        return text.Length == 0 || text.Contains('\uFFFD', StringComparison.Ordinal) || text[0] == '\0' ? null : text;
    }

    /// <summary>The CID of a code, as far as widths need it: exact for Adobe-GB1, for the others only Latin letters, else −1.</summary>
    public int Cid(ReadOnlySpan<byte> code, string? text)
    {
        if (text is [>= ' ' and <= '~' and var latin] && (code.Length == 1 || Form is CodeForm.Utf16 or CodeForm.Utf32))
        {
            // GB-EUC, GBK-EUC and GBK2K take the half-width set, the others the proportional one.
            bool halfWidth = _name.StartsWith("GB-EUC", StringComparison.Ordinal) || _name.StartsWith("GBK-EUC", StringComparison.Ordinal) || _name.StartsWith("GBK2K", StringComparison.Ordinal);
            return (latin, halfWidth) switch
            {
                (' ', true) => 7716,
                (_, true) => 814 + (latin - '!'),
                _ => 1 + (latin - ' '),
            };
        }

        return IsGb && text is not null ? AdobeGb1.Cid(text) : -1;
    }

    private int LegacyLength(ReadOnlySpan<byte> text)
    {
        byte lead = text[0];
        if (lead < 0x81 || lead == 0xFF)
        {
            return 1;
        }

        if (_name.Contains("RKSJ", StringComparison.Ordinal) && lead is >= 0xA0 and <= 0xDF)
        {
            return 1;
        }

        return _name.StartsWith("GBK2K", StringComparison.Ordinal) && text.Length >= 4 && text[1] is >= 0x30 and <= 0x39 ? 4 : 2;
    }
}

using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Security;

/// <summary>Which method an encrypted file uses for its strings and its streams.</summary>
internal sealed class CryptFilters
{
    private readonly PdfDictionary? _table;
    private readonly bool _aes256;

    private CryptFilters(PdfDictionary? table, int keyBytes, bool aes256)
    {
        _table = table;
        _aes256 = aes256;
        KeyBytes = keyBytes;
    }

    /// <summary>The length of the file's key, in bytes.</summary>
    public int KeyBytes { get; }

    public CryptMethod Strings { get; private init; }

    public CryptMethod Streams { get; private init; }

    /// <summary>Reads the encryption dictionary; null when it asks for something unknown.</summary>
    public static CryptFilters? TryRead(PdfDictionary encryption, int version)
    {
        int bits = encryption.Integer("Length", 40);
        if (version < 4)
        {
            int bytes = version == 1 ? 5 : bits / 8;
            return bytes is < 5 or > 16 ? null : new CryptFilters(null, bytes, aes256: false) { Strings = CryptMethod.Rc4, Streams = CryptMethod.Rc4 };
        }

        PdfDictionary? table = encryption["CF"].AsDictionary;
        var filters = new CryptFilters(table, version == 5 ? 32 : 16, aes256: version == 5);
        return new CryptFilters(table, filters.KeyBytes, filters._aes256)
        {
            Strings = filters.Method(encryption["StrF"].NameText ?? "Identity"),
            Streams = filters.Method(encryption["StmF"].NameText ?? "Identity"),
        };
    }

    /// <summary>The method of a named crypt filter.</summary>
    public CryptMethod Method(string filter) => _table?[filter].AsDictionary?["CFM"].NameText switch
    {
        "V2" => CryptMethod.Rc4,
        "AESV2" => CryptMethod.Aes128,
        "AESV3" when _aes256 => CryptMethod.Aes256,
        _ => CryptMethod.Identity,
    };
}

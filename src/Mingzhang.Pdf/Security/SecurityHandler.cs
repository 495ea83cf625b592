using System.Security.Cryptography;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Security;

/// <summary>
/// The standard security handler for files that anyone may open: those whose user password is empty.
/// PDF 32000-1 7.6 (revisions 2 to 4) and PDF 32000-2 (revisions 5 and 6).
/// </summary>
internal sealed class SecurityHandler
{
    private readonly byte[] _key;
    private readonly CryptFilters _filters;

    private SecurityHandler(byte[] key, CryptFilters filters, int permissions)
    {
        _key = key;
        _filters = filters;
        MayAnnotate = (permissions & 32) != 0;
    }

    /// <summary>Whether whoever encrypted the file lets readers add annotations (bit 6 of its permissions).</summary>
    public bool MayAnnotate { get; }

    /// <summary>Opens the file with the empty password; <paramref name="failure"/> tells why it could not.</summary>
    public static SecurityHandler? TryCreate(PdfDictionary encryption, ReadOnlySpan<byte> documentId, out PdfFailure failure)
    {
        failure = PdfFailure.UnsupportedEncryption;
        int revision = encryption.Integer("R");
        int version = encryption.Integer("V");
        bool known = version is 1 or 2 or 4 ? revision is >= 2 and <= 4 : version == 5 && revision is 5 or 6;
        if (!encryption.Is("Filter", "Standard") || !known)
        {
            return null;
        }

        CryptFilters? filters = CryptFilters.TryRead(encryption, version);
        if (filters is null)
        {
            return null;
        }

        byte[]? key = revision >= 5
            ? Revision6Key.TryOpen(encryption, revision)
            : Revision4Key.TryOpen(encryption, revision, filters.KeyBytes, documentId);
        failure = PdfFailure.PasswordRequired;
        return key is null ? null : new SecurityHandler(key, filters, Permissions(encryption));
    }

    /// <summary>The flags, written as a signed or an unsigned number of 32 bits.</summary>
    private static int Permissions(PdfDictionary encryption) => unchecked((int)(long)Math.Clamp(encryption.Number("P"), int.MinValue, uint.MaxValue));

    public byte[] DecryptString(ReadOnlySpan<byte> data, int number, int generation) =>
        Decrypt(_filters.Strings, data, number, generation) ?? data.ToArray();

    /// <summary>The plain bytes of a stream, before its filters.</summary>
    /// <param name="data">The stream's raw bytes.</param>
    /// <param name="number">The number of the stream's object.</param>
    /// <param name="generation">Its generation.</param>
    /// <param name="filter">The crypt filter the stream asks for, or null for the usual one.</param>
    public ArraySegment<byte> DecryptStream(ArraySegment<byte> data, int number, int generation, string? filter)
    {
        CryptMethod method = filter is null ? _filters.Streams : _filters.Method(filter);
        return Decrypt(method, data, number, generation) ?? data;
    }

    /// <summary>A string as it is written in the object of that number.</summary>
    public byte[] EncryptString(ReadOnlySpan<byte> plain, int number, int generation) => Encrypt(_filters.Strings, plain, number, generation);

    /// <summary>A stream's bytes, its filters applied, as they are written.</summary>
    public byte[] EncryptStream(ReadOnlySpan<byte> plain, int number, int generation) => Encrypt(_filters.Streams, plain, number, generation);

    private byte[] Encrypt(CryptMethod method, ReadOnlySpan<byte> plain, int number, int generation) => method switch
    {
        CryptMethod.Rc4 => Rc4.Apply(ObjectKey(number, generation, aes: false), plain),
        CryptMethod.Aes128 => EncryptAes(ObjectKey(number, generation, aes: true), plain, number),
        CryptMethod.Aes256 => EncryptAes(_key, plain, number),
        _ => plain.ToArray(),
    };

    private byte[]? Decrypt(CryptMethod method, ReadOnlySpan<byte> data, int number, int generation) => method switch
    {
        CryptMethod.Rc4 => Rc4.Apply(ObjectKey(number, generation, aes: false), data),
        CryptMethod.Aes128 => DecryptAes(ObjectKey(number, generation, aes: true), data),
        CryptMethod.Aes256 => DecryptAes(_key, data),
        _ => null,
    };

    private byte[] ObjectKey(int number, int generation, bool aes)
    {
        Span<byte> seed = stackalloc byte[_key.Length + 9];
        _key.CopyTo(seed);
        int length = _key.Length;
        seed[length++] = (byte)number;
        seed[length++] = (byte)(number >> 8);
        seed[length++] = (byte)(number >> 16);
        seed[length++] = (byte)generation;
        seed[length++] = (byte)(generation >> 8);
        if (aes)
        {
            "sAlT"u8.CopyTo(seed[length..]);
            length += 4;
        }

        return Md5.Hash(seed[..length])[..Math.Min(_key.Length + 5, 16)];
    }

    /// <summary>The initial vector is made of the key and the text, so that the same file comes out each time and no two texts share one.</summary>
    private static byte[] EncryptAes(byte[] key, ReadOnlySpan<byte> plain, int number)
    {
        Span<byte> where = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(where, number);
        byte[] vector = HMACSHA256.HashData(key, (byte[])[.. where, .. plain])[..16];
        using var aes = Aes.Create();
        aes.Key = key;
        return [.. vector, .. aes.EncryptCbc(plain, vector, PaddingMode.PKCS7)];
    }

    /// <summary>The first block is the initial vector. Data that is not whole blocks, or badly padded, is used as far as it goes.</summary>
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> data)
    {
        int length = (data.Length - 16) / 16 * 16;
        if (length <= 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        byte[] plain = aes.DecryptCbc(data.Slice(16, length), data[..16], PaddingMode.None);
        int padding = plain[^1];
        return padding is >= 1 and <= 16 ? plain[..^padding] : plain;
    }
}

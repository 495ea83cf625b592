using System.Buffers.Binary;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Security;

/// <summary>The file key for the empty user password, revisions 2 to 4 (PDF 32000-1 7.6.3, algorithms 2, 4, 5 and 6).</summary>
internal static class Revision4Key
{
    /// <summary>What pads a password to 32 bytes; the empty password is all of it.</summary>
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key, or null when the file wants a password.</summary>
    public static byte[]? TryOpen(PdfDictionary encryption, int revision, int keyBytes, ReadOnlySpan<byte> documentId)
    {
        PdfValue owner = encryption["O"];
        PdfValue user = encryption["U"];
        if (owner.Bytes.Length < 32 || user.Bytes.Length < (revision == 2 ? 32 : 16))
        {
            return null;
        }

        byte[] key = FileKey(encryption, revision, keyBytes, owner.Bytes, documentId);
        return IsRight(key, revision, user.Bytes, documentId) ? key : null;
    }

    private static byte[] FileKey(PdfDictionary encryption, int revision, int keyBytes, ReadOnlySpan<byte> owner, ReadOnlySpan<byte> documentId)
    {
        var seed = new List<byte>(128);
        seed.AddRange(Padding);
        seed.AddRange(owner[..32]);
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(long)encryption.Number("P")));
        seed.AddRange(permissions);
        seed.AddRange(documentId);
        PdfValue metadata = encryption["EncryptMetadata"];
        if (revision >= 4 && metadata.Kind == PdfKind.Boolean && !metadata.Truth)
        {
            seed.AddRange([0xFF, 0xFF, 0xFF, 0xFF]);
        }

        byte[] hash = Md5.Hash(seed.ToArray());
        for (int i = 0; revision >= 3 && i < 50; i++)
        {
            hash = Md5.Hash(hash.AsSpan(0, keyBytes));
        }

        return hash[..keyBytes];
    }

    private static bool IsRight(byte[] key, int revision, ReadOnlySpan<byte> user, ReadOnlySpan<byte> documentId)
    {
        if (revision == 2)
        {
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user[..32]);
        }

        byte[] check = Rc4.Apply(key, Md5.Hash([.. Padding, .. documentId]));
        byte[] round = new byte[key.Length];
        for (int i = 1; i <= 19; i++)
        {
            for (int k = 0; k < key.Length; k++)
            {
                round[k] = (byte)(key[k] ^ i);
            }

            check = Rc4.Apply(round, check);
        }

        return check.AsSpan(0, 16).SequenceEqual(user[..16]);
    }
}

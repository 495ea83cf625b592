using System.Security.Cryptography;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Security;

/// <summary>The file key for the empty user password, revisions 5 and 6 (PDF 32000-2 7.6.4, algorithms 2.A and 2.B).</summary>
internal static class Revision6Key
{
    /// <summary>The key, or null when the file wants a password.</summary>
    public static byte[]? TryOpen(PdfDictionary encryption, int revision)
    {
        PdfValue userEntry = encryption["U"];
        PdfValue keyEntry = encryption["UE"];
        ReadOnlySpan<byte> user = userEntry.Bytes;
        if (user.Length < 48 || keyEntry.Bytes.Length < 32)
        {
            return null;
        }

        if (!Hash(user[32..40], revision).AsSpan().SequenceEqual(user[..32]))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(user[40..48], revision);
        return aes.DecryptCbc(keyEntry.Bytes[..32], new byte[16], PaddingMode.None);
    }

    /// <summary>The hash of the empty password and a salt.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        byte[] hash = SHA256.HashData(salt);
        return revision == 5 ? hash : Harden(hash);
    }

    /// <summary>Algorithm 2.B for an empty password: at least 64 rounds of AES and a hash picked by its outcome.</summary>
    private static byte[] Harden(byte[] hash)
    {
        using var aes = Aes.Create();
        for (int round = 0; ; round++)
        {
            byte[] block = new byte[hash.Length * 64];
            for (int i = 0; i < 64; i++)
            {
                hash.CopyTo(block, i * hash.Length);
            }

            aes.Key = hash[..16];
            byte[] cipher = aes.EncryptCbc(block, hash.AsSpan(16, 16), PaddingMode.None);
            int remainder = 0;
            for (int i = 0; i < 16; i++)
            {
                remainder += cipher[i];
            }

            hash = (remainder % 3) switch
            {
                0 => SHA256.HashData(cipher),
                1 => SHA384.HashData(cipher),
                _ => SHA512.HashData(cipher),
            };
            if (round >= 63 && cipher[^1] <= round - 31)
            {
                return hash[..32];
            }
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Mingzhang.Pdf.Security;

/// <summary>MD5, which the standard security handler prescribes up to revision 4. It protects nothing here; it opens old files.</summary>
internal static class Md5
{
    [SuppressMessage("Security", "CA5351", Justification = "Prescribed by PDF 32000-1 7.6.")]
    public static byte[] Hash(ReadOnlySpan<byte> data) => MD5.HashData(data);
}

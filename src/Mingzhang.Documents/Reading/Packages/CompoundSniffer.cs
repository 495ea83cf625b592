using System.Buffers.Binary;

namespace Mingzhang.Documents.Reading.Packages;

/// <summary>
/// Tells what an OLE compound file is by the names of its streams. The directory holds them in UTF-16 at 128-byte steps of a
/// sector, so the names are looked for there without following the file's chains, which damage may have cut.
/// </summary>
internal static class CompoundSniffer
{
    private const int EntrySize = 128;

    public static Sniffed Sniff(ReadingInput input)
    {
        Dictionary<string, int> names = Streams(input);
        if (names.ContainsKey("EncryptedPackage") || names.ContainsKey("EncryptionInfo"))
        {
            throw Encrypted();
        }

        if (names.TryGetValue("WordDocument", out int start))
        {
            if (IsEncryptedWord(input.Bytes, start))
            {
                throw Encrypted();
            }

            return new Sniffed(FileFormat.Doc, "Word 97–2003（doc）", ".doc");
        }

        if (names.ContainsKey("Workbook") || names.ContainsKey("Book"))
        {
            return new Sniffed(FileFormat.Xls, "Excel 97–2003（xls）", ".xls");
        }

        if (names.Count == 0)
        {
            throw ReadingException.Damaged("目录读不出来");
        }

        string what = names.ContainsKey("PowerPoint Document") ? "演示文稿"
            : names.ContainsKey("__properties_version1.0") ? "邮件" : "不认得的旧格式文档";
        return new Sniffed(FileFormat.Unsupported, what, string.Empty)
        {
            Problem = ReadingException.Unsupported("这是" + what, "请用原软件另存为 .docx、.xlsx 或 PDF 后再读"),
        };
    }

    public static ReadingException Encrypted() =>
        new(ReadErrorCodes.Encrypted, "文件设有打开密码", "请用原软件打开后取消密码，另存再读");

    /// <summary>The names of the streams with the sectors in which they begin.</summary>
    private static Dictionary<string, int> Streams(ReadingInput input)
    {
        ReadOnlySpan<byte> b = input.Bytes;
        var streams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = 512; at + EntrySize <= b.Length && streams.Count < 10_000; at += EntrySize)
        {
            input.Tick();
            int length = b[at + 64] | (b[at + 65] << 8);
            bool isEntry = length is > 2 and <= 64 && length % 2 == 0 && b[at + 66] is 1 or 2 or 5
                && b[at + length - 2] == 0 && b[at + length - 1] == 0;
            if (isEntry)
            {
                string name = System.Text.Encoding.Unicode.GetString(b.Slice(at, length - 2));
                streams.TryAdd(name, BinaryPrimitives.ReadInt32LittleEndian(b[(at + 116)..]));
            }
        }

        return streams;
    }

    /// <summary>The document's first block carries a mark and a flag for encryption.</summary>
    private static bool IsEncryptedWord(ReadOnlySpan<byte> b, int startSector)
    {
        long at = (startSector + 1L) << Math.Clamp(b.Length > 31 ? b[30] : 9, 7, 16);
        return at > 0 && at + 12 <= b.Length && b[(int)at] == 0xEC && b[(int)at + 1] == 0xA5 && (b[(int)at + 11] & 0x01) != 0;
    }
}

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
        HashSet<string> names = StreamNames(input);
        if (names.Contains("EncryptedPackage") || names.Contains("EncryptionInfo"))
        {
            throw Encrypted();
        }

        if (names.Contains("WordDocument"))
        {
            return new Sniffed(FileFormat.Doc, "Word 97–2003（doc）", ".doc");
        }

        if (names.Contains("Workbook") || names.Contains("Book"))
        {
            return new Sniffed(FileFormat.Xls, "Excel 97–2003（xls）", ".xls");
        }

        string? what = names.Contains("PowerPoint Document") ? "演示文稿"
            : names.Contains("__properties_version1.0") ? "邮件" : null;
        return what is null
            ? throw ReadingException.Damaged("找不到正文")
            : new Sniffed(FileFormat.Unsupported, what, string.Empty)
            {
                Problem = ReadingException.Unsupported("这是" + what, "请提供 Word、Excel、PDF、网页或文本文件"),
            };
    }

    public static ReadingException Encrypted() =>
        new(ReadErrorCodes.Encrypted, "文件设有打开密码", "请用原软件打开后取消密码，另存再读");

    private static HashSet<string> StreamNames(ReadingInput input)
    {
        ReadOnlySpan<byte> b = input.Bytes;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int at = 512; at + EntrySize <= b.Length; at += EntrySize)
        {
            input.Tick();
            int length = b[at + 64] | (b[at + 65] << 8);
            bool isEntry = length is > 2 and <= 64 && length % 2 == 0 && b[at + 66] is 1 or 2 or 5
                && b[at + length - 2] == 0 && b[at + length - 1] == 0;
            if (isEntry && names.Count < 10_000)
            {
                names.Add(System.Text.Encoding.Unicode.GetString(b.Slice(at, length - 2)));
            }
        }

        return names;
    }
}

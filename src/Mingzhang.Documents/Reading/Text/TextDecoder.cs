using System.Runtime.CompilerServices;
using System.Text;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Turns the bytes of a text file into characters: by byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else
/// GB18030 (which contains GBK and GB2312). A few broken bytes are replaced and noted, binary content is refused.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static string Decode(ReadingInput input)
    {
        (Encoding encoding, int mark) = Detect(input.Bytes);
        string text = encoding.GetString(input.Bytes.AsSpan(mark));
        if (mark == 0 && text.Contains('\uFFFD', StringComparison.Ordinal) && !IsUtf8(input.Bytes, encoding))
        {
            input.Note("文件中有无法识别的字符，已用“\uFFFD”代替。");
        }

        RefuseBinary(text);
        return text;
    }

    /// <summary>How the bytes are to be read, and how many of them are a byte order mark.</summary>
    public static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (s_utf8, 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return (Encoding.UTF32, 4);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? (Encoding.BigEndianUnicode, 2)
            : (Utf16WithoutMark(bytes) ?? (System.Text.Unicode.Utf8.IsValid(bytes) ? s_utf8 : Broken(bytes)), 0);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, Encoding encoding) => encoding is UnicodeEncoding || System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Damaged UTF-8 has few broken places among many sound letters; GB18030 taken for UTF-8 breaks at nearly each letter.</summary>
    private static Encoding Broken(ReadOnlySpan<byte> bytes)
    {
        string text = s_utf8.GetString(bytes);
        return text.AsSpan().Count('\uFFFD') * 10L >= text.Length - CountAscii(text) ? Gb18030() : s_utf8;
    }

    /// <summary>GB18030; kept apart so that text in UTF-8 never loads the code pages.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>UTF-16 has zero bytes in its digits, spaces and line ends, nearly all on one side (“一” is 4E00).</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length & ~1, 8192)];
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        int enough = Math.Max(2, head.Length / 100);
        if (odd >= enough && odd > 2 * even)
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        }

        return even >= enough && even > 2 * odd ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }

    private static int CountAscii(string text)
    {
        int n = 0;
        foreach (char c in text)
        {
            n += c < '\u0080' ? 1 : 0;
        }

        return n;
    }

    private static void RefuseBinary(string text)
    {
        int bad = 0;
        foreach (char c in text)
        {
            if (c is '\uFFFD' or '\0' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A')))
            {
                bad++;
            }
        }

        if (bad > 2 && bad * 20L > text.Length)
        {
            throw ReadingException.Unsupported(
                "这不是文本，也不是认得的文档格式（可能是程序数据，或文件已损坏）", "请提供 Word、Excel、PDF、网页或文本文件");
        }
    }
}

using System.Text;
using Mingzhang.Documents.Reading.Text;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Turns the bytes of a web page into characters: sound UTF-8 first, then what the page declares, then GB18030.</summary>
internal static class HtmlDecoder
{
    public static string Decode(ReadingInput input)
    {
        string? declared = Declared(input.Bytes);
        bool isOrdinary = declared is null or "utf-8" or "utf8" || declared.StartsWith("gb", StringComparison.Ordinal)
            || declared.StartsWith("utf-16", StringComparison.Ordinal) || System.Text.Unicode.Utf8.IsValid(input.Bytes);
        return !isOrdinary && CodePagesEncodingProvider.Instance.GetEncoding(declared!) is { } other
            ? other.GetString(input.Bytes)
            : TextDecoder.Decode(input);
    }

    private static string? Declared(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096)).ToLowerInvariant();
        int at = head.IndexOf("charset=", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        int start = at + "charset=".Length;
        while (start < head.Length && head[start] is '"' or '\'' or ' ')
        {
            start++;
        }

        int end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_'))
        {
            end++;
        }

        return end == start ? null : head[start..end];
    }
}

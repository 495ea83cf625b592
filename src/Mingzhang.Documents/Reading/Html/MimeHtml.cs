using System.Text;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Takes the page out of a web archive (MHT), the form in which Word saves “单个文件网页”.</summary>
internal static class MimeHtml
{
    private const int MaxParts = 2_000;

    /// <summary>The bytes of the first part that is HTML.</summary>
    public static byte[] PageOf(ReadingInput input)
    {
        string text = Encoding.Latin1.GetString(input.Bytes);
        (Dictionary<string, string> headers, int body) = Headers(text, 0);
        if (Boundary(headers) is not { } boundary)
        {
            return Decode(headers, text[body..]);
        }

        int at = text.IndexOf("--" + boundary, body, StringComparison.Ordinal);
        for (int part = 0; at >= 0 && part < MaxParts; part++)
        {
            input.Tick();
            int start = text.IndexOf('\n', at);
            int next = start < 0 ? -1 : text.IndexOf("--" + boundary, start, StringComparison.Ordinal);
            if (start < 0)
            {
                break;
            }

            (headers, body) = Headers(text, start + 1);
            int end = next < 0 ? text.Length : next;
            if (headers.GetValueOrDefault("content-type", string.Empty).Contains("text/html", StringComparison.OrdinalIgnoreCase) && body < end)
            {
                return Decode(headers, text[body..end]);
            }

            at = next;
        }

        throw ReadingException.Damaged("网页归档中没有网页");
    }

    private static (Dictionary<string, string> Headers, int Body) Headers(string text, int at)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string last = string.Empty;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            string line = text[at..end].TrimEnd('\r');
            at = Math.Min(text.Length, end + 1);
            if (line.Length == 0)
            {
                break;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last.Length > 0)
            {
                headers[last] += line;
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                headers[last] = line[(colon + 1)..].Trim();
            }
        }

        return (headers, at);
    }

    private static string? Boundary(Dictionary<string, string> headers)
    {
        string type = headers.GetValueOrDefault("content-type", string.Empty);
        int at = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string value = type[(at + "boundary=".Length)..];
        int end = value.StartsWith('"') ? value.IndexOf('"', 1) : value.IndexOf(';', StringComparison.Ordinal);
        value = (end < 0 ? value : value[..end]).Trim(' ', '"', ';');
        return value.Length == 0 ? null : value;
    }

    private static byte[] Decode(Dictionary<string, string> headers, string body)
    {
        string encoding = headers.GetValueOrDefault("content-transfer-encoding", string.Empty).Trim();
        if (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            var bytes = new byte[body.Length];
            string compact = string.Concat(body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return Convert.TryFromBase64String(compact, bytes, out int written)
                ? bytes[..written]
                : throw ReadingException.Damaged("网页归档的编码有误");
        }

        return encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase)
            ? QuotedPrintable(body)
            : Encoding.Latin1.GetBytes(body);
    }

    private static byte[] QuotedPrintable(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.Add((byte)body[i]);
            }
            else if (i + 2 < body.Length && char.IsAsciiHexDigit(body[i + 1]) && char.IsAsciiHexDigit(body[i + 2]))
            {
                bytes.Add(Convert.ToByte(body.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                // A soft line break.
                i += i + 2 < body.Length && body[i + 1] == '\r' ? 2 : 1;
            }
        }

        return [.. bytes];
    }
}

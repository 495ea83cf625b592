using Mingzhang.Documents.Reading.Packages;

namespace Mingzhang.Documents.Reading;

/// <summary>Tells a file's format by its content; the extension is only heard where the content does not speak.</summary>
internal static class FileSniffer
{
    private static readonly string[] s_htmlBeginnings =
        ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<style", "<title", "<script", "<p>", "<h1"];

    public static Sniffed Sniff(ReadingInput input)
    {
        ReadOnlySpan<byte> b = input.Bytes;
        if (b.StartsWith("PK\u0003\u0004"u8) || b.StartsWith("PK\u0005\u0006"u8))
        {
            return PackageSniffer.Sniff(input);
        }

        if (b.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return CompoundSniffer.Sniff(input);
        }

        if (b[..Math.Min(b.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return new Sniffed(FileFormat.Pdf, "PDF", ".pdf");
        }

        return Foreign(b) ?? ByMarkup(b, input.FileName);
    }

    private static Sniffed? Foreign(ReadOnlySpan<byte> b)
    {
        if (b.StartsWith("{\\rtf"u8))
        {
            return new Sniffed(FileFormat.ConvertibleText, "RTF", ".rtf");
        }

        if (b.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || b.StartsWith("GIF8"u8)
            || b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || b.StartsWith("II*\0"u8) || b.StartsWith("MM\0*"u8)
            || (b.StartsWith("BM"u8) && b.Length > 30 && b[6] == 0 && b[7] == 0))
        {
            return No("图片", "这是图片文件，没有可核对的文字", "请提供由原文件导出的 Word、Excel、网页或 PDF，图片可先做文字识别");
        }

        if (b.StartsWith("Rar!"u8) || b.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
            || b.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || b.StartsWith("BZh"u8))
        {
            return No("压缩包", "这是压缩包", "请先解压，再读其中的文件");
        }

        if (b.StartsWith("MZ"u8) || b.StartsWith("\u007FELF"u8))
        {
            return No("程序", "这是程序文件", "请提供 Word、Excel、PDF、网页或文本文件");
        }

        return null;
    }

    private static Sniffed ByMarkup(ReadOnlySpan<byte> b, string fileName)
    {
        string head = Head(b);
        if (head.StartsWith("mime-version:", StringComparison.Ordinal)
            || (head.Contains("multipart/related", StringComparison.Ordinal) && head.Contains("content-type:", StringComparison.Ordinal)))
        {
            return new Sniffed(FileFormat.MimeHtml, "网页归档（MHT）", ".mht");
        }

        if (head.StartsWith("<?xml", StringComparison.Ordinal) || head.StartsWith("<?mso", StringComparison.Ordinal))
        {
            return ByXml(head);
        }

        foreach (string beginning in s_htmlBeginnings)
        {
            if (SkipComments(head).StartsWith(beginning, StringComparison.Ordinal))
            {
                return new Sniffed(FileFormat.Html, "网页", ".html");
            }
        }

        bool namedHtml = FileNames.HasExtension(fileName, ".html", ".htm", ".shtml", ".xhtml", ".aspx", ".jsp", ".php");
        return namedHtml && head.Contains('<', StringComparison.Ordinal)
            ? new Sniffed(FileFormat.Html, "网页", ".html")
            : new Sniffed(FileFormat.Text, "文本", ".txt");
    }

    private static Sniffed ByXml(string head)
    {
        if (head.Contains("<html", StringComparison.Ordinal) || head.Contains("<!doctype html", StringComparison.Ordinal))
        {
            return new Sniffed(FileFormat.Html, "网页", ".html");
        }

        if (head.Contains("word.document", StringComparison.Ordinal) || head.Contains("w:worddocument", StringComparison.Ordinal)
            || head.Contains("schemas.microsoft.com/office/2006/xmlpackage", StringComparison.Ordinal))
        {
            return new Sniffed(FileFormat.ConvertibleText, "Word XML", ".xml");
        }

        return head.Contains("excel.sheet", StringComparison.Ordinal) || head.Contains("office:spreadsheet", StringComparison.Ordinal)
            ? new Sniffed(FileFormat.ConvertibleSheet, "Excel XML", ".xml")
            : No("XML", "这是一般的 XML 文件，不是公开文档", "请提供 Word、Excel、PDF、网页或文本文件");
    }

    /// <summary>The first letters in lower case, without byte order mark, zero bytes (UTF-16) and leading white space.</summary>
    private static string Head(ReadOnlySpan<byte> b)
    {
        Span<char> head = stackalloc char[2048];
        int n = 0;
        foreach (byte x in b[..Math.Min(b.Length, 4096)])
        {
            if (x == 0 || (n == 0 && (x <= ' ' || x is 0xEF or 0xBB or 0xBF or 0xFE or 0xFF)))
            {
                continue;
            }

            head[n++] = char.ToLowerInvariant((char)x);
            if (n == head.Length)
            {
                break;
            }
        }

        return new string(head[..n]);
    }

    private static string SkipComments(string head)
    {
        while (head.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = head.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
            {
                return head;
            }

            head = head[(end + 3)..].TrimStart();
        }

        return head;
    }

    private static Sniffed No(string name, string problem, string remedy) =>
        new(FileFormat.Unsupported, name, string.Empty) { Problem = ReadingException.Unsupported(problem, remedy) };
}

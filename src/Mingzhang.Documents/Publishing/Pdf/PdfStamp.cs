using System.Text;

namespace Mingzhang.Documents.Publishing.Pdf;

/// <summary>Takes out of a PDF what depends on when it was made, byte for byte, so that nothing in it moves.</summary>
internal static class PdfStamp
{
    private static readonly byte[][] s_dates = ["/CreationDate("u8.ToArray(), "/ModDate("u8.ToArray()];

    /// <summary>The PDF with its dates, its identifier and its checksum blanked in place.</summary>
    public static byte[] WithoutTime(byte[] pdf)
    {
        foreach (var key in s_dates)
        {
            Each(pdf, key, from => Fill(pdf, from, ")"u8, "D:19800101000000Z"));
        }

        Each(pdf, "/DocChecksum /"u8.ToArray(), from => Fill(pdf, from, "\n"u8, string.Empty));
        Each(pdf, "/ID [ <"u8.ToArray(), from =>
        {
            var second = Fill(pdf, from, ">"u8, string.Empty);
            var next = pdf.AsSpan(second).IndexOf("<"u8);
            if (next is >= 0 and < 8)
            {
                Fill(pdf, second + next + 1, ">"u8, string.Empty);
            }
        });
        return pdf;
    }

    /// <summary>Puts the text, then zeros where it is hexadecimal and blanks where it is a date, up to the end; returns where that is.</summary>
    private static int Fill(byte[] pdf, int from, ReadOnlySpan<byte> end, string text)
    {
        const int Longest = 64;
        var length = pdf.AsSpan(from).IndexOf(end);
        if (length is < 0 or > Longest)
        {
            return from;
        }

        var filled = text.Length == 0 ? new string('0', length) : text.PadRight(length)[..length];
        Encoding.ASCII.GetBytes(filled, pdf.AsSpan(from, length));
        return from + length;
    }

    private static void Each(byte[] pdf, byte[] key, Action<int> found)
    {
        for (var at = 0; pdf.AsSpan(at).IndexOf(key) is >= 0 and var next;)
        {
            at += next + key.Length;
            found(at);
        }
    }
}

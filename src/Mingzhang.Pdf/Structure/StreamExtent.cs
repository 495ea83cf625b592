using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>Finds the raw bytes of a stream: by its Length when “endstream” follows there, else by searching for it.</summary>
internal static class StreamExtent
{
    /// <summary>The extent when the lexer stands before the keyword “stream”, else null.</summary>
    public static (int Offset, int Length)? Find(Lexer lexer, PdfDictionary dictionary, WorkMeter meter)
    {
        int back = lexer.Position;
        if (!lexer.Next().IsKeyword(Keywords.Stream))
        {
            lexer.Position = back;
            return null;
        }

        ReadOnlySpan<byte> data = lexer.Data.AsSpan(0, lexer.End);
        int start = lexer.Position;
        if (start < data.Length && data[start] == 13)
        {
            start++;
        }

        if (start < data.Length && data[start] == 10)
        {
            start++;
        }

        PdfValue length = dictionary["Length"];
        if (length.IsNumber && length.Number >= 0 && length.Number <= data.Length - start && EndsAt(data, start + length.Integer))
        {
            return (start, length.Integer);
        }

        int found = data[start..].IndexOf("endstream"u8);
        int end = found < 0 ? data.Length : start + found;
        meter.SpendBytes(end - start);
        if (found >= 0 && end > start && data[end - 1] == 10)
        {
            end--;
        }

        if (found >= 0 && end > start && data[end - 1] == 13)
        {
            end--;
        }

        return (start, end - start);
    }

    private static bool EndsAt(ReadOnlySpan<byte> data, int position)
    {
        while (position < data.Length && Characters.IsWhiteSpace(data[position]))
        {
            position++;
        }

        return data[position..].StartsWith("endstream"u8);
    }
}

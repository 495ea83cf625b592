using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The encoding that the readable part of an embedded Type 1 font gives: “dup 65 /A put”.</summary>
internal static class Type1Encoding
{
    private const int ReadableBytes = 64 * 1024;

    /// <summary>Names by code, or null when the font uses the standard encoding or none can be seen.</summary>
    public static string?[]? TryRead(ArraySegment<byte> program)
    {
        ReadOnlySpan<byte> text = program.AsSpan(0, Math.Min(program.Count, ReadableBytes));
        int start = text.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        int end = text[start..].IndexOf("readonly def"u8);
        end = end < 0 ? text.Length : start + end;
        var lexer = new Lexer(program.Array!, program.Offset + start + "/Encoding".Length, program.Offset + end, new NameTable());
        string?[]? names = null;
        int code = -1;
        for (Token token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
        {
            if (token.IsInteger)
            {
                code = token.Number < 256 ? (int)token.Number : -1;
            }
            else if (token.Kind == TokenKind.Name && code >= 0)
            {
                names ??= new string?[256];
                names[code] = token.Name;
                code = -1;
            }
        }

        return names;
    }
}

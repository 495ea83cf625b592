using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Syntax;

internal enum TokenKind : byte
{
    End,
    Number,
    Name,
    String,
    ArrayOpen,
    ArrayClose,
    DictionaryOpen,
    DictionaryClose,
    Keyword,
}

/// <summary>One token; which members are set depends on <see cref="Kind"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Token
{
    public TokenKind Kind { get; init; }

    public bool IsInteger { get; init; }

    public double Number { get; init; }

    /// <summary>The keyword, packed as <see cref="Keywords"/> does.</summary>
    public ulong Keyword { get; init; }

    /// <summary>The name without its slash.</summary>
    public string? Name { get; init; }

    /// <summary>The decoded string.</summary>
    public PdfValue Text { get; init; }

    public bool IsKeyword(ulong keyword) => Kind == TokenKind.Keyword && Keyword == keyword;
}

using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>The line between a table's title and the table.</summary>
internal static class CaptionLine
{
    /// <summary>A line in brackets that stands alone, such as （2026年）, which is set in the middle; null for any other.</summary>
    public static string? Alone(TableBlock table) => (table.Left, table.Right) switch
    {
        ({ Length: > 0 } left, "") when IsBracketed(left) => left,
        ("", { Length: > 0 } right) when IsBracketed(right) => right,
        _ => null,
    };

    private static bool IsBracketed(string text) => text[0] is '（' or '(' && text[^1] is '）' or ')';
}

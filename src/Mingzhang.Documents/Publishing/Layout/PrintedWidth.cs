namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>How much room text takes: a Chinese character one, any other half of one.</summary>
internal static class PrintedWidth
{
    /// <summary>The width in characters of the type size.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var c in text)
        {
            width += IsWide(c) ? 1 : Narrow;
        }

        return width;
    }

    /// <summary>The width of a character that is not Chinese.</summary>
    public const double Narrow = 0.5;

    /// <summary>Whether the character takes the room of a Chinese one.</summary>
    public static bool IsWide(char c) => c >= '\u2E80' || c is '“' or '”' or '‘' or '’' or '—' or '…' or '※' or '×' or '≥' or '≤' or '①' or '②' or '③';
}

namespace Mingzhang.Amounts;

/// <summary>Where a number printed in a running text ends.</summary>
public static class PrintedNumber
{
    /// <summary>The offset after the digits that begin at <paramref name="start"/>, points and commas between digits included.</summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }
}

namespace Mingzhang.Recognition.Tables;

/// <summary>A classification code whose parts are set apart by marks: 208.05.06, 208-05, 208/05/06. White space needs no mark.</summary>
internal static class DottedCode
{
    /// <summary>How many parts the code in front of the text has (1 for a bare 类) and how long it is with its marks; (0, 0) when there is none.</summary>
    public static (int Parts, int Length) At(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] is not ('1' or '2' or '3' or '5') || text[..3].ContainsAnyExceptInRange('0', '9'))
        {
            return default;
        }

        var length = 3;
        var parts = 1;
        while (parts < 3 && length + 2 < text.Length && text[length] is '.' or '-' or '－' or '/' or '．' && !text.Slice(length + 1, 2).ContainsAnyExceptInRange('0', '9'))
        {
            length += 3;
            parts++;
        }

        return length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ',' or '，' or '-' or '%') ? default : (parts, length);
    }

    /// <summary>The text with the marks inside the code in front taken out.</summary>
    public static string Joined(string text, int length) => string.Concat(text.AsSpan(0, 3), length > 3 ? text.AsSpan(4, 2) : [], length > 6 ? text.AsSpan(7, 2) : [], text.AsSpan(length));
}

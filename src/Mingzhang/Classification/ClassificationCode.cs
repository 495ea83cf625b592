namespace Mingzhang.Classification;

/// <summary>What functional and economic codes have in common: digits, two for each level below the first.</summary>
internal static class ClassificationCode
{
    public static string? ParentOf(string code) => code.Length > 3 ? code[..^2] : null;

    public static bool IsUnder(string code, string above) =>
        above.Length > 0 && code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);

    /// <summary>Whether the text is digits of an allowed length that begin with one of the digits given.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text, ReadOnlySpan<char> first, int longest) =>
        text.Length is 3 or 5 or 7 && text.Length <= longest && text.IndexOfAnyExceptInRange('0', '9') < 0 && first.Contains(text[0]);
}

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Two short texts cut into what they begin alike with, where they differ, and what they end alike with.</summary>
internal static class FigureDifference
{
    public static ((string Before, string Differs, string After) Actual, (string Before, string Differs, string After) Expected) Between(string actual, string expected)
    {
        if (actual.Length == 0 || expected.Length == 0)
        {
            return ((actual, string.Empty, string.Empty), (expected, string.Empty, string.Empty));
        }

        var shorter = Math.Min(actual.Length, expected.Length);
        var head = actual.AsSpan().CommonPrefixLength(expected);
        var tail = 0;
        while (tail < shorter - head && actual[^(tail + 1)] == expected[^(tail + 1)])
        {
            tail++;
        }

        return (Cut(actual, head, tail), Cut(expected, head, tail));
    }

    private static (string Before, string Differs, string After) Cut(string text, int head, int tail) =>
        (text[..head], text[head..^tail], text[^tail..]);
}

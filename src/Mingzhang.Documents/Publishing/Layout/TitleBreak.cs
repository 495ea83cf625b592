namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>
/// Where a title of two lines breaks: between words, the upper line no shorter than the lower and as little longer as can be
/// (GB/T 9704-2012, 7.3.1). The break is made by narrowing the room, so that the text stays one.
/// </summary>
internal static class TitleBreak
{
    private static readonly string[] s_words = Words();

    /// <summary>The room in points to set a centred title in; all of it when the title takes one line or there is no good place in it.</summary>
    /// <param name="text">The title.</param>
    /// <param name="room">The width of a line in points.</param>
    /// <param name="size">The type size in points.</param>
    /// <param name="gap">What is added after each character, in points.</param>
    public static double Room(string text, double room, double size, double gap)
    {
        // Less than a half-width character: nothing more comes onto the upper line.
        const double Slack = 0.3;
        var whole = Width(text, size, gap);
        if (whole <= room)
        {
            return room;
        }

        foreach (var place in Places(text))
        {
            var upper = Width(text.AsSpan(0, place).TrimEnd(), size, gap);
            var lower = Width(text.AsSpan(place), size, gap);
            if (upper >= lower && upper + (Slack * size) <= room)
            {
                return upper + (Slack * size);
            }
        }

        return room;
    }

    /// <summary>The places between words from left to right: beside known words, years and blanks. What is not known, such as a name, stays whole.</summary>
    private static IEnumerable<int> Places(string text)
    {
        var afterKnown = false;
        for (var at = 0; at < text.Length;)
        {
            var (length, isKnown) = Token(text.AsSpan(at));
            if (at > 0 && (isKnown || afterKnown) && text[at] != ' ')
            {
                yield return at;
            }

            at += length;
            afterKnown = isKnown;
        }
    }

    /// <summary>The length of what stands first, and whether a line may end beside it.</summary>
    private static (int Length, bool IsKnown) Token(ReadOnlySpan<char> text)
    {
        if (text[0] == ' ')
        {
            return (1, true);
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits > 0)
        {
            var rest = text[digits..];
            return (digits + (rest.StartsWith("年度") ? 2 : rest.StartsWith("年") ? 1 : 0), true);
        }

        foreach (var word in s_words)
        {
            if (text.StartsWith(word))
            {
                return (word.Length, true);
            }
        }

        return (1, false);
    }

    private static double Width(ReadOnlySpan<char> text, double size, double gap) => (PrintedWidth.Of(text) * size) + (gap * text.Length);

    /// <summary>The words of titles, longest first.</summary>
    private static string[] Words()
    {
        using var stream = typeof(TitleBreak).Assembly.GetManifestResourceStream("Publishing/Layout/title-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).OrderByDescending(w => w.Length)];
    }
}

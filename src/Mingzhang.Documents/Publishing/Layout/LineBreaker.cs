using System.Buffers;

namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>
/// Breaks text into lines as word processors do with Chinese: anywhere between characters, but no line begins with a closing mark
/// or ends with an opening one, and numbers and Latin words stay whole.
/// </summary>
internal static class LineBreaker
{
    private static readonly SearchValues<char> s_closing = SearchValues.Create("，。、；：？！）》」』】〉〕”’％…—·～,.;:!?)]}%");
    private static readonly SearchValues<char> s_opening = SearchValues.Create("（《「『【〈〔“‘([{￥$");

    /// <summary>How many lines a text takes.</summary>
    /// <param name="text">The text; its line ends are kept.</param>
    /// <param name="room">The width of a line in points.</param>
    /// <param name="indent">How much of that the first line lacks.</param>
    /// <param name="size">The type size in points.</param>
    /// <param name="gap">What is added after each character, in points.</param>
    public static int Lines(string text, double room, double indent, double size, double gap)
    {
        var lines = 0;
        foreach (var part in text.AsSpan().Split('\n'))
        {
            lines += LinesOf(text.AsSpan(part), room, lines == 0 ? indent : 0, size, gap);
        }

        return lines;
    }

    private static int LinesOf(ReadOnlySpan<char> text, double room, double indent, double size, double gap)
    {
        const double Slack = 0.02;
        var lines = 1;
        var at = indent;
        while (text.Length > 0)
        {
            var length = Cluster(text);
            var width = 0.0;
            foreach (var c in text[..length])
            {
                width += (PrintedWidth.IsWide(c) ? size : PrintedWidth.Narrow * size) + gap;
            }

            if (at + width > room + Slack)
            {
                if (at > 0 && width <= room)
                {
                    lines++;
                    at = 0;
                }
                else if (width > room)
                {
                    // Longer than a line: it has to break wherever the line ends.
                    var over = at + width - room;
                    lines += (int)Math.Ceiling(over / room);
                    at = over % room;
                    text = text[length..];
                    continue;
                }
            }

            at += width;
            text = text[length..];
        }

        return lines;
    }

    /// <summary>How many characters from the beginning stay together.</summary>
    private static int Cluster(ReadOnlySpan<char> text)
    {
        var i = 0;
        do
        {
            i += Unit(text[i..]);
        }
        while (i < text.Length && (s_closing.Contains(text[i]) || s_opening.Contains(text[i - 1])));
        return i;
    }

    private static int Unit(ReadOnlySpan<char> text)
    {
        if (PrintedWidth.IsWide(text[0]))
        {
            return char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        }

        var i = 1;
        while (i < text.Length && !PrintedWidth.IsWide(text[i]) && text[i] != ' ' && text[i - 1] is not (' ' or '-'))
        {
            i++;
        }

        return i;
    }
}

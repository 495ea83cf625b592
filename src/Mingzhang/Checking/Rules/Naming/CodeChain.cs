using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>A functional item named in the narrative from the top: «教育支出（类）进修及培训（款）培训支出（项）».</summary>
/// <param name="Class">The name before （类）.</param>
/// <param name="Type">The name before （款）.</param>
/// <param name="Item">The name before （项）.</param>
internal sealed record CodeChain(Passage Class, Passage Type, Passage Item)
{
    private const int LongestName = 40;

    /// <summary>Whether the three names follow each other without a break that the conversion made.</summary>
    public bool IsSure => !(Class with { Length = Item.Start + Item.Length - Class.Start }).IsMended;

    /// <summary>The chains of a paragraph.</summary>
    public static IEnumerable<CodeChain> In(Section section, NarrativeParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var at = 0; Mark(text, at, '类') is { } first; at = first.End)
        {
            if (Mark(text, first.End, '款') is { } second && Mark(text, second.End, '项') is { } third
                && NameAfter(text, first.End) is var type && NameAfter(text, second.End) is var item
                && second.Start - type is > 1 and <= LongestName && third.Start - item is > 1 and <= LongestName)
            {
                var start = NameStart(text, first.Start);
                if (first.Start - start > 1)
                {
                    yield return new CodeChain(
                        new Passage(section, paragraph, start, first.Start - start),
                        new Passage(section, paragraph, type, second.Start - type),
                        new Passage(section, paragraph, item, third.Start - item));
                }
            }
        }
    }

    /// <summary>The next «（类）», digits of the code inside allowed («（208类）»).</summary>
    private static (int Start, int End)? Mark(string text, int from, char level)
    {
        for (var at = text.IndexOf(level, from); at > 0; at = text.IndexOf(level, at + 1))
        {
            var start = at;
            while (start > from && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            if (start > from && text[start - 1] is '（' or '(' && at + 1 < text.Length && text[at + 1] is '）' or ')')
            {
                return (start - 1, at + 2);
            }
        }

        return null;
    }

    /// <summary>Where the next name begins: after a dash between the levels.</summary>
    private static int NameAfter(string text, int at)
    {
        while (at < text.Length && text[at] is '-' or '—' or '－' or '·' or '/' or '、')
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the name that ends here begins; the name of a 类 is plain characters.</summary>
    private static int NameStart(string text, int end)
    {
        var start = end;
        while (start > 0 && text[start - 1] is >= '\u4e00' and <= '\u9fff')
        {
            start--;
        }

        return start;
    }
}

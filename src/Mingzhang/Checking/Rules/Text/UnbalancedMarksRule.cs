using System.Globalization;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>Brackets, quotes and title marks that do not pair.</summary>
public sealed class UnbalancedMarksRule : ParagraphRule
{
    private static readonly (char Open, char Close)[] Pairs = [('《', '》'), ('（', '）'), ('“', '”'), ('〔', '〕'), ('【', '】')];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-T02",
        Title = "括号、引号、书名号不成对",
        Explanation = "一段之内《》（）“”〔〕【】的前后两半数量不等或次序颠倒。",
        Basis = "GB/T 15834-2011 标点符号用法",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        foreach (var (open, close) in Pairs)
        {
            if (FirstUnpaired(paragraph.Text, open, close) is { } at && !PairsWithNeighbours(section, paragraph, open, close))
            {
                var what = paragraph.Text[at] == open ? $"“{open}”没有与之成对的“{close}”" : $"“{close}”没有与之成对的“{open}”";
                marks.Add(new TextMark(at, 1, what, "同一段中成对的标点缺了一半。", null, $"补上缺的一半，或删去多余的“{paragraph.Text[at]}”。"));
            }
        }
    }

    private static bool PairsWithNeighbours(Section section, NarrativeParagraph paragraph, char open, char close)
    {
        // A paragraph broken in two by the conversion, or on purpose, pairs with the one beside it.
        var all = section.Paragraphs.Select(p => p.Text).ToList();
        var at = section.Paragraphs.ToList().IndexOf(paragraph);
        return (at > 0 && FirstUnpaired(all[at - 1] + all[at], open, close) is null)
            || (at + 1 < all.Count && FirstUnpaired(all[at] + all[at + 1], open, close) is null);
    }

    private static int? FirstUnpaired(string text, char open, char close)
    {
        if (text.AsSpan().IndexOfAny(open, close) < 0 && (open != '（' || text.AsSpan().IndexOfAny('(', ')') < 0))
        {
            return null;
        }

        var stack = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (open == '（' && text[i] is '[' or '【' or '(' or '（' && IntervalEnd(text, i) is { } end)
            {
                i = end;
                continue;
            }

            var c = text[i] switch { '(' => '（', ')' => '）', _ => text[i] };
            if (c == open)
            {
                stack.Push(i);
            }
            else if (c == close && !stack.TryPop(out _) && !IsListNumber(text, i) && !IsInches(text, i))
            {
                return i;
            }
        }

        return stack.TryPop(out var left) ? left : null;
    }

    /// <summary>Where an interval of numbers ends («[80,90)», «（60，80]»), whose two brackets need not be of a kind; null where none begins.</summary>
    private static int? IntervalEnd(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || ".,，、%％~～-—".Contains(text[i], StringComparison.Ordinal)))
        {
            i++;
        }

        return i > at + 1 && i < text.Length && text[i] is ')' or '）' or ']' or '】' ? i : null;
    }

    /// <summary>«65”» is a size in inches.</summary>
    private static bool IsInches(string text, int at) => text[at] == '”' && at > 0 && char.IsAsciiDigit(text[at - 1]);

    private static bool IsListNumber(string text, int at)
    {
        // «1）», «一)» and «a）» number items without an opening half.
        var i = at - 1;
        while (i >= 0 && (char.IsAsciiDigit(text[i]) || "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨".Contains(text[i], StringComparison.Ordinal)))
        {
            i--;
        }

        if (i == at - 1 && i >= 0 && char.IsAsciiLetter(text[i]))
        {
            i--;
        }

        if (i == at - 1)
        {
            return false;
        }

        // In the middle of a clause («包括1）…；2）…») the number before it must have been there too.
        var number = text[(i + 1)..at];
        return i < 0 || "。；，、： ".Contains(text[i], StringComparison.Ordinal) || number is "1" or "一" or "a" or "A"
            || (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && text.AsSpan(0, at).IndexOf(string.Create(CultureInfo.InvariantCulture, $"{n - 1}{text[at]}")) >= 0);
    }
}

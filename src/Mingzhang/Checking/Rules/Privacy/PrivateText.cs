using System.Buffers;
using System.Text;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>Finds and masks what a text tells of a person: mobile numbers, identity numbers, bank accounts, home addresses.</summary>
/// <remarks>Landlines of offices are published on purpose and are not private. Thread-safe.</remarks>
public sealed class PrivateText
{
    private const char Star = '*';
    private const int ShownDigits = 3;
    private const int Shortest = 11;
    private const int ShortestAddress = 6;
    private const int Near = 16;
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> s_addressEnds = SearchValues.Create("，。；、\n\t ");

    private static readonly Lazy<PrivateText> s_general = new(() => new PrivateText(FormatLibrary.Shipped.Get("general")));

    private readonly IReadOnlyList<string> _addressLabels;
    private readonly IReadOnlyList<string> _addressWords;
    private readonly IReadOnlyList<string> _accountLabels;
    private readonly IReadOnlyList<string> _codeLabels;

    private readonly int _shortest;

    /// <summary>Looks for what the format's word lists name (<c>address-labels</c>, <c>address-words</c>, <c>account-labels</c>).</summary>
    public PrivateText(Format format)
    {
        _addressLabels = format.WordList("address-labels");
        _addressWords = format.WordList("address-words");
        _accountLabels = format.WordList("account-labels");
        _codeLabels = format.WordList("code-labels");

        // Cells of tables are mostly shorter than a number and than a label, a colon and an address.
        _shortest = _addressLabels.Select(l => l.Length + 1 + ShortestAddress).Append(Shortest).Min();
    }

    /// <summary>What every format knows of private things, for outputs that belong to no one format.</summary>
    public static PrivateText General => s_general.Value;

    /// <summary>The private stretches of a text, in order.</summary>
    public IReadOnlyList<PrivateSpan> Find(string text)
    {
        if (text.Length < _shortest)
        {
            return [];
        }

        // Every private thing has a digit in it, an address too; most texts have none.
        var i = text.AsSpan().IndexOfAny(s_digits);
        if (i < 0)
        {
            return [];
        }

        List<PrivateSpan>? spans = null;
        while (i >= 0)
        {
            var run = DigitRun.At(text, i);
            if (KindOf(text, run) is { } kind)
            {
                (spans ??= []).Add(new PrivateSpan(kind, run.Start, run.Length));
            }

            var next = text.AsSpan(run.Start + run.Length).IndexOfAny(s_digits);
            i = next < 0 ? -1 : run.Start + run.Length + next;
        }

        Addresses(text, ref spans);
        return spans is null ? [] : [.. spans.DistinctBy(s => s.Start).OrderBy(s => s.Start)];
    }

    /// <summary>The text with every private stretch starred out but for its first characters; its length does not change.</summary>
    public string Mask(string text)
    {
        var spans = Find(text);
        if (spans.Count == 0)
        {
            return text;
        }

        var masked = new StringBuilder(text);
        foreach (var span in spans)
        {
            for (var i = span.Start + (span.Kind == PrivateKind.Address ? 0 : ShownDigits); i < span.Start + span.Length; i++)
            {
                masked[i] = Star;
            }
        }

        return masked.ToString();
    }

    private PrivateKind? KindOf(string text, DigitRun run)
    {
        if (run.Count < Shortest || run.IsPartOfFigure(text) || IsCode(text.AsSpan(0, run.Start)))
        {
            return null;
        }

        var digits = run.DigitsIn(text);
        return PrivateNumbers.IsMobile(digits) ? PrivateKind.Mobile
            : PrivateNumbers.IsIdentity(digits) ? PrivateKind.Identity
            : PrivateNumbers.IsCard(digits) && IsLabelled(text, run.Start, _accountLabels) ? PrivateKind.Account
            : null;
    }

    /// <summary>Whether the label right before says that what follows is a code («项目编码：»).</summary>
    internal bool IsCode(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("：:为是 　（(");
        foreach (var label in _codeLabels)
        {
            if (before.EndsWith(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelled(string text, int at, IReadOnlyList<string> labels)
    {
        var before = text.AsSpan(Math.Max(0, at - Near), Math.Min(at, Near));
        foreach (var label in labels)
        {
            if (before.Contains(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Addresses(string text, ref List<PrivateSpan>? spans)
    {
        foreach (var label in _addressLabels)
        {
            for (var at = text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = text.IndexOf(label, at + label.Length, StringComparison.Ordinal))
            {
                var start = at + label.Length;
                if (start >= text.Length || text[start] is not ('：' or ':' or '为' or '在'))
                {
                    continue;
                }

                start++;
                var end = text.AsSpan(start).IndexOfAny(s_addressEnds) is var length and >= 0 ? start + length : text.Length;
                var address = text[start..end];
                if (address.Length >= ShortestAddress && address.AsSpan().IndexOfAny(s_digits) >= 0 && _addressWords.Any(w => address.Contains(w, StringComparison.Ordinal)))
                {
                    (spans ??= []).Add(new PrivateSpan(PrivateKind.Address, start, end - start));
                }
            }
        }
    }

    /// <summary>Digits that belong together, over single blanks and hyphens as telephone numbers are set, and an X at the end.</summary>
    private readonly record struct DigitRun(int Start, int Length, int Count)
    {
        public static DigitRun At(string text, int start)
        {
            var count = 0;
            var (end, i) = (start, start);
            while (i < text.Length)
            {
                if (Digit(text[i]) is not null)
                {
                    count++;
                    end = ++i;
                }
                else if (text[i] is ' ' or '-' && i + 1 < text.Length && Digit(text[i + 1]) is not null && count is 3 or 7 && IsGrouped(text, start))
                {
                    i++;
                }
                else
                {
                    break;
                }
            }

            if (count == 17 && end < text.Length && text[end] is 'X' or 'x')
            {
                count++;
                end++;
            }

            return new DigitRun(start, end - start, count);
        }

        /// <summary>The digits alone, half width, and the X.</summary>
        public string DigitsIn(string text)
        {
            var digits = new StringBuilder(Count);
            foreach (var c in text.AsSpan(Start, Length))
            {
                digits.Append(Digit(c) ?? (c is 'X' or 'x' ? c : null));
            }

            return digits.ToString();
        }

        /// <summary>Whether the digits are a piece of a longer figure, of a code or of an amount.</summary>
        public bool IsPartOfFigure(string text)
        {
            var before = Start > 0 ? text[Start - 1] : ' ';
            var end = Start + Length;
            var after = end < text.Length ? text[end] : ' ';
            return char.IsAsciiLetter(before) || before is '.' or ',' or '-' or '/' or '_' || char.IsAsciiLetter(after) || after is '.' or ',' or '元' or '万' or '%' or '_';
        }

        /// <summary>Whether 3, 4 and 4 digits stand apart («138 0000 0000»).</summary>
        private static bool IsGrouped(string text, int start) =>
            start + 13 <= text.Length && text[start] == '1' && text[start + 3] == text[start + 8] && text[start + 3] is ' ' or '-'
            && text.AsSpan(start + 4, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text.AsSpan(start + 9, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (start + 13 == text.Length || !char.IsAsciiDigit(text[start + 13]));

        private static char? Digit(char c) => c switch
        {
            >= '0' and <= '9' => c,
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            _ => null,
        };
    }
}

using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>Reads what a reason says to have risen or fallen. Only plain statements count: «X、Y较上年减少», «增加X、Y».</summary>
internal sealed class MoveReader
{
    private const string ClauseEnds = "，。；：,;:";
    private const int LongestList = 60;
    private readonly IReadOnlyList<string> _rise;
    private readonly IReadOnlyList<string> _fall;
    private readonly string _directionStarts;
    private readonly IReadOnlyList<string> _tails;
    private readonly IReadOnlyList<string> _breaks;
    private readonly IReadOnlyList<string> _and;
    private readonly IReadOnlyList<string> _denials;
    private readonly IReadOnlyList<string> _lastYear;
    private readonly int? _year;

    /// <summary>Reads by the format's word lists (<c>rise</c>, <c>fall</c>, <c>move-tails</c>, <c>move-breaks</c>).</summary>
    public MoveReader(Format format, int? year)
    {
        _year = year;
        _denials = format.WordList("move-denials");
        _lastYear = format.WordList("last-year");
        _rise = format.WordList("rise");
        _fall = format.WordList("fall");
        _directionStarts = string.Concat(_rise.Concat(_fall).Select(w => w[0]).Distinct());
        _tails = format.WordList("move-tails");
        _breaks = format.WordList("move-breaks");
        _and = format.WordList("and");
    }

    /// <summary>What a reason states of the things named in it, in order.</summary>
    public IEnumerable<Move> Read(Reason reason, IEnumerable<NamedThing> named)
    {
        var text = reason.Words.Text;
        foreach (var (thing, start, length) in named)
        {
            var clauseStart = text.AsSpan(0, Math.Min(text.Length, Math.Max(1, start))).LastIndexOfAny(ClauseEnds) + 1;
            var clauseEnd = text.AsSpan(start + length).IndexOfAny(ClauseEnds) is var end and >= 0 ? start + length + end : text.Length;
            if (IsDenied(text, clauseStart, start) || !SpeaksOfThisYear(text.AsSpan(clauseStart, clauseEnd - clauseStart)))
            {
                continue;
            }

            if (After(text, start + length, clauseEnd) is { } after)
            {
                yield return new Move(thing, after.Direction, reason, reason.Words.Part(start, after.End - start));
            }
            else if (Before(text, clauseStart, start, start + length, clauseEnd) is { } before)
            {
                yield return new Move(thing, before.Direction, reason, reason.Words.Part(before.From, start + length - before.From));
            }
        }
    }

    /// <summary>The direction said after the thing, tails («经费», «较上年») and further items of a list between.</summary>
    private (int Direction, int End)? After(string text, int at, int clauseEnd)
    {
        var i = SkipTails(text, at, clauseEnd);
        if (i < clauseEnd && StartsWithAny(text, i, _and) is not null)
        {
            var (word, sign) = NextDirection(text, i, Math.Min(clauseEnd, i + LongestList));
            if (word < 0 || HasBreak(text, i, word))
            {
                return null;
            }

            i = word;
            return Close(text, i, sign, clauseEnd);
        }

        var found = i < clauseEnd ? DirectionAt(text, i).Sign : 0;
        return found != 0 ? Close(text, i, found, clauseEnd) : null;
    }

    /// <summary>The direction said before the thing: «增加X», «减少X、Y» with the thing anywhere in the list.</summary>
    private (int Direction, int From)? Before(string text, int clauseStart, int start, int end, int clauseEnd)
    {
        var rest = SkipTails(text, end, clauseEnd);
        if (rest < clauseEnd && StartsWithAny(text, rest, _and) is null && text[rest] != '等')
        {
            return null;
        }

        // The last direction word before the thing in its clause, with nothing but a list between.
        for (var i = start - 1; i >= clauseStart; i--)
        {
            var (sign, length) = DirectionAt(text, i);
            if (sign == 0 || i + length > start)
            {
                continue;
            }

            var between = i + length;
            if (between < start && text[between] == '了')
            {
                between++;
            }

            return between == start || (start - between <= LongestList && EndsWithAny(text, between, start, _and) && !HasBreak(text, between, start)) ? (sign, i) : null;
        }

        return null;
    }

    /// <summary>Whether words before the thing turn the statement round («严格控制…增加»).</summary>
    private bool IsDenied(string text, int clauseStart, int start)
    {
        var before = text.AsSpan(clauseStart, start - clauseStart);
        foreach (var word in _denials)
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause names no other year but to compare with it («较上年», «比2025年»).</summary>
    private bool SpeaksOfThisYear(ReadOnlySpan<char> clause)
    {
        foreach (var word in _lastYear)
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && !IsComparing(clause[at - 1])))
            {
                return false;
            }
        }

        for (var i = 0; i + 4 < clause.Length; i++)
        {
            if (clause[i] == '2' && clause[i + 1] == '0' && clause[i + 4] == '年' && int.TryParse(clause.Slice(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
                && year != _year && (i == 0 || !IsComparing(clause[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsComparing(char before) => before is '较' or '比' or '同' or '与' or '于' or '相';

    /// <summary>The statement must end with its direction word; «减少不必要的接待» says something else.</summary>
    private (int Direction, int End)? Close(string text, int at, int sign, int clauseEnd)
    {
        var end = at + DirectionAt(text, at).Length;
        if (end < clauseEnd && text[end] == '了')
        {
            // «项目支出增加了A» tells of A.
            end++;
            return end >= clauseEnd || IsAmount(text, end) ? (sign, end - 1) : null;
        }

        return end >= clauseEnd || text[end] is '较' or '比' or '所' or '等' or '、' or '及' or '和' || IsAmount(text, end) ? (sign, end) : null;
    }

    /// <summary>Whether a figure other than nought stands here («增加0万元» is no rise).</summary>
    private static bool IsAmount(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return text.AsSpan(at, end - at).IndexOfAnyInRange('1', '9') >= 0;
    }

    private (int At, int Sign) NextDirection(string text, int from, int end)
    {
        for (var i = Next(from); i < end; i = Next(i + 1))
        {
            var sign = DirectionAt(text, i).Sign;
            if (sign != 0)
            {
                return (i, sign);
            }
        }

        return (-1, 0);

        int Next(int at) => at < end && text.AsSpan(at, end - at).IndexOfAny(_directionStarts) is var next and >= 0 ? at + next : end;
    }

    private (int Sign, int Length) DirectionAt(string text, int at) =>
        at >= text.Length || !_directionStarts.Contains(text[at], StringComparison.Ordinal) ? (0, 0)
        : StartsWithAny(text, at, _rise) is { } rise ? (1, rise)
        : StartsWithAny(text, at, _fall) is { } fall ? (-1, fall) : (0, 0);

    private int SkipTails(string text, int at, int end)
    {
        while (at < end)
        {
            if (StartsWithAny(text, at, _tails) is { } length)
            {
                at += length;
            }
            else if (char.IsAsciiDigit(text[at]) || text[at] is '年' or '度')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private bool HasBreak(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        foreach (var word in _breaks)
        {
            if (between.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return NextDirection(text, from, to).At >= 0;
    }

    private static int? StartsWithAny(string text, int at, IReadOnlyList<string> words)
    {
        int? longest = null;
        foreach (var word in words)
        {
            if (word.Length > (longest ?? 0) && string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                longest = word.Length;
            }
        }

        return longest;
    }

    private static bool EndsWithAny(string text, int from, int to, IReadOnlyList<string> words)
    {
        var part = text.AsSpan(from, to - from);
        foreach (var word in words)
        {
            if (part.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

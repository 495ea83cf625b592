using System.Text;
using Mingzhang.Checking;

namespace Mingzhang.Documents.Annotating.Places;

/// <summary>
/// A stretch of the file's own text in which culprits are looked for. White space and invisible characters do not count, since
/// readers drop them; every place found is one in the text as it stands in the file.
/// </summary>
internal sealed class Haystack
{
    private const int EnoughBefore = 10;
    private const int EnoughAfter = 4;

    private readonly string _text;
    private readonly string _dense;
    private readonly int[] _at;

    public Haystack(string text)
    {
        _text = text;
        var dense = new StringBuilder(text.Length);
        var at = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (Counts(text[i]))
            {
                dense.Append(text[i]);
                at.Add(i);
            }
        }

        _dense = dense.ToString();
        _at = [.. at];
    }

    /// <summary>Where the remark's culprit stands; null unless that is certain.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="from">Where the stretch begins in which it must stand.</param>
    /// <param name="to">Where that stretch ends.</param>
    public Spot? Find(Remark remark, int from, int to)
    {
        Excerpt? excerpt = remark.Finding.Excerpt;
        string culprit = Dense(remark.Finding.Actual ?? Marked(excerpt));
        if (culprit.Length == 0)
        {
            return null;
        }

        List<int> found = Occurrences(culprit, from, to);
        int? at = found.Count switch
        {
            0 => null,
            1 => found[0],
            var n when remark.Likes is { } likes && likes.Count == n => found[likes.Ordinal],
            _ => ByContext(found, culprit, excerpt),
        };
        return at is { } place ? new Spot(_at[place], _at[place + culprit.Length - 1] + 1 - _at[place]) : null;
    }

    private static string Marked(Excerpt? excerpt) =>
        excerpt is null || excerpt.Start < 0 || excerpt.Length < 0 || excerpt.Start + excerpt.Length > excerpt.Text.Length
            ? string.Empty
            : excerpt.Text.Substring(excerpt.Start, excerpt.Length);

    private static bool Counts(char c) => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\u00AD' or '\u200C' or '\u200D' or '\u2060' or '\0');

    private static string Dense(string text) => string.Concat(text.Where(Counts));

    private List<int> Occurrences(string culprit, int from, int to)
    {
        var found = new List<int>();
        int start = Index(from);
        int end = Index(to);
        for (int i = start; i + culprit.Length <= end && (i = _dense.IndexOf(culprit, i, end - i, StringComparison.Ordinal)) >= 0; i++)
        {
            if (IsWhole(i, culprit))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Where in the dense text the place in the text is.</summary>
    private int Index(int place)
    {
        int i = Array.BinarySearch(_at, place);
        return i >= 0 ? i : ~i;
    }

    /// <summary>A figure is not found inside a longer one. White space ends a figure in the text, so that is where to look.</summary>
    private bool IsWhole(int i, string culprit)
    {
        int start = _at[i];
        int end = _at[i + culprit.Length - 1] + 1;
        bool tight = end - start == culprit.Length;
        if (char.IsAsciiDigit(culprit[0]) && start > 0)
        {
            char before = _text[start - 1];
            tight &= !char.IsAsciiDigit(before) && before is not ('-' or '－' or '−')
                && !(before is '.' or ',' && start > 1 && char.IsAsciiDigit(_text[start - 2]));
        }

        if (char.IsAsciiDigit(culprit[^1]) && end < _text.Length)
        {
            char after = _text[end];
            tight &= !char.IsAsciiDigit(after) && !(after is '.' or ',' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]));
        }

        return tight || !culprit.Any(char.IsAsciiDigit);
    }

    private int? ByContext(List<int> found, string culprit, Excerpt? excerpt)
    {
        if (excerpt is null || Dense(Marked(excerpt)) is not { Length: > 0 } marked || !marked.Contains(culprit, StringComparison.Ordinal))
        {
            return null;
        }

        string before = Dense(excerpt.Text[..excerpt.Start] + marked[..marked.IndexOf(culprit, StringComparison.Ordinal)]);
        string all = Dense(excerpt.Text);
        string after = all[(before.Length + culprit.Length)..];
        List<int> fitting = found.FindAll(i =>
            CommonBefore(i, before) >= Math.Min(before.Length, EnoughBefore)
            && _dense.AsSpan(i + culprit.Length).CommonPrefixLength(after) >= Math.Min(after.Length, EnoughAfter));
        return fitting is [var only] ? only : null;
    }

    private int CommonBefore(int i, string before)
    {
        int n = 0;
        while (n < before.Length && n < i && before[^(n + 1)] == _dense[i - n - 1])
        {
            n++;
        }

        return n;
    }
}

using Mingzhang.Checking.Performance;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Projects;

/// <summary>Names of projects and units made comparable, and how near two of them are.</summary>
internal static class ProjectNames
{
    private const int WordLength = 2;
    private const int LeastShared = 5;
    /// <summary>The name for comparing: folded, without a note such as （成本性支出） that says how the money is managed.</summary>
    public static string Key(string name, Format format)
    {
        var key = PrintedWords.Folded(name).TrimEnd('。', '；', '，');
        return key.EndsWith('）') && key.LastIndexOf('（') is > 0 and var open && format.WordList("project-notes").Any(n => key[open..].Contains(n, StringComparison.Ordinal)) ? key[..open] : key;
    }

    /// <summary>
    /// Whether two names may be one project's where money and unit agree: nearly all of the shorter stands in the longer, and the words
    /// that tell projects apart (without 经费, 项目, 专项 …) are alike too.
    /// </summary>
    public static bool AreNear(string a, string b, Format format) => !IsCutNumber(a, b) && !IsCutNumber(b, a)
        && NameLikeness.OfShorter(a, b) >= 0.8m && NameLikeness.OfShorter(Core(a, format), Core(b, format)) is 0m or >= 0.5m
        && (Core(a, format).Length > 0) == (Core(b, format).Length > 0);

    /// <summary>
    /// Whether a name in a sentence is another one with a word (two characters at most) put for another, put in or left out: the numbers in
    /// both (years, batches, phases) are the same, and neither contains the other, because sentences shorten names and run on behind them.
    /// </summary>
    public static bool IsSlip(string a, string b)
    {
        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || !a.Where(IsNumeral).SequenceEqual(b.Where(IsNumeral)))
        {
            return false;
        }

        var shorter = Math.Min(a.Length, b.Length);
        var start = 0;
        while (start < shorter && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        return start + end >= LeastShared && Math.Max(a.Length, b.Length) - start - end <= WordLength;
    }

    /// <summary>Whether the names speak of like things, money and unit aside: enough not to call a project missing.</summary>
    public static bool AreAlike(string a, string b, Format format) => NameLikeness.OfShorter(Core(a, format), Core(b, format)) >= 0.6m;

    /// <summary>Whether the project is withheld from publication, so that only a code or nothing stands for it.</summary>
    public static bool IsHidden(string name, Format format) => format.WordList("hidden-projects").Any(w => name.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether two names of units can be one unit: equal, or one is the other without its region (自治区…厅本级, 新疆维吾尔自治区…厅本级).</summary>
    public static bool SameUnit(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return true;
        }

        var (x, y) = (Head(PrintedWords.Folded(a)), Head(PrintedWords.Folded(b)));
        return x == y || x.EndsWith(y, StringComparison.Ordinal) || y.EndsWith(x, StringComparison.Ordinal);
    }

    /// <summary>The name without the 本级 that tells a department's own office from its units.</summary>
    private static string Head(string unit)
    {
        foreach (var own in new[] { "（本级）", "（本部）", "本级", "机关本级", "本部" })
        {
            if (unit.Length > own.Length && unit.EndsWith(own, StringComparison.Ordinal))
            {
                return unit[..^own.Length];
            }
        }

        return unit;
    }

    /// <summary>Whether a name ends inside a number of the other: a conversion cut it there, no author does.</summary>
    private static bool IsCutNumber(string cut, string whole) =>
        cut.Length > 0 && cut.Length < whole.Length && whole.StartsWith(cut, StringComparison.Ordinal) && char.IsAsciiDigit(cut[^1]) && char.IsAsciiDigit(whole[cut.Length]);

    private static bool IsNumeral(char c) => char.IsDigit(c) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);

    private static string Core(string name, Format format)
    {
        foreach (var word in format.WordList("project-common"))
        {
            name = name.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return name;
    }
}

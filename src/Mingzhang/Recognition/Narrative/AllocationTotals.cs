using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Tells the whole of a project's money from its parts, and from figures that only explain a part.</summary>
/// <param name="words">The words of the format.</param>
internal sealed class AllocationTotals(NarrativeWords words)
{
    private static readonly string[] Openers = ["其中", "包括", "具体分配", "分别", "分配支出"];
    private const int LongestBracket = 300;
    private bool _seen;

    /// <summary>A paragraph begins.</summary>
    public void Reset() => _seen = false;

    /// <summary>The measure of a figure in a project's allocation.</summary>
    public string Measure(string measure, in SentenceFigure figure, string folded, string subject, string project)
    {
        if (measure != Measures.Allocation)
        {
            return measure;
        }

        var isFirst = !_seen;
        _seen = true;
        if (IsInBracket(folded, figure.Start))
        {
            return Measures.InText;
        }

        return isFirst && (subject == project || NarrativeWords.EndsWithAny(subject, words.AllocationTotals) || OpensParts(folded, figure.UnitEnd))
            ? Measures.AllocationTotal
            : Measures.Allocation;
    }

    /// <summary>Whether words that open a list of parts follow before the next figure.</summary>
    private static bool OpensParts(string folded, int from)
    {
        var rest = folded.AsSpan(from);
        var figure = rest.IndexOfAnyInRange('0', '9');
        var before = figure < 0 ? rest : rest[..figure];
        foreach (var opener in Openers)
        {
            if (before.Contains(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInBracket(string folded, int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= Math.Max(0, at - LongestBracket); i--)
        {
            depth += folded[i] switch { '）' => 1, '（' => -1, _ => 0 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}

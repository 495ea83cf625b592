namespace Mingzhang.Recognition.Performance;

/// <summary>A level name found among the fragments of a table.</summary>
/// <param name="Text">The name, whole.</param>
/// <param name="IsLevel1">Whether it is a 一级指标.</param>
/// <param name="Before">Index of the fragment, among those that are left, before which it stands.</param>
/// <param name="First">Its first piece.</param>
internal sealed record LevelLabel(string Text, bool IsLevel1, int Before, Fragment First);

/// <summary>Finds the merged labels of 一级指标 and 二级指标 in the stream of fragments, torn and interleaved as they may be.</summary>
/// <param name="isDepartment">Whether the table is of a whole department, whose 一级指标 have names of their own.</param>
internal sealed class LevelLabels(bool isDepartment)
{
    /// <summary>Each 二级指标 with its 一级指标, and the letters, sorted, of the one and of both.</summary>
    private static readonly (string Level1, string Level2, string Lower, string Both)[] s_letters =
    [
        .. PerformanceVocabulary.Level2.Select(l => (Level1: PerformanceVocabulary.Level1Of(l), Level2: l))
            .Select(l => (l.Level1, l.Level2, Sorted(l.Level2), Sorted(l.Level1 + l.Level2))),
    ];

    /// <summary>Whether the text may be a piece of a level name.</summary>
    public static bool IsPiece(string text, bool isDepartment) =>
        PerformanceVocabulary.Level2.HasPiece(text)
        || PerformanceVocabulary.Level1.HasPiece(text)
        || (isDepartment && PerformanceVocabulary.DepartmentLevel1.HasPiece(text));

    /// <summary>Takes the labels out of the fragments.</summary>
    /// <param name="fragments">The fragments.</param>
    /// <param name="isScattered">Whether pieces of other cells may stand between those of a label.</param>
    /// <returns>The labels, in order, and the fragments that are left.</returns>
    public (List<LevelLabel> Labels, List<Fragment> Others) Extract(List<Fragment> fragments, bool isScattered)
    {
        var labels = new List<(string Text, bool IsLevel1, int First)>();
        bool[] taken = new bool[fragments.Count];
        if (isScattered)
        {
            foreach ((string text, List<int> pieces) in new ScatteredLabels(isDepartment).Find(fragments))
            {
                pieces.ForEach(p => taken[p] = true);
                labels.Add((text, IsLevel1(text, []), pieces[0]));
            }

            return Part(fragments, Settled(labels), taken);
        }

        for (int i = 0; i < fragments.Count;)
        {
            if (!IsLoosePiece(fragments[i]))
            {
                i++;
                continue;
            }

            List<int> run = RunFrom(fragments, i);

            List<(string Text, bool IsLevel1, int First)> found = Longest(fragments, run, out int from, out int to);
            labels.AddRange(found);
            for (int k = from; found.Count > 0 && k < to; k++)
            {
                taken[run[k]] = true;
            }

            i = run[^1] + 1;
        }

        return Part(fragments, labels, taken);
    }

    private static (List<LevelLabel> Labels, List<Fragment> Others) Part(
        List<Fragment> fragments, List<(string Text, bool IsLevel1, int First)> found, bool[] taken)
    {
        var rest = new List<Fragment>(fragments.Count);
        int[] left = new int[fragments.Count + 1];
        bool after = false;
        Break before = Break.Space;
        for (int i = 0; i < fragments.Count; i++)
        {
            left[i] = rest.Count;
            if (taken[i])
            {
                before = after ? Stronger(before, fragments[i].Before) : fragments[i].Before;
                after = true;
                continue;
            }

            if (after)
            {
                fragments[i].AfterLabel = true;
                fragments[i].Before = Stronger(before, fragments[i].Before);
                after = false;
            }

            rest.Add(fragments[i]);
        }

        left[^1] = rest.Count;
        return (found.ConvertAll(l => new LevelLabel(l.Text, l.IsLevel1, left[l.First], fragments[l.First])), rest);
    }

    /// <summary>A name of both levels is the upper one where it stands twice or over another of its level, else the lower.</summary>
    private static List<(string Text, bool IsLevel1, int First)> Settled(List<(string Text, bool IsLevel1, int First)> labels)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            string text = labels[i].Text;
            bool isOver = labels.Exists(l => l.Text != text && PerformanceVocabulary.Level1Of(l.Text) == text);
            bool isFirst = labels.FindIndex(l => l.Text == text) == i && labels.FindLastIndex(l => l.Text == text) > i;
            if (labels[i].IsLevel1 && !isOver && !isFirst && PerformanceVocabulary.Level2.Contains(text))
            {
                labels[i] = (text, false, labels[i].First);
            }
        }

        return labels;
    }

    private static Break Stronger(Break a, Break b) => a > b ? a : b;

    /// <summary>Indexes of the label pieces from here on; pieces of evidence and rules may stand between them.</summary>
    private List<int> RunFrom(List<Fragment> fragments, int start)
    {
        var run = new List<int>();
        int skipped = 0;
        const int Longest = 16;
        for (int i = start; i < fragments.Count && run.Count < Longest; i++)
        {
            Fragment fragment = fragments[i];
            if (fragment.Group != 0 && run.Count > 0)
            {
                if (++skipped > 2)
                {
                    break;
                }
            }
            else if (IsLoosePiece(fragment))
            {
                run.Add(i);
                skipped = 0;
            }
            else
            {
                break;
            }
        }

        return run;
    }

    private bool IsLoosePiece(Fragment fragment) =>
        fragment.Group == 0 && fragment.Shape is Shape.Text or Shape.Unit && IsPiece(fragment.Text, isDepartment);

    /// <summary>The longest stretch of the run that makes whole labels.</summary>
    private List<(string Text, bool IsLevel1, int First)> Longest(List<Fragment> fragments, List<int> run, out int from, out int to)
    {
        for (int length = run.Count; length > 0; length--)
        {
            for (from = 0; from + length <= run.Count; from++)
            {
                to = from + length;
                List<int> stretch = run.GetRange(from, length);
                if ((Sequence(fragments, stretch) ?? Mixed(fragments, stretch)) is { } labels)
                {
                    return Settle(labels);
                }
            }
        }

        from = to = 0;
        return [];
    }

    /// <summary>Labels one after the other, each in whole pieces.</summary>
    private List<(string Text, bool IsLevel1, int First)>? Sequence(List<Fragment> fragments, List<int> run)
    {
        var best = new List<(string Text, bool IsLevel1, int First)>?[run.Count + 1];
        best[0] = [];
        for (int start = 0; start < run.Count; start++)
        {
            if (best[start] is not { } before)
            {
                continue;
            }

            string text = string.Empty;
            for (int end = start; end < run.Count && end < start + 5; end++)
            {
                text += fragments[run[end]].Text;
                if (PerformanceVocabulary.IsLevel(text, isDepartment) && (best[end + 1] is null || best[end + 1]!.Count > before.Count + 1))
                {
                    best[end + 1] = [.. before, (text, IsLevel1(text, before), run[start])];
                }
            }
        }

        return best[run.Count];
    }

    /// <summary>A 一级指标 and one of its 二级指标 whose pieces stand among each other, told by their letters.</summary>
    private static List<(string Text, bool IsLevel1, int First)>? Mixed(List<Fragment> fragments, List<int> run)
    {
        string letters = Sorted(string.Concat(run.Select(i => fragments[i].Text)));
        foreach ((string level1, string level2, string lower, string both) in s_letters)
        {
            if (letters == lower)
            {
                return [(level2, false, run[0])];
            }

            if (letters == both)
            {
                int first = run.Find(i => fragments[i].Text[0] == level2[0]);
                return [(level1, true, run[0]), (level2, false, first)];
            }
        }

        return null;
    }

    private static string Sorted(string text)
    {
        char[] letters = text.ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    /// <summary>A name that stands at both levels is the lower one when no lower one follows it in the run.</summary>
    private static List<(string Text, bool IsLevel1, int First)> Settle(List<(string Text, bool IsLevel1, int First)> labels)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            bool isFollowed = i + 1 < labels.Count && !labels[i + 1].IsLevel1;
            if (labels[i].IsLevel1 && !isFollowed && PerformanceVocabulary.Level2.Contains(labels[i].Text))
            {
                labels[i] = (labels[i].Text, false, labels[i].First);
            }
        }

        return labels;
    }

    /// <summary>Some names stand at both levels: the first in a run is the upper one, and so is one that does not follow an upper one.</summary>
    private bool IsLevel1(string text, List<(string Text, bool IsLevel1, int First)> before)
    {
        bool upper = PerformanceVocabulary.IsLevel1(text, isDepartment);
        bool lower = PerformanceVocabulary.Level2.Contains(text);
        return upper && (!lower || before.Count == 0 || !before[^1].IsLevel1);
    }
}

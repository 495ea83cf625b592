namespace Mingzhang.Recognition.Performance;

/// <summary>Gives each row of a table read from lines its 一级指标 and 二级指标.</summary>
internal static class Levels
{
    /// <summary>
    /// Where labels stand, as the labels of 一级指标 tell: one that covers several 二级指标 stands with the first, the last or one
    /// between. Null when none does.
    /// </summary>
    public static LabelPlace? Told(List<(string Text, int Row)> level1, List<(string Text, int Row)> level2)
    {
        foreach ((string text, int row) in level1)
        {
            List<(string Text, int Row)> covered = level2.FindAll(l => PerformanceVocabulary.Level1Of(l.Text) == text);
            if (covered.Count > 1 && covered[0].Row < covered[^1].Row)
            {
                return row == covered[0].Row ? LabelPlace.First : row == covered[^1].Row ? LabelPlace.Last : LabelPlace.Middle;
            }
        }

        return null;
    }

    /// <summary>The level names of the rows.</summary>
    public static (string Level1, string Level2)[] Of(
        List<(string Text, int Row)> level1, List<(string Text, int Row)> level2, IReadOnlyList<IndicatorRow> rows, LabelPlace? usual)
    {
        LabelPlace? told = Told(level1, level2);
        double Prior(LabelPlace place) => (place == usual ? 1.5 : 0) + (place == told ? 3 : 0);
        RowHints[] hints = [.. rows.Select(r => new RowHints(r))];
        double[][] fits = [.. level2.Select(l => l.Text).Distinct(StringComparer.Ordinal).Select(text => Array.ConvertAll(hints, h => h.Fit(text)))];
        int[] kinds = Kinds(level2);
        int[] lower = LevelSpans.Assign(
            level2.ConvertAll(l => l.Row), rows.Count, Prior, (row, label) => label < 0 ? 0 : fits[kinds[label]][row]);
        int[] upper = LevelSpans.Assign(level1.ConvertAll(l => l.Row), rows.Count, Prior, (_, _) => 0);
        var levels = new (string, string)[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            string second = lower[i] < 0 ? string.Empty : level2[lower[i]].Text;
            string first = upper[i] < 0 ? string.Empty : level1[upper[i]].Text;
            levels[i] = (Upper(first, second), second);
        }

        return levels;
    }

    /// <summary>The 一级指标 of a 二级指标: the scheme's, unless the table names its levels otherwise (履职效能 …).</summary>
    public static string Upper(string printed, string level2)
    {
        string scheme = PerformanceVocabulary.Level1Of(level2);
        bool isStandard = printed.Length == 0 || PerformanceVocabulary.Level1.Contains(printed);
        return scheme.Length > 0 && isStandard ? scheme : printed;
    }

    /// <summary>For each label the place of its text among the different texts.</summary>
    private static int[] Kinds(List<(string Text, int Row)> labels)
    {
        List<string> texts = [.. labels.Select(l => l.Text).Distinct(StringComparer.Ordinal)];
        return [.. labels.Select(l => texts.IndexOf(l.Text))];
    }
}

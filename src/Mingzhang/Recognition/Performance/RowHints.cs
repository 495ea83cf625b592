namespace Mingzhang.Recognition.Performance;

/// <summary>What the words of a row tell of its 二级指标; found once, asked for each 二级指标 of the table.</summary>
internal sealed class RowHints
{
    /// <summary>For each of <see cref="PerformanceVocabulary.Hints"/>, whether the row's name has one of its words.</summary>
    private readonly bool[] _hints;
    private readonly bool _isOfSatisfaction;
    private readonly bool _isOfMoney;

    /// <summary>Reads the row's words.</summary>
    public RowHints(IndicatorRow row)
    {
        string name = row.TextOf(IndicatorColumn.Name);
        _hints = Array.ConvertAll(PerformanceVocabulary.Hints, h => h.Words.AnyIn(name));
        _isOfSatisfaction = name.Contains("满意", StringComparison.Ordinal);
        _isOfMoney = row.TextOf(IndicatorColumn.Evidence) == "原始凭证" || row.TextOf(IndicatorColumn.Target).Contains('元');
    }

    /// <summary>How well the row suits a 二级指标: 0 when nothing is known, above when it does, below when it does not.</summary>
    public double Fit(string level2)
    {
        double fit = 0;
        for (int i = 0; i < _hints.Length; i++)
        {
            if (_hints[i])
            {
                (string level, WordList words) = PerformanceVocabulary.Hints[i];
                bool isRate = words.Words is ["率", ..];
                bool suits = level2.Contains(level, StringComparison.Ordinal);
                fit += suits ? 1 : isRate && !level2.StartsWith("数量", StringComparison.Ordinal) ? 0 : -0.5;
            }
        }

        if (level2.Contains("满意", StringComparison.Ordinal) && !_isOfSatisfaction)
        {
            fit -= 1;
        }

        if (_isOfMoney)
        {
            fit += level2.Contains("成本", StringComparison.Ordinal) ? 1 : -1;
        }

        return fit;
    }
}

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads the header of an indicator table, cell by cell or as one torn stream of words.</summary>
internal static class IndicatorHeader
{
    /// <summary>The words that give a column away, the telling ones first.</summary>
    private static readonly (IndicatorColumn Column, string[] Words)[] s_cells =
    [
        (IndicatorColumn.Other, ["绩效指标完成情况", "绩效指标情况"]),
        (IndicatorColumn.Level1, ["一级"]),
        (IndicatorColumn.Level2, ["二级"]),
        (IndicatorColumn.Name, ["三级", "指标名称", "指标内容"]),
        (IndicatorColumn.Evidence, ["佐证", "证明材料"]),
        (IndicatorColumn.Rule, ["赋分", "评分标准", "评分规则", "计分方法"]),
        (IndicatorColumn.Deviation, ["偏差", "原因", "改进"]),
        (IndicatorColumn.Score, ["得分"]),
        (IndicatorColumn.Weight, ["权重", "分值"]),
        (IndicatorColumn.LastYear, ["上年", "上一年"]),
        (IndicatorColumn.Basis, ["依据", "来源"]),
        (IndicatorColumn.Unit, ["计量单位", "度量单位"]),
        (IndicatorColumn.Direction, ["指标方向", "指标性质", "运算符"]),
        (IndicatorColumn.Actual, ["实际", "完成值", "完成指标值", "完成情况"]),
        (IndicatorColumn.Target, ["指标值", "目标值", "预期值", "年度指标"]),
    ];

    /// <summary>The columns as the known forms order them.</summary>
    private static readonly IndicatorColumn[][] s_forms =
    [
        [IndicatorColumn.Name, IndicatorColumn.Target, IndicatorColumn.Basis, IndicatorColumn.LastYear, IndicatorColumn.Weight, IndicatorColumn.Rule, IndicatorColumn.Evidence],
        [IndicatorColumn.Name, IndicatorColumn.Target, IndicatorColumn.Basis, IndicatorColumn.Weight],
        [IndicatorColumn.Name, IndicatorColumn.Target, IndicatorColumn.Actual, IndicatorColumn.Weight, IndicatorColumn.Score, IndicatorColumn.Deviation],
        [IndicatorColumn.Name, IndicatorColumn.Target, IndicatorColumn.Basis, IndicatorColumn.Weight, IndicatorColumn.Actual, IndicatorColumn.Score],
    ];

    private static readonly (IndicatorColumn Column, string[] Keys)[] s_keys =
    [
        (IndicatorColumn.Basis, ["设置依", "设定依", "依据"]),
        (IndicatorColumn.LastYear, ["上年"]),
        (IndicatorColumn.Weight, ["权重", "分值"]),
        (IndicatorColumn.Rule, ["赋分规", "分规则", "评分标准"]),
        (IndicatorColumn.Evidence, ["佐证", "证明材料"]),
        (IndicatorColumn.Actual, ["实际完成", "全年完成", "实际值"]),
        (IndicatorColumn.Score, ["得分"]),
        (IndicatorColumn.Deviation, ["偏差", "原因分析", "未完成原因"]),
    ];

    /// <summary>What a header cell heads; <see cref="IndicatorColumn.Other"/> when it is no word of a header.</summary>
    public static IndicatorColumn Column(string text)
    {
        foreach ((IndicatorColumn column, string[] words) in s_cells)
        {
            foreach (string word in words)
            {
                if (text.Contains(word, StringComparison.Ordinal))
                {
                    return column;
                }
            }
        }

        return IndicatorColumn.Other;
    }

    /// <summary>Whether the row of cells heads indicators: it names two levels, or one and a value.</summary>
    public static bool IsHeader(string[] cells)
    {
        if (!Array.Exists(cells, c => c is "一级指标" or "二级指标" or "一级目标" or "二级目标"))
        {
            return false;
        }

        bool name = false;
        bool value = false;
        foreach (string cell in cells)
        {
            if (cell.Length is 0 or > 20)
            {
                continue;
            }

            name |= cell is "三级指标" or "三级目标" or "指标名称" or "指标内容";
            value = value || (!name && Column(cell) is IndicatorColumn.Target);
        }

        return name || value;
    }

    /// <summary>Where a header begins in a stream of fragments and how far it reaches, or (-1, -1).</summary>
    /// <param name="fragments">The stream.</param>
    /// <param name="from">Where to look from.</param>
    public static (int Start, int End) Find(List<Fragment> fragments, int from)
    {
        for (int i = from; i < fragments.Count; i++)
        {
            if (!fragments[i].Text.StartsWith("一级", StringComparison.Ordinal) || !IsHeaderPiece(fragments[i]))
            {
                continue;
            }

            int end = i;
            string text = string.Empty;
            while (end < fragments.Count && IsHeaderPiece(fragments[end]))
            {
                text += fragments[end++].Text;
            }

            if (text.Contains("二级", StringComparison.Ordinal) && text.Contains("三级", StringComparison.Ordinal))
            {
                return (i, end);
            }
        }

        return (-1, -1);
    }

    /// <summary>The columns that hold values, in the order in which rows fill them.</summary>
    /// <param name="text">The header's words, joined.</param>
    public static IndicatorColumn[] Layout(string text)
    {
        var found = new List<(int At, IndicatorColumn Column)>();
        foreach ((IndicatorColumn column, string[] keys) in s_keys)
        {
            foreach (string key in keys)
            {
                int at = text.IndexOf(key, StringComparison.Ordinal);
                if (at >= 0)
                {
                    found.Add((at, column));
                    break;
                }
            }
        }

        foreach (IndicatorColumn[] form in s_forms)
        {
            if (form.Length == found.Count + 2 && found.TrueForAll(f => Array.IndexOf(form, f.Column) >= 0))
            {
                return form;
            }
        }

        found.Sort();
        return [IndicatorColumn.Name, IndicatorColumn.Target, .. found.Select(f => f.Column)];
    }

    private static bool IsHeaderPiece(Fragment fragment) =>
        PerformanceVocabulary.HeaderWords.HasPiece(fragment.Text);
}

using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Performance;

/// <summary>What the text after a label of a form's head is.</summary>
internal enum HeadField
{
    /// <summary>Nothing that is kept, such as the contact and the telephone number.</summary>
    Ignored,

    /// <summary>项目名称.</summary>
    Project,

    /// <summary>预算单位, 部门名称, 实施单位.</summary>
    Unit,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>项目负责人.</summary>
    Owner,

    /// <summary>A money row or cell; its role is a key of <see cref="MoneyKeys"/>.</summary>
    Money,

    /// <summary>A column of the money table; its role is a key of <see cref="MoneyKeys"/>.</summary>
    MoneyColumn,

    /// <summary>The goal text.</summary>
    Goal,

    /// <summary>The heading over the goal where the actual completion stands beside it.</summary>
    GoalColumn,

    /// <summary>The heading over the actual completion.</summary>
    CompletionColumn,
}

/// <summary>The labels of the heads of performance forms.</summary>
internal static class HeadLabels
{
    private static readonly Dictionary<string, (HeadField Field, string Role)> s_labels = Make();
    private static readonly string[] s_suffixes = ["(万元)", "(元)", "(盖章)", "(公章)"];
    private static readonly Dictionary<char, string[]> s_byFirst = s_labels.Keys.GroupBy(l => l[0]).ToDictionary(g => g.Key, g => g.ToArray());
    private static readonly int s_longest = s_labels.Keys.Max(l => l.Length) + 5;

    /// <summary>The number of pieces a label may be torn into.</summary>
    public const int MaxPieces = 5;

    /// <summary>Looks a label up; brackets, colons and a trailing (万元) or (盖章) do not count.</summary>
    public static bool TryGet(string text, out (HeadField Field, string Role) label)
    {
        label = default;
        return MayBe(text) && s_labels.TryGetValue(Normal(text), out label);
    }

    /// <summary>Whether some label begins so.</summary>
    public static bool IsBeginning(string text)
    {
        if (!MayBe(text))
        {
            return false;
        }

        string key = PrintedText.Key(text);
        foreach (string label in s_byFirst.GetValueOrDefault(key[0]) ?? [])
        {
            if (label.StartsWith(key, StringComparison.Ordinal) || (key.StartsWith(label, StringComparison.Ordinal) && IsSuffixPiece(key.AsSpan(label.Length))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBe(string text) => text.Length > 0 && text.Length <= 2 * s_longest && s_byFirst.ContainsKey(text[0]);

    private static bool IsSuffixPiece(ReadOnlySpan<char> rest)
    {
        foreach (string suffix in s_suffixes)
        {
            if (suffix.StartsWith(rest, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return rest is ":";
    }

    private static string Normal(string text)
    {
        string key = PrintedText.Key(text).TrimEnd(':');
        foreach (string suffix in s_suffixes)
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal) && key.Length > suffix.Length)
            {
                key = key[..^suffix.Length];
            }
        }

        return key;
    }

    private static Dictionary<string, (HeadField Field, string Role)> Make()
    {
        var labels = new Dictionary<string, (HeadField, string)>(StringComparer.Ordinal);
        Add(HeadField.Project, string.Empty, "项目名称", "一级项目名称", "专项名称", "项目(政策)名称");
        Add(HeadField.Unit, string.Empty, "预算单位", "部门名称", "部门(单位)名称", "单位名称", "实施单位", "项目单位", "项目实施单位", "项目承担单位", "填报单位", "预算部门", "部门(单位)", "资金使用单位");
        Add(HeadField.Department, string.Empty, "主管部门", "项目主管部门", "主管部门及代码", "预算主管部门");
        Add(HeadField.Owner, string.Empty, "项目负责人", "负责人");
        Add(
            HeadField.Ignored, string.Empty, "部门联系人", "联系人", "联系电话", "负责人电话", "资金来源", "资金总额", "财政资金", "年度预算", "项目资金", "部门资金", "预算资金",
            "项目属性", "项目类型", "项目期", "项目类别", "项目编码", "填报日期", "项目开始日期", "项目结束日期", "预算情况", "预算执行情况", "年度预算申请", "实施期限", "项目起止时间");
        Add(HeadField.Money, MoneyKeys.Total, "年度预算总额", "年度资金总额", "预算总额", "合计", "总计", "年度资金总额合计", "全年预算总额", "预算资金总额", "项目资金总额");
        Add(HeadField.Money, MoneyKeys.Fiscal, "其中:财政拨款", "财政拨款", "其中:当年财政拨款", "当年财政拨款", "其中:财政资金", "其中:当年财政资金", "其中:一般公共预算拨款");
        Add(HeadField.Money, MoneyKeys.Other, "其他资金", "其他");
        Add(HeadField.Money, MoneyKeys.CarryOver, "上年结转资金", "上年结转", "上年结转结余");
        Add(HeadField.Money, MoneyKeys.FiscalHigher, "上级安排", "上级补助", "其中:上级安排");
        Add(HeadField.Money, MoneyKeys.FiscalLocal, "本级安排", "其中:本级安排");
        Add(HeadField.Money, MoneyKeys.FiscalCentral, "中央安排", "中央补助", "其中:中央安排", "中央资金");
        Add(HeadField.Money, MoneyKeys.FiscalProvince, "自治区安排", "省级安排", "自治区资金", "省级资金");
        Add(HeadField.Money, MoneyKeys.FiscalPrefecture, "地(州、市)安排", "地州市安排", "市级安排", "地(州、市)资金", "州级安排");
        Add(HeadField.Money, MoneyKeys.FiscalCounty, "县(市、区)安排", "县市区安排", "县级安排", "区级安排", "县(市、区)资金");
        Add(HeadField.MoneyColumn, MoneyKeys.Initial, "年初预算数", "年初预算", "年初批复数");
        Add(HeadField.MoneyColumn, MoneyKeys.Full, "全年预算数", "全年预算", "调整预算数", "调整后预算数", "全年预算数(A)");
        Add(HeadField.MoneyColumn, MoneyKeys.Executed, "全年执行数", "执行数", "全年执行", "全年执行数(B)", "实际执行数");
        Add(HeadField.MoneyColumn, MoneyKeys.ExecutionWeight, "分值", "分值权重", "权重", "分值(10分)", "权重分值");
        Add(HeadField.MoneyColumn, MoneyKeys.ExecutionRate, "执行率", "预算执行率", "执行率(B/A)");
        Add(HeadField.MoneyColumn, MoneyKeys.ExecutionScore, "得分", "自评得分");
        Add(HeadField.Goal, string.Empty, "年度绩效目标", "项目总体目标", "年度总体目标", "总体目标", "年度目标", "绩效目标", "项目绩效目标", "项目年度绩效目标", "项目总目标", "部门整体绩效目标", "总体绩效目标");
        Add(HeadField.GoalColumn, string.Empty, "预期目标", "年初设定目标", "预期绩效目标", "年度预期目标");
        Add(HeadField.CompletionColumn, string.Empty, "实际完成情况", "全年实际完成情况", "目标实际完成情况", "年度总体目标完成情况综述", "目标完成情况");
        return labels;

        void Add(HeadField field, string role, params string[] names)
        {
            foreach (string name in names)
            {
                labels[name] = (field, role);
            }
        }
    }
}

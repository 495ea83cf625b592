namespace Mingzhang.Recognition.Performance;

/// <summary>The words that performance forms use, in one place. Longer words stand before their beginnings where order matters.</summary>
internal static class PerformanceVocabulary
{
    /// <summary>一级指标 as forms of projects and departments print them.</summary>
    public static readonly WordList Level1 = new(
    [
        "产出指标", "成本指标", "效益指标", "满意度指标", "效果指标", "影响力指标", "产出目标", "效果目标", "影响力目标", "投入和管理目标", "投入指标", "过程指标",
    ]);

    /// <summary>一级指标 that only forms of whole departments print; in a project's form these words are ordinary text.</summary>
    public static readonly WordList DepartmentLevel1 = new(
    [
        "履职效能", "履职效果", "履职效益", "管理效率", "管理效能", "运行成本", "运行效率", "社会效应", "社会效益", "经济效益", "可持续性", "可持续发展能力", "可持续影响",
        "服务对象满意度", "服务对象满意度指标", "满意度", "部门管理", "预算执行", "年度履职目标", "履职目标",
    ]);

    /// <summary>二级指标 as forms print them.</summary>
    public static readonly WordList Level2 = new(
    [
        "数量指标", "质量指标", "时效指标", "时限指标", "成本指标",
        "经济成本指标", "社会成本指标", "生态环境成本指标", "生态成本指标",
        "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "可持续发展指标",
        "满意度指标", "服务对象满意度指标", "社会公众满意度指标",
    ]);

    /// <summary>二级指标 and the 一级指标 it belongs to in the national scheme, used where the printed level is displaced or blank.</summary>
    public static readonly (string Level2, string Level1)[] Scheme =
    [
        ("数量", "产出指标"), ("质量", "产出指标"), ("时效", "产出指标"), ("时限", "产出指标"),
        ("经济成本", "成本指标"), ("社会成本", "成本指标"), ("生态环境成本", "成本指标"), ("生态成本", "成本指标"),
        ("经济效益", "效益指标"), ("社会效益", "效益指标"), ("生态效益", "效益指标"), ("可持续影响", "效益指标"), ("可持续发展", "效益指标"),
        ("满意度", "满意度指标"), ("服务对象满意度", "满意度指标"), ("社会公众满意度", "满意度指标"),
    ];

    /// <summary>Where an indicator's target or 上年 value comes from (指标值设置依据), when chosen from a list.</summary>
    public static readonly WordList Bases = new(
    [
        "计划标准", "历史标准", "行业标准", "其他标准", "预算支出标准", "国家标准", "地方标准", "部门标准", "预算标准", "政策标准", "团体标准", "企业标准",
    ]);

    /// <summary>指标赋分规则, chosen from a list.</summary>
    public static readonly WordList ScoreRules = new(
    [
        "按照完成比例赋分", "按完成比例赋分", "完成比例赋分", "按比例赋分", "按评判等级赋分", "按照评判等级赋分", "评判等级赋分", "满意度赋分", "直接赋分",
        "分级赋分", "分档赋分", "分段赋分", "按等级赋分", "完成即得分", "是否达标赋分",
    ]);

    /// <summary>佐证资料, chosen from a list; several are joined by a comma.</summary>
    public static readonly WordList Evidence = new(
    [
        "工作资料", "原始凭证", "说明材料", "正式材料", "证明材料", "申报审批资料", "统计数据", "统计资料", "问卷调查", "调查问卷", "满意度调查",
        "验收报告", "会计资料", "财务资料", "合同资料", "佐证材料", "其他资料", "其他材料", "正式文件", "工作总结", "档案资料",
    ]);

    /// <summary>Words of an indicator header; a piece of a header is a piece of one of them.</summary>
    public static readonly WordList HeaderWords = new(
    [
        "一级指标", "二级指标", "三级指标", "一级目标", "二级目标", "三级目标",
        "指标值设置依据", "指标值设定依据", "指标设定依据", "指标设置依据", "设定依据", "设置依据", "指标值来源",
        "年度绩效指标完成情况", "实际完成情况及偏差", "预期指标值", "年度指标值", "目标指标值", "指标目标值", "计划指标值", "预期目标值", "年度目标值", "指标值", "目标值",
        "上年完成值", "上年实际完成值", "上年度完成值", "上年指标值", "实际完成指标值", "实际完成值", "全年实际值", "全年完成值", "完成值", "实际值",
        "指标分值权重", "指标权重", "分值权重", "权重", "分值", "自评得分", "得分", "指标赋分规则", "赋分规则", "评分标准", "指标解释", "指标内容", "指标说明",
        "佐证资料", "佐证材料", "证明材料", "偏差原因分析及改进措施", "偏差原因分析", "未完成原因分析", "未完成原因及拟采取的改进措施", "改进措施", "备注",
        "年度绩效指标", "绩效指标", "本年绩效指标", "指标类型", "指标方向", "计量单位", "指标",
    ]);

    /// <summary>Words of value cells that are not figures: qualitative targets as forms print them.</summary>
    public static readonly WordList Qualities = new(
    [
        "提高", "提升", "保障", "增强", "改善", "促进", "推动", "维护", "稳定", "长期", "持续", "有效", "显著", "明显", "优", "良", "达标", "完成", "实现",
        "解决", "扩大", "增加", "减少", "降低", "满足", "及时", "是", "否", "合格", "较好", "良好", "不断", "逐步", "进一步", "加强", "支撑", "达成预期", "定性",
    ]);

    /// <summary>Units a value is counted in; 万 and 亿 may stand before them, and units may be joined by a stroke (元/人/月).</summary>
    public static readonly WordList Units = new(
    [
        "人次", "户次", "人天", "人日", "台次", "场次", "批次", "班次", "车次", "架次", "件次", "项次", "平方米", "平方公里", "立方米", "公里", "千米", "公顷", "公斤", "千克",
        "千瓦时", "学时", "课时", "小时", "分钟", "工作日", "年度", "季度", "个月", "个百分点", "百分点", "百分比", "分贝",
        "元", "人", "次", "个", "项", "场", "件", "份", "套", "台", "辆", "间", "期", "批", "篇", "户", "家", "天", "日", "月", "年", "条", "页", "卷", "盒", "枚", "只", "头",
        "株", "兆", "亩", "吨", "种", "类", "处", "所", "座", "名", "位", "例", "起", "分", "节", "本", "册", "幅", "块", "米", "度", "层", "轮", "部", "宗", "支", "张", "片", "艘",
        "匹", "盏", "根", "棵", "袋", "瓶", "箱", "桶", "口", "顶", "床", "双", "对", "副", "幢", "栋", "眼", "道", "颗", "粒", "包", "首", "集", "堂", "届", "则", "点", "部门", "单位", "证书", "奖章", "县市", "地州", "企业", "学校", "村", "社区", "课", "门", "秒", "周", "季", "号", "级", "倍", "%", "％", "‰", "℃",
    ]);

    /// <summary>Words that tell a row's 二级指标 when merged labels do not say where they end.</summary>
    public static readonly (string Level2, WordList Words)[] Hints =
    [
        ("数量", new("数量", "次数", "人数", "个数", "件数", "场次", "天数", "期数", "份数", "人次")),
        ("质量", new("率", "质量")),
        ("时效", new("及时", "时间", "时限", "按时", "按期", "期限")),
        ("成本", new("成本", "费用", "经费", "单价", "补助标准", "支出标准")),
        ("满意度", new("满意")),
    ];

    /// <summary>The 一级指标 a 二级指标 belongs to in the national scheme, or an empty string.</summary>
    public static string Level1Of(string level2)
    {
        string stem = level2.EndsWith("指标", StringComparison.Ordinal) ? level2[..^2] : level2;
        foreach ((string name, string level1) in Scheme)
        {
            if (stem == name)
            {
                return level1;
            }
        }

        return string.Empty;
    }

    /// <summary>Whether the text is a 二级指标 that cannot be a 一级指标.</summary>
    public static bool IsOnlyLevel2(string text) =>
        Level2.Contains(text) && !Level1.Contains(text);

    /// <summary>Whether the text is a level name of either kind.</summary>
    public static bool IsLevel(string text, bool isDepartment) => Level2.Contains(text) || IsLevel1(text, isDepartment);

    /// <summary>Whether the text is a 一级指标.</summary>
    public static bool IsLevel1(string text, bool isDepartment) =>
        Level1.Contains(text) || (isDepartment && DepartmentLevel1.Contains(text));

    /// <summary>Whether the text holds a word for how well something is done.</summary>
    public static bool IsQuality(string text) => Qualities.AnyIn(text);

    /// <summary>Whether the text heads the row under the indicators that sums weights and scores.</summary>
    public static bool IsTotal(string text) => text is "总分" or "总得分" or "合计" or "总计" or "合计得分" or "自评总分" or "自评得分合计";

    /// <summary>Whether the text is evidence words joined by commas, or the beginning of such a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">True when no word is cut.</param>
    public static bool IsEvidence(string text, out bool isWhole)
    {
        isWhole = text.Length > 0;
        foreach (Range range in text.AsSpan().SplitAny(",，、;；"))
        {
            ReadOnlySpan<char> part = text.AsSpan(range);
            bool begins = part.IsEmpty;
            bool isWord = false;
            foreach (string word in !begins && Evidence.MayBegin(part[0]) ? Evidence.Words : [])
            {
                if (word.AsSpan().StartsWith(part))
                {
                    begins = true;
                    isWord |= word.Length == part.Length;
                }
            }

            isWhole &= isWord;
            if (!begins)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}

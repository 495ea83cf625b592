namespace Mingzhang.Documents.Publishing.OpenData;

/// <summary>The columns of the data tables. Their names are those of <c>mingzhang read</c>, which other programs depend on.</summary>
internal static class DataFields
{
    private static readonly DataField s_source = Text("source", "出处", "在 document.txt 中的位置，line:N 为第 N 行");

    /// <summary>The columns of the figures.</summary>
    public static IReadOnlyList<DataField> Facts { get; } =
    [
        Text("table", "表", "表的标题，不含表号"),
        Text("row_code", "科目编码", "行的支出功能分类或经济分类科目编码，类款项连写；合计行和单位行为空"),
        Text("row_name", "行名", "科目或行的名称，不含编码"),
        Text("item", "项目", "科目与项目交叉的表中的项目名称"),
        Text("unit", "预算单位", "分单位列示的表中的单位名称"),
        Text("column", "列", "列标题，自上而下以 / 连接"),
        Number("amount", "金额", "表中所印金额，不含千分位；计量单位见 tables 的 money_unit"),
        s_source,
    ];

    /// <summary>The columns of the list of tables.</summary>
    public static IReadOnlyList<DataField> Tables { get; } =
    [
        Text("table", "表", "表的标题，不含表号"),
        Text("number", "表号", "标题前的表号"),
        Text("role", "作用", "表在公开格式中的代号"),
        Text("money_unit", "计量单位", "金额的计量单位"),
        new("facts", "integer", "数字个数", "表中所印数字的个数"),
    ];

    /// <summary>The columns of the list of codes.</summary>
    public static IReadOnlyList<DataField> Codes { get; } =
    [
        Text("code", "编码", "科目编码，类款项连写"),
        Text("name", "名称", "政府收支分类科目的名称"),
        Text("classification", "分类", "functional 为支出功能分类，economic 为部门预算支出经济分类"),
        Text("parent", "上级编码", "上一级科目的编码，类级为空"),
    ];

    /// <summary>The columns of what sentences state.</summary>
    public static IReadOnlyList<DataField> Claims { get; } =
    [
        Text("section", "章节", "情况说明的章节"),
        Text("subject", "对象", "所说的对象"),
        Text("measure", "指标", "所说的是预算数、占比、增减额还是其他"),
        Number("value", "数值", "所说的数值，减少为负；未安排为空"),
        Text("unit", "单位", "数值的计量单位"),
        Text("snippet", "原文", "原文片段"),
        s_source,
    ];

    /// <summary>The columns of performance indicators.</summary>
    public static IReadOnlyList<DataField> Indicators { get; } =
    [
        Text("table", "表", "绩效表的标题"),
        Text("project", "项目", "项目名称；部门整体绩效目标表为空"),
        Text("unit", "预算单位", "预算单位"),
        Text("owner", "负责人", "项目负责人"),
        Text("budget_total", "年度预算总额", "万元"),
        Text("fiscal", "财政拨款", "万元"),
        Text("other", "其他资金", "万元"),
        Text("level1", "一级指标", "一级指标"),
        Text("level2", "二级指标", "二级指标"),
        Text("level3", "三级指标", "三级指标"),
        Text("target", "指标值", "指标值，含比较符号和单位"),
        Text("basis", "设定依据", "指标值设定依据"),
        Text("last_year", "上年完成值", "上年完成值"),
        Text("actual", "实际完成值", "实际完成值"),
        Text("weight", "权重", "分值权重"),
        Text("score", "得分", "自评得分"),
        Text("score_rule", "赋分规则", "指标赋分规则"),
        Text("evidence", "佐证资料", "佐证资料"),
        Text("deviation", "偏差原因", "偏差原因分析及改进措施"),
        s_source,
    ];

    /// <summary>The columns of self-evaluations.</summary>
    public static IReadOnlyList<DataField> Projects { get; } =
    [
        Text("project", "项目", "项目名称；部门整体为空"),
        Text("department", "主管部门", "主管部门"),
        Text("unit", "实施单位", "实施单位"),
        Text("budget_initial", "年初预算数", "资金总额"),
        Text("budget_full", "全年预算数", "资金总额"),
        Text("executed", "全年执行数", "资金总额"),
        Text("fiscal_initial", "财政拨款年初预算数", "财政拨款"),
        Text("fiscal_full", "财政拨款全年预算数", "财政拨款"),
        Text("fiscal_executed", "财政拨款全年执行数", "财政拨款"),
        Text("other_initial", "其他资金年初预算数", "其他资金"),
        Text("other_full", "其他资金全年预算数", "其他资金"),
        Text("other_executed", "其他资金全年执行数", "其他资金"),
        Text("weight", "执行率权重", "预算执行率的分值"),
        Text("exec_rate", "执行率", "预算执行率"),
        Text("exec_score", "执行率得分", "预算执行率得分"),
        Text("total_weight", "总分值", "分值合计"),
        Text("total_score", "总得分", "得分合计"),
        Text("expected_goal", "预期目标", "年初设定的目标"),
        Text("actual_completion", "实际完成情况", "全年实际完成情况"),
        s_source,
    ];

    private static DataField Text(string name, string title, string description) => new(name, "string", title, description);

    private static DataField Number(string name, string title, string description) => new(name, "number", title, description);
}

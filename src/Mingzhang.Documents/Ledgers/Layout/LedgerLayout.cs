using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Layout;

/// <summary>The sheets of a format's ledger workbook, the same for writing and reading it.</summary>
internal static class LedgerLayout
{
    /// <summary>The version of the layout; workbooks of a later one cannot be read.</summary>
    public const int Version = 1;

    /// <summary>The sheet of the basic facts.</summary>
    public const string Start = "start";

    /// <summary>The sheet of budget units.</summary>
    public const string Units = "units";

    /// <summary>The sheet of projects.</summary>
    public const string Projects = "projects";

    /// <summary>The sheet of reasons and purposes.</summary>
    public const string Reasons = "reasons";

    /// <summary>The sheet of performance targets.</summary>
    public const string Targets = "targets";

    /// <summary>The sheet of indicators.</summary>
    public const string Indicators = "indicators";

    /// <summary>The sheet of codes that the shipped lists lack or name otherwise.</summary>
    public const string Codes = "codes";

    /// <summary>The kinds of explanation and the suffix of their keys.</summary>
    public static IReadOnlyList<(string Name, string Suffix)> ReasonKinds { get; } = [("变动原因", string.Empty), ("用途", "/purpose"), ("预决算差异原因", "/budget")];

    /// <summary>The sheet's id of the lines of a basis.</summary>
    public static string Lines(LedgerBasis basis) => "lines-" + basis.ToString().ToLower(CultureInfo.InvariantCulture);

    /// <summary>Whether the text is the id of a sheet that is filled in, in whatever format.</summary>
    public static bool IsId(string text) => text is Start or Units or Projects or Reasons or Targets or Indicators or Codes
        || text.StartsWith("lines-", StringComparison.Ordinal) || text.StartsWith("sheet:", StringComparison.Ordinal);

    /// <summary>The bases that the format's ledger has.</summary>
    public static IReadOnlyList<LedgerBasis> Bases(WritingFormat writing) => writing.Format.Kind == DisclosureKind.FinalAccounts
        ? [LedgerBasis.Current, LedgerBasis.Prior, LedgerBasis.Initial, LedgerBasis.Full]
        : [LedgerBasis.Current, LedgerBasis.Prior];

    /// <summary>The sheets in order, lists last.</summary>
    public static IReadOnlyList<LedgerSheet> Of(WritingFormat writing) =>
    [
        new(Start, "填表说明", "白色单元格填写，灰色单元格不改。填完保存后运行：mingzhang write 本文件 -o 文件夹 --to docx,pdf", [Label(), Text("value", "内容", 46)])
        {
            Fixed = [("format", "公开格式"), ("entity", "公开单位名称"), ("year", "年度"), ("body", "公开主体"), ("unit", "金额单位"), ("version", "台账版本")],
        },
        new(Units, "预算单位", "本文件汇总的预算单位，一行一个，按公开顺序排列；只有一个的也要填。", [Text("name", "预算单位名称", 40)]),
        .. Bases(writing).Select(b => LineSheet(b, writing)),
        new(Projects, "项目", "一行一个项目。按规定不予公开的，在“公开用名”填写对外名称（如：特定目标41100001），各表和文字中一律以此代替。",
        [
            Chosen("unit", "预算单位", 24, "预算单位", "B"), Text("name", "项目名称", 36), Text("mask", "公开用名（仅不予公开的项目）", 24),
            Text("basis", "设立的政策依据", 40), Text("allocation", "资金分配情况", 40), Text("period", "资金执行时间", 26),
            Text("entrusted", "委托业务费用途", 36), Text("carry", "结转资金用途", 36),
        ]),
        .. writing.Sheets.Select(s => Filled(s)),
        new(Reasons, "原因和用途", "比上年增减的原因、资金用途。“事项”写科目编码、项目名称或说明中的名目；缺少的由 mingzhang write 逐条列出。",
        [
            Chosen("section", "章节", 24, "选项", "B"), Text("subject", "事项", 34), Chosen("kind", "类别", 16, "选项", "C"), Text("text", "内容", 70),
        ]),
        new(Targets, "绩效目标", "部门整体一行（项目名称留空），每个公开项目一行。资金由明细自动取数。",
        [
            Chosen("unit", "预算单位", 24, "预算单位", "B"), Chosen("project", "项目名称", 36, "项目", "C"), Text("owner", "项目负责人", 14),
            Text("goal", "目标", 70), Text("completion", "实际完成情况（自评）", 70),
        ]),
        new(Indicators, "绩效指标", "部门整体的项目名称留空。指标值带符号和单位，如：>=120户、=100%、有效提升。得分留空的按计分办法计算。",
        [
            Chosen("unit", "预算单位", 24, "预算单位", "B"), Chosen("project", "项目名称", 36, "项目", "C"), Text("level1", "一级指标", 14), Text("level2", "二级指标", 16), Text("name", "三级指标", 34),
            Text("target", "指标值", 16), Number("weight", "分值权重", 10), Text("basis", "指标值设置依据", 20), Text("last-year", "上年完成值", 14),
            Text("score-rule", "指标赋分规则", 18), Text("evidence", "佐证资料", 14), Text("actual", "实际完成值（自评）", 16), Number("score", "得分（自评）", 10), Text("deviation", "偏差原因及改进措施（自评）", 40),
        ]),
        new(Codes, "自有科目名称", "名单中没有、或名称与名单不同的科目（类、款、项都可以），编码和名称在此填写。", [Text("code", "编码", 16), Text("name", "名称", 44)]),
        new("functions", "功能科目", "支出功能分类科目；没有的可在明细中直接填写编码，并在此补上名称。", [Text("item", "科目", 50), Text("code", "编码", 12), Text("name", "名称", 40)]) { IsReference = true },
        new("economics", "经济科目", "部门预算支出经济分类科目。", [Text("item", "科目", 50), Text("code", "编码", 12), Text("name", "名称", 40)]) { IsReference = true },
        new("choices", "选项", "下拉选项，请勿改动。", [Text("section", "章节", 24), Text("kind", "类别", 16), Text("source", "资金来源", 34), Text("type", "支出类别", 20), Text("flow", "收支", 20), Text("body", "主体", 10), Text("money", "金额单位", 10)]) { IsReference = true },
    ];

    private static LedgerSheet LineSheet(LedgerBasis basis, WritingFormat writing)
    {
        var isAccounts = writing.Flows.Count > 1;
        var title = (basis, isAccounts) switch
        {
            (LedgerBasis.Current, false) => "支出明细",
            (LedgerBasis.Prior, false) => "上年明细",
            (LedgerBasis.Current, true) => "收支明细",
            (LedgerBasis.Prior, true) => "上年收支明细",
            (LedgerBasis.Initial, _) => "年初预算明细",
            _ => "全年预算明细",
        };
        var note = basis switch
        {
            LedgerBasis.Current when isAccounts => "本年收入、支出和结转结余，一行一笔。收入只填单位、功能科目、资金来源、收支和金额。",
            LedgerBasis.Current => "本年预算，一行一笔：单位、功能科目到项、经济科目到款、资金来源、基本支出或项目支出。上年结转结余也在此填列。",
            LedgerBasis.Prior => "上年的数，用于计算增减；经济科目不详的可以不填。",
            _ => "用于预决算对比和绩效自评，只填支出。",
        };
        LedgerColumn[] flow = isAccounts ? [Chosen("flow", "收支", 18, "选项", "F")] : [];
        return new LedgerSheet(Lines(basis), title, note,
        [
            Chosen("unit", "预算单位", 24, "预算单位", "B"),
            Chosen("function", "功能科目（项）", 38, "功能科目", "B") with { IsOpen = true, Note = "7 位编码，如 2130301" },
            Chosen("economic", "经济科目（款）", 30, "经济科目", "B") with { IsOpen = true, Note = "5 位编码，如 30201" },
            Chosen("source", "资金来源", 32, "选项", "D"),
            .. flow,
            Chosen("kind", "支出类别", 16, "选项", "E"),
            Chosen("project", "项目名称", 36, "项目", "C") with { IsOpen = true, Note = "基本支出不填" },
            new LedgerColumn("amount", "金额", 18) { Kind = LedgerCellKind.Money, Note = "按“填表说明”所选的金额单位" },
        ]);
    }

    private static LedgerSheet Filled(SheetWriting sheet) => new(
        "sheet:" + sheet.Id, sheet.Title, sheet.Note,
        [Label(), .. sheet.Columns.Select(c => new LedgerColumn(c.Key, c.Name, c.Type == "text" ? 80 : 20)
        {
            Kind = c.Type switch { "money" => LedgerCellKind.Money, "number" => LedgerCellKind.Number, _ => LedgerCellKind.Text },
        })])
    {
        Fixed = [.. sheet.Rows.Select(r => (r.Key, r.Note.Length > 0 ? $"{r.Name}（{r.Note}）" : r.Name))],
    };

    private static LedgerColumn Label() => new("label", "项目", 40) { Kind = LedgerCellKind.Label };

    private static LedgerColumn Text(string key, string header, double width) => new(key, header, width);

    private static LedgerColumn Number(string key, string header, double width) => new(key, header, width) { Kind = LedgerCellKind.Number };

    private static LedgerColumn Chosen(string key, string header, double width, string sheet, string letters) => new(key, header, width)
    {
        List = string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${letters}${LedgerSheet.FirstRow}:${letters}$"),
    };
}

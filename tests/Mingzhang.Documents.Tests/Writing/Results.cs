using Mingzhang.Checking;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Made-up results of checks for the tests of reports; the department does not exist.</summary>
internal static class Results
{
    private static readonly RuleInfo SumRule = Rule("MZ-S01", "下级之和等于上级", FindingKind.Sum, Severity.Error);
    private static readonly RuleInfo CrossRule = Rule("MZ-X02", "表间同一数字一致", FindingKind.CrossTable, Severity.Error);
    private static readonly RuleInfo ClaimRule = Rule("MZ-N03", "文字与表格一致", FindingKind.Claim, Severity.Error);
    private static readonly RuleInfo TextRule = Rule("MZ-T01", "标点重复", FindingKind.Text, Severity.Warning);
    private static readonly RuleInfo RoundingRule = Rule("MZ-R01", "四舍五入尾差", FindingKind.Rounding, Severity.Hint);
    private static readonly RuleInfo UnitRule = Rule("MZ-U01", "分单位之和等于部门", FindingKind.OtherDocument, Severity.Error);
    private static readonly RuleInfo PriorRule = Rule("MZ-P01", "与上年公开一致", FindingKind.PriorYear, Severity.Error);

    /// <summary>Five findings of every severity, in tables and text.</summary>
    public static CheckResult Flawed(string fileName = "云岭州图书馆2026年部门预算.txt") => new(
        Disclosure(fileName, FileKind.Text, ["扩展名是“.md”，内容却是纯文本，已按内容读取。"]),
        [SwappedDigits(), CrossTable(), Narrative(), DoubledStop(), Rounding()],
        Coverage(failed: true));

    /// <summary>No findings.</summary>
    public static CheckResult Clean(string fileName = "云岭州博物馆2026年部门预算.txt") =>
        new(Disclosure(fileName, FileKind.Text, []), [], Coverage(failed: false));

    /// <summary>A finding with a rectangle on a page of a PDF, held against another document.</summary>
    public static CheckResult OnPage()
    {
        var finding = CrossTable() with
        {
            Location = Cell(Source.OnPage(7, new Rectangle(310.24, 120.5, 352.75, 131.999)), "表 3 部门支出总体情况表", "2070104 图书馆", "合计"),
            Evidence = [new(new Location(Source.OnPage(12, null)) { OtherFile = "上年.pdf", Table = "表 3 部门支出总体情况表" }, "上年公开数", "640.00")],
        };
        return new(Disclosure("预算 一&二.pdf", FileKind.Pdf, []), [finding], Coverage(failed: true));
    }

    /// <summary>Texts of a document that want to be more than text: markup, formulas, terminal escapes, broken surrogates.</summary>
    public static CheckResult Hostile()
    {
        const string Evil = "<script>alert(1)</script>&\"'\u001B[2J\u202E\uD800";
        var finding = new Finding
        {
            Rule = "MZ-S01",
            Severity = Severity.Error,
            Kind = FindingKind.Sum,
            Title = Evil,
            Message = Evil,
            Expected = "=1+1",
            Actual = "@cmd",
            Difference = "-2.00",
            Location = Cell(Source.InSheet("=表'1", "C7"), "+" + Evil, Evil, Evil),
            Evidence = [new(new Location(Source.OnLine(3)), Evil, Evil)],
            Fix = Evil,
            Excerpt = new Excerpt(Evil, 3, 500),
        };
        return new(Disclosure("=evil<b>.txt", FileKind.Workbook, [Evil]), [finding], Coverage(failed: true));
    }

    /// <summary>A file that could not be read.</summary>
    public static CheckedFile Unreadable(string fileName = "坏文件.docx") =>
        CheckedFile.Failed(new ReadError(ReadErrorCodes.Damaged, fileName, $"{fileName}：文件已损坏（压缩内容读不全）。请重新下载或另存后再试。"));

    private static Finding SwappedDigits() => new()
    {
        Rule = SumRule.Id,
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
        Title = "各项之和不等于本款",
        Message = "512.40 + 469.32 = 981.72，表中印为 918.72，疑似数字颠倒",
        Expected = "981.72",
        Actual = "918.72",
        Difference = "-63.00",
        Location = Cell(Source.OnLine(214), "表 2 部门收入总体情况表", "20701 文化和旅游", "总计"),
        Evidence =
        [
            new(Cell(Source.OnLine(215), "表 2 部门收入总体情况表", "2070101 行政运行", "总计"), "2070101 行政运行", "512.40"),
            new(Cell(Source.OnLine(216), "表 2 部门收入总体情况表", "2070104 图书馆", "总计"), "2070104 图书馆", "469.32"),
        ],
        Fix = "请核对 20701 文化和旅游的总计，改为 981.72 后 5 处关系全部成立。",
        Group = "g1",
        Excerpt = new Excerpt("20701 文化和旅游 918.72 918.72 0.00", 12, 6),
    };

    private static Finding CrossTable() => new()
    {
        Rule = CrossRule.Id,
        Severity = Severity.Error,
        Kind = FindingKind.CrossTable,
        Title = "表 3 与表 2 的同一科目不一致",
        Message = "表 2 总计 981.72 ≠ 表 3 合计 918.72",
        Expected = "981.72",
        Actual = "918.72",
        Difference = "-63.00",
        Location = Cell(Source.OnLine(302), "表 3 部门支出总体情况表", "20701 文化和旅游", "合计"),
        Evidence = [new(Cell(Source.OnLine(214), "表 2 部门收入总体情况表", "20701 文化和旅游", "总计"), "20701 文化和旅游", "981.72")],
        Fix = "请以批复数为准，统一两张表。",
        Group = "g1",
    };

    private static Finding Narrative() => new()
    {
        Rule = ClaimRule.Id,
        Severity = Severity.Error,
        Kind = FindingKind.Claim,
        Title = "文字所述金额与表 1 不符",
        Message = "文字写 1,204.00 万元，表 1 支出总计为 1,240.00 万元\n表 1 收入总计同为 1,240.00 万元",
        Expected = "1,240.00",
        Actual = "1,204.00",
        Difference = "-36.00",
        Location = new Location(Source.OnLine(880)) { Section = "一、收支总体情况" },
        Evidence = [.. Enumerable.Range(1, 8).Select(i => new Evidence(Cell(Source.OnLine(100 + i), "表 1 部门收支总体情况表", "第 " + i + " 类", "预算数"), "第 " + i + " 类支出", "155.00"))],
        Fix = "请核对本句金额。",
        Excerpt = new Excerpt("按照全口径预算的原则，云岭州图书馆2026年所有收入和支出均纳入部门预算管理。收支总预算1204.00万元，收入预算包括一般公共预算、单位资金和上年结转。", 44, 7),
    };

    private static Finding DoubledStop() => new()
    {
        Rule = TextRule.Id,
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
        Title = "标点重复",
        Message = "“。。”应为“。”",
        Location = new Location(Source.OnLine(902)) { Section = "二、收入情况" },
        Fix = "删去多余的句号。",
        Excerpt = new Excerpt("与上年持平。。", 5, 2),
    };

    private static Finding Rounding() => new()
    {
        Rule = RoundingRule.Id,
        Severity = Severity.Hint,
        Kind = FindingKind.Rounding,
        Title = "3 处合计有四舍五入尾差",
        Message = "各差 0.01，四舍五入可以解释",
        Location = new Location(Source.OnLine(410)) { Table = "表 6 一般公共预算基本支出情况表" },
        Fix = "如以元编制，可据此核对；不必修改。",
    };

    private static Coverage Coverage(bool failed) => new(
        [
            new(ClaimRule, failed ? RuleOutcome.Failed : RuleOutcome.Passed, 64, string.Empty),
            new(PriorRule, RuleOutcome.NotApplicable, 0, "没有用 --prior 给出上年文件"),
            new(RoundingRule, RuleOutcome.Passed, 310, string.Empty),
            new(SumRule, failed ? RuleOutcome.Failed : RuleOutcome.Passed, 420, string.Empty),
            new(TextRule, failed ? RuleOutcome.Failed : RuleOutcome.Passed, 212, string.Empty),
            new(UnitRule, RuleOutcome.NotCheckable, 0, "表 7 的第二列在转换中丢失"),
            new(CrossRule, failed ? RuleOutcome.Failed : RuleOutcome.Passed, 98, string.Empty),
        ],
        [
            .. Enumerable.Range(0, 1169).Select(i => new CoveredFigure(Cell(Source.OnLine(100 + i), "表 2 部门收入总体情况表", "行" + i, "总计"), "1.00", [SumRule.Id])),
            .. Enumerable.Range(0, 35).Select(i => new CoveredFigure(
                i < 20 ? Cell(Source.OnLine(1300 + i), "表 10 财政拨款“三公”经费支出情况表", "公务接待费", "合计") : new Location(Source.OnLine(1400 + i)) { Section = "名词解释" },
                (i + 0.5m).ToString(System.Globalization.CultureInfo.InvariantCulture),
                [])),
        ]);

    private static Disclosure Disclosure(string fileName, FileKind kind, IReadOnlyList<string> notes) => new()
    {
        Document = new Document(fileName, kind, [new Page(1, [])]) { Notes = notes },
        Format = new Format { Id = "xinjiang-budget-2026", Name = "新疆部门预算（2026）" },
        Identification = new Identification("xinjiang-budget-2026", 0.975m, DisclosureKind.Budget, 2026, "云岭州图书馆", "云岭州图书馆2026年部门预算公开", ["标题"]),
    };

    private static Location Cell(Source source, string table, string row, string column) =>
        new(source) { Table = table, Row = row, Column = column };

    private static RuleInfo Rule(string id, string title, FindingKind kind, Severity severity) => new()
    {
        Id = id,
        Title = title,
        Explanation = title + "的说明。",
        Basis = "预算法实施条例第六条",
        Severity = severity,
        Kind = kind,
    };
}

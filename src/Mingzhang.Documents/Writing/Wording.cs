using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>The words of all reports: one place for names that people and programs read.</summary>
public static class Wording
{
    /// <summary>错误, 警告 or 提示.</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    /// <summary><c>error</c>, <c>warning</c> or <c>hint</c>, as DESIGN.md fixes it.</summary>
    public static string Id(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    /// <summary><c>certain</c>, <c>likely</c> or <c>possible</c>.</summary>
    public static string Id(this Confidence confidence) => confidence switch
    {
        Confidence.Certain => "certain",
        Confidence.Likely => "likely",
        _ => "possible",
    };

    /// <summary>确定, 较有把握 or 仅供参考.</summary>
    public static string Name(this Confidence confidence) => confidence switch
    {
        Confidence.Certain => "确定",
        Confidence.Likely => "较有把握",
        _ => "仅供参考",
    };

    /// <summary>The kind's fixed name such as <c>cross-table</c>.</summary>
    public static string Id(this FindingKind kind) => kind switch
    {
        FindingKind.CrossTable => "cross-table",
        FindingKind.PriorYear => "prior-year",
        FindingKind.OtherDocument => "other-document",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The kind's Chinese name.</summary>
    public static string Name(this FindingKind kind) => kind switch
    {
        FindingKind.Sum => "合计关系",
        FindingKind.CrossTable => "表间关系",
        FindingKind.Claim => "文表一致",
        FindingKind.Change => "增减变化",
        FindingKind.Share => "占比",
        FindingKind.Count => "数量",
        FindingKind.Rounding => "四舍五入",
        FindingKind.Structure => "文档结构",
        FindingKind.Numbering => "序号",
        FindingKind.Naming => "名称",
        FindingKind.Contradiction => "前后矛盾",
        FindingKind.Performance => "绩效目标",
        FindingKind.Score => "绩效评分",
        FindingKind.Unit => "计量单位",
        FindingKind.Year => "年度",
        FindingKind.Text => "文字",
        FindingKind.Privacy => "个人信息",
        FindingKind.Secrecy => "涉密信息",
        FindingKind.PriorYear => "上年衔接",
        FindingKind.OtherDocument => "其他文件",
        FindingKind.Format => "公开格式",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The outcome's fixed name such as <c>notCheckable</c>.</summary>
    public static string Id(this RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Passed => "passed",
        RuleOutcome.Failed => "failed",
        RuleOutcome.NotApplicable => "notApplicable",
        _ => "notCheckable",
    };

    /// <summary>The outcome's Chinese name.</summary>
    public static string Name(this RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Passed => "通过",
        RuleOutcome.Failed => "发现问题",
        RuleOutcome.NotApplicable => "不适用",
        _ => "不可核对",
    };

    /// <summary><c>budget</c>, <c>final-accounts</c> or <c>unknown</c>.</summary>
    public static string Id(this DisclosureKind kind) => kind switch
    {
        DisclosureKind.Budget => "budget",
        DisclosureKind.FinalAccounts => "final-accounts",
        _ => "unknown",
    };

    /// <summary>The kind's Chinese name.</summary>
    public static string Name(this DisclosureKind kind) => kind switch
    {
        DisclosureKind.Budget => "预算公开",
        DisclosureKind.FinalAccounts => "决算公开",
        _ => "未识别的公开文档",
    };

    /// <summary>Where in the file, for people: <c>第 3 页</c>, <c>第 12 行</c>, <c>收入表!C7</c>; empty when not known.</summary>
    public static string Place(this Location location)
    {
        var source = location.Source;
        var place = source switch
        {
            { Sheet: { } sheet } => source.Cell is null ? sheet : sheet + "!" + source.Cell,
            { Page: { } page, Line: { } line } => Invariant($"第 {page} 页第 {line} 行"),
            { Page: { } page } => Invariant($"第 {page} 页"),
            { Line: { } line } => Invariant($"第 {line} 行"),
            _ => string.Empty,
        };
        return SafeText.Clean(location.OtherFile is null ? place : place.Length == 0 ? location.OtherFile : location.OtherFile + " " + place);
    }

    /// <summary>What a finding is listed under: its table, else its section, else the document as a whole.</summary>
    public static string Chapter(this Location location) =>
        !string.IsNullOrEmpty(location.Table) ? location.Table : !string.IsNullOrEmpty(location.Section) ? location.Section : "文档整体";

    /// <summary>Row and column as a person would say it; empty when the place has neither.</summary>
    public static string Cell(this Location location) =>
        SafeText.Clean(string.Join(" · ", new[] { location.Row, location.Column }.Where(p => !string.IsNullOrEmpty(p))));

    /// <summary>What the evidence is, without the table's name where that is the finding's own.</summary>
    internal static string What(this Evidence evidence, Finding finding)
    {
        var own = finding.Location.Chapter() + " · ";
        return SafeText.Clean(evidence.Text.StartsWith(own, StringComparison.Ordinal) ? evidence.Text[own.Length..] : evidence.Text);
    }

    /// <summary><c>核对 1,204 个数字，覆盖 97.1%，5 处错误</c>, with warnings and hints when there are any.</summary>
    public static string Summary(CheckResult result)
    {
        var coverage = result.Coverage;
        var text = Invariant($"核对 {coverage.Printed:N0} 个数字，覆盖 {Percent(coverage)}，{Count(result, Severity.Error):N0} 处错误");
        var warnings = Count(result, Severity.Warning);
        var hints = Count(result, Severity.Hint);
        return text
            + (warnings > 0 ? Invariant($"，{warnings:N0} 处警告") : string.Empty)
            + (hints > 0 ? Invariant($"，{hints:N0} 处提示") : string.Empty);
    }

    /// <summary>How many findings have the severity.</summary>
    public static int Count(CheckResult result, Severity severity) => result.Findings.Count(f => f.Severity == severity);

    /// <summary>The share of figures covered, cut (not rounded) to one decimal so that 100.0% means all of them.</summary>
    public static string Percent(Coverage coverage)
    {
        var printed = coverage.Printed;
        var share = printed == 0 ? 0m : Math.Truncate(1000m * coverage.Covered / printed) / 10m;
        return Invariant($"{share:0.0}%");
    }

    /// <summary>Formats without regard to the machine's culture.</summary>
    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>How sure a finding is where it is less than certain, to stand behind its rule; else empty.</summary>
    internal static string Doubt(Finding finding) => finding.Confidence == Confidence.Certain ? string.Empty : "  " + finding.Confidence.Name();

    /// <summary>A stretch of the excerpt around the culprit: what stands before it, the culprit, what stands after it.</summary>
    internal static (string Before, string Culprit, string After) Window(Excerpt excerpt, int around)
    {
        var text = excerpt.Text;
        var start = Math.Clamp(excerpt.Start, 0, text.Length);
        var end = Math.Clamp(excerpt.Start + excerpt.Length, start, text.Length);
        var from = Math.Max(0, start - around);
        var to = Math.Min(text.Length, end + around);
        return (SafeText.Clean((from > 0 ? "……" : string.Empty) + text[from..start]), SafeText.Clean(text[start..end]), SafeText.Clean(text[end..to] + (to < text.Length ? "……" : string.Empty)));
    }
}

using System.Globalization;
using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary>What <c>read</c> says when no output is asked for: what the file is and how much was recognised in it.</summary>
internal static class DisclosureSummary
{
    public static string Of(Disclosure disclosure)
    {
        var text = new StringBuilder();
        var identity = disclosure.Identification;
        Line(text, "文件", disclosure.Document.FileName);
        Line(text, "标题", identity.Title);
        Line(text, "单位", identity.Entity);
        Line(text, "年度", identity.Year?.ToString(CultureInfo.InvariantCulture));
        Line(text, "类型", identity.Kind.Name());
        Line(text, "格式", string.Create(CultureInfo.InvariantCulture, $"{disclosure.Format.Name}（{identity.FormatId}，把握 {identity.Confidence * 100m:0}%）"));
        Line(text, "依据", string.Join("；", identity.Reasons));
        foreach (var note in disclosure.ReadingNotes)
        {
            Line(text, "说明", note);
        }

        Line(text, "表格", Count(disclosure.Tables.Count));
        foreach (var table in disclosure.Tables)
        {
            var title = (table.Number + " " + table.Title).Trim();
            Line(text, "    ", string.Create(CultureInfo.InvariantCulture, $"{title}  {table.Rows.Count} 行 {table.Columns.Count} 列 {table.Facts.Count()} 个数字"));
        }

        Line(text, "章节", Count(disclosure.Sections.Count));
        Line(text, "陈述", Count(disclosure.Claims.Count));
        Line(text, "项目", Count(disclosure.Projects.Count));
        Line(text, "绩效", string.Create(CultureInfo.InvariantCulture, $"{disclosure.Performance.Count} 张表，{disclosure.Performance.Sum(p => p.Indicators.Count)} 个指标"));
        return text.ToString();
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(label).Append("  ").Append(SafeText.Clean(value)).Append('\n');
        }
    }
}

using System.Text.RegularExpressions;
using Mingzhang.Checking;

namespace Mingzhang.Acceptance.Variation;

/// <summary>Parts, headings and contents as other departments set them, and tables that repeat per unit.</summary>
public sealed class StructureVariationTests
{
    private static readonly string Sample = Variant.Text("budget-2026");

    private static readonly string[] Blocks =
    [
        "表2",
        "部门收入总体情况表",
        "编制部门：云岭州教育局 单位：万元",
        "功能分类科目编码\t\t\t功能分类科目名称\t总计\t财政拨款（补助）\t\t\t\t\t\t\t财政专户（教育收费）\t单位资金\t财政拨款结转\t非财政拨款结转结余",
        "类\t款\t项\t\t\t小计\t一般公共预算\t上级一般公共预算安排的转移支付\t政府性基金预算\t上级政府性基金安排的转移支付\t国有资本经营预算\t上级国有资本经营预算安排的转移支付\t\t\t\t",
        "\t\t\t总计\t130.00\t100.00\t100.00\t\t\t\t\t\t\t30.00\t\t",
        "\t\t\t云岭州教育局本级\t60.00\t50.00\t50.00\t\t\t\t\t\t\t10.00\t\t",
        "205\t\t\t教育支出\t60.00\t50.00\t50.00\t\t\t\t\t\t\t10.00\t\t",
        "205\t01\t\t教育管理事务\t60.00\t50.00\t50.00\t\t\t\t\t\t\t10.00\t\t",
        "205\t01\t01\t行政运行\t60.00\t50.00\t50.00\t\t\t\t\t\t\t10.00\t\t",
        "\t\t\t云岭州第一中学\t70.00\t50.00\t50.00\t\t\t\t\t\t\t20.00\t\t",
        "205\t\t\t教育支出\t70.00\t50.00\t50.00\t\t\t\t\t\t\t20.00\t\t",
        "205\t02\t\t普通教育\t70.00\t50.00\t50.00\t\t\t\t\t\t\t20.00\t\t",
        "205\t02\t04\t高中教育\t70.00\t50.00\t50.00\t\t\t\t\t\t\t20.00\t\t",
    ];

    [Theory]
    [InlineData("第一部分 2026 年部门概况", "第一部分 单位概况")]
    [InlineData("第二部分 2026 年部门预算公开表", "第二部分  2026年度部门预算表")]
    [InlineData("第三部分 2026 年部门预算情况说明", "第三部分 部门预算情况说明")]
    [InlineData("情况的总体说明", "情况的说明")]
    [InlineData("关于云岭州水务局 2026 年", "关于2026年")]
    [InlineData("关于云岭州水务局 2026 年", "")]
    [InlineData("一般公共预算当年拨款情况说明", "一般公共预算财政拨款支出情况说明")]
    [InlineData("财政拨款“三公”经费预算情况说明", "“三公”经费预算情况说明")]
    [InlineData("（二）一般公共预算当年拨款结构情况，其中：", "（二）一般公共预算当年拨款结构情况")]
    public void Headings_may_be_worded_otherwise(string heading, string other)
    {
        var text = Sample.Replace("2026 年", "2026年", StringComparison.Ordinal);
        Variant.ShouldReadAlike(text, text.Replace(heading.Replace("2026 年", "2026年", StringComparison.Ordinal), other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"(?m)^（([一二三四五])）", "($1)")]
    [InlineData(@"(?m)^((?:第[一二三四]部分|[一二三四五六七八九十]+、)[^\t\n]*)$", "**$1**")]
    [InlineData(@"(?m)^([一二三四五六七八九十]+、)(?=[^\t\n]*$)", "$1 ")]
    public void Headings_may_be_set_otherwise(string pattern, string replacement) =>
        Variant.ShouldReadAlike(Sample, Regex.Replace(Sample, pattern, replacement, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));

    [Theory]
    [InlineData("............")]
    [InlineData("\t")]
    public void Contents_may_print_page_numbers(string before)
    {
        var from = Sample.IndexOf("目 录", StringComparison.Ordinal);
        var to = Sample.IndexOf("第一部分", Sample.IndexOf("第四部分", StringComparison.Ordinal), StringComparison.Ordinal);
        var page = 0;
        var contents = string.Join('\n', Sample[from..to].Split('\n').Select(l => l.Trim().Length == 0 || l.Contains('录', StringComparison.Ordinal) ? l : l.TrimStart('-', ' ') + before + (++page)));
        Variant.ShouldReadAlike(Sample, Sample[..from] + contents + Sample[to..]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tables_of_all_codes_may_repeat_per_unit(bool asLines)
    {
        var lines = Blocks.Select(l => asLines ? string.Join(' ', l.Split('\t', StringSplitOptions.RemoveEmptyEntries)) : l);
        var read = Variant.Read(string.Join('\n', lines
            .Prepend("新疆维吾尔自治区云岭州教育局2026年部门预算公开\n\n第二部分 2026年部门预算公开表\n")
            .Append("\n第三部分 2026年部门预算情况说明\n\n一、关于云岭州教育局2026年收支预算情况的总体说明\n\n按照全口径预算的原则，部门收支总体情况表列示全部收支，财政拨款收支预算总体情况表列示财政拨款。")));

        var facts = read.Tables.ShouldHaveSingleItem().Facts.Select(f => $"{f.Row.Unit}|{f.Row.Code}|{f.Row.Name}|{f.Column.Path}|{f.Amount}").ToList();

        facts.ShouldContain("||云岭州第一中学|总计|70.00");
        facts.ShouldContain("云岭州教育局本级|2050101|行政运行|总计|60.00");
        facts.ShouldContain("云岭州第一中学|2050204|高中教育|财政拨款（补助）/小计|50.00");
        facts.ShouldContain("云岭州第一中学|205|教育支出|财政拨款（补助）/一般公共预算|50.00");

        // Where blanks have vanished, no other table of so short a document tells whose the last figure is.
        facts.Count.ShouldBe(asLines ? 27 : 36);
        Checker.Check(read).Findings.Where(f => f.Kind is FindingKind.Sum).ShouldBeEmpty();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Importing;
using Mingzhang.Formats;

namespace Mingzhang.Documents.Tests.Ledgers;

/// <summary>Exports of budget systems as they come: columns in any order, headers of two rows, totals, merged cells, units, encodings.</summary>
public sealed class ExpenditureImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-import-").FullName;

    private static readonly object?[][] Plain =
    [
        ["单位名称", "功能科目", "部门经济科目", "资金来源", "项目名称", "金额"],
        ["某局本级", "2130301", "30101", "一般公共预算", null, 1234.56m],
        ["某局本级", "2130301", "30201", "一般公共预算", null, 800m],
        ["某局本级", "2130306", "30227", "政府性基金预算", "河道清淤项目", 20000.1m],
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Columns_are_told_by_the_words_of_their_headers_whatever_their_order()
    {
        var expected = Lines(Plain);
        expected.ShouldBe(["某局本级 2130301 30101 general basic  1234.56", "某局本级 2130301 30201 general basic  800", "某局本级 2130306 30227 fund project 河道清淤项目 20000.1"]);
        int[] order = [5, 2, 4, 0, 3, 1];
        Lines([.. Plain.Select(r => order.Select(i => r[i]).ToArray())]).ShouldBe(expected);
    }

    [Fact]
    public void Headers_of_two_rows_with_merged_cells_a_title_and_a_unit_above_are_read()
    {
        var read = Read(
        [
            ["2026年部门预算支出明细表", null, null, null, null, null, null, null],
            ["编制单位：某局", null, null, null, null, null, "单位：万元", null],
            ["功能分类科目", null, "部门预算支出经济分类", null, "资金性质", "项目", null, "本年预算"],
            ["编码", "名称", "编码", "名称", null, "项目类别", "项目名称", null],
            [2130301, "行政运行", 30101, "基本工资", "一般公共预算拨款", "人员类", "基本工资", 12.3456m],
            [2130306, "水利工程运行与维护", 30213, "维修（护）费", "一般公共预算拨款", "其他运转类", "泵站维修", 5m],
            [2130306, "水利工程运行与维护", 31003, "专用设备购置", "一般公共预算拨款", "特定目标类", "量水设施", 7.65m],
        ],
        [], "A1:H1", "A3:B3", "C3:D3", "E3:E4", "F3:G3", "H3:H4");
        read.Problems.ShouldBeEmpty();
        Told(read).ShouldBe(["本单位 2130301 30101 general basic  123456", "本单位 2130306 30213 general project 泵站维修 50000", "本单位 2130306 31003 general project 量水设施 76500"]);
    }

    [Fact]
    public void Totals_and_codes_that_others_subdivide_are_left_out_and_held_against_the_lines()
    {
        object?[][] rows =
        [
            ["科目编码", "科目名称", "经济科目", "资金来源", "预算数（元）"],
            ["合计", null, null, null, 300m],
            ["213", "农林水支出", null, null, 300m],
            ["21303", "水利", null, null, 300m],
            ["2130301", "行政运行", "30101", "一般公共预算", 100m],
            ["2130301", "行政运行", "30102", "一般公共预算", 50m],
            [null, "小计", null, null, 150m],
            ["2130302", "一般行政管理事务", "30201", "一般公共预算", 150m],
            [null, "小 计", null, null, 150m],
        ];
        var read = Read(rows, []);
        read.Problems.ShouldBeEmpty();
        read.Lines.Sum(l => l.Amount).ShouldBe(300m);
        rows[1][4] = 310m;
        var off = Read(rows, []);
        off.Lines.Count.ShouldBe(3);
        off.Problems.ShouldHaveSingleItem().ToString().ShouldBe("支出明细导出!E2：合计为 310.00 元，读入的明细合计为 300.00 元，相差 10.00 元，请核对。");
    }

    [Fact]
    public void Merged_labels_stand_for_all_their_rows_but_a_merged_amount_is_asked_about()
    {
        object?[][] rows =
        [
            ["预算单位", "功能科目", "经济科目", "资金来源", "金额（元）"],
            ["101001-某局", "2130301 行政运行", "30101 基本工资", "一般公共预算", 10m],
            [null, null, "30102 津贴补贴", "一般公共预算", 20m],
            [null, null, "30103 奖金", "一般公共预算", 30m],
        ];
        Told(Read(rows, [], "A2:A4", "B2:B4")).ShouldBe(["某局 2130301 30101 general basic  10", "某局 2130301 30102 general basic  20", "某局 2130301 30103 general basic  30"]);
        var merged = Read(rows, [], "A2:A4", "B2:B4", "E3:E4");
        merged.Lines.ShouldBeEmpty();
        merged.Problems.ShouldHaveSingleItem().ToString().ShouldBe("支出明细导出!E4：金额在合并单元格里，分不清各行是多少，请取消合并后逐行填写。");
    }

    [Fact]
    public void A_column_for_each_source_gives_a_line_for_each()
    {
        var read = Read(
        [
            ["功能科目编码", "经济科目编码", "项目名称", "金额（万元）", null, null, null],
            [null, null, null, "合计", "一般公共预算", "政府性基金预算", "单位资金"],
            ["2130301", "30101", null, 3m, 3m, null, null],
            ["2130306", "30213", "泵站维修", 9m, 4m, 3m, 2m],
            ["合计", null, null, 12m, 7m, 3m, 2m],
        ],
        [], "A1:A2", "B1:B2", "C1:C2", "D1:G1");
        Told(read).ShouldBe(["本单位 2130301 30101 general basic  30000", "本单位 2130306 30213 general project 泵站维修 40000", "本单位 2130306 30213 fund project 泵站维修 30000", "本单位 2130306 30213 unit-other project 泵站维修 20000"]);
        read.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2130301-行政运行", "30101-基本工资")]
    [InlineData("[2130301]行政运行", "[30101]基本工资")]
    [InlineData("213-03-01", "301-01")]
    [InlineData("213.03.01 行政运行", "301.01 基本工资")]
    [InlineData("2130301", "30101")]
    [InlineData("2130301.0", "30101.0")]
    [InlineData("２１３０３０１", "３０１０１ 基本工资")]
    public void Codes_are_read_in_the_ways_systems_write_them(string function, string economic) =>
        Lines([Plain[0], ["某局本级", function, economic, "一般公共预算", null, 5m]]).ShouldBe(["某局本级 2130301 30101 general basic  5"]);

    [Fact]
    public void The_departments_economic_code_is_taken_not_the_governments()
    {
        Lines([["功能科目", "政府预算经济分类", "部门预算经济分类", "资金来源", "金额"], ["2130301", "50101", "30101", "一般公共预算", 5m]])
            .ShouldBe(["本单位 2130301 30101 general basic  5"]);
    }

    [Fact]
    public void What_is_not_recognised_is_asked_for_by_name_with_the_headers_there_are()
    {
        object?[][] rows = [["功能科目", "经济科目", "钱", "备注"], ["2130301", "30101", 5m, "无"]];
        var read = Read(rows, []);
        read.Lines.ShouldBeEmpty();
        read.Problems.Select(p => p.Message).ShouldBe(
        [
            "认不出哪一列是“资金来源”。读到的表头：功能科目、经济科目、钱、备注。请用 --column 资金来源=表头文字 指明；各行相同的，可写 --column 资金来源=一般公共预算。",
            "认不出哪一列是“金额”。读到的表头：功能科目、经济科目、钱、备注。请用 --column 金额=表头文字 指明。",
        ]);
        Told(Read(rows, new() { ["金额"] = "钱", ["资金来源"] = "一般公共预算", ["金额单位"] = "万元" })).ShouldBe(["本单位 2130301 30101 general basic  50000"]);
        Read(rows, new() { ["金额"] = "没有的列", ["资金来源"] = "一般公共预算" }).Problems.Select(p => p.Message).ShouldContain("没有表头为“没有的列”的列，或该列没有金额。读到的表头：功能科目、经济科目、钱、备注。");
        Read(rows, new() { ["钱数"] = "钱" }).Problems.Select(p => p.Message).ShouldContain(m => m.StartsWith("--column 中没有“钱数”这一列，可用的有：功能科目、", StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_in_three_columns_are_put_together_even_without_their_zeros()
    {
        object?[][] rows =
        [
            ["单位：元", null, null, null, null, null, null, null],
            ["支出功能分类科目编码", null, null, "科目名称", "部门经济科目", null, "资金来源", "金额"],
            ["类", "款", "项", null, "类", "款", null, null],
            ["213", "03", "01", "行政运行", "301", "01", "一般公共预算", 100m],
            [213m, 3m, 6m, "水利工程运行与维护", 302m, 13m, "一般公共预算", 50m],
            ["合计", null, null, null, null, null, null, 150m],
        ];
        var read = Read(rows, [], "A2:C2", "E2:F2", "A6:F6");
        read.Problems.ShouldBeEmpty();
        Told(read).ShouldBe(["本单位 2130301 30101 general basic  100", "本单位 2130306 30213 general basic  50"]);
    }

    [Fact]
    public void Codes_left_blank_where_they_repeat_are_those_above_and_this_is_said()
    {
        var read = Read([["功能科目", "经济科目", "资金来源", "金额（元）"], ["2130301 行政运行", "30101", "一般公共预算", 1m], [null, "30102", null, 2m], ["2130306", "30201", "政府性基金预算", 4m], [null, "30202", null, 5m]], []);
        Told(read).ShouldBe(["本单位 2130301 30101 general basic  1", "本单位 2130301 30102 general basic  2", "本单位 2130306 30201 fund basic  4", "本单位 2130306 30202 fund basic  5"]);
        read.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("支出明细导出!A3：等 2 行没有写功能科目，按上一行的“2130301 行政运行”读入");
    }

    [Fact]
    public void Columns_of_kinds_give_a_line_for_each_and_must_sum_to_the_rows_total()
    {
        object?[][] rows =
        [
            ["功能科目", "经济科目", "资金来源", "合计（元）", "基本支出", "人员经费", "公用经费", "项目支出", "项目名称"],
            ["2130301", "30101", "一般公共预算", 1m, 1m, 1m, null, null, null],
            ["2130306", "30213", "一般公共预算", 20m, 5m, null, 5m, 15m, "泵站维修"],
        ];
        Lines(rows).ShouldBe(["本单位 2130301 30101 general basic  1", "本单位 2130306 30213 general basic  5", "本单位 2130306 30213 general project 泵站维修 15"]);
        rows[2][3] = 21m;
        Read(rows, []).Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("支出明细导出!D3：“合计（元）”为 21.00 元，所读各列（人员经费、公用经费、项目支出）之和为 20.00 元");
    }

    [Fact]
    public void Last_years_columns_of_kinds_are_not_this_years_money() => Lines(
    [
        ["功能科目", "经济科目", "资金来源", "上年预算（元）", null, "本年预算（元）", null],
        [null, null, null, "基本支出", "项目支出", "基本支出", "项目支出"],
        ["2130301", "30101", "一般公共预算", 5m, 6m, 7m, 8m],
    ], "A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1").ShouldBe(["本单位 2130301 30101 general basic  7", "本单位 2130301 30101 general project  8"]);

    [Fact]
    public void Money_that_no_column_of_sources_holds_is_missed_and_each_columns_total_is_compared()
    {
        object?[][] rows =
        [
            ["功能科目", "经济科目", "合计（元）", "一般公共预算", "政府性基金预算", "某种资金"],
            ["2130301", "30101", 150m, 100m, 20m, 30m],
        ];
        Read(rows, []).Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("支出明细导出!C2：“合计（元）”为 150.00 元，所读各列（一般公共预算、政府性基金预算）之和为 120.00 元");
        Read([["功能科目", "经济科目", "一般公共预算（元）", "政府性基金预算（元）"], ["2130301", "30101", 100m, 20m], ["合计", null, 100m, 30m]], []).Problems
            .ShouldHaveSingleItem().ToString().ShouldBe("支出明细导出!D3：合计为 30.00 元，读入的明细合计为 20.00 元，相差 10.00 元，请核对。");
    }

    [Fact]
    public void Rows_that_sum_others_are_no_money_of_their_own_and_those_that_do_not_are_asked_about()
    {
        object?[][] rows =
        [
            ["功能科目", "经济科目", "资金来源", "项目名称", "金额（元）"],
            ["2130301", null, "一般公共预算", null, 300m],
            ["2130301", "301", "一般公共预算", null, 300m],
            ["2130301", "30101", "一般公共预算", null, 100m],
            ["2130301", "30102", "一般公共预算", null, 200m],
            ["2130301", null, "一般公共预算", "节水宣传", 50m],
        ];
        Lines(rows).ShouldBe(["本单位 2130301 30101 general basic  100", "本单位 2130301 30102 general basic  200", "本单位 2130301  general project 节水宣传 50"]);
        rows[1][4] = 310m;
        Read(rows, []).Problems.ShouldHaveSingleItem().ToString().ShouldBe("支出明细导出!E2：“2130301”为 310.00 元，其下各行之和为 300.00 元，分不清是合计还是另一笔，请改正或补上经济科目。");
    }

    [Fact]
    public void Where_two_columns_could_be_the_amount_it_is_asked_for()
    {
        object?[][] rows = [["功能科目", "经济科目", "资金来源", "申报数（元）", "批复数（元）"], ["2130301", "30101", "一般公共预算", 200m, 100m]];
        Read(rows, []).Problems.ShouldHaveSingleItem().Message.ShouldBe("有几列都像“金额”而数不同：申报数（元）、批复数（元）。请用 --column 金额=表头文字 指明。");
        Told(Read(rows, new() { ["金额"] = "批复数" })).ShouldBe(["本单位 2130301 30101 general basic  100"]);
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("12 34")]
    [InlineData("(5)")]
    [InlineData("5万")]
    [InlineData("9999999999999999")]
    public void An_amount_that_is_not_plainly_one_figure_is_not_taken(string amount) =>
        Read([["功能科目", "经济科目", "资金来源", "金额（元）"], ["2130301", "30102", "一般公共预算", 8m], ["2130301", "30101", "一般公共预算", amount]], []).Problems.ShouldHaveSingleItem().Place.ShouldBe("支出明细导出!D3");

    [Fact]
    public void Units_of_money_in_a_column_are_taken_and_two_that_differ_are_asked_about()
    {
        object?[][] rows = [["功能科目", "经济科目", "资金来源", "金额", "单位"], ["2130301", "30101", "一般公共预算", 100m, "万元"]];
        Lines(rows).ShouldBe(["本单位 2130301 30101 general basic  1000000"]);
        Read([["单位：万元", null, null, null], ["功能科目", "经济科目", "资金来源", "金额（元）"], ["2130301", "30101", "一般公共预算", 100m]], []).Problems
            .ShouldHaveSingleItem().Message.ShouldBe("写着不止一种金额单位（元、万元），请加 --column 金额单位=元 指明按哪一种读。");
    }

    [Fact]
    public void A_unit_that_is_nowhere_written_is_taken_as_yuan_and_asked_about()
    {
        Read(Plain, []).Problems.ShouldHaveSingleItem().IsQuestion.ShouldBeTrue();
        Read([.. Plain.Prepend(["金额单位：万元", null, null, null, null, null])], []).Lines[0].Amount.ShouldBe(12_345_600m);
        Read([.. Plain.Prepend(["单位：元", null, null, null, null, null])], []).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_in_a_row_is_named_with_its_cell_and_nothing_is_imported()
    {
        object?[] Row(object? amount, string function = "2130301", string source = "一般公共预算", string economic = "30101") => ["某局本级", function, economic, source, null, amount];
        var read = Read([Plain[0], Row("壹佰"), Row("#REF!"), Row(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified)), Row(-5m), Row(5m, source: "天上来的"), Row(5m, function: "二一三"), Row(5m, economic: "50101"), Row(null)], []);
        read.Lines.ShouldBeEmpty();
        read.Problems.Select(p => p.ToString()).Where(p => !p.Contains("按“元”", StringComparison.Ordinal)).Select(p => p.Split('，')[0]).ShouldBe(
        [
            "支出明细导出!F2：金额“壹佰”不是数字。",
            "支出明细导出!F3：金额是错误值 #REF!",
            "支出明细导出!F4：金额“2026年3月1日”是日期",
            "支出明细导出!F5：金额为负数 -5",
            "支出明细导出!D6：不认识的资金来源“天上来的”",
            "支出明细导出!B7：“二一三”不是功能科目编码。",
            "支出明细导出!C8：“50101”不是部门预算经济科目编码。",
            "支出明细导出!B9：这一行有科目没有金额",
        ]);
    }

    [Fact]
    public void Names_of_codes_that_the_lists_lack_come_along()
    {
        var read = Read([["功能科目编码", "功能科目名称", "经济科目", "资金来源", "金额（元）"], ["2130397", "其他水利试点", "30101", "一般公共预算", 5m]], []);
        read.CodeNames.ShouldBe(new Dictionary<string, string> { ["2130397"] = "其他水利试点" });
    }

    [Theory]
    [InlineData("gb18030", ',')]
    [InlineData("utf-8", ',')]
    [InlineData("utf-8", '\t')]
    [InlineData("utf-16", ';')]
    public void Delimited_text_is_read_in_its_encoding(string encoding, char separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(_folder, "导出.csv");
        string Field(object? value) => value is string text && (text.Contains(separator) || text.Contains('"')) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        object?[][] rows = [Plain[0], ["某局本级", "=\"2130301\"", "30101", "一般公共预算", $"带“{separator}”和\"引号\"的项目\n分两行", "1,234.56"], [], .. Plain[2..]];
        File.WriteAllText(path, string.Join("\r\n", rows.Select(r => string.Join(separator, r.Select(v => v is "1,234.56" ? "\"1,234.56\"" : v is string { Length: > 12 } long_ ? "\"" + long_.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : Field(v))))), Encoding.GetEncoding(encoding));
        Told(Import(path, [])).ShouldBe([$"某局本级 2130301 30101 general project 带“{separator}”和\"引号\"的项目\n分两行 1234.56", "某局本级 2130301 30201 general basic  800", "某局本级 2130306 30227 fund project 河道清淤项目 20000.1"]);
    }

    [Fact]
    public void Old_workbooks_give_the_same_as_new_ones()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "没有 LibreOffice，不能生成 .xls。");
        var path = Path.Combine(_folder, "导出.xlsx");
        ExportFile.Workbook(path, [["单位：元", null, null, null, null, null], .. Plain], "A1:B1");
        using (var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice", ["-env:UserInstallation=file://" + _folder + "/profile", "--headless", "--convert-to", "xls", "--outdir", _folder, path]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!)
        {
            office.WaitForExit(60_000).ShouldBeTrue();
        }

        Told(Import(Path.Combine(_folder, "导出.xls"), [])).ShouldBe(Lines(Plain));
    }

    [Fact]
    public void A_web_page_named_xls_is_read_as_what_it_is()
    {
        var path = Path.Combine(_folder, "导出.xls");
        File.WriteAllText(path, "<html><meta charset=utf-8><table>" + string.Concat(Plain.Select(r => "<tr>" + string.Concat(r.Select(v => $"<td>{Convert.ToString(v, CultureInfo.InvariantCulture)}</td>")) + "</tr>")) + "</table></html>");
        Told(Import(path, [])).ShouldBe(Lines(Plain));
    }

    [Fact]
    public void A_file_that_is_not_there_or_no_table_is_said_to_be()
    {
        Import(Path.Combine(_folder, "无.xlsx"), []).Problems.ShouldHaveSingleItem().Message.ShouldContain("找不到文件");
        var path = Path.Combine(_folder, "坏.xlsx");
        File.WriteAllBytes(path, [0x50, 0x4B, 3, 4, 9, 9, 9]);
        Import(path, []).Problems.ShouldHaveSingleItem().IsQuestion.ShouldBeFalse();
    }

    private List<string> Lines(object?[][] rows, params string[] merged)
    {
        var read = Read(rows, [], merged);
        read.Problems.Where(p => !p.IsQuestion).Select(p => p.ToString()).ShouldBeEmpty();
        return Told(read);
    }

    private ImportedLines Read(object?[][] rows, Dictionary<string, string> named, params string[] merged)
    {
        var path = Path.Combine(_folder, "导出.xlsx");
        ExportFile.Workbook(path, rows, merged);
        return Import(path, named);
    }

    private static ImportedLines Import(string path, Dictionary<string, string> named) =>
        ExpenditureImport.Read(path, FormatLibrary.Shipped.Writing("xinjiang-budget-2026")!, named, "本单位", TestContext.Current.CancellationToken);

    private static List<string> Told(ImportedLines read) => [.. read.Lines.Select(Told)];

    private static string Told(LedgerLine l) => string.Create(CultureInfo.InvariantCulture, $"{l.Unit} {l.Function} {l.Economic} {l.Source} {l.Kind} {l.Project} {l.Amount:0.####}");
}

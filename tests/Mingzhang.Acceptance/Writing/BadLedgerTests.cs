using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Whatever is wrong with a ledger is named with its sheet and cell, and no ledger comes of it.</summary>
public sealed class BadLedgerTests : IDisposable
{
    private const string Lines = "支出明细";
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"mingzhang-bad-{Guid.NewGuid():N}.xlsx");

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(Lines, "C6", "2130399999", "支出明细!C6：“2130399999”不是功能科目编码。")]
    [InlineData(Lines, "C6", "行政运行", "支出明细!C6：“行政运行”不是功能科目编码。")]
    [InlineData(Lines, "C6", "21303", "支出明细!C6：功能科目“21303”应细化到项（7 位）。")]
    [InlineData(Lines, "C6", "", "支出明细!C6：没有填功能科目。")]
    [InlineData(Lines, "D6", "2130301", "支出明细!D6：“2130301”不是经济科目编码。")]
    [InlineData(Lines, "D6", "302", "支出明细!D6：经济科目“302”应细化到款（5 位）。")]
    [InlineData(Lines, "E6", "自筹", "支出明细!E6：资金来源“自筹”不在名单中，可选：一般公共预算、")]
    [InlineData(Lines, "F6", "临时支出", "支出明细!F6：支出类别“临时支出”不在名单中")]
    [InlineData(Lines, "F6", "", "支出明细!F6：没有填支出类别（基本支出或项目支出）。")]
    [InlineData(Lines, "F6", "项目支出", "支出明细!G6：项目支出没有填项目名称。")]
    [InlineData(Lines, "G6", "没有的项目", "支出明细!G6：“项目”中没有")]
    [InlineData(Lines, "B6", "别的单位", "支出明细!B6：“预算单位”中没有“别的单位”。")]
    [InlineData(Lines, "H6", "约二十", "支出明细!H6：应填数字，现为“约二十”。")]
    [InlineData(Lines, "H6", "=-3.5", "支出明细!H6：金额不能为负数，现为 -3.5。")]
    [InlineData(Lines, "H6", "", "支出明细!H6：没有填金额；不用的行请整行清空。")]
    [InlineData(Lines, "H6", "#REF!", "支出明细!H6：公式结果是错误值 #REF!，请改正公式或直接填数。")]
    [InlineData(Lines, "H6", "@46000", "支出明细!H6：应填数字，现为日期“2025年12月9日”。")]
    [InlineData("上年明细", "H5", "#DIV/0!", "上年明细!H5：公式结果是错误值 #DIV/0!")]
    [InlineData("填表说明", "C6", "", "填表说明!C6：没有填写公开单位名称。")]
    [InlineData("填表说明", "C7", "二〇二六", "填表说明!C7：年度应填四位数字")]
    [InlineData("预算单位", "B5", "", "支出明细!B5：“预算单位”中没有“云岭州水务局本级”。（同样的共 ")]
    [InlineData("人员情况", "C5", "若干", "人员情况!C5：应填数字，现为“若干”。")]
    [InlineData("人员情况", "C6", "=9999", "人员情况!C6：“实有人数”的人数为 9999，各分项之和为 ")]
    [InlineData("政府采购", "C5", "=-1", "政府采购!C5：金额不能为负数，现为 -1。")]
    [InlineData("绩效指标", "H5", "很多", "绩效指标!H5：应填数字，现为“很多”。")]
    [InlineData("绩效指标", "C5", "没有的项目", "绩效指标!C5：“绩效目标”中没有项目“没有的项目”。")]
    [InlineData(Lines, "H6", "1,23", "支出明细!H6：应填数字，现为“1,23”。")]
    [InlineData(Lines, "H6", "12 34", "支出明细!H6：应填数字，现为“12 34”。")]
    [InlineData(Lines, "H6", "=1E20", "支出明细!H6：“1E20”太大，不会是真的，请核对。")]
    [InlineData(Lines, "H6", "9999999999999999999999999999", "支出明细!H6：应填数字，现为“9999999999999999999999999999”。")]
    [InlineData(Lines, "H4", "金额（元）", "支出明细!H4：表头写成了“金额（元）”，而金额单位以“填表说明”所选为准")]
    [InlineData(Lines, "C4", "经济科目（款）", "支出明细!C4：这一列是“功能科目（项）”，表头却写成“经济科目（款）”")]
    [InlineData(Lines, "C6", "2130301、2130302", "支出明细!C6：“2130301、2130302”有不止一个编码")]
    [InlineData(Lines, "D6", "30198", "支出明细!D6：名单中没有经济科目“30198”，请核对；确有的，请在编码后写上名称。")]
    [InlineData(Lines, "D6", "30201 津贴补贴", "支出明细!D6：经济科目“30201”是“办公费”，后面写的“津贴补贴”是“30102”")]
    [InlineData(Lines, "G6", "节水型社会建设宣传经费", "支出明细!G6：基本支出不填项目名称")]
    [InlineData("填表说明", "C9", "千元", "填表说明!C9：金额单位不能是“千元”，可选：万元、元。")]
    [InlineData("填表说明", "C9", "", "填表说明!C9：没有选择金额单位，可选：万元、元。")]
    [InlineData("填表说明", "C8", "州级", "填表说明!C8：公开主体不能是“州级”，可选：部门、单位。")]
    [InlineData("填表说明", "A8", "entity", "填表说明!B8：与第 6 行是同一项，分不清用哪一行")]
    [InlineData("项目", "B5", "别的单位", "项目!B5：“预算单位”中没有“别的单位”。")]
    [InlineData("绩效指标", "B10", "云岭州水利管理站", "绩效指标!C10：“绩效目标”中没有云岭州水利管理站的项目“")]
    [InlineData("原因和用途", "D5", "随便", "原因和用途!D5：类别“随便”不在名单中")]
    public void A_wrong_cell_is_named(string sheet, string cell, string value, string message) =>
        Problems(book => Set(book, sheet, cell, value)).ShouldContain(p => p.StartsWith(message, StringComparison.Ordinal), string.Join('\n', Problems(book => Set(book, sheet, cell, value))));

    [Theory]
    [InlineData("C6", "=2130301.0")]
    [InlineData("C6", "=2.130301E6")]
    [InlineData("C6", "２１３０３０１ 行政运行")]
    [InlineData("C6", "[2130301]行政运行")]
    [InlineData("C6", "2130301.0")]
    [InlineData("D6", "30102津贴补贴 ")]
    [InlineData("H6", "１４６．２５")]
    [InlineData("H6", " 146.25 ")]
    [InlineData("H6", "=1.4625E2")]
    [InlineData("H6", "=146.24999999999999")]
    public void What_a_careful_reader_would_understand_is_understood(string cell, string value)
    {
        var whole = Total();
        Sample(book => Set(book, Lines, cell, value));
        Total(_path).ShouldBe(whole);

        static string Total(string? path = null) => string.Join('\n', LedgerReader.Read(path ?? Path.Combine(SampleLedgerTests.Samples, "ledgers", "ledger-2026.xlsx"), FormatLibrary.Shipped).Ledger!.Lines
            .Select(l => FormattableString.Invariant($"{l.Basis} {l.Unit} {l.Function} {l.Economic} {l.Amount:0.########}")));
    }

    [Fact]
    public void Rows_above_the_title_or_the_headers_move_nothing()
    {
        Problems(book => Lower(Sheet(book, Lines), from: 1)).ShouldBeEmpty();
        Problems(book => Lower(Sheet(book, Lines), from: 4)).ShouldBeEmpty();
        Problems(book => Lower(Sheet(book, "填表说明"), from: 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_of_a_sheet_is_not_taken_for_it() => Problems(book =>
    {
        var copy = book.AddNewPart<WorksheetPart>();
        copy.Worksheet = (Worksheet)Sheet(book, Lines).CloneNode(deep: true);
        book.Workbook.Sheets!.InsertAt(new Sheet { Name = "支出明细 (2)", SheetId = 99, Id = book.GetIdOfPart(copy) }, 2);
    }).ShouldHaveSingleItem().ShouldStartWith("支出明细!A1：工作表“支出明细”是“支出明细 (2)”的副本，分不清用哪一张");

    [Fact]
    public void A_total_at_the_foot_is_no_line() => Problems(book => Set(book, Lines, "H80", "=1336.5"))
        .ShouldHaveSingleItem().ShouldStartWith("支出明细!H80：这一行只有金额，没有科目和资金来源；明细中不填合计，请删去");

    [Fact]
    public void One_error_does_not_hide_the_others() => Problems(book =>
    {
        Set(book, Lines, "H6", "约二十");
        Set(book, Lines, "B6", "别的单位");
        Set(book, Lines, "C7", "21303");
        Set(book, "项目", "C6", "");
    }).Select(p => p.Split('：')[0]).ShouldBe(["支出明细!H6", "支出明细!B6", "支出明细!C7", "支出明细!G23", "支出明细!G24", "项目!C6"], ignoreOrder: true);

    [Fact]
    public void What_is_seldom_meant_is_asked_about()
    {
        Sample(book =>
        {
            foreach (var column in "BCDEF")
            {
                Set(book, Lines, column + "80", Get(book, Lines, column + "6"));
            }

            Set(book, Lines, "H80", "=" + Get(book, Lines, "H6"));
            Sheet(book, Lines).Descendants<Row>().First(r => r.RowIndex! == 7U).Hidden = true;
            Set(book, Lines, "H5", "=20000000");
            Set(book, "填表说明", "C7", "2023");
            Set(book, "绩效指标", "H6", "=1");
        });
        var reading = LedgerReader.Read(_path, FormatLibrary.Shipped);
        reading.Ledger.ShouldNotBeNull();
        reading.Problems.ShouldAllBe(p => p.IsQuestion);
        reading.Problems.Select(p => p.ToString().Split('，')[0]).ShouldBe(
        [
            "填表说明!C7：公开格式“新疆 2026 年部门预算公开”用于 2026 年及以后",
            "支出明细!B7：有 1 行被隐藏或筛选掉",
            "支出明细!H80：与 H6 一行的各项和金额完全相同",
            "支出明细!B5：本年支出合计 20,001,300.35 万元",
            "绩效目标!C5：部门整体各指标的分值权重合计为 41",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Formatted_rows_without_content_are_nothing_but_content_far_below_is_named_with_its_cell()
    {
        void Far(WorkbookPart book, string text) => Sheet(book, Lines).GetFirstChild<SheetData>()!.AppendChild(new Row(new Cell { CellReference = "H1048576", StyleIndex = 6, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) }) { RowIndex = 1_048_576 });
        Problems(book => Far(book, string.Empty)).ShouldBeEmpty();
        Refusal(book => Far(book, "备注")).ShouldContain("的工作表“支出明细”：读到 H1048576 时，表格超过 100,000 行。");
    }

    [Fact]
    public void A_ledger_without_a_unit_says_where_to_name_one() => Problems(book =>
    {
        Set(book, "预算单位", "B5", "");
        Set(book, "预算单位", "B6", "");
    }).ShouldContain("预算单位!B5：至少要填一个预算单位。");

    [Fact]
    public void An_error_is_told_once() =>
        Problems(book => Set(book, Lines, "H6", "#N/A")).Count(p => p.StartsWith("支出明细!H6", StringComparison.Ordinal)).ShouldBe(1);

    [Fact]
    public void A_project_listed_twice_is_named_in_both_places() =>
        Problems(book =>
        {
            Set(book, "项目", "B9", Get(book, "项目", "B5"));
            Set(book, "项目", "C9", Get(book, "项目", "C5"));
        }).ShouldContain(p => p.StartsWith("项目!C5、项目!C9：项目“", StringComparison.Ordinal) && p.EndsWith("重复，请合并为一行。", StringComparison.Ordinal));

    [Fact]
    public void Merged_cells_are_named_but_not_those_of_the_title()
    {
        Problems(book => Merge(book, Lines, "C6:C8")).ShouldContain("支出明细!C6:C8：有合并单元格，请取消合并，一格填一项。");
        Problems(book => Merge(book, Lines, "B1:F1")).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_sheet_column_row_or_hidden_key_is_named()
    {
        Problems(book => book.Workbook.Descendants<Sheet>().First(s => s.Name == "项目").Remove()).ShouldContain("项目：缺少工作表“项目”，可用 mingzhang new 重新生成后复制数据。");
        Problems(book => Set(book, Lines, "A1", "")).ShouldContain(p => p.StartsWith("支出明细!A1：工作表“支出明细”缺少隐藏的标识（A 列）", StringComparison.Ordinal));
        Problems(book => Set(book, Lines, "H3", "")).ShouldContain(p => p.StartsWith("支出明细!H3：缺少“金额”一列", StringComparison.Ordinal));
        Problems(book => Set(book, "人员情况", "A6", "")).ShouldContain(p => p.StartsWith("人员情况!A6：缺少“实有人数”一行", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_that_is_none_of_ours_or_of_another_format_or_version_is_refused()
    {
        Refusal(book => Set(book, "填表说明", "A1", "")).ShouldEndWith("不是明账的台账工作簿。请用 mingzhang new --format ID -o 台账.xlsx 生成后填写。");
        Refusal(book => Set(book, "填表说明", "C5", "beijing-budget")).ShouldContain("公开格式“beijing-budget”没有写法");
        Refusal(book => Set(book, "填表说明", "C10", "=99")).ShouldContain("较新的明账生成的（台账版本 99，本程序能读到版本 1）");
        File.WriteAllText(_path, "这不是工作簿");
        Should.Throw<LedgerFileException>(() => LedgerReader.Read(_path, FormatLibrary.Shipped)).Message.ShouldContain("不是完好的 XLSX 工作簿");
        Should.Throw<LedgerFileException>(() => LedgerReader.Read(_path + ".none", FormatLibrary.Shipped)).Message.ShouldContain("文件不存在");
    }

    [Fact]
    public void Accounts_that_do_not_balance_are_named_by_their_source()
    {
        var ledger = RandomLedger.Make(11, FormatLibrary.Shipped.Writing("xinjiang-final-accounts-2023")!);
        Save(ledger);
        var cells = 0;
        Problems(book =>
        {
            var old = decimal.Parse(Get(book, "收支明细", "I5"), System.Globalization.CultureInfo.InvariantCulture);
            Set(book, "收支明细", "I5", "=" + (old + 1m).ToString(System.Globalization.CultureInfo.InvariantCulture));
            cells++;
        }, isSaved: true).ShouldContain(p => p.StartsWith("收支明细!I", StringComparison.Ordinal) && p.Contains("收支不平衡", StringComparison.Ordinal) && p.Contains("10,000.00 元", StringComparison.Ordinal));
        cells.ShouldBe(1);
    }

    private string Refusal(Action<WorkbookPart> change)
    {
        Sample(change);
        return Should.Throw<LedgerFileException>(() => LedgerReader.Read(_path, FormatLibrary.Shipped)).Message;
    }

    private List<string> Problems(Action<WorkbookPart> change, bool isSaved = false)
    {
        if (!isSaved)
        {
            Sample(_ => { });
        }

        Change(change);
        var reading = LedgerReader.Read(_path, FormatLibrary.Shipped);
        var problems = reading.Problems.Where(p => !p.IsQuestion).Select(p => p.ToString()).ToList();
        (reading.Ledger is null).ShouldBe(problems.Count > 0);
        return problems;
    }

    private void Sample(Action<WorkbookPart> change)
    {
        Save(LedgerReader.Read(Path.Combine(SampleLedgerTests.Samples, "ledgers", "ledger-2026.xlsx"), FormatLibrary.Shipped).Ledger!);
        Change(change);
    }

    private void Save(Mingzhang.Composition.Ledgers.Ledger ledger)
    {
        using var stream = File.Create(_path);
        LedgerWorkbook.Write(ledger, FormatLibrary.Shipped.Writing(ledger.FormatId)!, "万元", stream);
    }

    private void Change(Action<WorkbookPart> change)
    {
        using var document = SpreadsheetDocument.Open(_path, isEditable: true);
        change(document.WorkbookPart!);
    }

    private static Worksheet Sheet(WorkbookPart book, string name) =>
        ((WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().First(s => s.Name == name).Id!.Value!)).Worksheet;

    private static string Get(WorkbookPart book, string sheet, string cell) => Sheet(book, sheet).Descendants<Cell>().First(c => c.CellReference == cell) is { } found
        ? found.InlineString?.InnerText ?? found.CellValue?.Text ?? string.Empty
        : string.Empty;

    /// <summary>A text, a number after <c>=</c>, a date's serial after <c>@</c>, an error of a formula that begins with <c>#</c>, or nothing.</summary>
    private static void Set(WorkbookPart book, string sheet, string reference, string value)
    {
        var cell = Sheet(book, sheet).Descendants<Cell>().First(c => c.CellReference == reference);
        cell.RemoveAllChildren();
        cell.DataType = null;
        switch (value)
        {
            case "":
                break;
            case ['=', ..]:
                cell.CellValue = new CellValue(value[1..]);
                break;
            case ['#', ..]:
                cell.DataType = CellValues.Error;
                cell.CellFormula = new CellFormula("1/0");
                cell.CellValue = new CellValue(value);
                break;
            case ['@', ..]:
                var formats = book.WorkbookStylesPart!.Stylesheet.CellFormats!;
                formats.AppendChild(new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true });
                cell.StyleIndex = (uint)formats.ChildElements.Count - 1;
                cell.CellValue = new CellValue(value[1..]);
                break;
            default:
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new Text(value) { Space = SpaceProcessingModeValues.Preserve }));
                break;
        }
    }

    /// <summary>Moves the rows from the one on down by one, as inserting a row does.</summary>
    private static void Lower(Worksheet sheet, uint from)
    {
        foreach (var row in sheet.Descendants<Row>().Where(r => r.RowIndex! >= from))
        {
            row.RowIndex = row.RowIndex! + 1;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsLetter)) + row.RowIndex.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }

    private static void Merge(WorkbookPart book, string sheet, string range)
    {
        var worksheet = Sheet(book, sheet);
        worksheet.InsertAfter(new MergeCells(new MergeCell { Reference = range }), worksheet.GetFirstChild<SheetProtection>());
    }
}

namespace Mingzhang.Cli.Tests;

/// <summary>From an export or last year's document to the ledger, and from ledgers to documents.</summary>
public sealed class LedgerTests
{
    private static readonly string Ledgers = Path.Combine(Repository.Root, "samples", "ledgers");

    [Fact]
    public void Several_ledgers_are_written_under_their_names_and_a_bad_one_does_not_stop_the_rest()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "ledger-2025", "ledger-2026", "ledger-2026-unit-1" })
        {
            File.Copy(Path.Combine(Ledgers, name + ".xlsx"), folder.At(name + ".xlsx"));
        }

        folder.Write("ledger-2025b.xlsx", "不是工作簿");
        var run = Tool.Run("write", folder.Path, "-o", folder.At("out"), "--to", "txt,docx", "--jobs", "2");
        run.ExitCode.ShouldBe(2);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Path.GetFileName)
            .ShouldBe(["ledger-2025.docx", "ledger-2025.txt", "ledger-2026-unit-1.docx", "ledger-2026-unit-1.txt", "ledger-2026.docx", "ledger-2026.txt"]);
        run.Error.ShouldContain("ledger-2025b.xlsx：无法读取台账“ledger-2025b.xlsx”：不是完好的 XLSX 工作簿");
        run.Error.ShouldContain("共 4 本台账，写出 3 本，1 本没有写出。");
        Directory.GetFileSystemEntries(folder.At("out")).Length.ShouldBe(6);
    }

    [Fact]
    public void Ledgers_of_one_name_are_refused_before_anything_is_written()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.At("甲"));
        File.Copy(Path.Combine(Ledgers, "ledger-2025.xlsx"), folder.At("甲/ledger-2026.xlsx"));
        var run = Tool.Run("write", Path.Combine(Ledgers, "ledger-2026.xlsx"), folder.At("甲/ledger-2026.xlsx"), "-o", folder.At("out"), "--to", "txt");
        run.ExitCode.ShouldBe(64);
        Directory.Exists(folder.At("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_ledger_is_never_written_over_by_what_is_written_from_it()
    {
        using var folder = new Folder();
        var ledger = folder.At("ledger-2026.xlsx");
        File.Copy(Path.Combine(Ledgers, "ledger-2026.xlsx"), ledger);
        var before = File.ReadAllBytes(ledger);

        foreach (var arguments in new[] { new[] { folder.Path }, [ledger, "--name", "ledger-2026"] })
        {
            var run = Tool.Run(["write", .. arguments, "-o", folder.Path, "--to", "xlsx,txt"]);
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldContain("写出的文件会覆盖台账“");
        }

        File.ReadAllBytes(ledger).ShouldBe(before);
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([ledger]);
    }

    [Fact]
    public void A_filled_ledger_in_the_place_of_a_new_one_is_kept_under_another_name()
    {
        using var folder = new Folder();
        var ledger = folder.At("台账.xlsx");
        File.Copy(Path.Combine(Ledgers, "ledger-2026.xlsx"), ledger);
        var filled = File.ReadAllBytes(ledger);

        var run = Tool.Run("new", "--format", "xinjiang-budget-2026", "-o", ledger);
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain($"已有“{ledger}”，原来的那份改名为“{folder.At("台账.原.xlsx")}”。");
        File.ReadAllBytes(folder.At("台账.原.xlsx")).ShouldBe(filled);

        Tool.Run("new", "--format", "xinjiang-budget-2026", "-o", ledger).Error.ShouldBeEmpty();
        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void Of_a_folder_only_the_workbooks_are_taken_for_ledgers()
    {
        using var folder = new Folder();
        folder.Write("说明.txt", "先填“预算单位”。");
        Tool.Run("write", folder.Path, "-o", folder.At("out")).Error.ShouldContain("里没有台账工作簿（.xlsx）。");
        File.Copy(Path.Combine(Ledgers, "ledger-2026.xlsx"), folder.At("a.xlsx"));
        Tool.Run("write", folder.Path, "-o", folder.At("out"), "--to", "txt").ExitCode.ShouldBe(0);
        Directory.GetFileSystemEntries(folder.At("out")).Select(Path.GetFileName).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_ledger_begun_from_last_years_document_says_what_is_open_and_is_refused_until_it_is_filled()
    {
        using var folder = new Folder();
        var begun = Tool.Run("new", "--format", "xinjiang-budget-2026", "--from", Path.Combine(Repository.Root, "samples", "written", "budget-2025.txt"), "-o", folder.At("台账.xlsx"));
        begun.ExitCode.ShouldBe(0);
        begun.Error.ShouldContain("由 2025 年预算“budget-2025.txt”预填：预算单位 ");
        begun.Error.ShouldContain("请填写：本年支出明细");
        var write = Tool.Run("write", folder.At("台账.xlsx"), "-o", folder.At("out"), "--to", "docx");
        write.ExitCode.ShouldBe(2);
        write.Error.ShouldContain("支出明细!B5：没有本年的明细。");
        Directory.Exists(folder.At("out")).ShouldBeFalse();
    }

    [Fact]
    public void An_export_fills_the_lines_and_what_is_not_recognised_is_asked_for()
    {
        using var folder = new Folder();
        var export = folder.Write("导出.csv", "单位：元\n功能科目,经济科目,性质,本年安排数\n2130301,30101,一般公共预算,1234.56\n2130301,30201,一般公共预算,800\n");
        var asked = Tool.Run("new", "--format", "xinjiang-budget-2026", "--import", export, "-o", folder.At("台账.xlsx"));
        asked.ExitCode.ShouldBe(2);
        asked.Error.ShouldContain("导出.csv：认不出哪一列是“资金来源”。读到的表头：功能科目、经济科目、性质、本年安排数。请用 --column 资金来源=表头文字 指明");
        File.Exists(folder.At("台账.xlsx")).ShouldBeFalse();
        Tool.Run("new", "--format", "xinjiang-budget-2026", "--import", export, "--column", "资金来源=性质", "-o", folder.At("台账.xlsx")).ExitCode.ShouldBe(0);
        File.Exists(folder.At("台账.xlsx")).ShouldBeTrue();
    }

    [Fact]
    public void A_unit_twice_is_not_added_up_and_every_broken_ledger_is_named()
    {
        using var folder = new Folder();
        var unit = Path.Combine(Ledgers, "ledger-2026-unit-1.xlsx");
        File.Copy(unit, folder.At("副本.xlsx"));
        var twice = Tool.Run("consolidate", unit, folder.At("副本.xlsx"), "-o", folder.At("部门.xlsx"));
        twice.ExitCode.ShouldBe(2);
        twice.Error.ShouldContain("出现在 2 本台账中：ledger-2026-unit-1.xlsx、副本.xlsx，金额会重复计算，请只留一本。");
        folder.Write("坏.xlsx", "不是工作簿");
        var broken = Tool.Run("consolidate", unit, folder.At("坏.xlsx"), folder.At("无.xlsx"), "-o", folder.At("部门.xlsx"));
        broken.ExitCode.ShouldBe(2);
        broken.Error.ShouldContain("“坏.xlsx”：不是完好的 XLSX 工作簿");
        broken.Error.ShouldContain("“无.xlsx”：文件不存在");
        File.Exists(folder.At("部门.xlsx")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("金额", "应写成 列=表头")]
    [InlineData("金额=", "应写成 列=表头")]
    [InlineData("资金来源=别的", "给了两个不同的表头：性质、别的。")]
    public void A_column_that_cannot_be_understood_is_wrong_usage(string column, string message)
    {
        using var folder = new Folder();
        var export = folder.Write("导出.csv", "单位：元\n功能科目,经济科目,性质,本年安排数\n2130301,30101,一般公共预算,1234.56\n");
        var run = Tool.Run("new", "--format", "xinjiang-budget-2026", "--import", export, "--column", "资金来源=性质", "--column", column, "-o", folder.At("台账.xlsx"));
        run.ExitCode.ShouldBe(64);
        run.Error.ShouldContain(message);
        File.Exists(folder.At("台账.xlsx")).ShouldBeFalse();
    }
}

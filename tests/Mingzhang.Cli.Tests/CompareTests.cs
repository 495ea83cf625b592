using System.Text.Json;

namespace Mingzhang.Cli.Tests;

public sealed class CompareTests
{
    private static readonly string Earlier = Sample("budget-2025");
    private static readonly string Later = Sample("budget-2026");

    [Fact]
    public void Two_years_are_compared_by_code_whatever_the_order()
    {
        var run = Tool.Run("compare", Later, Earlier);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("年度对比\n");
        run.Output.ShouldContain("2130301 行政运行\n       合计  598.14 → 612.38  +14.24  +2.38%");
    }

    [Fact]
    public void The_same_file_twice_does_not_differ()
    {
        var run = Tool.Run("compare", Later, Later);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldEndWith("没有不同\n");
    }

    [Fact]
    public void Json_is_the_same_bytes_twice_and_names_no_path()
    {
        var run = Tool.Run("compare", Earlier, Later, "--output", "json");
        run.Bytes.ShouldBe(Tool.Run("compare", Earlier, Later, "--output", "json").Bytes);
        run.Output.ShouldNotContain(Repository.Root);
        var root = JsonDocument.Parse(run.Output).RootElement;
        root.GetProperty("mode").GetString().ShouldBe("years");
        root.GetProperty("same").GetBoolean().ShouldBeFalse();
        root.GetProperty("summary").GetProperty("tables").GetProperty("new").GetInt32().ShouldBe(1);
        var cell = root.GetProperty("tables").EnumerateArray().First(t => t.GetProperty("id").GetString() == "expenditure").GetProperty("rows").EnumerateArray()
            .First(r => r.GetProperty("code").GetString() == "2130301").GetProperty("cells")[0];
        cell.GetProperty("change").GetString().ShouldBe("+14.24");
        cell.GetProperty("rate").GetString().ShouldBe("2.38%");
        cell.GetProperty("first").GetProperty("source").GetString().ShouldStartWith("line:");
    }

    [Fact]
    public void The_page_needs_nothing_beside_it_and_escapes_what_the_documents_say()
    {
        using var folder = new Folder();
        var hostile = folder.Write("b.txt", File.ReadAllText(Later).Replace("主要原因是办公用房", "主要原因是<script>alert(1)</script>", StringComparison.Ordinal));
        var page = Tool.Run("compare", Later, hostile, "--output", "html").Output;
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("http");
        page.ShouldContain("<ins>");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    public void Mobile_numbers_are_masked_on_both_sides_also_where_only_a_part_of_one_changed(string output)
    {
        using var folder = new Folder();
        var text = File.ReadAllText(Later);
        var first = folder.Write("a.txt", text.Replace("主要原因是办公用房", "主要原因是经办人手机13800000000告知办公用房", StringComparison.Ordinal));
        var second = folder.Write("b.txt", text.Replace("主要原因是办公用房", "主要原因是经办人手机13800001111告知办公用房", StringComparison.Ordinal));
        var run = Tool.Run("compare", first, second, "--mode", "versions", "--output", output);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("手机138*");
        run.Output.ShouldNotContain("1380000");
        run.Output.ShouldNotContain("38000");
        run.Output.ShouldNotContain("1111");
    }

    [Fact]
    public void A_department_is_held_against_the_sum_of_the_units_given()
    {
        Tool.Run("compare", Later, "--unit", Later).Output.ShouldEndWith("各表逐科目相等\n");
        var run = Tool.Run("compare", Later, "--unit", Later, Later);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("合计  612.38 → 1224.76  +612.38  +100.00%  = 612.38 + 612.38");
    }

    [Fact]
    public void The_workbook_is_a_package()
    {
        using var folder = new Folder();
        Tool.Run("compare", Earlier, Later, "--output", "xlsx", "-o", folder.At("c.xlsx")).ExitCode.ShouldBe(0);
        File.ReadAllBytes(folder.At("c.xlsx"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Theory]
    [InlineData("--mode", "versions", "--unit")]
    [InlineData("--mode", "sideways", null)]
    public void Wrong_usage_ends_with_64(string option, string value, string? units)
    {
        Tool.Run(units is null ? ["compare", Earlier, Later, option, value] : ["compare", Later, option, value, units, Later]).ExitCode.ShouldBe(64);
    }

    [Fact]
    public void One_file_alone_is_wrong_usage() => Tool.Run("compare", Later).ExitCode.ShouldBe(64);

    [Fact]
    public void A_file_that_cannot_be_read_ends_with_2()
    {
        var run = Tool.Run("compare", Later, "missing.txt");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("missing.txt");
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", name + ".txt");
}

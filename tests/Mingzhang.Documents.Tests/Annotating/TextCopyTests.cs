using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Annotating;

public sealed class TextCopyTests
{
    [Fact]
    public void An_annotated_text_carries_its_notes_under_the_lines_and_reads_the_same()
    {
        CheckResult result = Flawed.Check("a.txt", Flawed.Text);
        CopyOutcome copy = Flawed.Copy("a.txt", Flawed.Text, result, CopyPurpose.Annotate);
        copy.Notes.ShouldBe(result.Findings.Count);
        string[] lines = Encoding.UTF8.GetString(copy.Bytes.ShouldNotBeNull()).Split('\n');
        string[] before = Encoding.UTF8.GetString(Flawed.Text).Split('\n');
        lines.Where(l => !l.StartsWith("〔明账批注〕", StringComparison.Ordinal)).ShouldBe(before);
        lines.Count(l => l.StartsWith("〔明账批注〕", StringComparison.Ordinal)).ShouldBe(result.Findings.Count);
        CheckResult again = Flawed.Check("a.txt", copy.Bytes);
        Flawed.ReadWithoutPlaces(again).ShouldBe(Flawed.ReadWithoutPlaces(result));
        again.Findings.Select(f => f.Title).ShouldBe(result.Findings.Select(f => f.Title));
    }

    [Fact]
    public void Certain_corrections_are_made_in_their_lines_and_settle_their_findings()
    {
        CheckResult result = Flawed.Check("a.txt", Flawed.Text);
        List<Finding> certain = [.. result.Findings.Where(f => f.IsCertain)];
        certain.ShouldNotBeEmpty();
        CopyOutcome copy = Flawed.Copy("a.txt", Flawed.Text, result, CopyPurpose.Fix);
        copy.Corrections.Select(c => c.Finding).ShouldBe(certain);
        CheckResult again = Flawed.Check("a.txt", copy.Bytes.ShouldNotBeNull());
        again.Findings.ShouldNotContain(f => f.IsCertain);
        again.Findings.Select(f => f.Title).ShouldBe(result.Findings.Where(f => !f.IsCertain).Select(f => f.Title));
    }

    [Theory]
    [InlineData("utf-8", false, "\r\n")]
    [InlineData("utf-8", true, "\n")]
    [InlineData("utf-16", true, "\r\n")]
    [InlineData("gb18030", false, "\r\n")]
    public void Encoding_and_line_ends_stay(string name, bool mark, string lineEnd)
    {
        Encoding encoding = name == "gb18030" ? TextDecoder.Gb18030() : Encoding.GetEncoding(name);
        byte[] preamble = mark ? encoding.GetPreamble() : [];
        byte[] original = [.. preamble, .. encoding.GetBytes($"支出预算{lineEnd}基本支出5.00万元{lineEnd}项目支出7.00万元")];
        CheckResult result = Flawed.Check("a.txt", original).With(Flawed.Finding(Source.OnLine(2), "5.00", "6.00"), Flawed.Finding(Source.OnLine(3), "9.00", "8.00"));
        byte[] copy = Flawed.Copy("a.txt", original, result, CopyPurpose.Fix).Bytes.ShouldNotBeNull();
        copy.AsSpan(0, preamble.Length).SequenceEqual(preamble).ShouldBeTrue();
        string[] lines = encoding.GetString(copy.AsSpan(preamble.Length)).Split(lineEnd);
        lines[..3].ShouldBe(["支出预算", "基本支出6.00万元", "项目支出7.00万元"]);
        lines[3].ShouldStartWith("〔明账批注〕【错误 2 · MZ-S01】");
    }

    [Fact]
    public void A_figure_printed_twice_in_a_row_is_told_by_its_field()
    {
        byte[] original = Encoding.UTF8.GetBytes("项目\t合计\t基本\n一、支出\t5.00\t5.00\n");
        CheckResult result = Flawed.Check("a.txt", original).With(Flawed.Finding(Source.OnLine(2) with { Column = 2 }, "5.00", "6.00"));
        Fixed(original, result).ShouldBe("项目\t合计\t基本\n一、支出\t5.00\t6.00\n");
    }

    [Fact]
    public void A_cell_of_a_markdown_table_is_told_by_its_bars()
    {
        byte[] original = Encoding.UTF8.GetBytes("| 项目 | 合计 | 基本 |\n|---|---|---|\n| 支出 | 5.00 | 5.00 |\n");
        CheckResult result = Flawed.Check("a.md", original).With(Flawed.Finding(Source.OnLine(3) with { Column = 1 }, "5.00", "6.00"));
        Fixed(original, result).ShouldContain("| 支出 | 6.00 | 5.00 |");
    }

    [Fact]
    public void A_figure_printed_twice_in_a_line_is_told_by_the_words_around_it()
    {
        byte[] original = Encoding.UTF8.GetBytes("其中：基本支出5.00万元，项\n目支出5.00万元，其他支出5.00万元。\n");
        var excerpt = new Excerpt("其中：基本支出5.00万元，项目支出5.00万元，其他支出5.00万元。", 18, 4);
        CheckResult result = Flawed.Check("a.txt", original).With(Flawed.Finding(Source.OnLine(2), "5.00", "6.00", excerpt));
        Fixed(original, result).ShouldBe("其中：基本支出5.00万元，项\n目支出6.00万元，其他支出5.00万元。\n");
    }

    [Fact]
    public void A_figure_that_could_be_either_of_two_is_not_touched()
    {
        byte[] original = Encoding.UTF8.GetBytes("支出5.00与5.00万元\n");
        CheckResult result = Flawed.Check("a.txt", original).With(Flawed.Finding(Source.OnLine(1), "5.00", "6.00"));
        Fixed(original, result).ShouldStartWith("支出5.00与5.00万元\n〔明账批注〕");
    }

    [Fact]
    public void A_change_whose_sign_turns_takes_the_word_before_it_along()
    {
        byte[] original = Encoding.UTF8.GetBytes("比上年增加 5.00万元\n比上年多支出5.00万元\n");
        CheckResult result = Flawed.Check("a.txt", original).With(Flawed.Finding(Source.OnLine(1), "5.00", "减少5.00"), Flawed.Finding(Source.OnLine(2), "5.00", "减少5.00"));
        Fixed(original, result).ShouldStartWith("比上年减少 5.00万元\n比上年多支出5.00万元\n〔明账批注〕");
    }

    [Fact]
    public void Two_certain_corrections_of_one_place_leave_the_second_as_a_note()
    {
        byte[] original = Encoding.UTF8.GetBytes("支出5.00万元\n");
        CheckResult result = Flawed.Check("a.txt", original).With(Flawed.Finding(Source.OnLine(1), "5.00", "6.00"), Flawed.Finding(Source.OnLine(1), "5.00", "7.00"));
        Fixed(original, result).ShouldStartWith("支出6.00万元\n〔明账批注〕【错误 2");
    }

    [Fact]
    public void A_text_with_broken_characters_is_not_rewritten()
    {
        byte[] original = [.. Encoding.UTF8.GetBytes("部门预算公开说明，基本支出预算为一百万元，项目支出为5.00万元"), 0xFF, (byte)'\n'];
        CopyOutcome copy = Flawed.Copy("a.txt", original, Flawed.Check("a.txt", original), CopyPurpose.Annotate);
        copy.IsMade.ShouldBeFalse();
        copy.Error!.Message.ShouldBe("a.txt：文件里有损坏的字符，改写会丢失内容。请用原软件另存为 UTF-8 文本后再试。");
    }

    private static string Fixed(byte[] original, CheckResult result) =>
        Encoding.UTF8.GetString(Flawed.Copy("a.txt", original, result, CopyPurpose.Fix).Bytes.ShouldNotBeNull());
}

using System.Text.RegularExpressions;

namespace Mingzhang.Acceptance.Variation;

/// <summary>The tables of the sample with other numbers, titles, unit lines, totals, codes and blanks.</summary>
public sealed partial class TableVariationTests
{
    private static readonly string Sample = Variant.Text("budget-2026");

    [Theory]
    [InlineData("附表$1")]
    [InlineData("（表$1）")]
    [InlineData("表　$1")]
    [InlineData("表$1：")]
    [InlineData("预算公开表$1")]
    [InlineData("公开$1表")]
    [InlineData("")]
    public void Tables_may_be_numbered_in_any_style(string number) =>
        Variant.ShouldReadAlike(Sample, Variant.InTables(Sample, t => NumberLine().Replace(t, number)));

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("：")]
    public void The_number_may_stand_on_the_line_of_the_title(string between) =>
        Variant.ShouldReadAlike(Sample, Variant.InTables(Sample, t => NumberAndTitle().Replace(t, $"表$1{between}$2")));

    [Fact]
    public void Chinese_numbers_may_touch_a_title_that_begins_with_one() =>
        Variant.ShouldReadAlike(Sample, Variant.InTables(Sample, t => NumberAndTitle().Replace(t, m => "表" + Chinese(m.Groups[1].Value) + m.Groups[2].Value)));

    [Theory]
    [InlineData("2026年$1")]
    [InlineData("2026年度$1")]
    [InlineData("$1（2026年）")]
    [InlineData("云岭州水务局2026年$1")]
    [InlineData("云岭州水务局$1")]
    [InlineData("《$1》")]
    public void Titles_may_carry_the_year_and_the_department(string title) => Variant.ShouldReadAlike(
        Sample,
        Variant.InTables(Sample, t => TitleLine().Replace(t, title)),
        l => TitleNoise().Replace(l, string.Empty));

    [Theory]
    [InlineData("单位：人民币万元")]
    [InlineData("金额单位：万元")]
    [InlineData("（单位：万元）")]
    [InlineData("单位:万元")]
    [InlineData("")]
    public void The_unit_line_may_be_set_in_many_ways(string unit) => Variant.ShouldReadAlike(Sample, Sample.Replace("单位：万元", unit, StringComparison.Ordinal));

    [Theory]
    [InlineData("合 计")]
    [InlineData("总　　计")]
    [InlineData("合计：")]
    public void Totals_may_be_spaced_or_end_with_a_colon(string total) => Variant.ShouldReadAlike(
        Sample,
        Variant.InTables(Sample, t => TotalLabel().Replace(t, total)),
        l => l.Replace("合计：", "总计", StringComparison.Ordinal).Replace("|合计|", "|总计|", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("-")]
    public void Codes_may_stand_in_one_cell(string between) =>
        Variant.ShouldReadAlike(Sample, Variant.InTables(Sample, t => OneCell(t, between)));

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("/")]
    public void Blank_cells_may_hold_a_dash(string mark) => Variant.ShouldReadAlike(Sample, Variant.InTables(Sample, t => Filled(t, mark)));

    /// <summary>The three code cells of a row, or the two of economic codes, put into one; header cells likewise.</summary>
    private static string OneCell(string tables, string between)
    {
        var codes = 3;
        return string.Join('\n', tables.Split('\n').Select(Line));

        string Line(string line)
        {
            if (!line.Contains('\t', StringComparison.Ordinal))
            {
                codes = line switch
                {
                    _ when line.EndsWith("基本支出情况表", StringComparison.Ordinal) => 2,
                    _ when line.EndsWith('表') => line.Contains("收支", StringComparison.Ordinal) || line.Contains("三公", StringComparison.Ordinal) || line.Contains("委托", StringComparison.Ordinal) || line.Contains("结转", StringComparison.Ordinal) ? 0 : 3,
                    _ => codes,
                };
                return line;
            }

            var cells = line.Split('\t');
            var code = cells[0] is "类" ? string.Empty : cells[0].Length == 3 && char.IsAsciiDigit(cells[0][0]) ? string.Join(between, cells.Take(codes).Where(c => c.Length > 0)) : cells[0];
            return codes == 0 || cells.Length < codes + 2 ? line : string.Join('\t', cells.Skip(codes).Prepend(code));
        }
    }

    private static string Filled(string tables, string mark) => string.Join('\n', tables.Split('\n').Select(line =>
    {
        var cells = line.Split('\t');
        var first = Array.FindIndex(cells, c => Figure().IsMatch(c));
        return first < 0 ? line : string.Join('\t', cells.Select((c, i) => i > first && c.Length == 0 ? mark : c));
    }));

    private static string Chinese(string number) => number.Length == 2 ? "十" + "一二三四五六七八九"[Math.Max(0, number[1] - '1')].ToString()[..(number[1] == '0' ? 0 : 1)] : "一二三四五六七八九"[number[0] - '1'].ToString();

    [GeneratedRegex(@"(?m)^表 ?(\d+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"(?m)^表 ?(\d+)\n+(\S+表)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAndTitle();

    [GeneratedRegex(@"(?m)(?<=^表 ?\d+\n+)(\S+表)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^《|^2026年度?|^云岭州水务局(2026年)?|》(?=\|)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleNoise();

    [GeneratedRegex(@"(?m)(?<=^|\t)总计(?=\t)(?=.*\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"^[\d,]+\.\d\d$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}

using System.Text.RegularExpressions;

namespace Mingzhang.Acceptance.Variation;

/// <summary>The sentences of the samples in other words, with other numbering and other marks.</summary>
public sealed partial class NarrativeVariationTests
{
    private static readonly string Sample = Variant.Text("budget-2026");

    [Theory]
    [InlineData("较上年预算")]
    [InlineData("比上年度")]
    [InlineData("较上年预算数")]
    [InlineData("较2025年")]
    [InlineData("比2025年年初预算数")]
    [InlineData("较去年")]
    [InlineData("同比")]
    [InlineData("较上年同期")]
    [InlineData("与上年预算相比，")]
    [InlineData("与2025年预算数相比")]
    [InlineData("比上年批复数")]
    public void Last_year_may_be_named_in_many_ways(string against) => Variant.ShouldReadAlike(
        Sample,
        Sample.Replace("比上年预算", against, StringComparison.Ordinal));

    [Theory]
    [InlineData("budget-2026", "增长率为$2", "下降率为$2")]
    [InlineData("budget-2026", "增幅$2", "降幅$2")]
    [InlineData("final-accounts-2023", "增幅为$2", "降幅为$2")]
    [InlineData("budget-2025", "增长幅度为$2", "下降幅度为$2")]
    [InlineData("final-accounts-2023", "同比增长$2", "同比下降$2")]
    [InlineData("budget-2026", "上涨$2", "下滑$2")]
    [InlineData("budget-2026", "增加$2", "减少$2")]
    public void Growth_may_be_said_in_many_ways(string sample, string up, string down)
    {
        var text = Variant.Text(sample);
        Variant.ShouldReadAlike(text, Fall().Replace(Rise().Replace(text, up), down));
    }

    [Theory]
    [InlineData("占比")]
    [InlineData("占比为")]
    [InlineData("所占比重为")]
    [InlineData("占预算总额的比例为")]
    [InlineData("占总预算的")]
    [InlineData("约占")]
    public void Shares_may_be_said_in_many_ways(string share) => Variant.ShouldReadAlike(Sample, Share().Replace(Sample, share));

    [Theory]
    [InlineData("主要原因：")]
    [InlineData("原因：")]
    [InlineData("主要是")]
    [InlineData("主要原因为")]
    [InlineData("其主要原因是")]
    [InlineData("增减变化的主要原因是")]
    public void Reasons_may_begin_in_many_ways(string reason) => Variant.ShouldReadAlike(Sample, Sample.Replace("主要原因是", reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("收支总预算", "收支预算总额为")]
    [InlineData("收支总预算", "收支总预算数为")]
    [InlineData("收支总预算", "收支总计")]
    [InlineData("云岭州水务局部门收入预算", "云岭州水务局2026年收入总预算为")]
    [InlineData("云岭州水务局部门收入预算", "云岭州水务局部门收入预算合计")]
    [InlineData("年支出预算", "年支出预算总额为")]
    [InlineData("年支出预算", "年支出总预算")]
    [InlineData("一般公共预算", "一般公共预算拨款收入")]
    [InlineData("一般公共预算", "一般公共预算财政拨款")]
    [InlineData("单位资金", "单位资金收入")]
    [InlineData("财政拨款结转", "财政拨款结转资金")]
    [InlineData("基本支出", "基本支出预算")]
    public void Totals_and_sources_may_carry_more_words(string name, string longer) => Variant.ShouldReadAlike(
        Sample,
        Regex.Replace(Sample, Regex.Escape(name) + @"(?= ?[\d,]+\.\d\d ?万元，?(?:占|其中|。))|" + Regex.Escape(name) + @"(?= ?[\d,]+\.\d\d ?万元。)", longer, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));

    [Theory]
    [InlineData("较上年预算{0}万元增加")]
    [InlineData("比2025年的{0}万元增加")]
    [InlineData("比上年预算（{0}万元）增加")]
    [InlineData("上年预算数为{0}万元，增加")]
    public void Last_years_amount_may_stand_beside_the_change(string words)
    {
        var variant = Sample.Replace("增加14.24万元，增长11.05%", "增加14.24万元，增长11.05%", StringComparison.Ordinal)
            .Replace("143.13万元，比上年预算增加14.24", "143.13万元，" + string.Format(System.Globalization.CultureInfo.InvariantCulture, words, "128.89") + "14.24", StringComparison.Ordinal)
            .Replace("143.13 万元，比上年预算增加 14.24", "143.13 万元，" + string.Format(System.Globalization.CultureInfo.InvariantCulture, words, "128.89") + "14.24", StringComparison.Ordinal);
        variant.ShouldNotBe(Sample);
        var claims = Variant.Read(variant).Claims.Where(c => c.Section.Id == "other.running").Select(c => $"{c.Subject}|{c.Measure}|{c.Value}").ToList();
        claims.ShouldContain("机关运行经费财政拨款预算|上年数|128.89");
        claims.ShouldContain("机关运行经费财政拨款预算|比上年增减额|14.24");
        claims.ShouldContain("机关运行经费财政拨款预算|比上年增减率|11.05");
        Mingzhang.Checking.Checker.Check(Variant.Read(variant)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("（类）", "（类）-")]
    [InlineData("（款）", "（款）—")]
    [InlineData("（项）：2026", "（项）2026")]
    [InlineData("支出（类）", "（类）支出")]
    public void Chains_of_names_may_be_joined_by_dashes(string mark, string replacement) => Variant.ShouldReadAlike(Sample, Sample.Replace(mark, replacement, StringComparison.Ordinal));

    [Theory]
    [InlineData("、")]
    [InlineData("．")]
    public void Items_may_be_numbered_with_other_marks(string mark) => Variant.ShouldReadAlike(
        Sample,
        ItemNumber().Replace(Sample, "$1" + mark));

    [Theory]
    [InlineData(@"(?<=\d),(?=\d{3}\.)", "，")]
    [InlineData(@"(?<=\d),(?=\d{3}\.)", ", ")]
    [InlineData("万元", "万 元")]
    [InlineData("%", "％")]
    [InlineData(@"(?<=\d)\.(?=\d\d ?万元)", "．")]
    public void Figures_of_the_text_may_be_set_with_other_marks(string pattern, string replacement) => Variant.ShouldReadAlike(
        Sample,
        string.Join('\n', Sample.Split('\n').Select(l => l.Contains('\t', StringComparison.Ordinal) || l.StartsWith("单位", StringComparison.Ordinal) ? l : Regex.Replace(l, pattern, replacement, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)))));

    [GeneratedRegex(@"(增长)(\s?[\d,.]+\s?%)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rise();

    [GeneratedRegex(@"(下降)(\s?[\d,.]+\s?%)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fall();

    [GeneratedRegex(@"占(?=\s?[\d,.]+\s?%)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?m)^(\d+)\.\s?(?!.*\t)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ItemNumber();
}

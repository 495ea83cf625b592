using System.Text;
using Mingzhang.Formats;
using Mingzhang.Recognition.Narrative;

namespace Mingzhang.Tests.Recognition.Narrative;

public sealed class RobustnessTests
{
    private const string Sample = """
        目 录
        第一部分 某州民政局概况 ...... 1
        第一部分 某州民政局概况
        二、机构设置及人员情况
        某州民政局本级下设 8 个科室，编制数 48，实有人数 62 人，其中：在职 45 人、增加 0 人。
        第三部分 2026 年部门预算情况说明
        二、关于某州民政局 2026 年收入预算情况说明
        一般公共预算 1,706.56 万元，占 96.81%，比上年预算减少 27.01 万元，下降 1.56%，主要原因是（一）减少 2 人；
        上级一般公共预算安排的转移支付资金未安排。
        （三）一般公共预算当年拨款具体使用情况
        1. 社会保障和就业支出（208 类）行政事业单位养老支出（05款）行政单位离退休（01项）：2026年预算数为6.13万元。
        七、一般公共预算项目支出情况说明
        （一）项目名称：养老服务《关于“养老”的通知》
        预算安排规模：7.23 万元
        资金分配情况：课程 50课时*3500元/课时=17.5万元，其中：1.办公费 2 万元、2.和田地区（含 1 万元）3万元。
        资金执行时间：2026年1月1日-2026年12月10日
        """;

    private const string Noise = "，。；：、（）()《》“”%0123456789.,-万元年类款项一二三第部分 增减占";

    [Fact]
    public void Damaged_text_is_read_without_throwing()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var text = Damage(Sample, new Random(seed));
            Should.NotThrow(() => Text.Read(text), $"种子 {seed}：\n{text}");
        }
    }

    [Fact]
    public void A_claim_of_damaged_text_still_points_at_its_figure()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            foreach (var claim in Text.Read(Damage(Sample, new Random(seed))).Claims.Where(c => c.Printed.Length > 0))
            {
                claim.Sentence.Text.Substring(claim.Start, claim.Length).ShouldBe(claim.Printed, $"种子 {seed}");
                claim.Source.Line.ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void Nothing_to_read_gives_nothing()
    {
        var reading = Text.Read(" \n");
        reading.Sections.ShouldBeEmpty();
        reading.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void A_very_long_paragraph_is_read_in_time_that_grows_with_its_length()
    {
        var text = "二、收入预算情况说明\n" + string.Concat(Enumerable.Repeat("单位资金 2.00 万元，占 22.22%（", 20_000));
        Text.Read(text).Claims.Count.ShouldBe(40_000);
    }

    [Fact]
    public void Every_phrase_of_every_shipped_format_compiles()
    {
        foreach (var id in FormatLibrary.Shipped.Ids)
        {
            Should.NotThrow(() => PhraseBook.Of(FormatLibrary.Shipped.Get(id)), id);
        }
    }

    [Theory]
    [InlineData("{subject}共有万元")]
    [InlineData("比{weather}增加{n}万元")]
    public void A_phrase_that_cannot_be_read_is_refused_in_words(string phrase)
    {
        var library = FormatLibrary.Shipped.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = $"extends: general\nphrases:\n  怪: ['{phrase.Replace("{subject}", string.Empty, StringComparison.Ordinal)}']\n" });
        Should.Throw<FormatException>(() => PhraseBook.Of(library.Get("x"))).Message.ShouldContain("句式");
    }

    [Fact]
    public void Every_cell_that_the_sections_of_a_budget_name_is_a_cell_of_its_tables()
    {
        foreach (var id in FormatLibrary.Shipped.Ids.Where(i => i.StartsWith("xinjiang-budget-", StringComparison.Ordinal)))
        {
            var format = FormatLibrary.Shipped.Get(id);
            var cells = format.Sections.SelectMany(s => s.Subjects.SelectMany(c => c.Cells).Append(s.Whole).Append(s.CodeReference).Append(s.ProjectReference)
                .Concat(s.Enumerations.SelectMany(e => e.Members).SelectMany(m => m.Cells))).Where(c => c.Length > 0);
            foreach (var term in cells.SelectMany(c => CellExpression.Parse(c).Terms))
            {
                var table = format.Table(term.Cell.Table).ShouldNotBeNull(id + ": " + term.Cell);
                table.Column(term.Cell.Column).ShouldNotBeNull(id + ": " + term.Cell);
                (term.Cell.Row is "total" or "code" or "projects" || table.Rows.Any(r => r.Key == term.Cell.Row)).ShouldBeTrue(id + ": " + term.Cell);
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(5))
            {
                case 0:
                    damaged.Remove(at, Math.Min(random.Next(1, 12), damaged.Length - at));
                    break;
                case 1:
                    damaged.Insert(at, random.Next(2) == 0 ? "\n" : "\n\n ");
                    break;
                case 2:
                    damaged.Insert(at, damaged.ToString(at, Math.Min(random.Next(1, 40), damaged.Length - at)));
                    break;
                default:
                    damaged.Insert(at, Noise[random.Next(Noise.Length)]);
                    break;
            }
        }

        return damaged.ToString();
    }
}

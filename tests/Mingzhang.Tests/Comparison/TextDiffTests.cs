using Mingzhang.Comparison;

namespace Mingzhang.Tests.Comparison;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("增加14.24万元，主要原因是取暖费增加。", "增加14.42万元，原因是取暖费增加。")]
    [InlineData("甲", "乙")]
    [InlineData("", "全新的一句。")]
    [InlineData("取消的一句。", "")]
    [InlineData("一样", "一样")]
    public void The_parts_put_both_texts_together_again(string first, string second)
    {
        var parts = TextDiff.Parts(first, second);

        string.Concat(parts.Where(p => p.State != ChangeState.New).Select(p => p.Text)).ShouldBe(first);
        string.Concat(parts.Where(p => p.State != ChangeState.Gone).Select(p => p.Text)).ShouldBe(second);
    }

    [Fact]
    public void A_word_left_out_is_the_only_part_that_went()
    {
        TextDiff.Parts("增长11.05%，主要原因是取暖费增加。", "增长11.05%，原因是取暖费增加。")
            .Where(p => p.State != ChangeState.Same)
            .ShouldBe([new TextPart(ChangeState.Gone, "主要")]);
    }

    [Fact]
    public void Random_texts_come_together_again()
    {
        const int Seed = 20260102;
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var first = Text(random);
            var second = Text(random);
            var parts = TextDiff.Parts(first, second);
            string.Concat(parts.Where(p => p.State != ChangeState.New).Select(p => p.Text)).ShouldBe(first, $"seed {Seed}, round {i}");
            string.Concat(parts.Where(p => p.State != ChangeState.Gone).Select(p => p.Text)).ShouldBe(second, $"seed {Seed}, round {i}");
        }
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "预算决收支"[random.Next(5)]));
}

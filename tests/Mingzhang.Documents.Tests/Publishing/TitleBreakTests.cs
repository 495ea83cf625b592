using Mingzhang.Documents.Publishing.Layout;
using Shouldly;
using Xunit;

namespace Mingzhang.Documents.Tests.Publishing;

public class TitleBreakTests
{
    private const double Size = 20;

    [Theory]
    [InlineData("第三部分 云岭州水务局2022年度部门决算情况说明", 20, "第三部分 云岭州水务局2022年度")]
    [InlineData("关于云岭州水利管理站2026年财政拨款收支预算情况的总体说明", 22, "关于云岭州水利管理站2026年财政拨款")]
    [InlineData("一般公共预算财政拨款项目支出决算表", 15, "一般公共预算财政拨款")]
    public void A_title_of_two_lines_breaks_between_words_with_the_longer_line_above(string title, int characters, string upper)
    {
        var room = TitleBreak.Room(title, characters * Size, Size, 0);

        room.ShouldBeGreaterThan(PrintedWidth.Of(upper) * Size);
        room.ShouldBeLessThan((PrintedWidth.Of(upper) + 0.5) * Size);
        LineBreaker.Lines(title, room, 0, Size, 0).ShouldBe(2);
    }

    [Theory]
    [InlineData("名词解释", 20)]
    [InlineData("云岭州喀拉塔什河灌区管理委员会办公室驻城办事处", 15)]
    public void A_title_of_one_line_and_one_without_a_known_word_keep_all_the_room(string title, int characters) =>
        TitleBreak.Room(title, characters * Size, Size, 0).ShouldBe(characters * Size);
}

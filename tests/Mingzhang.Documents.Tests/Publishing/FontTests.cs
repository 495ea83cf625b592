using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Fonts;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>Fonts are named officially, stand-ins hold all characters of the text, and a missing font is said aloud.</summary>
public sealed class FontTests
{
    private static readonly TextSample s_text = TextSample.Of(new Publication("题", "甲", 2026, [new ParagraphBlock("水务局二〇二六")]));

    [Fact]
    public void The_official_fonts_are_named_without_a_word_where_they_are()
    {
        var plan = FontList.Shipped.Installed(new Shelf("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体", "Times New Roman"), s_text);

        plan[FontRole.Body].ShouldBe("仿宋_GB2312");
        plan[FontRole.Title].ShouldBe("方正小标宋简体");
        plan.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_font_under_another_name_needs_no_word()
    {
        var plan = FontList.Shipped.Installed(new Shelf("方正小标宋_GBK", "FangSong", "SimHei", "KaiTi", "SimSun", "Liberation Serif"), s_text);

        plan[FontRole.Body].ShouldBe("FangSong");
        plan.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_font_that_lacks_characters_is_passed_over()
    {
        var plan = FontList.Shipped.Installed(new Shelf("华文仿宋:〇", "Noto Serif CJK SC", "Liberation Serif"), s_text);

        plan[FontRole.Body].ShouldBe("Noto Serif CJK SC");
        plan.Notes.ShouldHaveSingleItem().ShouldContain("正文“仿宋_GB2312”改用“Noto Serif CJK SC”");
    }

    [Fact]
    public void Where_no_font_holds_all_characters_the_best_is_taken_and_what_it_lacks_is_said()
    {
        var plan = FontList.Shipped.Installed(new Shelf("华文仿宋:〇", "Liberation Serif"), s_text);

        plan[FontRole.Body].ShouldBe("华文仿宋");
        string.Concat(plan.Notes).ShouldContain("1 个字");
        string.Concat(plan.Notes).ShouldContain("没有可作标题的字体");
    }

    [Fact]
    public void A_list_of_ones_own_changes_only_what_it_names()
    {
        var list = FontList.Parse("body: {name: 方正仿宋_GBK, instead: [甲体]}");

        list.Official()[FontRole.Body].ShouldBe("方正仿宋_GBK");
        list.Official()[FontRole.Title].ShouldBe("方正小标宋简体");
        list.Installed(new Shelf("甲体", "宋体", "Times New Roman"), s_text)[FontRole.Body].ShouldBe("甲体");
        Should.Throw<FormatException>(() => FontList.Parse("正文: {name: 宋体}")).Message.ShouldContain("正文");
        Should.Throw<FormatException>(() => FontList.Parse("body: [")).Message.ShouldContain("写法有误");
    }

    [Fact]
    public void The_fonts_of_this_machine_tell_which_characters_they_hold()
    {
        Assert.SkipUnless(InstalledFonts.Here.Lacks("Noto Serif CJK SC", TextSample.Latin) is not null, "没有 Noto Serif CJK SC，跳过");

        InstalledFonts.Here.Lacks("Noto Serif CJK SC", TextSample.Of(WrittenBudget.Publication)).ShouldBe(0);
        InstalledFonts.Here.Lacks("Liberation Serif", s_text)!.Value.ShouldBeGreaterThan(0);
        InstalledFonts.Here.Lacks("没有这种字体", s_text).ShouldBeNull();
    }

    /// <summary>Fonts by name; after a colon what a font lacks.</summary>
    private sealed class Shelf(params string[] fonts) : IFontShelf
    {
        public int? Lacks(string family, TextSample text) =>
            Array.Find(fonts, f => f.Split(':')[0] == family) is { } font ? text.Characters.Count(c => font.Split(':').ElementAtOrDefault(1)?.Contains((char)c) == true) : null;
    }
}

using Mingzhang.Checking.Projects;

namespace Mingzhang.Tests.Checking.Projects;

public sealed class PeriodDatesTests
{
    [Theory]
    [InlineData("2026年1月1日-2026年12月10日", 2026, 1, 1, 2026, 12, 10)]
    [InlineData("2023年1月至2023年12月", 2023, 1, null, 2023, 12, null)]
    [InlineData("2026.1.1--2026.12.31", 2026, 1, 1, 2026, 12, 31)]
    [InlineData("2026-2028年", 2026, null, null, 2028, null, null)]
    public void The_ends_of_a_period_are_read_as_far_as_they_are_printed(string text, int y1, int? m1, int? d1, int y2, int? m2, int? d2)
    {
        PeriodDates.Read(text).ShouldBe([new PeriodDate(y1, m1, d1, null), new PeriodDate(y2, m2, d2, null)]);
    }

    [Theory]
    [InlineData("2026年1月日-2026年12月10日", "日期缺日的数字")]
    [InlineData("2026年13月1日", "没有这个月份")]
    [InlineData("2026年2月30日", "没有这一天")]
    public void A_date_that_is_none_says_why(string text, string fault)
    {
        PeriodDates.Read(text)[0].Fault.ShouldBe(fault);
    }

    [Fact]
    public void Dates_are_compared_as_far_as_both_are_printed()
    {
        var march = new PeriodDate(2026, 3, null, null);
        march.IsBefore(new PeriodDate(2026, 3, 9, null)).ShouldBeFalse();
        march.IsBefore(new PeriodDate(2026, 4, null, null)).ShouldBeTrue();
        new PeriodDate(2026, 3, 9, null).IsBefore(march).ShouldBeFalse();
    }
}

using Mingzhang.Amounts;
using Mingzhang.Checking;
using Mingzhang.Checking.Figures;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Checking;

/// <summary>Figures for tests of equations, without a document around them.</summary>
internal static class TestFigures
{
    private static int _next;

    public static RuleInfo Rule { get; } = new()
    {
        Id = "MZ-TEST",
        Title = "测试",
        Explanation = "测试",
        Basis = "测试",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    public static Figure Money(string printed, string name = "数") => Make(printed, 10_000m, "万元", 2, name);

    public static Figure Yuan(string printed, string name = "数") => Make(printed, 1m, "元", 2, name);

    public static Figure Percent(string printed) => Make(printed, 1m, "%", 0, "率");

    public static Figure Points(string printed) => Make(printed, 1m, "分", 0, "分值");

    public static Figure Count(string printed) => Make(printed, 1m, "辆", 0, "数量");

    public static Figure Blank() =>
        new(-1, new Amount(0m), 10_000m, 2, string.Empty, "万元", new Location(Source.OnLine(++_next)) { Row = "空" }, origin: null);

    private static Figure Make(string printed, decimal scale, string unit, int precision, string name)
    {
        Amount.TryParse(printed, out var amount).ShouldBeTrue();
        var location = new Location(Source.OnLine(++_next)) { Row = name };
        return new Figure(_next, amount, scale, Math.Max(precision, amount.Decimals), printed, unit, location, new object());
    }
}

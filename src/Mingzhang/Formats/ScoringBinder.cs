using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Formats.Trees;
using Mingzhang.Scoring;

namespace Mingzhang.Formats;

/// <summary>Makes the scoring schemes of a format of its YAML tree.</summary>
internal static class ScoringBinder
{
    public static ScoringFormat Bind(TreeMap root) => root.Get("scoring") is not TreeMap map ? new ScoringFormat() : new ScoringFormat
    {
        Schemes = [.. map.Maps("schemes").OrderBy(s => s.Map.Number("order") ?? 0).Select(s => Scheme(s.Key, s.Map))],
        Attainments = [.. map.NamedTexts("attainments").Select(p => (p.Key, Shares(p.Value))).OrderByDescending(p => p.Key.Length)],
        Grades = [.. map.NamedTexts("grades").Select(p => (p.Key, Number(p.Value))).OrderByDescending(p => p.Item2)],
        ReasonBelow = map.Text("reason-below") is { Length: > 0 } below ? Number(below) : 100m,
    };

    private static ScoringScheme Scheme(string id, TreeMap map) => new()
    {
        Id = id,
        Name = map.Text("name", id),
        Basis = map.Text("basis"),
        IsWholeOnly = map.Flag("whole-only"),
        Short = Curve.Parse(map.Text("short")),
        Over = Curve.Parse(map.Text("over")),
        Above = Optional(map, "above"),
        Below = Optional(map, "below"),
        Execution = Curve.Parse(map.Text("execution")),
        DepartmentExecution = Curve.Parse(map.Text("department-execution", map.Text("execution"))),
    };

    private static Curve? Optional(TreeMap map, string key) => map.Text(key) is { Length: > 0 } text ? Curve.Parse(text) : null;

    private static Interval Shares(string text)
    {
        var ends = text.Split('-');
        return new Interval(Number(ends[0]), Number(ends[^1]));
    }

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"格式文件的 scoring 中“{text}”不是数字。");
}

using System.Globalization;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Writing;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class PerformanceCsvTests
{
    private static PrintedValue Value(string text) => new(text, Source.OnLine(1));

    private static PerformanceTable Table(PerformanceKind kind, params (string Role, string Figure)[] money) => new()
    {
        Kind = kind,
        Title = "绩效表",
        Source = Source.OnLine(1),
        NameSource = Source.OnLine(2),
        Project = kind is PerformanceKind.ProjectTarget or PerformanceKind.ProjectSelfEvaluation ? "路灯，维护" : string.Empty,
        Unit = "养护中心",
        Owner = "甲",
        Department = "城市管理局",
        Money = money.ToDictionary(m => m.Role, m => Value(m.Figure), StringComparer.Ordinal),
        Goal = Value("维护“路灯”"),
        Indicators =
        [
            new Indicator
            {
                Level1 = "产出指标",
                Level2 = "数量指标",
                Level3 = "路灯数量",
                Target = Value(">=120盏"),
                Weight = Value("10"),
                Evidence = Value("工作资料,说明材料"),
                Source = Source.OnLine(9),
            },
        ],
    };

    private static string[] Lines(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        writer.ToString().ShouldEndWith("\n");
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    [Fact]
    public void Indicators_are_printed_in_the_fixed_order_and_quoted_where_needed()
    {
        string[] lines = Lines(w => IndicatorsCsv.Write(w, [Table(PerformanceKind.ProjectTarget, ("total", "4,500.00"), ("fiscal", "500.00"), ("other", "4,000.00"))]));
        lines.ShouldBe(
        [
            "table,project,unit,owner,budget_total,fiscal,other,level1,level2,level3,target,basis,last_year,actual,weight,score,score_rule,evidence,deviation,source",
            "绩效表,路灯，维护,养护中心,甲,4500.00,500.00,4000.00,产出指标,数量指标,路灯数量,>=120盏,,,,10,,,\"工作资料,说明材料\",,line:9",
        ]);
    }

    [Fact]
    public void Fiscal_money_printed_by_government_is_summed()
    {
        string[] lines = Lines(w => IndicatorsCsv.Write(w, [Table(PerformanceKind.DepartmentTarget, ("fiscal.higher", "363.68"), ("fiscal.local", "43,195.64"), ("other", "1,498.00"))]));
        lines[1].ShouldStartWith("绩效表,,养护中心,甲,,43559.32,1498.00,");
    }

    [Fact]
    public void Only_self_evaluations_are_printed_as_projects()
    {
        string[] lines = Lines(w => ProjectsCsv.Write(w,
        [
            Table(PerformanceKind.ProjectTarget),
            Table(
                PerformanceKind.DepartmentSelfEvaluation, ("initial.total", "12.00"), ("full.fiscal.central", "3.00"), ("full.fiscal.county", "4.50"),
                ("executed.other", "1.00"), ("execution.weight", "10"), ("execution.rate", "93.85%"), ("execution.score", "9.4")),
            Table(PerformanceKind.ProjectSelfEvaluation, ("total.weight", "100"), ("total.score", "98")),
        ]));
        lines.ShouldBe(
        [
            "project,department,unit,budget_initial,budget_full,executed,fiscal_initial,fiscal_full,fiscal_executed,other_initial,other_full,other_executed,weight,exec_rate,exec_score,total_weight,total_score,expected_goal,actual_completion,source",
            ",城市管理局,养护中心,12.00,,,,7.50,,,,1.00,10,93.85%,9.4,,,维护“路灯”,,line:2",
            "路灯，维护,城市管理局,养护中心,,,,,,,,,,,,,100,98,维护“路灯”,,line:2",
        ]);
    }

    [Fact]
    public void Quotes_inside_a_field_are_doubled()
    {
        PerformanceTable table = Table(PerformanceKind.ProjectSelfEvaluation);
        string[] lines = Lines(w => ProjectsCsv.Write(w, [table]));
        lines[1].ShouldContain(",维护“路灯”,");
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        CsvLine(writer, "a\"b", "c\nd", null);
        writer.ToString().ShouldBe("\"a\"\"b\",\"c\nd\",\n");
    }

    private static void CsvLine(TextWriter writer, params string?[] fields)
    {
        Type csv = typeof(IndicatorsCsv).Assembly.GetType("Mingzhang.Documents.Writing.CsvText")!;
        csv.ShouldNotBeNull();
        var write = csv.GetMethod("WriteLine")!.CreateDelegate<WriteFields>();
        write(writer, fields);
    }

    private delegate void WriteFields(TextWriter writer, ReadOnlySpan<string?> fields);
}

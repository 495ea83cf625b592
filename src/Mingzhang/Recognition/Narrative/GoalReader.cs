using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Reads the figures in the goal texts of performance tables.</summary>
internal static class GoalReader
{
    /// <summary>The claims of the texts, table by table.</summary>
    public static IReadOnlyList<Claim> Read(IReadOnlyList<PerformanceTable> tables, ClaimReader reader)
    {
        var claims = new List<Claim>();
        foreach (var table in tables)
        {
            Add(table, table.Goal, GoalLabel(table.Kind), ClaimMode.Goal, reader, claims);
            Add(table, table.ActualCompletion, "绩效自评表/实际完成情况", ClaimMode.Completion, reader, claims);
        }

        return claims;
    }

    private static void Add(PerformanceTable table, PrintedValue? value, string label, ClaimMode mode, ClaimReader reader, List<Claim> claims)
    {
        if (value is not { Text.Length: > 0 })
        {
            return;
        }

        var paragraph = new NarrativeParagraph
        {
            Text = value.Text,
            Pieces = value.Pieces.Count > 0 ? value.Pieces : [new TextPiece(0, value.Source)],
        };
        ParagraphBuilder.Split(paragraph);
        var section = new Section { Label = label, Heading = table.Title, Source = table.Source, Paragraphs = [paragraph] };
        reader.Enter(section);
        claims.AddRange(reader.Read(paragraph, 0, mode, table.Project));
    }

    private static string GoalLabel(PerformanceKind kind) => kind switch
    {
        PerformanceKind.DepartmentTarget => "绩效目标表/年度绩效目标",
        PerformanceKind.ProjectTarget => "绩效目标表/项目总体目标",
        _ => "绩效自评表/预期目标",
    };
}

using Mingzhang.Comparison;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary>Keeps personal data out of what a comparison quotes: texts are masked, figures and what differs stay.</summary>
internal static class ComparisonMask
{
    /// <summary>The comparison with its quoted texts masked.</summary>
    public static DocumentComparison Of(DocumentComparison comparison) => comparison with
    {
        Tables = [.. comparison.Tables.Select(t => t with { Rows = [.. t.Rows.Select(Row)] })],
        Claims = [.. comparison.Claims.Select(c => c with { Subject = Text(c.Subject) })],
        Sentences = [.. comparison.Sentences.Select(Sentence)],
        Performance = [.. comparison.Performance.Select(Performance)],
    };

    /// <summary>The parts with what is private in either version starred out, also where it runs over several parts.</summary>
    internal static IReadOnlyList<TextPart> Parts(IReadOnlyList<TextPart> parts)
    {
        var texts = parts.Select(p => p.Text.ToCharArray()).ToList();
        Star(parts, texts, ChangeState.Gone);
        Star(parts, texts, ChangeState.New);
        return [.. parts.Select((p, i) => p with { Text = new string(texts[i]) })];
    }

    /// <summary>Stars out what is private in the version that lacks the parts of a state.</summary>
    private static void Star(IReadOnlyList<TextPart> parts, List<char[]> texts, ChangeState absent)
    {
        var masked = Text(string.Concat(parts.Where(p => p.State != absent).Select(p => p.Text)));
        var at = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].State == absent)
            {
                continue;
            }

            for (var j = 0; j < texts[i].Length; j++, at++)
            {
                if (masked[at] != parts[i].Text[j])
                {
                    texts[i][j] = masked[at];
                }
            }
        }
    }

    private static RowComparison Row(RowComparison row) => row with { Name = Text(row.Name), Item = Text(row.Item), FormerName = Text(row.FormerName) };

    private static SentenceChange Sentence(SentenceChange sentence) => sentence with
    {
        First = Text(sentence.First),
        Second = Text(sentence.Second),
        Parts = Parts(sentence.Parts),
    };

    private static PerformanceComparison Performance(PerformanceComparison table) => table with
    {
        Project = Text(table.Project),
        FormerProject = Text(table.FormerProject),
        Head = [.. table.Head.Select(Field)],
        Indicators = [.. table.Indicators.Select(Indicator)],
    };

    private static IndicatorComparison Indicator(IndicatorComparison indicator) => indicator with
    {
        Name = Text(indicator.Name),
        FormerName = Text(indicator.FormerName),
        Target = Text(indicator.Target),
        Fields = [.. indicator.Fields.Select(Field)],
    };

    private static FieldChange Field(FieldChange field) => field with { First = Text(field.First), Second = Text(field.Second) };

    private static string Text(string text) => Masked.Text(text)!;
}

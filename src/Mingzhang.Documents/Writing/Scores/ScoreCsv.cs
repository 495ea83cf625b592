using Mingzhang.Scoring;

namespace Mingzhang.Documents.Writing.Scores;

/// <summary><c>score --output csv</c>: a line a score, and one for each total.</summary>
public static class ScoreCsv
{
    /// <summary>Writes the header and the lines.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<Evaluation> evaluations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(evaluations);
        CsvText.WriteLine(writer, [.. ScoreRows.Columns.Select(c => c.Name)]);
        foreach (var (cells, _) in evaluations.SelectMany(ScoreRows.Of))
        {
            CsvText.WriteLine(writer, cells);
        }
    }
}

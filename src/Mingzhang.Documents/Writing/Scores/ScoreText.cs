using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Scoring;

namespace Mingzhang.Documents.Writing.Scores;

/// <summary><c>score --output text</c>: a table of scores per self-evaluation, for a terminal.</summary>
public static class ScoreText
{
    private static readonly (string Head, int Width, bool Right)[] Columns =
        [("指标", 34, false), ("指标值", 16, false), ("完成值", 16, false), ("分值", 6, true), ("得分", 7, true), ("推算", 7, true), ("结论", 8, false)];

    /// <summary>Writes the tables and a closing line.</summary>
    public static void Write(TextWriter writer, Disclosure disclosure, IReadOnlyList<Evaluation> evaluations, bool colour)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(evaluations);
        var ink = new Ink(colour);
        writer.Write(ink.Strong(SafeText.Clean(disclosure.Document.FileName)) + "  " + SafeText.Clean(disclosure.Identification.Title) + "\n");
        foreach (var evaluation in evaluations)
        {
            Write(writer, evaluation, ink);
        }

        writer.Write("\n" + ink.Strong(Closing(evaluations)) + "\n");
    }

    private static string Closing(IReadOnlyList<Evaluation> evaluations)
    {
        if (evaluations.Count == 0)
        {
            return "文件中没有带指标的绩效自评表";
        }

        var rows = evaluations.SelectMany(e => e.Rows).ToList();
        int Count(ScoreVerdict verdict) => rows.Count(r => r.Verdict == verdict);
        return Wording.Invariant(
            $"{evaluations.Count} 张自评表，{rows.Count} 个得分：相符 {Count(ScoreVerdict.Agrees)}，另一办法 {Count(ScoreVerdict.OtherScheme)}，不符 {Count(ScoreVerdict.Unexplained)}，不可推算 {Count(ScoreVerdict.NotComputable)}");
    }

    private static void Write(TextWriter writer, Evaluation evaluation, Ink ink)
    {
        writer.Write("\n" + ink.Strong("■ " + SafeText.Clean(ScoreWording.Subject(evaluation))) + ink.Faint("  " + new Checking.Location(evaluation.Table.Source).Place()) + "\n");
        writer.Write("  办法  " + evaluation.Scheme.Name + (evaluation.IsOneScheme ? "：全表相符" : "：不能解释全表") + "\n");
        writer.Write(ink.Faint("  " + Line([.. Columns.Select(c => c.Head)])) + "\n");
        foreach (var row in evaluation.Rows)
        {
            writer.Write("  " + Line(Masked.Text(row.Name), Masked.Text(row.Target), Masked.Text(row.Actual), ScoreWording.Plain(row.Weight), row.Printed?.ToString(), row.Recomputed?.ToString(), string.Empty));
            writer.Write(Verdict(row.Verdict, ink) + "\n");
            if (row.Verdict != ScoreVerdict.Agrees)
            {
                writer.Write("      " + ink.Faint(SafeText.Clean(ScoreWording.Working(row, evaluation))) + "\n");
            }
        }

        writer.Write("  " + Line("总分", string.Empty, string.Empty, ScoreWording.Plain(evaluation.Weight), evaluation.PrintedTotal?.ToString(), evaluation.RecomputedTotal?.ToString(), string.Empty)
            + Grades(evaluation) + "\n");
    }

    private static string Grades(Evaluation evaluation) =>
        evaluation.PrintedGrade == evaluation.RecomputedGrade || evaluation.PrintedGrade.Length == 0
            ? evaluation.RecomputedGrade
            : evaluation.PrintedGrade + " → " + evaluation.RecomputedGrade;

    private static string Verdict(ScoreVerdict verdict, Ink ink) => verdict switch
    {
        ScoreVerdict.Agrees => ink.Good(verdict.Name()),
        ScoreVerdict.Unexplained => ink.Error(verdict.Name()),
        ScoreVerdict.OtherScheme => ink.Of(Checking.Severity.Warning, verdict.Name()),
        _ => ink.Faint(verdict.Name()),
    };

    private static string Line(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length - 1; i++)
        {
            var (_, width, right) = Columns[i];
            var text = Fit(SafeText.Clean(cells[i]), width);
            var gap = new string(' ', width - Width(text));
            line.Append(right ? gap + text : text + gap).Append("  ");
        }

        return line.Append(cells[^1]).ToString();
    }

    private static string Fit(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var length = 0;
        for (var used = 0; length < text.Length && used + Width(text[length]) <= width - 2; length++)
        {
            used += Width(text[length]);
        }

        return text[..length] + "…";
    }

    private static int Width(string text) => text.Sum(Width);

    private static int Width(char c) => c >= '\u2E80' || c is '“' or '”' or '…' ? 2 : 1;
}

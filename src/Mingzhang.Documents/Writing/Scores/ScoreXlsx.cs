using Mingzhang.Documents.Writing.Workbooks;
using Mingzhang.Scoring;

namespace Mingzhang.Documents.Writing.Scores;

/// <summary><c>score --output xlsx</c>: all scores on one sheet, the totals on another.</summary>
public static class ScoreXlsx
{
    /// <summary>Writes the workbook.</summary>
    public static void Write(Stream output, IReadOnlyList<Evaluation> evaluations)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(evaluations);
        using var book = new WorkbookFile();
        WriteScores(book, evaluations);
        WriteTotals(book, evaluations);
        book.Save(output);
        output.Flush();
    }

    private static void WriteScores(WorkbookFile book, IReadOnlyList<Evaluation> evaluations)
    {
        using var sheet = book.Add("得分复核", [.. ScoreRows.Columns.Select(c => c.Width)], frozenRows: 1);
        sheet.Row();
        foreach (var (_, head, _) in ScoreRows.Columns)
        {
            sheet.Text(head, CellStyle.Head);
        }

        foreach (var (cells, verdict) in evaluations.SelectMany(ScoreRows.Of))
        {
            sheet.Row();
            for (var i = 0; i < cells.Length; i++)
            {
                sheet.Text(cells[i], ScoreRows.Columns[i].Name switch
                {
                    "verdict" => Style(verdict),
                    "weight" or "printed" or "recomputed" => CellStyle.Figure,
                    "kind" or "source" => CellStyle.Centred,
                    _ => CellStyle.Wrapped,
                });
            }
        }

        sheet.Complete();
    }

    private static void WriteTotals(WorkbookFile book, IReadOnlyList<Evaluation> evaluations)
    {
        (string Head, double Width)[] columns = [("项目", 40), ("计分办法", 34), ("全表相符", 10), ("原文总分", 10), ("推算总分", 10), ("原文等级", 10), ("推算等级", 10), ("不符", 7), ("另一办法", 10), ("不可推算", 10)];
        using var sheet = book.Add("总分与等级", [.. columns.Select(c => c.Width)], frozenRows: 1);
        sheet.Row();
        foreach (var (head, _) in columns)
        {
            sheet.Text(head, CellStyle.Head);
        }

        foreach (var evaluation in evaluations)
        {
            sheet.Row()
                .Text(ScoreWording.Subject(evaluation), CellStyle.Wrapped)
                .Text(evaluation.Scheme.Name, CellStyle.Wrapped)
                .Text(evaluation.IsOneScheme ? "是" : "否", CellStyle.Centred)
                .Text(evaluation.PrintedTotal?.ToString(), CellStyle.Figure)
                .Text(evaluation.RecomputedTotal?.ToString(), CellStyle.Figure)
                .Text(evaluation.PrintedGrade, CellStyle.Centred)
                .Text(evaluation.RecomputedGrade, CellStyle.Centred)
                .Number(evaluation.Rows.Count(r => r.Verdict == ScoreVerdict.Unexplained), CellStyle.Figure)
                .Number(evaluation.Rows.Count(r => r.Verdict == ScoreVerdict.OtherScheme), CellStyle.Figure)
                .Number(evaluation.Rows.Count(r => r.Verdict == ScoreVerdict.NotComputable), CellStyle.Figure);
        }

        sheet.Complete();
    }

    private static CellStyle Style(ScoreVerdict? verdict) => verdict switch
    {
        ScoreVerdict.Unexplained => CellStyle.Error,
        ScoreVerdict.OtherScheme => CellStyle.Warning,
        ScoreVerdict.NotComputable => CellStyle.Hint,
        _ => CellStyle.Centred,
    };
}

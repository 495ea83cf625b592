using Mingzhang.Composition.Publishing;

namespace Mingzhang.Tests.Support;

/// <summary>Sets the rows of a performance target table as the official forms have them, with merged cells.</summary>
internal static class TargetTable
{
    /// <summary>The rows; a blank cell is covered by its left neighbour in the head, by the level above among the indicators.</summary>
    public static IReadOnlyList<PublicationRow> Rows(List<string[]> rows)
    {
        var header = rows.FindIndex(r => r[0] == "一级指标");
        var set = new List<PublicationRow>();
        for (var r = 0; r < rows.Count; r++)
        {
            set.Add(r < header ? Head(rows, r) : r == header ? Labels(rows[r]) : Indicator(rows, r, header));
        }

        return set;
    }

    private static PublicationRow Labels(string[] row) => new([.. row.Select(c => new PublicationCell(c, PublicationCellKind.Label))]);

    private static PublicationRow Head(List<string[]> rows, int r)
    {
        var cells = new List<PublicationCell>();
        var row = rows[r];
        for (var c = 0; c < row.Length;)
        {
            if (row[c].Length == 0)
            {
                c++;
                continue;
            }

            var span = 1;
            while (c + span < row.Length && row[c + span].Length == 0)
            {
                span++;
            }

            var height = 1;
            while (c < 2 && r + height < rows.Count && rows[r + height][c].Length == 0 && Array.TrueForAll(rows[r + height][..c], x => x.Length == 0))
            {
                height++;
            }

            // 年度预算 and 财政资金 reach over the rows below them, so the rest of their row belongs to the next column.
            span = c == 0 && height > 1 ? 1 : span;
            cells.Add((SamplePublication.IsAmount(row[c]) ? SamplePublication.Figure(row[c]) : new PublicationCell(row[c], IsWords(row[c]) ? PublicationCellKind.Text : PublicationCellKind.Label)) with
            {
                ColumnSpan = span,
                RowSpan = height,
            });
            c += span;
        }

        return new PublicationRow(cells);
    }

    private static bool IsWords(string text) => text.Length > 20;

    private static PublicationRow Indicator(List<string[]> rows, int r, int header)
    {
        var cells = new List<PublicationCell>();
        for (var c = 0; c < rows[r].Length; c++)
        {
            var text = rows[r][c];
            if (c < 2 && r > header + 1 && Level(rows, r, c) == Level(rows, r - 1, c) && (c == 0 || Level(rows, r, 0) == Level(rows, r - 1, 0)))
            {
                continue;
            }

            var height = 1;
            while (c < 2 && r + height < rows.Count && Level(rows, r + height, c) == Level(rows, r, c) && (c == 0 || Level(rows, r + height, 0) == Level(rows, r, 0)))
            {
                height++;
            }

            cells.Add(new PublicationCell(text, c is 2 or 4 ? PublicationCellKind.Text : PublicationCellKind.Label) { RowSpan = height });
        }

        return new PublicationRow(cells);
    }

    private static string Level(List<string[]> rows, int r, int c) => rows[r][c];
}

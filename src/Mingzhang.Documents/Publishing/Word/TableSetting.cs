using System.Runtime.CompilerServices;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>How a table is set on its pages: type size, widths, row heights. A table that can keep to one page does.</summary>
internal sealed class TableSetting
{
    /// <summary>The room that a row takes beyond its lines, in points: its margins and its rule.</summary>
    private const double RowExtra = 1.5;
    private const double Leading = 1.28;
    private const double UsualHeight = 19;

    /// <summary>Room left so that the notes stay on the table's page though lines come out a little higher than counted, in points.</summary>
    private const double NotesSlack = 26;
    private static readonly double[] s_sizes = [10.5, 10, 9.5, 9, 8.5, 8];
    private const double LeastUpright = 9;
    private static readonly double[] s_heights = [26, 24, 22, 20, 18, 17, 16, 15, 14.4];

    /// <summary>What was settled, as long as the table lives: the estimate of pages and each document printed or written take the same.</summary>
    private static readonly ConditionalWeakTable<TableBlock, TableSetting> s_settled = [];

    private readonly RowLines _lines;

    private TableSetting(TablePlan plan, ColumnFit fit, RowLines lines, double leastHeight)
    {
        Plan = plan;
        Fit = fit;
        LeastHeight = leastHeight;
        _lines = lines;
    }

    public TablePlan Plan { get; }

    public ColumnFit Fit { get; }

    /// <summary>The least height of a row in points.</summary>
    public double LeastHeight { get; }

    /// <summary>The height of a line in points, in whole twentieths.</summary>
    public double Line => (int)(Fit.Size * Leading * 20) / 20.0;

    /// <summary>The look of a table, settled when it is first asked for.</summary>
    public static TableSetting Of(TableBlock table) => s_settled.GetValue(table, Settle);

    private static TableSetting Settle(TableBlock table)
    {
        var plan = TablePlan.Of(table);
        var room = PageSetup.Down(table.IsLandscape) - Caption(table) - Notes(table) - (table.Notes.Count > 0 ? NotesSlack : 8);
        var across = PageSetup.Across(table.IsLandscape) - 1;
        foreach (var size in s_sizes)
        {
            if (size < LeastUpright && !table.IsLandscape)
            {
                break;
            }

            var fit = ColumnFit.Of(plan, across, size);
            if (fit.Size >= size && OnOnePage(plan, fit, room) is { } whole)
            {
                return whole;
            }
        }

        var narrow = ColumnFit.Of(plan, across);
        return OnOnePage(plan, narrow, room) ?? new TableSetting(plan, narrow, RowLines.Of(plan, narrow), UsualHeight);
    }

    /// <summary>The setting with the highest rows that keeps to one page, or null when none does.</summary>
    private static TableSetting? OnOnePage(TablePlan plan, ColumnFit fit, double room)
    {
        var lines = RowLines.Of(plan, fit);
        foreach (var height in s_heights)
        {
            var set = new TableSetting(plan, fit, lines, height);
            if (set.Heights().Sum() <= room)
            {
                return set;
            }
        }

        return null;
    }

    /// <summary>The height of the lines above a table, in points.</summary>
    public static double Caption(TableBlock table) =>
        (table.Number.Length > 0 ? 24 : 0) + 33 + (table.Left.Length + table.Right.Length > 0 ? 20 : 0);

    /// <summary>Whether a row may break over two pages: only one that would leave most of a page blank.</summary>
    public bool MayBreak(int row) => Height(row) > PageSetup.Down(Plan.Table.IsLandscape) / 2;

    /// <summary>The rows' heights in points. What a cell over several rows needs beyond theirs goes to the last of them.</summary>
    public double[] Heights()
    {
        var heights = new double[Plan.Rows.Count];
        for (var r = 0; r < heights.Length; r++)
        {
            heights[r] = Height(r);
        }

        foreach (var (row, rows, lines) in _lines.OverSeveral)
        {
            var those = 0.0;
            foreach (var height in heights.AsSpan(row, rows))
            {
                those += height;
            }

            heights[row + rows - 1] += Math.Max(0, (lines * Line) + RowExtra - those);
        }

        return heights;
    }

    /// <summary>The height of the notes under a table, in points.</summary>
    private static double Notes(TableBlock table) =>
        table.Notes.Sum(n => 4 + (22 * LineBreaker.Lines(n, PageSetup.Across(table.IsLandscape), 24, 12, 0)));

    private double Height(int row) => Math.Max(LeastHeight + 0.5, (_lines[row] * Line) + RowExtra);
}

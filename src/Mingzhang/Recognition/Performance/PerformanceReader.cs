using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Finds the performance tables of a document, targets and self-evaluations of departments and projects, and reads them whichever
/// way the file holds them: as grids or as visual lines.
/// </summary>
public static class PerformanceReader
{
    /// <summary>Reads all performance tables.</summary>
    /// <param name="blocks">The blocks of the document in reading order.</param>
    public static PerformanceReading Read(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        List<Item> items = Item.Of(blocks);
        var tables = new List<(ITable Table, string Title)>();
        foreach (Segment segment in Segments.Of(items))
        {
            ITable? table = (ITable?)GridTable.Read(segment) ?? LineTable.Read(segment);
            if (table is not null)
            {
                tables.Add((table, segment.Title));
            }
        }

        var consumed = tables.ConvertAll(t => (t.Table.FirstBlock, t.Table.LastBlock));
        CompleteLines(items, [.. tables.Select(t => t.Table)], consumed);
        return new PerformanceReading(Build(Titled(tables)), Merged(consumed));
    }

    /// <summary>Reads the rows of tables set as lines, first apart, then knowing how wide their columns are set in this document.</summary>
    private static void CompleteLines(List<Item> items, List<ITable> tables, List<(int First, int Last)> consumed)
    {
        Dictionary<LineTable, List<Fragment>> strays = StrayRows.Of(items, tables, consumed);
        var lines = tables.OfType<LineTable>().ToList();
        foreach (LineTable table in lines)
        {
            table.Complete(strays.GetValueOrDefault(table) ?? []);
        }

        var buffers = new RowBuffers();
        foreach (var alike in lines.GroupBy(t => string.Join(',', t.Rows!.Layout), StringComparer.Ordinal))
        {
            SolveAlike([.. alike.Select(t => t.Rows!)], buffers);
        }
    }

    /// <summary>
    /// Reads tables of the same columns. The first few tell how wide these are set; the others start from that and are read again
    /// only where they disagree.
    /// </summary>
    private static void SolveAlike(List<LineIndicators> tables, RowBuffers buffers)
    {
        const int Samples = 8;
        List<LineIndicators> first = tables.Take(Samples).ToList();
        first.ForEach(t => t.Solve(ColumnWidths.Unknown, buffers, isFinal: false));
        var all = first.Where(t => !t.IsOdd).SelectMany(t => t.SureWidths()).ToList();
        var usual = ColumnWidths.Of(all);
        first.ForEach(t => t.Solve(usual.In(t.SureWidths()), buffers, isFinal: true));
        foreach (LineIndicators table in tables.Skip(Samples))
        {
            table.Solve(usual, buffers, isFinal: false);
            var own = usual.In(table.SureWidths());
            if (table.IsOdd || !own.Agrees(usual))
            {
                table.Solve(own, buffers, isFinal: true);
            }
        }
    }

    private static List<PerformanceTable> Build(List<(ITable Table, string Title)> tables)
    {
        var lines = tables.Select(t => t.Table).OfType<LineTable>().ToList();
        var places = lines.Select(t => (t.Kind, Place: t.Rows!.Place())).Where(p => p.Place is not null).GroupBy(p => p.Kind).ToDictionary(
            g => g.Key,
            g => g.GroupBy(p => p.Place!.Value).OrderByDescending(p => p.Count()).First().Key);
        var goals = lines.Select(t => (t.Kind, Widths: t.Goal?.SureWidths())).Where(g => g.Widths is not null).GroupBy(g => g.Kind).ToDictionary(
            g => g.Key,
            g => (ColumnWidths.Usual(g.Select(t => t.Widths!.Value.Goal)), ColumnWidths.Usual(g.Select(t => t.Widths!.Value.Completion))));
        return tables.ConvertAll(t => t.Table switch
        {
            GridTable grid => grid.Build(t.Title),
            LineTable line => line.Build(
                t.Title,
                places.TryGetValue(line.Kind, out LabelPlace place) ? place : null,
                goals.TryGetValue(line.Kind, out (double Goal, double Completion) widths) ? widths : null),
            _ => throw new NotSupportedException(t.Table.GetType().Name),
        });
    }

    /// <summary>Gives untitled tables the usual title and numbers the self-evaluations.</summary>
    private static List<(ITable Table, string Title)> Titled(List<(ITable Table, string Title)> tables)
    {
        var titled = tables.ConvertAll(t => (t.Table, Title: t.Title.Length > 0 ? t.Title : UsualTitle(t.Table.Kind)));
        var counts = titled.GroupBy(t => t.Title, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return titled.ConvertAll(t =>
        {
            bool isNumbered = t.Table.Kind == PerformanceKind.ProjectSelfEvaluation
                || (t.Table.Kind == PerformanceKind.DepartmentSelfEvaluation && counts[t.Title] > 1);
            if (!isNumbered)
            {
                return t;
            }

            int number = numbers[t.Title] = numbers.GetValueOrDefault(t.Title) + 1;
            return (t.Table, t.Title + number.ToString("00", System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    private static string UsualTitle(PerformanceKind kind) => kind switch
    {
        PerformanceKind.DepartmentTarget => "部门整体绩效目标表",
        PerformanceKind.ProjectTarget => "项目支出绩效目标表",
        PerformanceKind.DepartmentSelfEvaluation => "部门整体支出绩效自评表",
        _ => "项目支出绩效自评表",
    };

    private static List<(int First, int Last)> Merged(List<(int First, int Last)> ranges)
    {
        ranges.Sort();
        var merged = new List<(int First, int Last)>();
        foreach ((int first, int last) in ranges)
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(last, merged[^1].Last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return merged;
    }
}

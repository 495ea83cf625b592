using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>The stretch of a document that one performance table takes up.</summary>
/// <param name="Title">The title without white space.</param>
/// <param name="Source">Where it begins.</param>
/// <param name="Items">Its items, title first; the last table's may reach far into what follows it.</param>
internal sealed record Segment(string Title, Source Source, IReadOnlyList<Item> Items)
{
    /// <summary>The year under the title or in it.</summary>
    public int? Year { get; set; }

    /// <summary>What the table is for, from its title and its columns.</summary>
    public PerformanceKind KindOf(bool isSelfEvaluation, bool hasProject)
    {
        bool isDepartment = Title.Contains("整体", StringComparison.Ordinal) || (!hasProject && !Title.Contains("项目", StringComparison.Ordinal));
        bool isEvaluated = isSelfEvaluation || Title.Contains("自评", StringComparison.Ordinal) || Title.Contains("评价", StringComparison.Ordinal);
        return (isDepartment, isEvaluated) switch
        {
            (true, true) => PerformanceKind.DepartmentSelfEvaluation,
            (true, false) => PerformanceKind.DepartmentTarget,
            (false, true) => PerformanceKind.ProjectSelfEvaluation,
            _ => PerformanceKind.ProjectTarget,
        };
    }
}

/// <summary>Finds where performance tables begin and cuts the document there.</summary>
internal static class Segments
{
    private const int Look = 12;

    /// <summary>The segments in order; each reaches to the next one or to the end of the document.</summary>
    public static List<Segment> Of(List<Item> items)
    {
        var starts = new List<(int At, string Title)>();
        int covered = -1;
        for (int i = 0; i < items.Count; i++)
        {
            if (TableMarks.IsTitle(items[i].Line, out string title) && OpensTable(items, i, starts.Count > 0))
            {
                starts.Add((i, title));
                covered = -1;
            }
            else if (items[i].Row is not null && StartsUntitled(items, i, starts, ref covered))
            {
                starts.Add((i, string.Empty));
            }
        }

        var segments = new List<Segment>();
        for (int k = 0; k < starts.Count; k++)
        {
            int to = k + 1 < starts.Count ? starts[k + 1].At : items.Count;
            segments.Add(Cut(items, starts[k], to));
        }

        return segments;
    }

    private static Segment Cut(List<Item> items, (int At, string Title) start, int to)
    {
        List<Item> own = items.GetRange(start.At, to - start.At);
        var segment = new Segment(start.Title, own[0].Source, own) { Year = TableMarks.YearIn(own[0].Line) };
        for (int i = 1; i < own.Count && i < 4; i++)
        {
            if (TableMarks.IsYearUnderTitle(own[i].Line, out int year))
            {
                segment.Year = year;
            }
        }

        return segment;
    }

    /// <summary>
    /// A title opens a table when the head of a form follows; a title over a header alone repeats the title of a table that goes on
    /// over a page, unless there is none yet.
    /// </summary>
    private static bool OpensTable(List<Item> items, int title, bool hasEarlier)
    {
        for (int i = title + 1; i < items.Count && i <= title + Look; i++)
        {
            string text = TextOf(items[i]);
            if (TableMarks.ShowsHead(text))
            {
                return true;
            }

            if (text.StartsWith("一级指标", StringComparison.Ordinal))
            {
                return !hasEarlier;
            }

            if (TableMarks.IsTitle(items[i].Line, out _))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A grid that has the head and the header of a form but no title of its own.</summary>
    private static bool StartsUntitled(List<Item> items, int at, List<(int At, string Title)> starts, ref int covered)
    {
        if (at <= covered || !TableMarks.ShowsHead(TextOf(items[at])))
        {
            return false;
        }

        int header = -1;
        for (int i = at; i < items.Count && i < at + 40 && items[i].Row is not null; i++)
        {
            if (IndicatorHeader.IsHeader(items[i].Cells))
            {
                header = i;
                break;
            }
        }

        if (header < 0)
        {
            return false;
        }

        bool isTitled = starts.Count > 0 && !HasHeader(items, starts[^1].At, at);
        covered = header;
        return !isTitled;
    }

    private static bool HasHeader(List<Item> items, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (items[i].Row is not null && IndicatorHeader.IsHeader(items[i].Cells))
            {
                return true;
            }
        }

        return false;
    }

    private static string TextOf(Item item) =>
        item.Text is { } text ? PrintedText.Compact(text.Text) : string.Concat(item.Cells);
}

using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>A column as the table prints it.</summary>
/// <param name="Path">Its header path.</param>
/// <param name="Side">Its side.</param>
internal sealed record LineColumn(string Path, Side Side);

/// <summary>Which columns a table of visual lines has, in printed order.</summary>
internal static class LineColumns
{
    private static readonly string[] NotFigures =
        ["科目", "编码", "代码", "名称", "类", "款", "项", "项目", "内容", "单位", "序号", "行次", "备注", "功能分类"];

    /// <summary>The columns of a table, those of the format where it names them all.</summary>
    public static List<LineColumn> Of(LineDraft draft) => draft.Region.Format is { Columns.Count: > 0 } format && (!format.IsOpen || format.Shape is TableShape.TwoSided)
        ? InHeaderOrder(Printed(format.Columns, draft), draft.Body.Header).ConvertAll(c => new LineColumn(c.Path, c.Side))
        : FromHeader(draft);

    /// <summary>
    /// The columns that the table prints. Where the header numbers fewer than the format has, those it does not name are absent; so
    /// are, where it numbers none, columns whose names it does not spell in any way and that no row needs.
    /// </summary>
    private static List<ColumnFormat> Printed(IReadOnlyList<ColumnFormat> columns, LineDraft draft)
    {
        var header = PrintedWords.Folded(string.Concat(draft.Body.Header.Select(l => l.Compact)));
        var printed = columns.ToList();
        if (HasPanels(header, draft))
        {
            // Lists side by side have one column of figures each: 人员经费 and 公用经费 over them name the lists.
            return [printed[0]];
        }

        if (draft.Body.NumberedColumns > 0)
        {
            if (printed.TrueForAll(c => c.Side is Side.Whole))
            {
                var absent = printed.Where(c => !IsNamed(c, header.Contains)).Take(columns.Count - draft.Body.NumberedColumns).ToList();
                printed.RemoveAll(absent.Contains);
            }

            return printed;
        }

        foreach (var side in (Side[])[Side.Whole, Side.Left, Side.Right])
        {
            var named = printed.FindAll(c => c.Side == side && IsNamed(c, name => Spells(header, name)));
            var widest = draft.Rows.Where(r => r.Side == side).Select(r => r.Slots.Count).DefaultIfEmpty().Max();
            if (named.Count > 0 && named.Count >= widest)
            {
                printed.RemoveAll(c => c.Side == side && !named.Contains(c));
            }
        }

        return printed;
    }

    private static bool HasPanels(string header, LineDraft draft)
    {
        const string name = "科目名称";
        var first = header.IndexOf(name, StringComparison.Ordinal);
        return draft.Region.Format is { Shape: TableShape.Economic } && first >= 0 && header.IndexOf(name, first + name.Length, StringComparison.Ordinal) > 0
            && draft.Rows.All(r => r.Slots.Count <= 1);
    }

    /// <summary>Whether the header has the last part of the column's path, or every part of another one, whose last part may be any column's (人员经费/决算数).</summary>
    private static bool IsNamed(ColumnFormat column, Func<string, bool> has) =>
        has(PrintedWords.Folded(column.Path[(column.Path.LastIndexOf('/') + 1)..]))
        || column.OtherPaths.Any(p => p.Split('/').All(part => has(PrintedWords.Folded(part))));

    /// <summary>Whether the characters of a name stand in the header in order, whatever stands between them.</summary>
    private static bool Spells(string header, string name)
    {
        var at = 0;
        foreach (var c in header)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return at == name.Length;
    }

    /// <summary>Where a line of the header names every column, its order is the printed one.</summary>
    private static List<ColumnFormat> InHeaderOrder(List<ColumnFormat> columns, IReadOnlyList<TokenLine> header)
    {
        foreach (var line in header.Where(l => l.Tokens.Count >= columns.Count && columns.Count > 1 && columns.TrueForAll(c => c.Side is Side.Whole)))
        {
            var left = columns.ToList();
            var ordered = new List<ColumnFormat>();
            foreach (var token in line.Tokens.Skip(line.Tokens.Count - columns.Count))
            {
                var word = PrintedWords.Folded(token.Text);
                if (left.Find(c => c.OtherPaths.Prepend(c.Path).Any(p => p.Split('/').Any(part => PrintedWords.Folded(part) == word))) is { } column)
                {
                    ordered.Add(column);
                    left.Remove(column);
                }
            }

            if (left.Count == 0)
            {
                return ordered;
            }
        }

        return columns;
    }

    /// <summary>For a table that the format does not know: the words of the header's fullest line that name figures.</summary>
    private static List<LineColumn> FromHeader(LineDraft draft)
    {
        var widest = draft.Rows.Select(r => r.Slots.Count).DefaultIfEmpty().Max();
        var words = draft.Body.Header
            .Select(l => l.Tokens.Where(t => t.Kind is TokenKind.Word && !NotFigures.Any(n => t.Text.EndsWith(n, StringComparison.Ordinal))).Select(t => t.Text).ToList())
            .Where(w => w.Count >= widest)
            .OrderByDescending(w => w.Exists(TotalWords.IsTotal) || w.Contains("小计"))
            .ThenBy(w => w.Count)
            .FirstOrDefault() ?? [];
        return words.Distinct(StringComparer.Ordinal).Count() == words.Count ? words.ConvertAll(w => new LineColumn(w, Side.Whole)) : [];
    }
}

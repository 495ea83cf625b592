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

    /// <summary>The columns of a table, those of the format where it has one.</summary>
    public static List<LineColumn> Of(LineDraft draft)
    {
        if (draft.Region.Format is { Columns.Count: > 0 } format)
        {
            return Printed(format.Columns, draft.Body).ConvertAll(c => new LineColumn(c.Path, c.Side));
        }

        return FromHeader(draft);
    }

    /// <summary>Where the header numbers fewer columns than the format has, those it does not name are absent.</summary>
    private static List<ColumnFormat> Printed(IReadOnlyList<ColumnFormat> columns, LineBody body)
    {
        var printed = columns.ToList();
        if (body.NumberedColumns > 0 && body.NumberedColumns < columns.Count && columns.All(c => c.Side is Side.Whole))
        {
            var text = PrintedWords.Folded(string.Concat(body.Header.Select(l => l.Compact)));
            var absent = columns.Where(c => !IsNamed(c, text)).Take(columns.Count - body.NumberedColumns).ToList();
            printed.RemoveAll(absent.Contains);
        }

        return printed;
    }

    private static bool IsNamed(ColumnFormat column, string header) => column.OtherPaths.Prepend(column.Path)
        .Any(p => header.Contains(PrintedWords.Folded(p[(p.LastIndexOf('/') + 1)..]), StringComparison.Ordinal));

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

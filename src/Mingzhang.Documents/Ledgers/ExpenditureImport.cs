using Mingzhang.Amounts;
using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats.Writing;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Ledgers;

/// <summary>What importing an export gave.</summary>
/// <param name="Lines">The lines, in 元; empty when something is missing.</param>
/// <param name="Problems">What is wrong or asked for, in Chinese.</param>
public sealed record ImportedLines(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerProblem> Problems);

/// <summary>Reads the expenditure lines that budget systems export, by code, name and amount in any order of columns: columns are told by the words of their headers.</summary>
public static class ExpenditureImport
{
    private static readonly (string Key, string Name, string[] Words, bool IsNeeded)[] Columns =
    [
        ("function", "功能科目", ["功能科目", "功能分类", "支出功能"], true),
        ("economic", "经济科目", ["部门经济", "部门预算经济", "经济科目", "经济分类"], true),
        ("source", "资金来源", ["资金来源", "资金性质", "指标来源"], true),
        ("project", "项目名称", ["项目名称", "项目"], false),
        ("kind", "支出类别", ["支出类别", "项目类别", "支出类型"], false),
        ("unit", "预算单位", ["预算单位", "单位名称", "单位"], false),
        ("amount", "金额", ["金额", "预算数", "安排数", "申报数", "合计"], true),
    ];

    /// <summary>Reads the file.</summary>
    /// <param name="path">A workbook or text that <see cref="DocumentReader"/> reads.</param>
    /// <param name="writing">How the format is written: names of sources and kinds.</param>
    /// <param name="named">Headers given by hand: the column's name (金额) and the header in the file.</param>
    /// <param name="unit">The unit to write where the file has none.</param>
    /// <param name="cancellation">To give up.</param>
    public static ImportedLines Read(string path, WritingFormat writing, IReadOnlyDictionary<string, string> named, string unit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writing);
        var read = DocumentReader.Read(path, limits: null, cancellation);
        if (!read.IsRead)
        {
            return new ImportedLines([], [new LedgerProblem(string.Empty, read.Error.Message)]);
        }

        var rows = read.Document.Pages.SelectMany(p => p.Blocks.OfType<Grid>()).OrderByDescending(g => g.Rows.Count).FirstOrDefault()?.Rows ?? [];
        var (header, columns) = Match(rows, named);
        var missing = Columns.Where(c => c.IsNeeded && !columns.ContainsKey(c.Key)).ToList();
        if (missing.Count > 0)
        {
            var heads = header < 0 ? string.Empty : string.Join("、", rows[header].Cells.Select(c => c.Text).Where(t => t.Length > 0));
            return new ImportedLines([], [.. missing.Select(m => new LedgerProblem(
                Path.GetFileName(path), $"认不出哪一列是“{m.Name}”。文件的表头有：{heads}。请用 --column {m.Name}=表头文字 指明。"))]);
        }

        var size = rows.Take(header + 1).SelectMany(r => r.Cells).Any(c => c.Text.Contains("万元", StringComparison.Ordinal)) ? 10_000m : 1m;
        var problems = new List<LedgerProblem>();
        var lines = rows.Skip(header + 1).Select(r => Line(r, columns, writing, unit, size, problems)).OfType<LedgerLine>().ToList();
        return new ImportedLines(problems.Exists(p => !p.IsQuestion) ? [] : lines, problems);
    }

    private static (int Header, Dictionary<string, int> Columns) Match(IReadOnlyList<GridRow> rows, IReadOnlyDictionary<string, string> named)
    {
        var best = (Header: -1, Columns: new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < Math.Min(rows.Count, 15); i++)
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (key, name, words, _) in Columns)
            {
                var wanted = named.TryGetValue(name, out var given) ? [given] : words;
                var cell = wanted.Select(w => rows[i].Cells.FirstOrDefault(c => !columns.ContainsValue(c.Column) && c.Text.Contains(w, StringComparison.Ordinal))).FirstOrDefault(c => c is not null);
                if (cell is not null)
                {
                    columns[key] = cell.Column;
                }
            }

            if (columns.Count > best.Columns.Count)
            {
                best = (i, columns);
            }
        }

        return best;
    }

    private static LedgerLine? Line(GridRow row, Dictionary<string, int> columns, WritingFormat writing, string unit, decimal size, List<LedgerProblem> problems)
    {
        string Text(string key) => columns.TryGetValue(key, out var column) ? row.Cells.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? string.Empty : string.Empty;
        var function = Digits(Text("function"));
        if (function.Length == 0 || Text("amount").Length == 0)
        {
            // Totals and headings of the export carry no code.
            return null;
        }

        if (!Amount.TryParse(Text("amount"), out var amount))
        {
            problems.Add(new LedgerProblem(row.Source.ToString(), $"金额“{Text("amount")}”不是数字。"));
            return null;
        }

        var source = writing.Sources.FirstOrDefault(s => s.Name == Text("source")) ?? writing.Sources.FirstOrDefault(s => s.OtherNames.Any(n => Text("source").Contains(n, StringComparison.Ordinal)));
        if (source is null)
        {
            problems.Add(new LedgerProblem(row.Source.ToString(), $"不认识的资金来源“{Text("source")}”，可选：{string.Join("、", writing.Sources.Select(s => s.Name))}。"));
            return null;
        }

        var kind = writing.Kinds.FirstOrDefault(k => Text("kind").Contains(k.Name, StringComparison.Ordinal) || k.OtherNames.Any(n => Text("kind").Contains(n, StringComparison.Ordinal)))?.Key
            ?? (Text("project").Length > 0 ? "project" : "basic");
        return new LedgerLine(Text("unit").Length > 0 ? Text("unit") : unit, function, source.Key, amount.Value * size)
        {
            Economic = Digits(Text("economic")),
            Kind = kind,
            Project = kind == "project" ? Text("project") : string.Empty,
        };
    }

    private static string Digits(string text)
    {
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        return FunctionalCode.TryParse(digits, out _) || EconomicCode.TryParse(digits, out _) ? digits : string.Empty;
    }
}

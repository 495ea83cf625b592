using Mingzhang.Amounts;
using Mingzhang.Classification;
using Mingzhang.Composition;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Makes ledger lines of the rows of an export whose columns are known.</summary>
internal sealed class ImportRows(ImportColumns columns, WritingFormat writing, string unit, decimal size, string? source, List<LedgerProblem> problems)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Names of codes that the shipped lists lack.</summary>
    public IReadOnlyDictionary<string, string> CodeNames => _names;

    public IReadOnlyList<LedgerLine> Read()
    {
        var codes = Enumerable.Range(columns.DataFrom, columns.Sheet.Rows.Count - columns.DataFrom).Select(r => Code(r, "function", "12")).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        var lines = new List<LedgerLine>();
        var totals = new List<(string Place, decimal Amount)>();
        var empty = new List<string>();
        for (var row = columns.DataFrom; row < columns.Sheet.Rows.Count; row++)
        {
            var amounts = Amounts(row);
            var function = Code(row, "function", "12");
            if (IsTotal(row) || (function.Length == 0 && Code(row, "economic", "3").Length == 0 && Text(row, "project").Length == 0))
            {
                totals.AddRange(amounts.Select(a => (a.Place, a.Amount)));
            }
            else if (function.Length is 3 or 5 && codes.Any(c => c.Length > function.Length && c.StartsWith(function, StringComparison.Ordinal)))
            {
                // A 类 or 款 that others subdivide is their sum.
                continue;
            }
            else
            {
                if (amounts.Count == 0 && function.Length == 7 && Code(row, "economic", "3").Length == 5 && !HasAmount(row))
                {
                    empty.Add(Place(row, "function"));
                }

                lines.AddRange(amounts.Select(a => Line(row, function, a)).OfType<LedgerLine>());
            }
        }

        if (empty.Count > 0)
        {
            problems.Add(new LedgerProblem(empty[0], $"{(empty.Count > 1 ? $"等 {empty.Count} 行" : "这一行")}有科目没有金额，已略过。") { IsQuestion = true });
        }

        Compare(lines, totals);
        return lines;
    }

    /// <summary>The source that the text names, or null.</summary>
    public static string? SourceOf(string text, WritingFormat writing)
    {
        var bare = ImportText.Name(text);
        return (writing.Sources.FirstOrDefault(s => s.Name == bare || s.OtherNames.Contains(bare, StringComparer.Ordinal))
            ?? writing.Sources.SelectMany(s => s.OtherNames.Append(s.Name).Select(n => (s, n))).Where(n => bare.Contains(n.n, StringComparison.Ordinal))
                .OrderByDescending(n => n.n.Length).Select(n => n.s).FirstOrDefault())?.Key;
    }

    private string Text(int row, string role) => columns.At.TryGetValue(role, out var column) ? columns.Sheet.Cell(row, column).Text : string.Empty;

    private string Place(int row, string role) => columns.Sheet.Place(row, columns.At.GetValueOrDefault(role));

    private string Code(int row, string role, string first) => ImportText.Code(Text(row, role), first);

    private bool HasAmount(int row) => (columns.Sources.Count > 0 ? columns.Sources.Select(s => s.Column) : [columns.At["amount"]]).Any(c => columns.Sheet.Cell(row, c).Text.Length > 0);

    private bool IsTotal(int row) => columns.Sheet.Rows[row].Any(c => c.Text.Length is > 1 and <= 12 && writing.ImportTotals.Any(w => string.Concat(c.Text.Where(x => !char.IsWhiteSpace(x))).TrimEnd('：', ':').EndsWith(w, StringComparison.Ordinal)));

    /// <summary>The amounts of a row with the source of each column; texts in their place are complained about where the row is a line.</summary>
    private List<(string Place, decimal Amount, string? Source)> Amounts(int row)
    {
        var cells = columns.Sources.Count > 0 ? columns.Sources.Select(s => (s.Column, (string?)s.Source)) : [(columns.At["amount"], source)];
        var amounts = new List<(string, decimal, string?)>();
        foreach (var (column, of) in cells)
        {
            var cell = columns.Sheet.Cell(row, column);
            var place = columns.Sheet.Place(row, column);
            var isLine = Code(row, "function", "12").Length > 0;
            if (cell.Text.Length == 0 || cell.Text is "-" or "—" or "--")
            {
                continue;
            }

            if (!Amount.TryParse(cell.Text, out var amount))
            {
                if (isLine)
                {
                    problems.Add(new LedgerProblem(place, cell.Text[0] == '#' ? $"金额是错误值 {cell.Text}，请改正公式或直接填数。"
                        : DateOnly.TryParseExact(cell.Text, "yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _) ? $"金额“{cell.Text}”是日期，请改单元格格式后重新导出。" : $"金额“{cell.Text}”不是数字。"));
                }

                continue;
            }

            if (cell.IsCovered && isLine)
            {
                problems.Add(new LedgerProblem(place, "金额在合并单元格里，分不清各行是多少，请取消合并后逐行填写。"));
                continue;
            }

            if (amount.Value < 0m && isLine)
            {
                problems.Add(new LedgerProblem(place, $"金额为负数 {amount.Value}，请并入被冲减的那一行后再导入。"));
            }

            if (amount.Value != 0m)
            {
                amounts.Add((place, amount.Value * size, of));
            }
        }

        return amounts;
    }

    private LedgerLine? Line(int row, string function, (string Place, decimal Amount, string? Source) amount)
    {
        if (function.Length == 0)
        {
            problems.Add(new LedgerProblem(Place(row, "function"), Text(row, "function") is { Length: > 0 } text ? $"“{text}”不是功能科目编码。" : "有金额，没有功能科目编码。"));
            return null;
        }

        if ((amount.Source ?? SourceOf(Text(row, "source"), writing)) is not { } of)
        {
            problems.Add(new LedgerProblem(Place(row, "source"), $"不认识的资金来源“{Text(row, "source")}”，可选：{string.Join("、", writing.Sources.Select(s => s.Name))}。"));
            return null;
        }

        Name(function, "function", FunctionalCode.Known);
        var economic = Code(row, "economic", "3");
        if (economic.Length == 0 && Text(row, "economic").Length > 0)
        {
            problems.Add(new LedgerProblem(Place(row, "economic"), $"“{Text(row, "economic")}”不是部门预算经济科目编码。"));
        }

        Name(economic, "economic", EconomicCode.Known);
        var project = ImportText.Name(Text(row, "project"));
        var kind = KindOf(Text(row, "kind")) ?? (project.Length > 0 ? "project" : "basic");
        return new LedgerLine(Text(row, "unit") is { Length: > 0 } own ? ImportText.Name(own) : unit, function, of, amount.Amount)
        {
            Economic = economic,
            Kind = kind,
            Project = kind == "project" ? project : string.Empty,
        };

        void Name(string code, string role, ClassificationList known)
        {
            if (code.Length > 0 && known.NameOf(code) is null && (Text(row, role + "-name") is { Length: > 0 } own ? own : ImportText.NameAfterCode(Text(row, role))) is { Length: > 0 } name)
            {
                _names.TryAdd(code, name);
            }
        }
    }

    /// <summary>The kind whose longest word the text has: 其他运转类 is a project though 运转类 is not.</summary>
    private string? KindOf(string text) => text.Length == 0 ? null : writing.Kinds
        .SelectMany(k => k.OtherNames.Append(k.Name).Select(n => (k.Key, Word: n))).Where(n => text.Contains(n.Word, StringComparison.Ordinal))
        .OrderByDescending(n => n.Word.Length).Select(n => n.Key).FirstOrDefault();

    /// <summary>The largest total printed must be what was read.</summary>
    private void Compare(List<LedgerLine> lines, List<(string Place, decimal Amount)> totals)
    {
        if (totals.Count == 0 || lines.Count == 0)
        {
            return;
        }

        var (place, whole) = totals.MaxBy(t => t.Amount);
        var read = lines.Sum(l => l.Amount);
        var byColumn = columns.Sources.Count > 0 ? lines.GroupBy(l => l.Source, StringComparer.Ordinal).Max(g => g.Sum(l => l.Amount)) : read;
        if (byColumn != whole && problems.TrueForAll(p => p.IsQuestion))
        {
            problems.Add(new LedgerProblem(place, $"合计为 {whole:#,##0.00} 元，读入的明细合计为 {byColumn:#,##0.00} 元，相差 {Math.Abs(whole - byColumn):#,##0.00} 元，请核对。") { IsQuestion = true });
        }
    }
}

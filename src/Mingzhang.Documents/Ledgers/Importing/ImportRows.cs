using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Reading;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Makes ledger lines of the rows of an export whose columns are known.</summary>
internal sealed class ImportRows(ImportColumns columns, WritingFormat writing, string unit, decimal size, string? source, List<LedgerProblem> problems)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ImportTexts _texts = new(columns);
    private readonly HashSet<string> _doubted = new(StringComparer.Ordinal);

    /// <summary>Names of codes that the shipped lists lack.</summary>
    public IReadOnlyDictionary<string, string> CodeNames => _names;

    public IReadOnlyList<LedgerLine> Read()
    {
        var rows = Enumerable.Range(columns.DataFrom, columns.Sheet.Rows.Count - columns.DataFrom).ToList();
        var totals = new ImportTotals(columns, writing, size, problems);
        var lines = new List<LedgerLine>();
        var empty = new List<string>();
        var kept = new List<(int Row, string Function, string Economic)>();
        foreach (var row in rows)
        {
            var (function, economic) = (_texts.Function(row), Code(row, "economic", "3"));
            if (IsTotal(row) || (function.Length == 0 && economic.Length == 0 && Text(row, "project").Length == 0))
            {
                totals.Add(row);
            }
            else
            {
                kept.Add((row, function, economic));
            }
        }

        var sums = ImportSums.Of([.. kept.Select(k => new ImportCodes(k.Row, Text(k.Row, "unit"), k.Function, k.Economic.Length == 0 ? Text(k.Row, "economic") : k.Economic, Text(k.Row, "project")))], totals, problems);
        foreach (var (row, function, economic) in kept.Where(k => !sums.Contains(k.Row)))
        {
            var amounts = Amounts(row);
            if (amounts.Count == 0 && function.Length == 7 && economic.Length == 5 && !HasAmount(row))
            {
                empty.Add(Place(row, "function"));
            }

            lines.AddRange(amounts.Select(a => Line(row, function, a)).OfType<LedgerLine>());
            totals.Across(row);
        }

        if (empty.Count > 0)
        {
            problems.Add(new LedgerProblem(empty[0], $"{(empty.Count > 1 ? $"等 {empty.Count} 行" : "这一行")}有科目没有金额，已略过。") { IsQuestion = true });
        }

        _texts.Tell(problems);
        totals.Compare([.. kept.Where(k => !sums.Contains(k.Row)).Select(k => k.Row)]);
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

    private string Text(int row, string role) => _texts.Of(row, role);

    private string Place(int row, string role) => columns.Sheet.Place(row, columns.At.GetValueOrDefault(role));

    private string Code(int row, string role, string first) => ImportText.Code(Text(row, role), first);

    private bool HasAmount(int row) => columns.Amounts.Any(a => columns.Sheet.Cell(row, a.Column).Text.Length > 0);

    private bool IsTotal(int row) => columns.Sheet.Rows[row].Any(c => c.Text.Length is > 1 and <= 12 && writing.ImportTotals.Any(w => string.Concat(c.Text.Where(x => !char.IsWhiteSpace(x))).TrimEnd('：', ':').EndsWith(w, StringComparison.Ordinal)));

    /// <summary>The amounts of a row with the source of each column; texts in their place are complained about where the row is a line.</summary>
    private List<(string Place, decimal Amount, ImportAmount Column)> Amounts(int row)
    {
        var amounts = new List<(string, decimal, ImportAmount)>();
        foreach (var of in columns.Amounts)
        {
            var cell = columns.Sheet.Cell(row, of.Column);
            var place = columns.Sheet.Place(row, of.Column);
            var isLine = _texts.Function(row).Length > 0;
            if (cell.Text.Length == 0 || cell.Text is "-" or "—" or "--" or "－")
            {
                continue;
            }

            if (FilledNumber.Typed(cell.Text) is not { } amount)
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

            if (amount < 0m && isLine)
            {
                problems.Add(new LedgerProblem(place, $"金额为负数 {amount}，请并入被冲减的那一行后再导入。"));
            }

            if (Math.Abs(amount) >= FilledNumber.Most / size)
            {
                problems.Add(new LedgerProblem(place, $"“{cell.Text}”太大，不会是真的，请核对。"));
            }
            else if (amount != 0m)
            {
                amounts.Add((place, amount * size, of));
            }
        }

        return amounts;
    }

    private LedgerLine? Line(int row, string function, (string Place, decimal Amount, ImportAmount Column) amount)
    {
        if (function.Length == 0)
        {
            problems.Add(new LedgerProblem(Place(row, "function"), Text(row, "function") is { Length: > 0 } text ? $"“{text}”不是功能科目编码。" : "有金额，没有功能科目编码。"));
            return null;
        }

        if ((amount.Column.Source ?? source ?? SourceOf(Text(row, "source"), writing)) is not { } of)
        {
            problems.Add(new LedgerProblem(Place(row, "source"), $"{(Text(row, "source").Length == 0 ? "没有写资金来源" : $"不认识的资金来源“{Text(row, "source")}”")}，可选：{string.Join("、", writing.Sources.Select(s => s.Name))}。"));
            return null;
        }

        Name(function, "function", "功能科目", FunctionalCode.Known);
        var economic = Code(row, "economic", "3");
        if (economic.Length == 0 && Text(row, "economic").Length > 0)
        {
            problems.Add(new LedgerProblem(Place(row, "economic"), $"“{Text(row, "economic")}”不是部门预算经济科目编码。"));
        }

        Name(economic, "economic", "经济科目", EconomicCode.Known);
        var project = ImportText.Name(Text(row, "project"));
        var kind = amount.Column.Kind ?? KindOf(Text(row, "kind")) ?? (project.Length > 0 ? "project" : "basic");
        return new LedgerLine(Text(row, "unit") is { Length: > 0 } own ? ImportText.Name(own) : unit, function, of, amount.Amount)
        {
            Economic = economic,
            Kind = kind,
            Project = kind == "project" ? project : string.Empty,
        };

        void Name(string code, string role, string what, ClassificationList known)
        {
            var name = Text(row, role + "-name") is { Length: > 0 } own ? own : ImportText.NameAfterCode(Text(row, role));
            if (code.Length == 0 || name.Length == 0)
            {
                return;
            }

            if (known.NameOf(code) is null)
            {
                _names.TryAdd(code, name);
            }
            else if (CodeNaming.Doubt(Place(row, role), code, name, what, known) is { } doubt && _doubted.Add(doubt.Message))
            {
                problems.Add(doubt with { IsQuestion = true });
            }
        }
    }

    /// <summary>The kind whose longest word the text has: 其他运转类 is a project though 运转类 is not.</summary>
    private string? KindOf(string text) => text.Length == 0 ? null : writing.Kinds
        .SelectMany(k => k.OtherNames.Append(k.Name).Select(n => (k.Key, Word: n))).Where(n => text.Contains(n.Word, StringComparison.Ordinal))
        .OrderByDescending(n => n.Word.Length).Select(n => n.Key).FirstOrDefault();
}

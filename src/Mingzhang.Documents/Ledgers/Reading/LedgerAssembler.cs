using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Puts a ledger together from the sheets of its workbook.</summary>
internal sealed class LedgerAssembler(IReadOnlyDictionary<string, RawSheet> sheets, WritingFormat writing, List<LedgerProblem> problems)
{
    private readonly IReadOnlyList<LedgerSheet> _layout = LedgerLayout.Of(writing);
    private readonly LedgerCodes _codes = new(problems);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private List<string> _units = [];
    private decimal _size = 10_000m;

    /// <summary>False when a sheet is missing: what its lack brings about is not worth telling.</summary>
    public bool IsWhole { get; private set; } = true;

    public Ledger Assemble()
    {
        var basics = new LedgerBasics(Rows(LedgerLayout.Start), problems);
        _size = basics.Size;
        var year = basics.Year(writing);
        foreach (var row in Rows(LedgerLayout.Codes).Where(r => r.Text("code").Length > 0 && r.Text("name").Length > 0))
        {
            _codes.Name(row.Text("code"), row.Text("name"));
        }

        var unitRows = Rows(LedgerLayout.Units).Where(r => r.Text("name").Length > 0).ToList();
        _units = [.. unitRows.Select(r => r.Text("name"))];
        unitRows.ForEach(r => _places["units/" + r.Text("name")] = r.Place("name"));
        _places["units/"] = FirstCell(LedgerLayout.Units);
        _places["lines"] = FirstCell(LedgerLayout.Lines(LedgerBasis.Current));
        var (figures, texts) = Filled();
        List<LedgerLine> lines = [.. LedgerLayout.Bases(writing).SelectMany(b => Rows(LedgerLayout.Lines(b)).Select(r => Line(r, b)).OfType<LedgerLine>())];
        _codes.AskForNames(lines);
        return new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = basics.Entity,
            Year = year,
            IsUnit = basics.IsUnit,
            Units = _units,
            Lines = lines,
            Projects = [.. Rows(LedgerLayout.Projects).Select(Project)],
            Figures = figures,
            Texts = texts,
            Reasons = Reasons(),
            Targets = LedgerTargets.Of(Rows(LedgerLayout.Targets), Rows(LedgerLayout.Indicators), UnitOf, problems),
            CodeNames = _codes.Names,
            Places = _places,
        };
    }

    private IReadOnlyList<LedgerRow> Rows(string id)
    {
        var layout = _layout.First(s => s.Id == id);
        if (sheets.TryGetValue(id, out var sheet))
        {
            return SheetRows.Of(layout, sheet, problems);
        }

        IsWhole = false;
        var keyless = sheets.Values.FirstOrDefault(s => s.Name == layout.Title);
        problems.Add(keyless is null
            ? new LedgerProblem(layout.Title, $"缺少工作表“{layout.Title}”，可用 mingzhang new 重新生成后复制数据。")
            : new LedgerProblem(keyless.Place(1, 0), $"工作表“{layout.Title}”缺少隐藏的标识（A 列），请不要删除列，可用 mingzhang new 重新生成后复制数据。"));
        return [];
    }

    private string FirstCell(string id)
    {
        var layout = _layout.First(s => s.Id == id);
        return $"{layout.Title}!{LedgerSheet.Letters(1)}{LedgerSheet.FirstRow}";
    }

    private LedgerLine? Line(LedgerRow row, LedgerBasis basis)
    {
        if (IsTotal(row))
        {
            problems.Add(new LedgerProblem(row.Place("amount"), "这一行只有金额，没有科目和资金来源；明细中不填合计，请删去，第 2 行会自动合计。"));
            return null;
        }

        var amount = row.Number("amount", mayBeNegative: false, _size);
        if (row.IsBlank("amount"))
        {
            problems.Add(new LedgerProblem(row.Place("amount"), "没有填金额；不用的行请整行清空。"));
        }

        // A line whose amount cannot be read is kept without one, so that its other cells are looked at too.
        return row.IsBlank("amount") || amount == 0m ? null : new LedgerLine(row.Text("unit"), _codes.Function(row, "function"), Role(row, "source", writing.Sources, "资金来源", isNeeded: true), (amount ?? 0m) * _size)
        {
            Basis = basis,
            Economic = _codes.Economic(row, "economic"),
            Kind = Role(row, "kind", writing.Kinds, "支出类别", isNeeded: false),
            Flow = writing.Flows.Count > 1 && Role(row, "flow", writing.Flows, "收支", isNeeded: true) is { Length: > 0 } flow ? flow : "expenditure",
            Project = row.Text("project"),
            Place = row.Place("amount"),
            Cells = new[] { "unit", "function", "economic", "kind", "project" }.ToDictionary(c => c, row.Place, StringComparer.Ordinal),
        };
    }

    private static bool IsTotal(LedgerRow row) => !row.IsBlank("amount") && row.IsBlank("function") && row.IsBlank("economic") && row.IsBlank("source") && row.IsBlank("project");

    /// <summary>The unit of a row that may have none.</summary>
    private string UnitOf(LedgerRow row)
    {
        var unit = row.Text("unit");
        if (unit.Length > 0 && !_units.Contains(unit, StringComparer.Ordinal))
        {
            problems.Add(new LedgerProblem(row.Place("unit"), $"“预算单位”中没有“{unit}”。"));
        }

        return unit;
    }

    private string Role(LedgerRow row, string column, IReadOnlyList<RoleWriting> roles, string what, bool isNeeded)
    {
        var text = row.Text(column);
        var role = roles.FirstOrDefault(r => r.Name == text || r.Key == text) ?? roles.FirstOrDefault(r => r.OtherNames.Contains(text, StringComparer.Ordinal));
        if (role is null && (text.Length > 0 || isNeeded))
        {
            problems.Add(new LedgerProblem(row.Place(column), text.Length == 0 ? $"没有填{what}。" : $"{what}“{text}”不在名单中，可选：{string.Join("、", roles.Select(r => r.Name))}。"));
        }

        return role?.Key ?? string.Empty;
    }

    private LedgerProject Project(LedgerRow row) => new(UnitOf(row), row.Text("name"))
    {
        Mask = row.Text("mask"),
        Texts = new[] { "basis", "allocation", "period", "entrusted", "carry" }.Select(k => (k, row.Text(k))).Where(t => t.Item2.Length > 0).ToDictionary(t => t.k, t => t.Item2, StringComparer.Ordinal),
        Place = row.Place("name"),
    };

    private (Dictionary<string, decimal> Figures, Dictionary<string, string> Texts) Filled()
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in writing.Sheets)
        {
            foreach (var row in Rows("sheet:" + sheet.Id).Where(r => r.Key.Length > 0))
            {
                foreach (var column in sheet.Columns)
                {
                    var key = $"{sheet.Id}/{row.Key}/{column.Key}";
                    _places[key] = row.Place(column.Key);
                    if (column.Type == "text" && row.Text(column.Key) is { Length: > 0 } text)
                    {
                        texts[key] = text;
                    }
                    else if (column.Type != "text" && row.Number(column.Key, mayBeNegative: column.Type == "number", column.Type == "money" ? _size : 1m) is { } number)
                    {
                        figures[key] = column.Type == "money" ? number * _size : number;
                    }
                }
            }
        }

        return (figures, texts);
    }

    private Dictionary<string, string> Reasons()
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(LedgerLayout.Reasons))
        {
            var label = row.Text("section");
            var sections = writing.Format.Sections.Where(s => s.Label == label).ToList();
            if (sections.Count == 0)
            {
                problems.Add(new LedgerProblem(row.Place("section"), $"没有章节“{label}”，请从下拉名单中选择。"));
                continue;
            }

            var subject = row.Text("subject");
            var code = string.Concat(subject.TakeWhile(char.IsAsciiDigit));
            var kind = row.Text("kind");
            if (kind.Length > 0 && LedgerLayout.ReasonKinds.All(k => k.Name != kind))
            {
                problems.Add(new LedgerProblem(row.Place("kind"), $"类别“{kind}”不在名单中，可选：{string.Join("、", LedgerLayout.ReasonKinds.Select(k => k.Name))}。"));
                continue;
            }

            var suffix = LedgerLayout.ReasonKinds.FirstOrDefault(k => k.Name == kind, LedgerLayout.ReasonKinds[0]).Suffix;
            foreach (var key in sections.Select(s => $"{s.Id}/{(code.Length >= 3 && s.CodeReference.Length > 0 ? code : subject)}{suffix}"))
            {
                if (reasons.TryGetValue(key, out var other) && other != row.Text("text"))
                {
                    problems.Add(new LedgerProblem(row.Place("text"), $"“{label}”的“{subject}”前面已有一行，内容不同，请只留一行。"));
                    break;
                }

                reasons[key] = row.Text("text");
            }
        }

        return reasons;
    }
}

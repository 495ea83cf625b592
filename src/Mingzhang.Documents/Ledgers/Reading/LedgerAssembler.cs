using System.Globalization;
using Mingzhang.Classification;
using Mingzhang.Composition;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Puts a ledger together from the sheets of its workbook.</summary>
internal sealed class LedgerAssembler(IReadOnlyDictionary<string, RawSheet> sheets, WritingFormat writing, List<LedgerProblem> problems)
{
    private readonly IReadOnlyList<LedgerSheet> _layout = LedgerLayout.Of(writing);
    private readonly Dictionary<string, string> _codeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private decimal _size = 10_000m;

    public Ledger Assemble()
    {
        var start = Rows(LedgerLayout.Start).ToDictionary(r => r.Key, r => r, StringComparer.Ordinal);
        string Basic(string key) => start.TryGetValue(key, out var row) ? row.Text("value") : string.Empty;
        _size = Basic("unit") == "元" ? 1m : 10_000m;
        if (!int.TryParse(Basic("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
        {
            problems.Add(new LedgerProblem(start.TryGetValue("year", out var row) ? row.Place("value") : "填表说明", "年度应填四位数字，如 2026。"));
        }

        if (Basic("entity").Length == 0)
        {
            problems.Add(new LedgerProblem(start.TryGetValue("entity", out var row) ? row.Place("value") : "填表说明", "没有填写公开单位名称。"));
        }

        foreach (var row in Rows(LedgerLayout.Codes).Where(r => r.Text("code").Length > 0 && r.Text("name").Length > 0))
        {
            _codeNames[row.Text("code")] = row.Text("name");
        }

        var unitRows = Rows(LedgerLayout.Units).Where(r => r.Text("name").Length > 0).ToList();
        List<string> units = [.. unitRows.Select(r => r.Text("name"))];
        unitRows.ForEach(r => _places["units/" + r.Text("name")] = r.Place("name"));
        _places["units/"] = FirstCell(LedgerLayout.Units);
        _places["lines"] = FirstCell(LedgerLayout.Lines(LedgerBasis.Current));
        var (figures, texts) = Filled();
        return new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = Basic("entity"),
            Year = year,
            IsUnit = Basic("body") == "单位",
            Units = units,
            Lines = [.. LedgerLayout.Bases(writing).SelectMany(b => Rows(LedgerLayout.Lines(b)).Select(r => Line(r, b)).OfType<LedgerLine>())],
            Projects = [.. Rows(LedgerLayout.Projects).Select(Project)],
            Figures = figures,
            Texts = texts,
            Reasons = Reasons(),
            Targets = Targets(),
            CodeNames = _codeNames,
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
        var amount = row.Number("amount", mayBeNegative: false);
        if (amount is not { } money || money == 0m)
        {
            if (row.IsBlank("amount"))
            {
                problems.Add(new LedgerProblem(row.Place("amount"), "没有填金额；不用的行请整行清空。"));
            }

            return null;
        }

        return new LedgerLine(row.Text("unit"), Code(row, "function", "12", 7, "功能科目"), Role(row, "source", writing.Sources, "资金来源", isNeeded: true), money * _size)
        {
            Basis = basis,
            Economic = Code(row, "economic", "3", 5, "经济科目"),
            Kind = Role(row, "kind", writing.Kinds, "支出类别", isNeeded: false),
            Flow = writing.Flows.Count > 1 && Role(row, "flow", writing.Flows, "收支", isNeeded: true) is { Length: > 0 } flow ? flow : "expenditure",
            Project = row.Text("project"),
            Place = row.Place("amount"),
            Cells = new[] { "unit", "function", "economic", "kind", "project" }.ToDictionary(c => c, row.Place, StringComparer.Ordinal),
        };
    }

    /// <summary>The code at the head of the cell (<c>2130301 行政运行</c>); a name after it that the list does not have is kept.</summary>
    private string Code(LedgerRow row, string column, string first, int longest, string what)
    {
        var text = row.Text(column);
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        if (text.Length == 0)
        {
            return string.Empty;
        }

        if (digits.Length < 3 || digits.Length > longest || digits.Length % 2 == 0 || !first.Contains(digits[0], StringComparison.Ordinal))
        {
            problems.Add(new LedgerProblem(row.Place(column), $"“{text}”不是{what}编码。"));
            return string.Empty;
        }

        var name = text[digits.Length..].Trim();
        var known = longest == 7 ? FunctionalCode.Known.NameOf(digits) : EconomicCode.Known.NameOf(digits);
        if (known is null && name.Length > 0)
        {
            _codeNames.TryAdd(digits, name);
        }
        else if (known is null && !_codeNames.ContainsKey(digits) && _asked.Add(digits))
        {
            problems.Add(new LedgerProblem(row.Place(column), $"名单中没有{what}“{digits}”，请核对；确有的，请在编码后写上名称。") { IsQuestion = true });
        }

        return digits;
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

    private static LedgerProject Project(LedgerRow row) => new(row.Text("unit"), row.Text("name"))
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
                    else if (column.Type != "text" && row.Number(column.Key, mayBeNegative: column.Type == "number") is { } number)
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
            var suffix = LedgerLayout.ReasonKinds.FirstOrDefault(k => k.Name == row.Text("kind"), LedgerLayout.ReasonKinds[0]).Suffix;
            foreach (var section in sections)
            {
                reasons[$"{section.Id}/{(code.Length >= 3 && section.CodeReference.Length > 0 ? code : subject)}{suffix}"] = row.Text("text");
            }
        }

        return reasons;
    }

    private List<LedgerTarget> Targets()
    {
        var indicators = Rows(LedgerLayout.Indicators).Select(r => (Unit: r.Text("unit"), Project: r.Text("project"), Indicator: Indicator(r), Row: r)).ToList();
        var targets = Rows(LedgerLayout.Targets).Select(r => new LedgerTarget(r.Text("unit"), r.Text("project"))
        {
            Owner = r.Text("owner"),
            Goal = r.Text("goal"),
            Completion = r.Text("completion"),
            Indicators = [.. indicators.Where(i => i.Project == r.Text("project") && (i.Unit == r.Text("unit") || i.Unit.Length == 0)).Select(i => i.Indicator)],
            Place = r.Place("project"),
        }).ToList();
        foreach (var stray in indicators.Where(i => !targets.Exists(t => t.Project == i.Project)))
        {
            problems.Add(new LedgerProblem(stray.Row.Place("project"), $"“绩效目标”中没有项目“{stray.Project}”。"));
        }

        return targets;
    }

    private static LedgerIndicator Indicator(LedgerRow row) =>
        new(row.Text("level1"), row.Text("level2"), row.Text("name"), row.Text("target"), row.Number("weight", mayBeNegative: false) ?? 0m)
        {
            Basis = row.Text("basis"),
            LastYear = row.Text("last-year"),
            ScoreRule = row.Text("score-rule"),
            Evidence = row.Text("evidence"),
            Actual = row.Text("actual"),
            Score = row.Number("score", mayBeNegative: false),
            Deviation = row.Text("deviation"),
        };
}

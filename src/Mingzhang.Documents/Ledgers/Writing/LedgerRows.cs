using System.Globalization;
using Mingzhang.Classification;
using Mingzhang.Composition;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Writing;

/// <summary>The rows of each sheet for a ledger; texts, and decimals for figures.</summary>
internal sealed class LedgerRows(Ledger ledger, WritingFormat writing, string unit)
{
    private readonly decimal _size = Money.Size(unit);

    /// <summary>The rows of the sheet, each cell by its column's key; the key of a fixed row stands under an empty key.</summary>
    public IReadOnlyList<Dictionary<string, object>> Of(LedgerSheet sheet) => sheet.Id switch
    {
        LedgerLayout.Start => [.. sheet.Fixed.Select(f => Row(("", f.Key), ("label", f.Label), ("value", Basic(f.Key))))],
        LedgerLayout.Units => [.. ledger.Units.Select(u => Row(("name", u)))],
        LedgerLayout.Projects => [.. ledger.Projects.Select(Project)],
        LedgerLayout.Reasons => [.. ledger.Reasons.Select(Reason)],
        LedgerLayout.Targets => [.. ledger.Targets.Select(t => Row(("unit", t.Unit), ("project", t.Project), ("owner", t.Owner), ("goal", t.Goal), ("completion", t.Completion)))],
        LedgerLayout.Indicators => [.. ledger.Targets.SelectMany(t => t.Indicators.Select(i => Indicator(t, i)))],
        LedgerLayout.Codes => [.. ledger.CodeNames.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => Row(("code", c.Key), ("name", c.Value)))],
        "functions" => Codes(FunctionalCode.Known, 7),
        "economics" => Codes(EconomicCode.Known, 5),
        "choices" => Choices(),
        _ when sheet.Id.StartsWith("lines-", StringComparison.Ordinal) => [.. ledger.Lines.Where(l => LedgerLayout.Lines(l.Basis) == sheet.Id).Select(Line)],
        _ => [.. sheet.Fixed.Select(f => Filled(sheet, f.Key, f.Label))],
    };

    private static Dictionary<string, object> Row(params (string Key, object Value)[] cells) =>
        cells.Where(c => c.Value is not "").ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);

    private object Basic(string key) => key switch
    {
        "format" => ledger.FormatId,
        "entity" => ledger.Entity,
        "year" => (decimal)ledger.Year,
        "version" => (decimal)LedgerLayout.Version,
        "body" => ledger.IsUnit ? "单位" : "部门",
        _ => unit,
    };

    private Dictionary<string, object> Line(LedgerLine line) => Row(
        ("unit", line.Unit), ("function", Coded(line.Function, FunctionalCode.Known)), ("economic", Coded(line.Economic, EconomicCode.Known)),
        ("source", NameOf(writing.Sources, line.Source)), ("flow", NameOf(writing.Flows, line.Flow)), ("kind", NameOf(writing.Kinds, line.Kind)),
        ("project", line.Project), ("amount", line.Amount / _size));

    private string Coded(string code, ClassificationList names) => (ledger.CodeNames.GetValueOrDefault(code) ?? names.NameOf(code)) is { } name ? $"{code} {name}" : code;

    private static string NameOf(IReadOnlyList<RoleWriting> roles, string key) => roles.FirstOrDefault(r => r.Key == key)?.Name ?? key;

    private static Dictionary<string, object> Project(LedgerProject project) =>
        Row([("unit", project.Unit), ("name", project.Name), ("mask", project.Mask), .. project.Texts.Select(t => (t.Key, (object)t.Value))]);

    private Dictionary<string, object> Reason(KeyValuePair<string, string> reason)
    {
        var (name, suffix) = LedgerLayout.ReasonKinds.LastOrDefault(k => k.Suffix.Length > 0 && reason.Key.EndsWith(k.Suffix, StringComparison.Ordinal), LedgerLayout.ReasonKinds[0]);
        var key = reason.Key[..^suffix.Length];
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var section = writing.Format.Sections.FirstOrDefault(s => s.Id == key[..slash])?.Label ?? key[..slash];
        return Row(("section", section), ("subject", key[(slash + 1)..]), ("kind", name), ("text", reason.Value));
    }

    private static Dictionary<string, object> Indicator(LedgerTarget target, LedgerIndicator i) => Row(
        ("unit", target.Unit), ("project", target.Project), ("level1", i.Level1), ("level2", i.Level2), ("name", i.Name), ("target", i.Target), ("weight", i.Weight), ("basis", i.Basis),
        ("last-year", i.LastYear), ("score-rule", i.ScoreRule), ("evidence", i.Evidence), ("actual", i.Actual), ("score", i.Score is { } score ? score : string.Empty), ("deviation", i.Deviation));

    private Dictionary<string, object> Filled(LedgerSheet sheet, string row, string label)
    {
        var cells = new Dictionary<string, object>(StringComparer.Ordinal) { [string.Empty] = row, ["label"] = label };
        var id = sheet.Id["sheet:".Length..];
        foreach (var column in sheet.Columns.Skip(1))
        {
            var key = $"{id}/{row}/{column.Key}";
            if (ledger.Figures.TryGetValue(key, out var number))
            {
                cells[column.Key] = column.Kind == LedgerCellKind.Money ? number / _size : number;
            }
            else if (ledger.Texts.TryGetValue(key, out var text))
            {
                cells[column.Key] = text;
            }
        }

        return cells;
    }

    private List<Dictionary<string, object>> Codes(ClassificationList names, int length)
    {
        var codes = names.Codes.Where(c => c.Length == length && (length == 7 || c[0] == '3')).ToDictionary(c => c, c => names.NameOf(c)!, StringComparer.Ordinal);
        foreach (var (code, name) in ledger.CodeNames.Where(c => c.Key.Length == length))
        {
            codes[code] = name;
        }

        return [.. codes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => Row(("item", $"{c.Key} {c.Value}"), ("code", c.Key), ("name", c.Value)))];
    }

    private List<Dictionary<string, object>> Choices()
    {
        IReadOnlyList<(string Key, IReadOnlyList<string> Values)> lists =
        [
            ("section", [.. writing.Format.Sections.Where(s => writing.Sections.ContainsKey(s.Id)).Select(s => s.Label).Distinct(StringComparer.Ordinal)]),
            ("kind", [.. LedgerLayout.ReasonKinds.Select(k => k.Name)]),
            ("source", [.. writing.Sources.Select(s => s.Name)]),
            ("type", [.. writing.Kinds.Select(s => s.Name)]),
            ("flow", [.. writing.Flows.Select(s => s.Name)]),
            ("body", ["部门", "单位"]),
            ("money", ["万元", "元"]),
        ];
        return [.. Enumerable.Range(0, lists.Max(l => l.Values.Count)).Select(i => Row([.. lists.Where(l => i < l.Values.Count).Select(l => (l.Key, (object)l.Values[i]))]))];
    }
}

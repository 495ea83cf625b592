using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>The first sheet of a ledger: who publishes, what year, in what unit of money. Nothing of it is guessed.</summary>
internal sealed class LedgerBasics
{
    private readonly Dictionary<string, LedgerRow> _rows;
    private readonly List<LedgerProblem> _problems;

    public LedgerBasics(IReadOnlyList<LedgerRow> rows, List<LedgerProblem> problems)
    {
        _rows = rows.ToDictionary(r => r.Key, r => r, StringComparer.Ordinal);
        _problems = problems;
        Entity = Value("entity");
        Size = Chosen("unit", "金额单位", "万元", "元") == "元" ? 1m : 10_000m;
        IsUnit = Chosen("body", "公开主体", "部门", "单位") == "单位";
        if (Entity.Length == 0)
        {
            Wrong("entity", "没有填写公开单位名称。");
        }
    }

    /// <summary>The department or unit that publishes.</summary>
    public string Entity { get; }

    /// <summary>How many 元 one of the ledger's unit of money is.</summary>
    public decimal Size { get; }

    /// <summary>Whether a single unit publishes for itself.</summary>
    public bool IsUnit { get; }

    /// <summary>The year, which the format should be one for.</summary>
    public int Year(WritingFormat writing)
    {
        if (!int.TryParse(Value("year").TrimEnd('年', '度'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
        {
            Wrong("year", "年度应填四位数字，如 2026。");
            return year;
        }

        var format = writing.Format;
        if (year < format.FromYear || year > format.ToYear)
        {
            _problems.Add(new LedgerProblem(Place("year"), $"公开格式“{format.Name}”用于 {Years(format.FromYear, format.ToYear)}，现为 {year} 年。") { IsQuestion = true });
        }

        return year;
    }

    private static string Years(int? from, int? to) => (from, to) switch
    {
        (null, _) => $"{to} 年及以前",
        (_, null) => $"{from} 年及以后",
        _ => from == to ? $"{from} 年" : $"{from}–{to} 年",
    };

    private string Chosen(string key, string what, params string[] choices)
    {
        var value = Value(key);
        if (_rows.ContainsKey(key) && !choices.Contains(value, StringComparer.Ordinal))
        {
            Wrong(key, $"{(value.Length == 0 ? $"没有选择{what}" : $"{what}不能是“{value}”")}，可选：{string.Join("、", choices)}。");
        }

        return value;
    }

    private string Value(string key) => _rows.TryGetValue(key, out var row) ? row.Text("value") : string.Empty;

    private string Place(string key) => _rows.TryGetValue(key, out var row) ? row.Place("value") : "填表说明";

    private void Wrong(string key, string message) => _problems.Add(new LedgerProblem(Place(key), message));
}

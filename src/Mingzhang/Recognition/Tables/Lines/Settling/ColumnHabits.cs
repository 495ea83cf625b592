using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>In which columns figures usually stand, as the format tells: the last resort where nothing else tells columns apart.</summary>
internal sealed class ColumnHabits
{
    private readonly int[] _cost;
    private readonly IReadOnlyList<string>[] _codes;

    public ColumnHabits(TableFormat? format, IReadOnlyList<TableColumn> columns, IEnumerable<DraftRow> rows)
    {
        var known = columns.Select(c => format?.Column(c.Key)).ToList();
        var isUnusual = format is not null && MostlyUnusual(format.UnusualWords, rows);
        var hasUsual = known.Exists(c => c?.Usual > 0);
        _cost =
        [
            .. columns.Select((c, i) => !hasUsual || c.Parts[^1].EndsWith('计') ? 0 : known[i]?.Usual is > 0 and var rank ? (isUnusual ? 0 : rank - 1) : Cost.Unusual),
        ];
        _codes = [.. known.Select(c => c?.UsualFor ?? [])];
    }

    /// <summary>Adds what a figure of the row costs in each column.</summary>
    public void AddTo(int[] filled, DraftRow row)
    {
        var isNamed = row.Code.Length > 0 && _codes.Any(c => Names(c, row.Code));
        for (var c = 0; c < filled.Length; c++)
        {
            filled[c] += _cost[c] + (isNamed && _codes[c].Count > 0 && !Names(_codes[c], row.Code) ? Cost.Unusual : 0);
        }
    }

    private static bool MostlyUnusual(IReadOnlyList<string> words, IEnumerable<DraftRow> rows)
    {
        var projects = rows.Where(r => r.Item.Length > 0).ToList();
        return projects.Count > 0 && projects.Count(r => words.Any(w => r.Item.Contains(w, StringComparison.Ordinal))) * 2 >= projects.Count;
    }

    private static bool Names(IReadOnlyList<string> codes, string code) => codes.Any(c => code.StartsWith(c, StringComparison.Ordinal));
}

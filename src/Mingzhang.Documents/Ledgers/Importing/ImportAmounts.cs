using Mingzhang.Documents.Ledgers.Reading;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>A column of money of an export.</summary>
/// <param name="Column">Its 0-based column.</param>
/// <param name="Source">The fund source that its header names, or null.</param>
/// <param name="Kind">The kind of expenditure that its header names, or null.</param>
internal sealed record ImportAmount(int Column, string? Source, string? Kind);

/// <summary>Finds the columns of an export that are each the money of a source or of a kind of expenditure.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="from">The first row of data.</param>
/// <param name="headers">The headers, their levels parted by slashes.</param>
/// <param name="writing">The names of sources and kinds.</param>
internal sealed class ImportAmounts(ImportSheet sheet, int from, IReadOnlyList<string> headers, WritingFormat writing)
{
    /// <summary>Words of headers whose money is not this year's.</summary>
    private readonly IReadOnlyList<string> _without = writing.Imports.FirstOrDefault(i => i.Key == "amount")?.Without ?? [];

    /// <summary>The columns, from left to right.</summary>
    /// <param name="at">The columns of other roles.</param>
    /// <param name="fill">How many figures each column holds.</param>
    public IReadOnlyList<ImportAmount> Find(IReadOnlyDictionary<string, int> at, ImportFill fill)
    {
        var taken = at.Where(a => a.Key != "amount").Select(a => a.Value).ToHashSet();
        var found = Enumerable.Range(0, headers.Count).Where(c => !taken.Contains(c) && headers[c].Length > 0 && !IsOfAnotherYear(c)).Select(c => Of(c, at)).OfType<ImportAmount>().Where(a => fill.Of("amount", a.Column, from) > 0).ToList();
        found = [.. found.GroupBy(a => (a.Source, a.Kind)).SelectMany(g => g.Where(a => !IsSumOf(a, [.. g.Where(o => o != a)])))];

        // One column that names a kind beside one of amounts is a part of it (其中：项目支出), not the money itself.
        return found.Count == 1 && found[0].Source is null && at.TryGetValue("amount", out var amount) && amount != found[0].Column ? [] : [.. found.OrderBy(a => a.Column)];
    }

    /// <summary>Columns that sum others of the row: the total's column, those it sums.</summary>
    public IReadOnlyList<(int Total, IReadOnlyList<int> Parts)> Totals(IReadOnlyList<ImportAmount> amounts)
    {
        var totals = new List<(int, IReadOnlyList<int>)>();
        for (var column = 0; amounts.Count > 1 && column < headers.Count; column++)
        {
            var levels = headers[column].Split('/');
            var last = Bare(levels[^1]);
            if (amounts.Any(a => a.Column == column) || !writing.ImportTotals.Contains(last, StringComparer.Ordinal) || (levels.Length == 1 && last == "小计"))
            {
                continue;
            }

            var group = string.Concat(levels[..^1].Select(l => l + "/"));
            totals.Add((column, [.. amounts.Where(a => headers[a.Column].StartsWith(group, StringComparison.Ordinal)).Select(a => a.Column)]));
        }

        return totals;
    }

    /// <summary>Other columns that could as well be the amount: their headers say so, and they hold other figures.</summary>
    public IReadOnlyList<string> Rivals(int amount, ImportColumnWriting role) => [.. Enumerable.Range(0, headers.Count)
        .Where(c => c != amount && role.Words.Any(w => headers[c].Contains(w, StringComparison.Ordinal)) && !role.Without.Any(w => headers[c].Contains(w, StringComparison.Ordinal))
            && !headers[c].Split('/')[^1].StartsWith("其中", StringComparison.Ordinal) && Figures(c).Any(f => f is not null) && !Figures(c).SequenceEqual(Figures(amount)))
        .Select(c => headers[c])];

    /// <summary>Whether a header of the column says so, one above those taken for headers included; a title over the whole width is none.</summary>
    private bool IsOfAnotherYear(int column) => Enumerable.Range(0, from).Select(r => (Row: r, sheet.Cell(r, column).Text))
        .Any(c => _without.Any(w => c.Text.Contains(w, StringComparison.Ordinal)) && Enumerable.Range(0, headers.Count).Any(o => sheet.Cell(c.Row, o).Text is { Length: > 0 } other && other != c.Text));

    private ImportAmount? Of(int column, IReadOnlyDictionary<string, int> at)
    {
        var levels = headers[column].Split('/').Select(Bare).Reverse().ToList();
        var source = at.ContainsKey("source") ? null : levels.Select(l => Role(writing.Sources, l)).FirstOrDefault(r => r is not null);
        var kind = at.ContainsKey("kind") ? null : levels.Select(l => Role(writing.Kinds, l)).FirstOrDefault(r => r is not null);
        var own = (at.ContainsKey("source") ? null : Role(writing.Sources, levels[0])) ?? (at.ContainsKey("kind") ? null : Role(writing.Kinds, levels[0]));
        return own is null ? null : new ImportAmount(column, source, kind);
    }

    private bool IsSumOf(ImportAmount column, IReadOnlyList<ImportAmount> others) => others.Count > 1 && Enumerable.Range(from, sheet.Rows.Count - from)
        .All(r => (Figure(r, column.Column) ?? 0m) == others.Sum(o => Figure(r, o.Column) ?? 0m));

    private IEnumerable<decimal?> Figures(int column) => Enumerable.Range(from, sheet.Rows.Count - from).Select(r => Figure(r, column));

    private decimal? Figure(int row, int column) => FilledNumber.Typed(sheet.Cell(row, column).Text);

    private static string? Role(IReadOnlyList<RoleWriting> roles, string word) => roles.FirstOrDefault(s => Bare(s.Name) == word || s.OtherNames.Any(n => Bare(n) == word))?.Key;

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("（万元）", string.Empty, StringComparison.Ordinal).Replace("（元）", string.Empty, StringComparison.Ordinal);
}

using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Which columns of a sheet hold what: told by the words of headers of one to three rows, and by what stands below them.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="HeaderFrom">The first row of the header.</param>
/// <param name="DataFrom">The first row after it.</param>
/// <param name="At">The column of each role.</param>
/// <param name="Sources">Columns that are each the money of a fund source or of a kind of expenditure.</param>
internal sealed record ImportColumns(ImportSheet Sheet, int HeaderFrom, int DataFrom, IReadOnlyDictionary<string, int> At, IReadOnlyList<ImportAmount> Sources)
{
    /// <summary>The columns of codes that are split into 类, 款 and 项.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Parts { get; init; } = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);

    private const int LastHeader = 30;

    /// <summary>The best reading of all sheets, or null when no sheet holds anything.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="writing">The words of headers, names of sources.</param>
    /// <param name="named">Headers given by hand, by the role's name.</param>
    public static ImportColumns? Find(IReadOnlyList<ImportSheet> sheets, WritingFormat writing, IReadOnlyDictionary<string, string> named)
    {
        ImportColumns? best = null;
        foreach (var found in sheets.Select(s => Find(s, writing, named)).OfType<ImportColumns>())
        {
            best = best is null || Score(found, writing) > Score(best, writing) ? found : best;
        }

        return best;
    }

    /// <summary>The names of other sheets that have every column needed as well.</summary>
    public IReadOnlyList<string> Rivals(IReadOnlyList<ImportSheet> sheets, WritingFormat writing, IReadOnlyDictionary<string, string> named) =>
        [.. sheets.Where(s => s != Sheet && s.Name.Length > 0).Where(s => Find(s, writing, named) is { } other && other.IsComplete(writing)).Select(s => s.Name)];

    /// <summary>The money that stands in the row's column of amounts, or in the columns of sources and kinds.</summary>
    public IReadOnlyList<ImportAmount> Amounts => Sources.Count > 0 ? Sources : At.TryGetValue("amount", out var at) ? [new ImportAmount(at, null, null)] : [];

    /// <summary>Whether there is money by source.</summary>
    public bool HasSources => Sources.Any(s => s.Source is not null);

    /// <summary>The text of the role's cell; a code in several columns joined.</summary>
    public string Text(int row, string role) => Parts.TryGetValue(role, out var parts) ? ImportCodeParts.Join([.. parts.Select(c => Sheet.Cell(row, c).Text)])
        : At.TryGetValue(role, out var column) ? Sheet.Cell(row, column).Text : string.Empty;

    private bool IsComplete(WritingFormat writing) => writing.Imports.Where(c => c.IsNeeded).All(c => At.ContainsKey(c.Key) || (c.Key == "source" && HasSources) || (c.Key == "amount" && Sources.Count > 0));

    private static ImportColumns? Find(ImportSheet sheet, WritingFormat writing, IReadOnlyDictionary<string, string> named)
    {
        ImportColumns? best = null;
        var fill = new ImportFill(sheet);
        for (var from = 0; from < Math.Min(sheet.Rows.Count, LastHeader); from++)
        {
            for (var height = 1; height <= 3 && from + height < sheet.Rows.Count; height++)
            {
                var found = Match(sheet, fill, from, from + height, writing, named);
                best = best is null || Score(found, writing) > Score(best, writing) ? found : best;
            }
        }

        return best;
    }

    /// <summary>The header of a column: its texts from top to bottom.</summary>
    public string Header(int column) => Path(Sheet, HeaderFrom, DataFrom, column);

    /// <summary>What the columns of money say of each other.</summary>
    public ImportAmounts Money(WritingFormat writing) => new(Sheet, DataFrom, [.. Enumerable.Range(0, Sheet.Width).Select(Header)], writing);

    /// <summary>All headers, from left to right.</summary>
    public IEnumerable<string> Headers => Enumerable.Range(0, Sheet.Width).Select(Header).Where(h => h.Length > 0);

    private static int Score(ImportColumns columns, WritingFormat writing) =>
        writing.Imports.Sum(c => columns.At.ContainsKey(c.Key) ? c.IsNeeded ? 100 : 10 : 0)
        + (columns.HasSources ? 100 : 0)
        + (columns.Sources.Count > 0 && !columns.At.ContainsKey("amount") ? 100 : 0)
        + columns.Sources.Count
        - (columns.DataFrom - columns.HeaderFrom)
        - (IsHeader(columns) ? 15 : 0);

    /// <summary>A first row without a figure or a code is one more row of headers.</summary>
    private static bool IsHeader(ImportColumns columns) => columns.Sheet.Rows[columns.DataFrom].Any(c => c.Text.Length > 0)
        && columns.Sheet.Rows[columns.DataFrom].All(c => !c.Text.Any(char.IsAsciiDigit));

    private static ImportColumns Match(ImportSheet sheet, ImportFill fill, int from, int to, WritingFormat writing, IReadOnlyDictionary<string, string> named)
    {
        var headers = Enumerable.Range(0, sheet.Width).Select(c => Path(sheet, from, to, c)).ToList();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var role in writing.Imports)
        {
            var words = named.TryGetValue(role.Name, out var given) ? [given] : role.Words;
            var candidates = words.SelectMany((w, rank) => headers.Select((h, column) => (h, column, rank)).Where(h => h.h.Contains(w, StringComparison.Ordinal) && (given is not null || !role.Without.Any(n => h.h.Contains(n, StringComparison.Ordinal)))))
                .Where(c => !at.ContainsValue(c.column)).DistinctBy(c => c.column).ToList();
            if (candidates.Count > 0 && Best(fill, to, role.Key, candidates) is { } column)
            {
                at[role.Key] = column;
            }
        }

        var parts = ImportCodeParts.Find(headers).Where(p => writing.Imports.FirstOrDefault(i => i.Key == p.Key) is { } role && !named.ContainsKey(role.Name)).ToDictionary(StringComparer.Ordinal);
        foreach (var (role, split) in parts)
        {
            at[role] = split[0];
        }

        return new ImportColumns(sheet, from, to, at, new ImportAmounts(sheet, to, headers, writing).Find(at, fill)) { Parts = parts };
    }

    /// <summary>The candidate below whose header most fits the role; among equals the one with the better word.</summary>
    private static int? Best(ImportFill fill, int from, string role, IEnumerable<(string Header, int Column, int Rank)> candidates)
    {
        var filled = candidates.Select(c => (c.Column, c.Rank, Fill: fill.Of(role, c.Column, from))).Where(c => c.Fill > 0).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        // A column that holds the role in a handful of rows only is some other one that happens to share a word.
        var most = filled.Max(c => c.Fill);
        return filled.Where(c => c.Fill * 2 >= most).OrderBy(c => c.Rank).ThenByDescending(c => c.Fill).ThenBy(c => c.Column).First().Column;
    }

    private static string Path(ImportSheet sheet, int from, int to, int column)
    {
        var parts = new List<string>();
        for (var row = from; row < to; row++)
        {
            var text = string.Concat(sheet.Cell(row, column).Text.Where(c => !char.IsWhiteSpace(c)));
            if (text.Length > 0 && (parts.Count == 0 || parts[^1] != text))
            {
                parts.Add(text);
            }
        }

        return string.Join('/', parts);
    }
}

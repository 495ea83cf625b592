using Mingzhang.Amounts;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Which columns of a sheet hold what: told by the words of headers of one to three rows, and by what stands below them.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="HeaderFrom">The first row of the header.</param>
/// <param name="DataFrom">The first row after it.</param>
/// <param name="At">The column of each role.</param>
/// <param name="Sources">Columns that are each a fund source, with its role.</param>
internal sealed record ImportColumns(ImportSheet Sheet, int HeaderFrom, int DataFrom, IReadOnlyDictionary<string, int> At, IReadOnlyList<(int Column, string Source)> Sources)
{
    private const int LastHeader = 30;

    /// <summary>The best reading of all sheets, or null when no sheet holds anything.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="writing">The words of headers, names of sources.</param>
    /// <param name="named">Headers given by hand, by the role's name.</param>
    public static ImportColumns? Find(IReadOnlyList<ImportSheet> sheets, WritingFormat writing, IReadOnlyDictionary<string, string> named)
    {
        ImportColumns? best = null;
        foreach (var sheet in sheets)
        {
            for (var from = 0; from < Math.Min(sheet.Rows.Count, LastHeader); from++)
            {
                for (var height = 1; height <= 3 && from + height < sheet.Rows.Count; height++)
                {
                    var found = Match(sheet, from, from + height, writing, named);
                    best = best is null || Score(found, writing) > Score(best, writing) ? found : best;
                }
            }
        }

        return best;
    }

    /// <summary>The header of a column: its texts from top to bottom.</summary>
    public string Header(int column) => Path(Sheet, HeaderFrom, DataFrom, column);

    /// <summary>All headers, from left to right.</summary>
    public IEnumerable<string> Headers => Enumerable.Range(0, Sheet.Width).Select(Header).Where(h => h.Length > 0);

    private static int Score(ImportColumns columns, WritingFormat writing) =>
        writing.Imports.Sum(c => columns.At.ContainsKey(c.Key) ? c.IsNeeded ? 100 : 10 : 0)
        + (columns.Sources.Count > 0 && !columns.At.ContainsKey("source") ? 100 + columns.Sources.Count : 0)
        - (columns.DataFrom - columns.HeaderFrom)
        - (IsHeader(columns) ? 15 : 0);

    /// <summary>A first row without a figure or a code is one more row of headers.</summary>
    private static bool IsHeader(ImportColumns columns) => columns.Sheet.Rows[columns.DataFrom].Any(c => c.Text.Length > 0)
        && columns.Sheet.Rows[columns.DataFrom].All(c => !c.Text.Any(char.IsAsciiDigit));

    private static ImportColumns Match(ImportSheet sheet, int from, int to, WritingFormat writing, IReadOnlyDictionary<string, string> named)
    {
        var headers = Enumerable.Range(0, sheet.Width).Select(c => Path(sheet, from, to, c)).ToList();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var role in writing.Imports)
        {
            var words = named.TryGetValue(role.Name, out var given) ? [given] : role.Words;
            var candidates = words.SelectMany((w, rank) => headers.Select((h, column) => (h, column, rank)).Where(h => h.h.Contains(w, StringComparison.Ordinal) && (given is not null || !role.Without.Any(n => h.h.Contains(n, StringComparison.Ordinal)))))
                .Where(c => !at.ContainsValue(c.column)).DistinctBy(c => c.column).ToList();
            if (candidates.Count > 0 && Best(sheet, to, role.Key, candidates) is { } column)
            {
                at[role.Key] = column;
            }
        }

        var sources = at.ContainsKey("source") ? [] : headers.Select((h, column) => (column, Source: SourceOf(h, writing)))
            .Where(s => s.Source.Length > 0 && Fill(sheet, to, "amount", s.column) > 0).ToList();
        return new ImportColumns(sheet, from, to, at, sources);
    }

    /// <summary>The candidate below whose header most fits the role; among equals the one with the better word.</summary>
    private static int? Best(ImportSheet sheet, int from, string role, IEnumerable<(string Header, int Column, int Rank)> candidates)
    {
        var filled = candidates.Select(c => (c.Column, c.Rank, Fill: Fill(sheet, from, role, c.Column))).Where(c => c.Fill > 0).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        // A column that holds the role in a handful of rows only is some other one that happens to share a word.
        var most = filled.Max(c => c.Fill);
        return filled.Where(c => c.Fill * 2 >= most).OrderBy(c => c.Rank).ThenByDescending(c => c.Fill).ThenBy(c => c.Column).First().Column;
    }

    private static int Fill(ImportSheet sheet, int from, string role, int column) => Enumerable.Range(from, sheet.Rows.Count - from).Count(row => role switch
    {
        "function" => ImportText.Code(sheet.Cell(row, column).Text, "12").Length > 0,
        "economic" => ImportText.Code(sheet.Cell(row, column).Text, "3").Length > 0,
        "amount" => Amount.TryParse(sheet.Cell(row, column).Text, out _),
        _ => sheet.Cell(row, column).Text.Length > 0 && !Amount.TryParse(sheet.Cell(row, column).Text, out _),
    });

    private static string SourceOf(string header, WritingFormat writing)
    {
        var last = Bare(header.Split('/')[^1]);
        return writing.Sources.FirstOrDefault(s => Bare(s.Name) == last || s.OtherNames.Any(n => Bare(n) == last))?.Key ?? string.Empty;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("（万元）", string.Empty, StringComparison.Ordinal).Replace("（元）", string.Empty, StringComparison.Ordinal);

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

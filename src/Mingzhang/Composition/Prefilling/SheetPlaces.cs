using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// Where the sheets' figures and texts (staff, procurement, assets …) stand in the narrative. It is found by writing a ledger in which
/// every figure is another number and reading what was written: the phrase that writes a figure is the one that finds it.
/// </summary>
internal sealed partial class SheetPlaces
{
    private static readonly ConcurrentDictionary<WritingFormat, SheetPlaces> Known = new();
    private readonly Dictionary<string, string> _figures = new(StringComparer.Ordinal);

    private SheetPlaces(WritingFormat writing)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var n = 10_001m;
        foreach (var sheet in writing.Sheets)
        {
            foreach (var (row, column) in sheet.Rows.SelectMany(r => sheet.Columns.Where(c => c.Type != "text").Select(c => (r, c))))
            {
                numbers[$"{sheet.Id}/{row.Key}/{column.Key}"] = n;
                n += 7m;
            }
        }

        var isMoney = numbers.Keys.ToDictionary(k => k, k => IsMoney(writing, k), StringComparer.Ordinal);
        var ledger = new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = "某局",
            Year = writing.Format.ToYear ?? writing.Format.FromYear ?? 2024,
            Units = ["某局"],
            Lines = [],
            Texts = writing.Sheets.SelectMany(s => s.Columns.Where(c => c.Type == "text").SelectMany(c => s.Rows.Select(r => $"{s.Id}/{r.Key}/{c.Key}"))).ToDictionary(k => k, _ => "按规定办理", StringComparer.Ordinal),
            Figures = numbers.ToDictionary(f => f.Key, f => isMoney[f.Key] ? f.Value * Money.Size("万元") : f.Value, StringComparer.Ordinal),
        };
        foreach (var claim in WrittenClaims.Of(PublicationComposer.Compose(ledger, writing, isDraft: true), writing, ledger))
        {
            if (claim.Value is { } value && numbers.FirstOrDefault(f => f.Value == value.Value && isMoney[f.Key] == (claim.Unit == "万元")).Key is { } key)
            {
                _figures.TryAdd(Key(claim), key);
            }
        }
    }

    /// <summary>The places of a format's sheets.</summary>
    public static SheetPlaces Of(WritingFormat writing) => Known.GetOrAdd(writing, w => new SheetPlaces(w));

    /// <summary>The figures that the disclosure states, by the sheet's keys; money in 元.</summary>
    public Dictionary<string, decimal> Figures(Disclosure disclosure, WritingFormat writing)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var claim in disclosure.Claims.Where(c => c.Value is not null))
        {
            if (_figures.TryGetValue(Key(claim), out var key))
            {
                var value = IsMoney(writing, key) ? claim.Value!.Value.Value * Money.Size(claim.Unit) : claim.Value!.Value.Value;
                figures.TryAdd(key, value);
                if (PriorOf(writing, key) is { } prior && disclosure.Claims.FirstOrDefault(c => c.Group == claim.Group && c.Section == claim.Section && c.Measure == Measures.Change) is { Value: { } change } stated)
                {
                    figures.TryAdd(prior, value - (change.Value * Money.Size(stated.Unit)));
                }
            }
        }

        return figures;
    }

    /// <summary>The name of the sheet's row that the claim states a figure of, or null.</summary>
    public string? RowOf(Claim claim, WritingFormat writing) => _figures.TryGetValue(Key(claim), out var key) && key.Split('/') is [var sheet, var row, _]
        ? writing.Sheet(sheet)?.Rows.FirstOrDefault(r => r.Key == row)?.Name
        : null;

    /// <summary>Whether a sentence of the section states a figure of a sheet, so that it is written anew.</summary>
    public bool IsWritten(Claim claim) => _figures.ContainsKey(Key(claim));

    /// <summary>The texts of sheets that make a paragraph of their own, by section.</summary>
    public static IEnumerable<(string Section, string Key)> Texts(WritingFormat writing) =>
        from section in writing.Sections
        from text in section.Value.Blocks.SelectMany(b => b.Text)
        where text.Length > 2 && text[0] == '{' && text.IndexOf('}', StringComparison.Ordinal) == text.Length - 1 && text.Count(c => c == '/') == 2
        select (section.Key, text[1..^1]);

    /// <summary>Section, subject, measure and unit of the claim; a year named in the subject is any year.</summary>
    private static string Key(Claim claim) =>
        string.Join('|', claim.Section.Id, Year().Replace(claim.Subject, "年"), claim.Measure, claim.Unit is "万元" or "元" or "亿元" ? "money" : WrittenClaims.UnitOf(claim));

    private static bool IsMoney(WritingFormat writing, string key)
    {
        var parts = key.Split('/');
        var sheet = writing.Sheet(parts[0])!;
        var row = sheet.Rows.First(r => r.Key == parts[1]);
        return (row.Type.Length > 0 ? row.Type : sheet.Columns.First(c => c.Key == parts[2]).Type) == "money";
    }

    private static string? PriorOf(WritingFormat writing, string key)
    {
        var parts = key.Split('/');
        var columns = writing.Sheet(parts[0])!.Columns;
        return columns.First(c => c.Key == parts[2]).Basis == "current" && columns.FirstOrDefault(c => c.Basis == "prior") is { } prior ? $"{parts[0]}/{parts[1]}/{prior.Key}" : null;
    }

    [GeneratedRegex("[0-9]{4}年度?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}

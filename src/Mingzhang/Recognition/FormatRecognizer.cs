using System.Globalization;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Identifying;
using Mingzhang.Recognition.Tables.Regions;
using Mingzhang.Texts;

namespace Mingzhang.Recognition;

/// <summary>Recognises region, kind and year of a document, and with them the format it follows.</summary>
/// <remarks>
/// Reads the heads of the formats only, then the one format chosen. A region is believed when at least
/// <see cref="EnoughHints"/> of the weight of its own hints is found; else the general format of the kind is taken.
/// </remarks>
public static class FormatRecognizer
{
    /// <summary>The share of a region's hints that must be found.</summary>
    public const decimal EnoughHints = 0.4m;

    private const int CountedAtMost = 20;

    /// <summary>Recognises the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="library">The formats to choose from.</param>
    public static Identification Identify(Document document, FormatLibrary library)
    {
        var text = DocumentText.Of(document);
        var cards = library.Ids.Select(library.Card).ToList();
        var title = Cover.Title(text);
        var year = Cover.Year(text, title);
        var reasons = new List<string>();
        var kind = KindOf(text, cards, title, reasons);
        if (year is { } y)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"年份：{(title.Contains(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? "标题" : "正文多处")}写明{y}年"));
        }

        var region = BestRegion(text, cards, kind, reasons);
        var card = Choose(cards, kind, region?.Region ?? string.Empty, year, reasons);
        var confidence = Confidence(text, library, card, year, region?.Share, reasons);
        return new Identification(card.Id, confidence, kind, year, Cover.Entity(text, title), title, reasons);
    }

    private static DisclosureKind KindOf(DocumentText text, List<FormatCard> cards, string title, List<string> reasons)
    {
        foreach (var (word, kind) in new[] { ("决算", DisclosureKind.FinalAccounts), ("预算", DisclosureKind.Budget) })
        {
            if (title.Contains(word, StringComparison.Ordinal))
            {
                reasons.Add($"种类：标题写明“{word}”");
                return kind;
            }
        }

        var votes = cards.Where(c => c.Region.Length == 0 && !c.IsAbstract && c.Kind != DisclosureKind.Unknown)
            .Select(c => (c.Kind, Votes: c.Hints.Sum(h => h.Weight * text.Count(h.Text, CountedAtMost))))
            .OrderByDescending(v => v.Votes)
            .ToList();
        if (votes is not [{ Votes: > 0 } first, ..])
        {
            return DisclosureKind.Unknown;
        }

        reasons.Add(first.Kind == DisclosureKind.FinalAccounts ? "种类：正文用语是决算公开" : "种类：正文用语是预算公开");
        return first.Kind;
    }

    /// <summary>The region whose own hints are found best, or null when none is found well enough.</summary>
    private static (string Region, decimal Share)? BestRegion(DocumentText text, List<FormatCard> cards, DisclosureKind kind, List<string> reasons)
    {
        var common = cards.Where(c => c.Region.Length == 0).SelectMany(c => c.Hints).Select(h => h.Text).ToHashSet(StringComparer.Ordinal);
        (string Region, decimal Share, List<string> Found)? best = null;
        foreach (var card in cards.Where(c => c.Region.Length > 0 && (kind == DisclosureKind.Unknown || c.Kind == kind)))
        {
            var own = card.Hints.Where(h => !common.Contains(h.Text)).ToList();
            var found = own.Where(h => text.Count(h.Text, 1) > 0).ToList();
            var share = own.Count == 0 ? 0m : Math.Round((decimal)found.Sum(h => h.Weight) / own.Sum(h => h.Weight), 2);
            if (share >= EnoughHints && (best is null || share > best.Value.Share))
            {
                best = (card.Region, share, found.ConvertAll(h => h.Text));
            }
        }

        if (best is not { } region)
        {
            return null;
        }

        reasons.Add($"地区：{region.Region}，见“{string.Join("”“", region.Found.Take(4))}”等");
        return (region.Region, region.Share);
    }

    /// <summary>The format of the region and kind that covers the year, or the nearest in years; the general one for an unknown region.</summary>
    private static FormatCard Choose(List<FormatCard> cards, DisclosureKind kind, string region, int? year, List<string> reasons)
    {
        var wanted = kind == DisclosureKind.Unknown ? DisclosureKind.Budget : kind;
        var fitting = cards.Where(c => !c.IsAbstract && c.Kind == wanted && c.Region == region).ToList();
        if (fitting.Count == 0)
        {
            fitting = cards.Where(c => !c.IsAbstract && c.Kind == wanted && c.Region.Length == 0).ToList();
        }

        if (region.Length == 0)
        {
            reasons.Add("地区：未识别，按通用格式核对");
        }

        return fitting.Count == 0
            ? throw new FormatException("格式库中没有通用格式。")
            : fitting.OrderBy(c => c.Distance(year ?? int.MaxValue)).ThenByDescending(c => c.FromYear ?? 0).ThenBy(c => c.Id, StringComparer.Ordinal).First();
    }

    /// <summary>How many tables of the format are named by a line of their own.</summary>
    private static int TitlesFound(DocumentText text, Format format)
    {
        var titles = TitleMatcher.Of(format);
        return text.Lines.Where(l => l.Contains('表', StringComparison.Ordinal))
            .SelectMany(l => l.Split('｜'))
            .Where(l => l.Length < 80 && l.Contains('表', StringComparison.Ordinal))
            .Select(l => HeadingLine.Parse(l, titles) is { Title.Length: > 0 } heading ? titles.Find(heading.Title) : null)
            .OfType<TableFormat>()
            .Distinct()
            .Count();
    }

    private static decimal Confidence(DocumentText text, FormatLibrary library, FormatCard card, int? year, decimal? share, List<string> reasons)
    {
        if (share is not { } hints)
        {
            return card.Kind == DisclosureKind.Unknown ? 0.1m : 0.3m;
        }

        var confidence = hints;
        var tables = library.Get(card.Id).Tables;
        if (tables.Count > 0)
        {
            var found = TitlesFound(text, library.Get(card.Id));
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"表名：格式中 {tables.Count} 张表见到 {found} 张"));
            confidence = Math.Max(confidence, Math.Round((hints + ((decimal)found / tables.Count)) / 2, 2));
        }

        if (year is not { } y)
        {
            reasons.Add("年份：未识别");
            return Math.Min(confidence, 0.5m);
        }

        if (card.Covers(y))
        {
            return confidence;
        }

        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"年份：没有 {y} 年的格式，按相近的“{card.Name}”核对"));
        return Math.Min(confidence, 0.6m);
    }
}

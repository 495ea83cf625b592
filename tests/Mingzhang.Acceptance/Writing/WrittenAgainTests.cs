using System.Globalization;
using System.Text;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Prefilling;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Testing;

namespace Mingzhang.Acceptance.Writing;

/// <summary>
/// Real documents read, turned into ledgers, written and read again: what differs is in the expectation files — tails where the document's
/// own sums miss their parts, its own errors, and wordings the format's sentences do not have.
/// </summary>
public sealed class WrittenAgainTests
{
    [Theory]
    [InlineData("seeds/000_", "seed-000.txt")]
    [InlineData("seeds/001_", "seed-001.txt")]
    [InlineData("seeds/002_", "seed-002.txt")]
    [InlineData("seeds/003_", "seed-003.txt")]
    [InlineData("seeds/004_", "seed-004.txt")]
    [InlineData("corpus/shanghai/budget-2024-dept-putuo-wanli", "shanghai-budget-2024-wanli.txt")]
    [InlineData("corpus/shanghai/budget-2025-dept-putuo-shangwuwei", "shanghai-budget-2025-shangwuwei.txt")]
    [InlineData("corpus/shanghai/budget-2025-unit-putuo-shangwuwei", "shanghai-budget-2025-unit.txt")]
    [InlineData("corpus/shanghai/budget-2025-dept-putuo-wanli", "shanghai-budget-2025-wanli.txt")]
    [InlineData("corpus/shanghai/final-2024-dept-putuo-guihua", "shanghai-final-2024-guihua.txt")]
    [InlineData("corpus/shanghai/final-2024-dept-putuo-shehui", "shanghai-final-2024-shehui.txt")]
    public void A_real_document_written_again_states_the_same_but_for_its_own_errors(string document, string expectation)
    {
        var read = Seeds.Read(Path.GetRelativePath(Corpus.File("."), Corpus.StartingWith(document)));
        var writing = FormatLibrary.Shipped.Writing(read.Format.Id)!;
        var restored = DisclosureLedger.Of(read, writing);
        var told = DisclosureLedger.Differences(read, restored, writing);
        var ledger = Filled(restored, writing);
        var again = WrittenAndRead(PublicationComposer.Compose(ledger, writing, isDraft: true));
        again.Format.Id.ShouldBe(read.Format.Id);
        var said = new StringBuilder();
        Compare(said, "表中数字", Facts(read), Facts(again));
        told.Count(t => t.StartsWith("表“", StringComparison.Ordinal)).ShouldBe(said.ToString().Count(c => c == '\n') - 1);
        Compare(said, "文字陈述", Claims(read), Claims(again));
        Compare(said, "绩效资金和得分", PerformanceFacts.Money(read), PerformanceFacts.Money(again));
        Compare(said, "绩效指标", PerformanceFacts.Indicators(read), PerformanceFacts.Indicators(again));
        Expectation.Match(said.ToString(), expectation);
    }

    /// <summary>The ledger with something in every text, so that no sentence is left out as missing.</summary>
    private static Ledger Filled(Ledger ledger, Mingzhang.Formats.Writing.WritingFormat writing) => new()
    {
        FormatId = ledger.FormatId,
        Entity = ledger.Entity,
        Year = ledger.Year,
        IsUnit = ledger.IsUnit,
        Units = ledger.Units,
        Lines = ledger.Lines,
        Projects = ledger.Projects,
        Figures = ledger.Figures,
        Texts = writing.Sheets.SelectMany(s => s.Columns.Where(c => c.Type == "text").SelectMany(c => s.Rows.Select(r => $"{s.Id}/{r.Key}/{c.Key}")))
            .ToDictionary(k => k, k => ledger.Texts.GetValueOrDefault(k, "按规定办理"), StringComparer.Ordinal),
        Reasons = ledger.Reasons,
        CodeNames = ledger.CodeNames,
        Targets = ledger.Targets,
    };

    private static Disclosure WrittenAndRead(Publication publication)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-again-").FullName;
        try
        {
            var file = new PublicationSet().Write(publication, folder, [PublicationKind.Txt], "again").Files.Single();
            return new Pipeline(FormatLibrary.Shipped, formatId: null).Recognise(file).Disclosure!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare<T>(StringBuilder said, string what, Dictionary<string, List<T>> first, Dictionary<string, List<T>> second)
    {
        var same = first.Count(f => second.TryGetValue(f.Key, out var s) && s.Intersect(f.Value).Any());
        said.Append(CultureInfo.InvariantCulture, $"{what}：原文 {first.Count} 处，写出后相同 {same} 处\n");
        foreach (var (key, values) in first.Where(f => !(second.TryGetValue(f.Key, out var s) && s.Intersect(f.Value).Any())))
        {
            said.Append(CultureInfo.InvariantCulture, $"  {key}：{values[0]} → {(second.TryGetValue(key, out var s) ? s[0] : "没有写")}\n");
        }
    }

    private static Dictionary<string, List<decimal>> Facts(Disclosure disclosure) => disclosure.Tables
        .SelectMany(t => t.Facts.Where(f => f.Amount.Value != 0m).Select(f => (Key: string.Join(' ', new[]
        {
            t.Id, f.Column.Key, f.Row.Kind == RowKind.Total ? "total" : f.Row.Code.Length > 0 ? f.Row.Code : f.Row.Key.Length > 0 ? f.Row.Key : PrintedWords.Folded(f.Row.Name), PrintedWords.Folded(f.Row.Item),
        }.Where(p => p.Length > 0)), f.Amount.Value)))
        .GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new List<decimal> { g.Sum(f => f.Value) }, StringComparer.Ordinal);

    private static Dictionary<string, List<decimal>> Claims(Disclosure disclosure) => disclosure.Claims
        .Where(c => c.Section.Id.Length > 0 && c.Value is not null && c.Measure is not (Measures.InText or Measures.InGoal or Measures.InCompletion))
        .GroupBy(c => string.Join(' ', c.Section.Id, c.Subject.Split('(')[0], c.Measure, c.Unit), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(c => c.Value!.Value.Value).ToList(), StringComparer.Ordinal);
}

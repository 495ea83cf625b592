using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Variation;

/// <summary>A shipped sample written as another finance officer would write it: nothing in it becomes wrong, so all must be read and nothing found.</summary>
internal static class Variant
{
    /// <summary>The text of a sample in <c>samples/</c>.</summary>
    public static string Text(string sample) => RuleSamples.Text(sample);

    /// <summary>The disclosure of a text.</summary>
    public static Disclosure Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The disclosure of a text file.</summary>
    public static Disclosure Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Recognizer.Recognize(DocumentReader.Read("variant.txt", stream).Document.ShouldNotBeNull(), FormatLibrary.Shipped);
    }

    /// <summary>The sample's part with the tables replaced by what the function makes of it.</summary>
    public static string InTables(string text, Func<string, string> change)
    {
        var from = Regex.Match(text, @"(?m)^表 ?1\r?$", RegexOptions.None, TimeSpan.FromSeconds(5)).Index;
        var to = Regex.Match(text[from..], @"(?m)^第三部分", RegexOptions.None, TimeSpan.FromSeconds(5)).Index + from;
        to.ShouldBeGreaterThan(from);
        return text[..from] + change(text[from..to]) + text[to..];
    }

    /// <summary>The variant must give the facts, claims and indicators of the sample, and no finding that it has not.</summary>
    /// <param name="sample">The sample's text.</param>
    /// <param name="variant">The text varied.</param>
    /// <param name="alike">What a line of the readings must be made alike by, where the variant prints something else by intent.</param>
    public static void ShouldReadAlike(string sample, string variant, Func<string, string>? alike = null)
    {
        variant.ShouldNotBe(sample);
        var (before, after) = (Read(sample), Read(variant));
        var (was, now) = (Lines(before, alike), Lines(after, alike));
        string.Join('\n', was.Except(now, StringComparer.Ordinal).Take(5).Select(l => "lost: " + l).Concat(now.Except(was, StringComparer.Ordinal).Take(5).Select(l => "new: " + l))).ShouldBeEmpty();
        now.Count.ShouldBe(was.Count);
        Checker.Check(after).Findings.Select(f => $"{f.Rule} {f.Title}: {f.Message}").ShouldBeEmpty();
    }

    private static List<string> Lines(Disclosure read, Func<string, string>? alike)
    {
        var lines = read.Tables.SelectMany(t => t.Facts.Select(f => $"{t.Title}|{f.Row.Code}|{f.Row.Name}|{f.Row.Item}|{f.Row.Unit}|{f.Column.Path}|{f.Amount}"))
            .Concat(read.Claims.Select(c => $"{c.Section.Label}|{c.Subject}|{c.Measure}|{c.Value}|{c.Unit}"))
            .Concat(read.Performance.SelectMany(t => t.Indicators.Select(i => $"{t.Project}|{i.Level1}|{i.Level2}|{i.Level3}|{i.Target?.Text}|{i.Weight?.Text}|{i.Score?.Text}")));
        return [.. lines.Select(l => alike is null ? l : alike(l)).Order(StringComparer.Ordinal)];
    }
}

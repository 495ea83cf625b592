using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>Years in headings, tables and set phrases that are not the year disclosed.</summary>
public sealed class YearRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D06",
        Title = "年度不一致",
        Explanation = "标题、绩效表和“……年预算数为”“截至……年底”等固定说法中的年份，应与公开的年度相符（资产为上年年底数，决算为本年年底数）。",
        Basis = "公开年度",
        Severity = Severity.Error,
        Kind = FindingKind.Year,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.Identification is not { Year: { } year, Confidence: > 0.5m } identification)
        {
            run.NotCheckable("没有认出公开的年度");
            return;
        }

        var words = YearWords.Of(context.Disclosure.Format);
        foreach (var section in context.Disclosure.Sections)
        {
            if (section.Level <= 2 && !OfAnotherYear(section.Heading, words))
            {
                Compare(run, section, section.Heading, 0, section.Source, year, FirstYear(section.Heading));
            }

            foreach (var paragraph in section.Paragraphs)
            {
                Phrases(run, words, section, paragraph, year, identification.Kind);
            }
        }

        foreach (var table in context.Disclosure.Performance.Where(t => t.Year is not null))
        {
            run.Compared();
            if (table.Year != year)
            {
                run.Report(Make(new Location(table.Source) { Table = table.Title, Row = table.Project.Length > 0 ? table.Project : null }, table.Year!.Value, year, null));
            }
        }
    }

    private void Phrases(RuleRun run, YearWords words, Section section, NarrativeParagraph paragraph, int year, DisclosureKind kind)
    {
        var text = paragraph.Text;
        for (var at = 0; at + 5 <= text.Length; at++)
        {
            if (At(text, at) is not { } printed || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            {
                continue;
            }

            if (StartsAny(text, at + 5, words.Disclosed))
            {
                // «2025年预算数为80万元，2026年预算数为85万元» sets last year beside this one.
                if (printed != year && text.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年"), StringComparison.Ordinal))
                {
                    continue;
                }

                Compare(run, section, text, at, paragraph.SourceAt(at), year, printed);
            }
            else if (words.EndBefore.Any(w => at >= w.Length && StartsAny(text, at - w.Length, [w])) && StartsAny(text, at + 5, words.EndAfter) && words.EndThings.Any(w => text.Contains(w, StringComparison.Ordinal)))
            {
                Compare(run, section, text, at, paragraph.SourceAt(at), kind == DisclosureKind.Budget ? year - 1 : year, printed);
            }
        }
    }

    /// <summary>Whether a heading speaks of another year on purpose («2025年末国有资产», «2025年预算执行情况»).</summary>
    private static bool OfAnotherYear(string heading, YearWords words)
    {
        var at = heading.IndexOf('年', StringComparison.Ordinal);
        return at >= 0 && words.Past.Any(w => heading.AsSpan(at + 1).Contains(w, StringComparison.Ordinal));
    }

    private static bool StartsAny(string text, int at, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Compare(RuleRun run, Section section, string text, int at, Source source, int right, int? printed)
    {
        if (printed is null)
        {
            return;
        }

        run.Compared();
        if (printed != right)
        {
            var index = text.IndexOf(printed.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), at, StringComparison.Ordinal);
            var from = Math.Max(0, index - 20);
            var excerpt = new Excerpt(text[from..Math.Min(text.Length, index + 30)], index - from, 4);
            run.Report(Make(new Location(source) { Section = section.Label }, printed.Value, right, excerpt));
        }
    }

    private Finding Make(Location location, int printed, int right, Excerpt? excerpt)
    {
        var c = System.Globalization.CultureInfo.InvariantCulture;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Kind = Info.Kind,
            Title = string.Create(c, $"年度写作 {printed} 年，应为 {right} 年"),
            Message = string.Create(c, $"本文件公开的年度决定此处应为 {right} 年，印作 {printed} 年，疑为沿用往年文本。"),
            Expected = right.ToString(c),
            Actual = printed.ToString(c),
            Location = location,
            Fix = string.Create(c, $"把 {printed} 年改为 {right} 年，并检查该处的数是否也是往年的。"),
            Excerpt = excerpt,
        };
    }

    private static int? FirstYear(string text)
    {
        for (var i = 0; i + 5 <= text.Length; i++)
        {
            if (At(text, i) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? At(string text, int at) =>
        text[at] == '2' && text[at + 1] == '0' && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && text[at + 4] == '年'
            ? int.Parse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>The format's words around a year that tell which year it is.</summary>
    private sealed record YearWords(IReadOnlyList<string> Disclosed, IReadOnlyList<string> EndBefore, IReadOnlyList<string> EndAfter, IReadOnlyList<string> EndThings, IReadOnlyList<string> Past)
    {
        public static YearWords Of(Mingzhang.Formats.Format format) =>
            new(format.WordList("year-is-disclosed"), format.WordList("year-end-before"), format.WordList("year-end-after"), format.WordList("year-end-things"), format.WordList("past-years"));
    }
}

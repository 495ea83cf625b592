using System.Globalization;
using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>«下设8个科室，分别是：…» names as many as it says.</summary>
public sealed class StatedCountRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W09",
        Title = "所说个数与所列名目的个数一致",
        Explanation = "“下设 8 个科室，分别是：……”之后用顿号列出的名目，个数应与所说相同。列举以“等”结尾、夹有逗号或没有列完的不作判断。",
        Basis = "同一句的前后一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Count,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var openers = context.Disclosure.Format.WordList("list-openers");
        foreach (var claim in context.Disclosure.Claims.Where(c => c.Measure == Measures.Count && c.Value is { } v && v.Value > 1 && v.Value == decimal.Truncate(v.Value)))
        {
            if (List(claim, openers) is not { } list)
            {
                continue;
            }

            var items = Items(list.Text);
            run.Compared(1, context.Figures.Find(claim));
            var joined = items.Count > 0 ? context.Disclosure.Format.WordList("and").Count(w => w != "、" && items[^1].Contains(w, StringComparison.Ordinal)) : 0;
            if (claim.Value!.Value.Value is var stated && (stated < items.Count || stated > items.Count + joined) && !list.IsMended && !IsOfSeveral(context, claim, items.Count))
            {
                run.Report(Make(claim, list, items));
            }
        }
    }

    /// <summary>Whether the list is of this count and those before it («12个行政村、3个社区，分别是：…»).</summary>
    private static bool IsOfSeveral(CheckContext context, Claim claim, int listed)
    {
        var sum = claim.Value!.Value.Value;
        foreach (var before in context.Disclosure.Claims.Where(c => c.Measure == Measures.Count && c.Value is not null && Equals(c.Sentence, claim.Sentence) && c.Start < claim.Start).OrderByDescending(c => c.Start))
        {
            sum += before.Value!.Value.Value;
            if (sum == listed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The list that follows the count in its sentence, or null when there is none that is complete.</summary>
    private static Passage? List(Claim claim, IReadOnlyList<string> openers)
    {
        var text = claim.Sentence.Text;
        var from = claim.Start + claim.Length;
        foreach (var opener in openers)
        {
            var at = text.IndexOf(opener, from, StringComparison.Ordinal);
            if (at < 0 || text.AsSpan(from, at - from).IndexOfAnyInRange('0', '9') >= 0)
            {
                continue;
            }

            var start = at + opener.Length;
            var end = text.Length;
            if (text[^1] != '。' || end - start < 8)
            {
                return null;
            }

            end--;
            return Depth0(text.AsSpan(start, end - start), "，；：,").Count > 0 || text[end - 1] is '等' || !text.AsSpan(start, end - start).Contains('、')
                ? null
                : new Passage(claim.Section, claim.Sentence.Paragraph, claim.Sentence.Start + start, end - start);
        }

        return null;
    }

    private static List<string> Items(string list)
    {
        var cuts = Depth0(list, "、");
        var items = new List<string>();
        var start = 0;
        foreach (var cut in cuts.Append(list.Length))
        {
            items.Add(list[start..cut]);
            start = cut + 1;
        }

        return items.FindAll(i => i.Length > 0);
    }

    /// <summary>Where the marks stand outside brackets.</summary>
    private static List<int> Depth0(ReadOnlySpan<char> text, string marks)
    {
        var (found, depth) = (new List<int>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '（' or '(' or '《' or '“' ? 1 : text[i] is '）' or ')' or '》' or '”' ? -1 : 0;
            if (depth == 0 && marks.Contains(text[i], StringComparison.Ordinal))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private Finding Make(Claim claim, Passage list, List<string> items) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = string.Create(CultureInfo.InvariantCulture, $"说有 {claim.Printed}{claim.Unit}{claim.Subject}，列出的是 {items.Count} {claim.Unit}"),
        Message = string.Join("、", items.Select((item, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{item}"))),
        Expected = items.Count.ToString(CultureInfo.InvariantCulture),
        Actual = claim.Printed,
        Location = new Location(claim.Source) { Section = claim.Section.Label, Row = claim.Subject },
        Evidence = [list.AsEvidence()],
        Fix = "核对个数和所列名目。",
        Excerpt = new Excerpt(claim.Sentence.Text, claim.Start, claim.Length),
    };
}

using Mingzhang.Checking.Rules.Words;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>Why figures changed and what they are for, as the narrative says, under the keys that a ledger keeps them by.</summary>
internal sealed class StatedReasons(Disclosure disclosure, WritingFormat writing, SheetPlaces places, IReadOnlyList<LedgerProject> projects, StatedFigures stated)
{
    private const string Purpose = "主要用于";
    private const int FarthestPurpose = 6;
    private static readonly char[] Marks = ['。', '；', '，', '：', ':', ' ', '.', ';'];
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <summary>The texts by section and subject; <c>/budget</c> and <c>/purpose</c> at the end tell their kind.</summary>
    public Dictionary<string, string> Make()
    {
        foreach (var reason in ReasonReader.Read(disclosure))
        {
            Add(reason.Claims, reason.Base == ChangeBase.Budget ? "/budget" : string.Empty, reason.Words.Text);
        }

        foreach (var paragraph in disclosure.Claims.Where(c => c.Section.Id.Length > 0 && ReasonReader.IsStructured(c)).GroupBy(c => c.Sentence.Paragraph, ReferenceEqualityComparer.Instance))
        {
            var groups = paragraph.GroupBy(c => c.Group).Select(g => g.OrderBy(ReasonReader.Start).ToList()).OrderBy(g => ReasonReader.Start(g[0])).ToList();
            for (var i = 0; i < groups.Count; i++)
            {
                var after = PurposeAfter(groups[i][^1], i + 1 < groups.Count ? ReasonReader.Start(groups[i + 1][0]) : null);
                Add(groups[i], "/purpose", after.Length > 0 || i > 0 ? after : PurposeBefore(groups[i][0]));
            }
        }

        return _reasons;
    }

    /// <summary>What follows «主要用于» close behind the figure, up to the clause of the next figure.</summary>
    private static string PurposeAfter(Claim claim, int? next)
    {
        var text = claim.Sentence.Paragraph.Text;
        var from = ReasonReader.Start(claim) + claim.Length;
        var at = text.IndexOf(Purpose, from, StringComparison.Ordinal);
        var end = next is { } other ? text.LastIndexOfAny(['。', '；'], other - 1) : text.Length;
        return at < 0 || at > from + FarthestPurpose || end <= at ? string.Empty : text[(at + Purpose.Length)..end];
    }

    /// <summary>The sentence «主要用于…。» that stands before the paragraph's first figure.</summary>
    private static string PurposeBefore(Claim claim)
    {
        var text = claim.Sentence.Paragraph.Text.AsSpan(0, ReasonReader.Start(claim));
        var at = text.IndexOf(Purpose);
        var words = at < 0 ? [] : text[(at + Purpose.Length)..];
        return words.IndexOf('。') is > 0 and var end ? words[..end].ToString() : string.Empty;
    }

    private void Add(IReadOnlyList<Claim> claims, string suffix, string words)
    {
        var text = words.Trim(Marks);
        foreach (var key in text.Length == 0 ? [] : Keys(claims))
        {
            _reasons.TryAdd($"{claims[0].Section.Id}/{key}{suffix}", text);
        }
    }

    /// <summary>What the writer calls the subject: its code, its project, else its names in the section and on the sheets.</summary>
    private IEnumerable<string> Keys(IReadOnlyList<Claim> claims)
    {
        var claim = claims[0];
        var folded = PrintedWords.Folded(claim.Subject);
        if (claim.Section.Format is { CodeReference.Length: > 0 } section && section.Subjects.All(s => s.Name != claim.Subject) && stated.CodeOf(claim) is { Length: > 0 } code)
        {
            return [code];
        }

        if (projects.Where(p => folded.StartsWith(PrintedWords.Folded(p.PublicName), StringComparison.Ordinal)).MaxBy(p => p.PublicName.Length) is { } project)
        {
            return [project.PublicName];
        }

        var subject = claim.Section.Format?.Subjects.FirstOrDefault(s => s.Name == claim.Subject);
        return new[] { subject?.SameAs, claims.Select(c => places.RowOf(c, writing)).FirstOrDefault(r => r is not null), claim.Subject }
            .OfType<string>().Where(k => k.Length > 0).Distinct(StringComparer.Ordinal);
    }
}

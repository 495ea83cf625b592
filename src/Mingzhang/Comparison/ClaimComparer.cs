using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Comparison;

/// <summary>Compares what the sentences of two documents state, by section, subject and measure.</summary>
internal static class ClaimComparer
{
    /// <summary>Measures that mean something from one year to the next; changes against last year and figures in free text do not.</summary>
    private static readonly string[] OfOneYear =
    [
        Measures.InText, Measures.InGoal, Measures.InCompletion, Measures.Change, Measures.Growth, Measures.BudgetChange, Measures.BudgetGrowth,
        Measures.Completion, Measures.Deviation, Measures.InitialBudget, Measures.FullBudget, Measures.ExecutionPeriod,
    ];

    public static List<ClaimComparison> Compare(Disclosure first, Disclosure second, ComparisonMode mode)
    {
        var binding = new ClaimBinding();
        var compared = new List<ClaimComparison>();
        if (mode == ComparisonMode.Accounts)
        {
            // Amounts that tables hold are compared there; what the accounts quote of the budget must be what the budget printed.
            Pair(compared, Amounts(first, Measures.Budget, c => binding.Cells(c).Count == 0), Amounts(second, Measures.FinalAccounts, c => binding.Cells(c).Count == 0), bothOnly: true, Measures.FinalAccounts);
            Pair(compared, Amounts(first, Measures.Budget, _ => true), Amounts(second, Measures.InitialBudget, _ => true), bothOnly: true, Measures.InitialBudget);
            return compared;
        }

        bool Counts(Claim claim) => mode == ComparisonMode.Versions || !OfOneYear.Contains(claim.Measure, StringComparer.Ordinal);
        Pair(compared, first.Claims.Where(Counts), second.Claims.Where(Counts), bothOnly: false, null);
        return mode == ComparisonMode.Versions ? compared : [.. compared.Where(c => c.State is ChangeState.Same or ChangeState.Changed || IsSettled((c.First ?? c.Second)!))];
    }

    /// <summary>Whether the subject is one that the format, a code or a project settles, so that its absence elsewhere means something.</summary>
    private static bool IsSettled(Claim claim) => ClaimBinding.Subject(claim) is not null || claim.Code.Length > 0 || claim.Project.Length > 0;

    private static IEnumerable<Claim> Amounts(Disclosure disclosure, string measure, Func<Claim, bool> which) =>
        disclosure.Claims.Where(c => c.Measure == measure && c.Value is not null && Units.IsMoney(c.Unit) && which(c));

    private static void Pair(List<ClaimComparison> compared, IEnumerable<Claim> first, IEnumerable<Claim> second, bool bothOnly, string? measure)
    {
        var waiting = new Dictionary<string, Queue<Claim>>(StringComparer.Ordinal);
        var inOrder = first.ToList();
        foreach (var claim in inOrder)
        {
            var key = Key(claim, measure is not null);
            if (!waiting.TryGetValue(key, out var queue))
            {
                waiting[key] = queue = new Queue<Claim>();
            }

            queue.Enqueue(claim);
        }

        var taken = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var claim in second)
        {
            Claim? before = null;
            if (waiting.TryGetValue(Key(claim, measure is not null), out var queue) && queue.TryDequeue(out before))
            {
                taken.Add(before);
            }

            if (before is not null || !bothOnly)
            {
                compared.Add(Compare(before, claim, measure));
            }
        }

        if (!bothOnly)
        {
            compared.AddRange(inOrder.Where(c => !taken.Contains(c)).Select(c => Compare(c, null, measure)));
        }
    }

    private static string Key(Claim claim, bool acrossKinds) => string.Join(
        '|',
        SectionKey.Of(claim.Section),
        ClaimBinding.Subject(claim)?.Name ?? WithoutYears(claim.Subject),
        claim.Code,
        WithoutYears(claim.Project),
        acrossKinds ? string.Empty : claim.Measure == Measures.None ? Measures.Budget : claim.Measure);

    /// <summary>2025年防汛物资采购项目 is this year's 2024年防汛物资采购项目.</summary>
    private static string WithoutYears(string name)
    {
        var folded = PrintedWords.Folded(name);
        for (var at = folded.IndexOf('年', StringComparison.Ordinal); at >= 0; at = folded.IndexOf('年', Math.Max(0, at - 3)))
        {
            if (at < 4 || !folded.AsSpan(at - 4, 4).ContainsOnlyDigits())
            {
                break;
            }

            folded = folded.Remove(at - 4, 4);
        }

        return folded;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static ClaimComparison Compare(Claim? first, Claim? second, string? measure)
    {
        var claim = (second ?? first)!;
        var (a, b) = (Of(first), Of(second));
        var figures = a is null && b is null ? null : new CellComparison(measure ?? claim.Measure, a, b) { Reach = a is not null && b is not null && a.Scale != b.Scale ? Math.Max(a.HalfUnit, b.HalfUnit) : 0m };
        return new ClaimComparison
        {
            State = first is null ? ChangeState.New : second is null ? ChangeState.Gone : figures?.IsDifferent == true || (a is null) != (b is null) ? ChangeState.Changed : ChangeState.Same,
            Section = claim.Section.Label,
            Subject = claim.Project.Length > 0 && claim.Project != claim.Subject ? claim.Project + " · " + claim.Subject : claim.Subject,
            Measure = measure ?? claim.Measure,
            First = first,
            Second = second,
            Figures = figures,
        };
    }

    private static Quantity? Of(Claim? claim) => claim?.Value is { } value
        ? new Quantity(value, Units.Scale(claim.Unit), claim.Printed.Length > 0 ? claim.Printed : value.ToString(), claim.Unit, claim.Source)
        : null;
}

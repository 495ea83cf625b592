using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;

namespace Mingzhang.Comparison;

/// <summary>Compares performance tables by project and their indicators by name; near names are matched where nothing else fits.</summary>
internal static class PerformanceComparer
{
    private const decimal Near = 0.7m;

    public static List<PerformanceComparison> Compare(Disclosure first, Disclosure second, ComparisonMode mode)
    {
        var left = first.Performance.ToList();
        var pairs = new List<(PerformanceTable? First, PerformanceTable? Second)>();
        foreach (var table in second.Performance)
        {
            var alike = left.Where(t => Role(t, mode) == Role(table, mode)).ToList();
            var other = alike.Find(t => PrintedWords.Same(t.Project, table.Project)) ?? alike.Find(t => IsNear(t.Project, table.Project) && !second.Performance.Any(s => PrintedWords.Same(s.Project, t.Project)));
            if (other is not null)
            {
                left.Remove(other);
            }

            pairs.Add((other, table));
        }

        pairs.AddRange(left.Select(t => ((PerformanceTable?)t, (PerformanceTable?)null)));
        if (mode == ComparisonMode.Accounts && (first.Performance.Count == 0 || second.Performance.Count == 0))
        {
            return [];
        }

        return pairs.ConvertAll(p => Compare(p.First, p.Second, mode));
    }

    /// <summary>Targets and self-evaluations are different things, except between a budget and its accounts.</summary>
    private static PerformanceKind Role(PerformanceTable table, ComparisonMode mode) => mode != ComparisonMode.Accounts ? table.Kind : table.Kind switch
    {
        PerformanceKind.DepartmentSelfEvaluation => PerformanceKind.DepartmentTarget,
        PerformanceKind.ProjectSelfEvaluation => PerformanceKind.ProjectTarget,
        var kind => kind,
    };

    private static bool IsNear(string a, string b) =>
        a.Length > 0 && b.Length > 0 && Math.Min(NameLikeness.Covered(a, b), NameLikeness.Covered(b, a)) >= Near;

    private static PerformanceComparison Compare(PerformanceTable? first, PerformanceTable? second, ComparisonMode mode)
    {
        var table = (second ?? first)!;
        var head = first is null || second is null ? [] : Head(first, second, mode);
        var indicators = Indicators(first, second, mode);
        var isRenamed = first is not null && second is not null && !PrintedWords.Same(first.Project, second.Project);
        return new PerformanceComparison
        {
            State = first is null ? ChangeState.New : second is null ? ChangeState.Gone
                : isRenamed || head.Count > 0 || indicators.Exists(i => i.State != ChangeState.Same) ? ChangeState.Changed : ChangeState.Same,
            Project = table.Project,
            FormerProject = isRenamed ? first!.Project : string.Empty,
            Title = table.Title,
            Source = table.Source,
            Head = head,
            Indicators = indicators,
        };
    }

    private static List<FieldChange> Head(PerformanceTable first, PerformanceTable second, ComparisonMode mode)
    {
        var changes = new List<FieldChange>();
        foreach (var key in second.Money.Keys.Union(first.Money.Keys, StringComparer.Ordinal))
        {
            // The budget's target states the money that the self-evaluation calls the budget at the start of the year.
            var before = mode == ComparisonMode.Accounts && key.StartsWith(MoneyKeys.Initial + ".", StringComparison.Ordinal) ? key[(MoneyKeys.Initial.Length + 1)..] : key;
            if (mode != ComparisonMode.Accounts || (first.Money.ContainsKey(before) && second.Money.ContainsKey(key)))
            {
                Add(changes, PerformanceLabels.Of(key), first.Money.GetValueOrDefault(before), second.Money.GetValueOrDefault(key));
            }
        }

        if (mode == ComparisonMode.Versions)
        {
            Add(changes, "绩效目标", first.Goal, second.Goal);
            Add(changes, "实际完成情况", first.ActualCompletion, second.ActualCompletion);
        }

        return changes;
    }

    private static List<IndicatorComparison> Indicators(PerformanceTable? first, PerformanceTable? second, ComparisonMode mode)
    {
        var left = (first?.Indicators ?? []).ToList();
        var right = second?.Indicators ?? [];
        var partner = new Dictionary<Indicator, Indicator>(ReferenceEqualityComparer.Instance);
        foreach (var same in new Func<Indicator, Indicator, bool>[] { (a, b) => PrintedWords.Same(a.Level3, b.Level3) && a.Level2 == b.Level2, (a, b) => PrintedWords.Same(a.Level3, b.Level3), (a, b) => a.Level2 == b.Level2 && IsNear(a.Level3, b.Level3) })
        {
            foreach (var indicator in right.Where(i => !partner.ContainsKey(i)))
            {
                if (left.Find(i => same(i, indicator)) is { } other)
                {
                    partner[indicator] = other;
                    left.Remove(other);
                }
            }
        }

        return [.. right.Select(i => Compare(partner.GetValueOrDefault(i), i, mode)), .. left.Select(i => Compare(i, null, mode))];
    }

    private static IndicatorComparison Compare(Indicator? first, Indicator? second, ComparisonMode mode)
    {
        var indicator = (second ?? first)!;
        var fields = new List<FieldChange>();
        if (first is not null && second is not null)
        {
            Add(fields, "指标值", first.Target, second.Target);
            Add(fields, "分值", first.Weight, second.Weight);
            if (mode == ComparisonMode.Versions)
            {
                Add(fields, "完成值", first.Actual, second.Actual);
                Add(fields, "得分", first.Score, second.Score);
                Add(fields, "上年完成值", first.LastYear, second.LastYear);
                Add(fields, "设置依据", first.Basis, second.Basis);
                Add(fields, "赋分规则", first.ScoreRule, second.ScoreRule);
                Add(fields, "佐证资料", first.Evidence, second.Evidence);
                Add(fields, "偏差原因", first.Deviation, second.Deviation);
            }
        }

        var isRenamed = first is not null && second is not null && !PrintedWords.Same(first.Level3, second.Level3);
        return new IndicatorComparison
        {
            State = first is null ? ChangeState.New : second is null ? ChangeState.Gone : isRenamed || fields.Count > 0 ? ChangeState.Changed : ChangeState.Same,
            Levels = indicator.Level1 + "/" + indicator.Level2,
            Name = indicator.Level3,
            FormerName = isRenamed ? first!.Level3 : string.Empty,
            Target = indicator.Target?.Text ?? string.Empty,
            Fields = fields,
            Source = indicator.Source,
        };
    }

    private static void Add(List<FieldChange> changes, string field, PrintedValue? first, PrintedValue? second)
    {
        var (a, b) = (first?.Text ?? string.Empty, second?.Text ?? string.Empty);
        if (!PrintedWords.Same(a, b) && !SameValue(IndicatorValue.Parse(a), IndicatorValue.Parse(b)))
        {
            changes.Add(new FieldChange(field, a, b));
        }
    }

    /// <summary>≥95% and &gt;=95.00% say the same; so do 2.30万人 and 23000人.</summary>
    private static bool SameValue(IndicatorValue a, IndicatorValue b) =>
        a.Kind == ValueKind.Number && b.Kind == ValueKind.Number && a.Operator == b.Operator && a.Value == b.Value && a.Unit == b.Unit;
}

using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>A project named with its money in the text of a goal, or of what was done, is that project with that money.</summary>
public sealed class GoalProjectRule : IRule
{
    private const int ShortestName = 5;
    private const int LongestGap = 14;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P10",
        Title = "目标文字中的项目及其金额与项目一致",
        Explanation = "整体绩效目标、年度目标和实际完成情况的文字里，项目名称之后紧接着写明预算（安排、资金）多少的，应是该项目在项目支出表、说明、绩效表中的金额（各来源、年初、全年、执行的数任一相同即可）；金额相同而名称只错一两个字的，指出名称。",
        Basis = "同一项目在文件各处一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format;
        var projects = Projects(context);
        if (projects.Count == 0)
        {
            run.NotApplicable("文件中没有读到项目");
            return;
        }

        foreach (var table in context.Disclosure.Performance)
        {
            foreach (var (text, what) in new[] { (table.Goal, "绩效目标"), (table.ActualCompletion, "实际完成情况") })
            {
                if (text is { Text.Length: > 0 })
                {
                    run.Compared();
                    Check(run, format, projects, text, new Location(text.Source) { Table = IndicatorView.LabelOf(table), Row = what });
                }
            }
        }
    }

    private void Check(RuleRun run, Format format, List<KnownProject> projects, PrintedValue text, Location location)
    {
        foreach (var money in NamedMoney.In(text.Text))
        {
            var before = PrintedWords.Folded(money.Before);
            if (projects.Where(p => before.Contains(p.Key, StringComparison.Ordinal)).MaxBy(p => (before.LastIndexOf(p.Key, StringComparison.Ordinal) + p.Key.Length, p.Key.Length)) is { } named)
            {
                var at = before.LastIndexOf(named.Key, StringComparison.Ordinal);
                if (IsOwnMoney(before[(at + named.Key.Length)..], format) && !IsGuarded(before[..at], format))
                {
                    run.Compared();
                    if (!named.Amounts.Exists(a => money.Interval.Contains(a)))
                    {
                        run.Report(WrongMoney(text, money, named, location));
                    }
                }
            }
            else if (Misnamed(before, money, projects, format) is var (project, written))
            {
                run.Report(WrongName(text, money, project, written, location));
            }
        }
    }

    /// <summary>Whether the words between a project's name and an amount make it the project's whole money, not what a part of it costs.</summary>
    private static bool IsOwnMoney(string gap, Format format)
    {
        if (gap.Length > LongestGap || gap.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return false;
        }

        foreach (var word in format.WordList("project-money-words").OrderByDescending(w => w.Length))
        {
            gap = gap.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return gap.Trim('，', '：', '、', '（', '）', '”', '“', '》').Length == 0;
    }

    /// <summary>Whether the words before the name make it one of several, or another year's.</summary>
    private static bool IsGuarded(string before, Format format)
    {
        var clause = before[(before.LastIndexOf('，') + 1)..];
        return clause.EndsWith('、') || clause.EndsWith('和') || clause.EndsWith('及') || clause.EndsWith('与')
            || format.WordList("last-year").Concat(format.WordList("project-money-guards")).Any(w => clause.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>The one project of this money whose name is written here with a word wrong.</summary>
    private static (KnownProject Project, string Written)? Misnamed(string before, NamedMoney money, List<KnownProject> projects, Format format)
    {
        var same = projects.Where(p => p.Amounts.Exists(a => a != 0m && money.Interval.Contains(a))).ToList();
        if (same is not [var project] || money.Amount.Decimals == 0)
        {
            return null;
        }

        for (var length = project.Key.Length - 2; length <= project.Key.Length + 2; length++)
        {
            for (var end = before.Length; length >= ShortestName && end - length >= 0 && before.Length - end <= LongestGap; end--)
            {
                var written = before[(end - length)..end];
                if (written[0] == project.Key[0] && written[^1] == project.Key[^1] && ProjectNames.IsSlip(project.Key, written) && ProjectNames.AreNear(project.Key, written, format) && IsOwnMoney(before[end..], format))
                {
                    return (project, written);
                }
            }
        }

        return null;
    }

    /// <summary>Every project by its key, with all the amounts that any place gives it.</summary>
    private static List<KnownProject> Projects(CheckContext context)
    {
        var register = context.Projects;
        var format = context.Disclosure.Format;
        var mentions = new[] { register.Table, register.Blocks, register.Targets, register.Entrusted, register.CarryOver, register.Evaluations }.SelectMany(m => m).Where(m => m.Key.Length >= ShortestName && !ProjectNames.IsHidden(m.Name, format)).ToList();
        var known = new List<KnownProject>();
        foreach (var project in mentions.GroupBy(m => m.Key, StringComparer.Ordinal))
        {
            var amounts = project.Where(m => m.Amount is not null).Select(m => m.Amount!.Value).ToList();
            foreach (var place in project.GroupBy(m => m.Place))
            {
                amounts.Add(place.Sum(m => m.Amount ?? 0m));
            }

            foreach (var table in project.Select(m => m.Origin).OfType<PerformanceTable>())
            {
                amounts.AddRange(table.Money.Values.Select(context.Figures.Find).OfType<Figure>().Where(f => Units.IsMoney(f.Unit)).Select(f => f.Value));
            }

            known.Add(new KnownProject(project.First(), project.Key, [.. amounts.Distinct()]));
        }

        return known.FindAll(k => k.Amounts.Count > 0);
    }

    private Finding WrongMoney(PrintedValue text, NamedMoney money, KnownProject project, Location location) => Make(text, money, location) with
    {
        Title = $"{location.Row}写“{project.Mention.Name}”{Printed(text, money)}，该项目是 {project.Mention.Shown}",
        Message = $"{location.Row}：……{money.Before}{Printed(text, money)}\n{project.Mention.PlaceName}：{project.Mention.Name} {project.Mention.Shown}",
        Expected = project.Mention.Shown,
        Evidence = [project.Mention.AsEvidence()],
    };

    private Finding WrongName(PrintedValue text, NamedMoney money, KnownProject project, string written, Location location) => Make(text, money, location) with
    {
        Title = $"{location.Row}写作“{written}”，项目名称是“{project.Mention.Name}”",
        Message = $"{location.Row}：……{money.Before}{Printed(text, money)}\n{project.Mention.PlaceName}：{project.Mention.Name} {project.Mention.Shown}\n金额相同，应为同一项目。",
        Actual = written,
        Expected = project.Mention.Name,
        Kind = FindingKind.Naming,
        Evidence = [project.Mention.AsEvidence()],
    };

    private Finding Make(PrintedValue text, NamedMoney money, Location location) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = Info.Title,
        Message = Info.Explanation,
        Actual = Printed(text, money),
        Location = location with { Source = text.Pieces.LastOrDefault(p => p.Start <= money.Start)?.Source ?? text.Source },
        Fix = "核对项目名称和金额，使各处一致。",
        Excerpt = new Excerpt(text.Text, money.Start, money.Length),
    };

    private static string Printed(PrintedValue text, NamedMoney money) => text.Text.Substring(money.Start, money.Length);

    private sealed record KnownProject(ProjectMention Mention, string Key, List<decimal> Amounts);
}

using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>A reason explains a rise by a new project that no table of the document has.</summary>
public sealed class AbsentItemRule : IRule
{
    private const int ShortestName = 5;
    private const int LongestName = 24;
    private const int ShortestTelling = 4;
    private const double Alike = 0.5;
    private const decimal Shorthand = 0.75m;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W11",
        Title = "原因所说新增的项目在表中",
        Explanation = "预算说明以“增加（新增）某某项目、某某经费”解释一般公共预算的增加，而项目支出表、项目说明、绩效表和结转表中都没有相近名称的项目。文件中没有项目支出表时不作判断。",
        Basis = "原因说明与表一致",
        Severity = Severity.Hint,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var disclosure = context.Disclosure;
        if (disclosure.TableById("projects") is not { Rows.Count: > 0, Damage.Count: 0 })
        {
            run.NotApplicable("文件中没有读到项目支出表");
            return;
        }

        var names = Names(disclosure);
        if (names.Exists(n => disclosure.Format.WordList("hidden-projects").Any(h => n.Contains(h, StringComparison.Ordinal))))
        {
            run.NotCheckable("有不予公开的项目，原因所说的可能是其中之一");
            return;
        }

        run.Compared(context.Reasons.Reasons.Count);
        var (verbs, ends) = (disclosure.Format.WordList("adding-verbs"), disclosure.Format.WordList("project-ends"));
        var general = disclosure.Format.WordList("project-common").Concat(disclosure.Format.WordList("general-projects")).OrderByDescending(w => w.Length).ToList();
        foreach (var reason in context.Reasons.Reasons.Where(r => r.Sign > 0 && r.Base == ChangeBase.LastYear && r.Words.Section.Id.StartsWith("general", StringComparison.Ordinal) && !r.Words.IsMended))
        {
            if (Added(reason, verbs, ends) is { } added && !IsGeneral(added.Text, general) && !names.Exists(n => IsLike(n, PrintedWords.Folded(added.Text), general)))
            {
                run.Report(Make(reason, added));
            }
        }
    }

    private static List<string> Names(Disclosure disclosure) =>
    [
        .. disclosure.Tables.SelectMany(t => t.Rows).SelectMany(r => new[] { r.Item, r.Name })
            .Concat(disclosure.Projects.Select(p => p.Name.Text))
            .Concat(disclosure.Performance.Select(p => p.Project))
            .Where(n => n.Length > 2).Select(PrintedWords.Folded).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether the words name no one project («中央专项资金», «一次性工作经费»).</summary>
    private static bool IsGeneral(string added, IReadOnlyList<string> general) => Telling(added, general).Length < ShortestTelling;

    private static string Telling(string added, IReadOnlyList<string> general) =>
        general.Aggregate(added, (rest, word) => rest.Replace(word, string.Empty, StringComparison.Ordinal));

    private static bool IsLike(string name, string added, IReadOnlyList<string> general)
    {
        var shorter = added.EndsWith("项目", StringComparison.Ordinal) ? added[..^2] : added;
        return name.Contains(shorter, StringComparison.Ordinal) || added.Contains(name, StringComparison.Ordinal) || Likeness.Of(name, added) >= Alike
            || NameLikeness.OfShorter(Telling(added, general), name) >= Shorthand;
    }

    /// <summary>The name of one project said to be new; lists are left alone.</summary>
    private static Passage? Added(Reason reason, IReadOnlyList<string> verbs, IReadOnlyList<string> ends)
    {
        var text = reason.Words.Text;
        foreach (var verb in verbs)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = text.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                var start = at + verb.Length + (at + verb.Length < text.Length && text[at + verb.Length] == '了' ? 1 : 0);
                var stop = text.AsSpan(start).IndexOfAny("，。；、及和等的");
                var end = stop < 0 ? text.Length : start + stop;
                var name = text[start..end];
                if (name.Length is >= ShortestName and <= LongestName && ends.Any(e => name.EndsWith(e, StringComparison.Ordinal)) && (stop < 0 || text[end] is '，' or '。' or '；'))
                {
                    return reason.Words.Part(start, name.Length);
                }
            }
        }

        return null;
    }

    private Finding Make(Reason reason, Passage added) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Possible,
        Kind = Info.Kind,
        Title = $"原因说增加“{added.Text}”，表中没有这个项目",
        Message = $"{reason.Title}的原因：{reason.Words.Text}。各表和项目说明中没有名称相近的项目。",
        Actual = added.Text,
        Location = added.Location with { Row = reason.Subject },
        Evidence = [new Evidence(new Location(reason.Change.Source) { Section = reason.Change.Section.Label, Row = reason.Subject }, reason.Change.Snippet, reason.Change.Printed)],
        Fix = "核对项目名称；改写原因或补列项目。",
        Excerpt = added.Excerpt,
    };
}

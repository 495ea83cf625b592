using Mingzhang.Checking.Rules.Text;
using Mingzhang.Checking.Rules.Words;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>The reason of an item whose projects are all withheld names a project.</summary>
public sealed class HiddenItemReasonRule : IRule
{
    private const int ShortestName = 3;
    private const int LongestName = 20;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-V08",
        Title = "科目下的项目不予公开，原因却写出项目名称",
        Explanation = "某一科目在项目支出表中只列有不予公开的项目，说明该科目增减的原因时却写出了项目名称，两相对照即知是什么项目。",
        Basis = "保守国家秘密法：不公开的内容不应能由公开的内容推出",
        Severity = Severity.Hint,
        Kind = FindingKind.Secrecy,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.TableById("projects") is not { } table)
        {
            run.NotApplicable("文件中没有项目支出表");
            return;
        }

        run.Compared();
        var hidden = context.Hidden;
        var codes = table.Rows.Where(r => r.Kind == RowKind.Project && r.Code.Length > 0).GroupBy(r => r.Code, StringComparer.Ordinal)
            .Where(g => g.All(r => hidden.IsHidden(HiddenProjects.NameOf(r)))).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var verbs = context.Disclosure.Format.WordList("adding-verbs");
        foreach (var reason in context.Reasons.Reasons.Where(r => codes.ContainsKey(r.Code)))
        {
            if (Named(reason, verbs) is { } name && !hidden.IsHidden(name.Text))
            {
                run.Report(Make(context, table, codes[reason.Code], name));
            }
        }
    }

    /// <summary>«增加X项目»: the X, when it is a name and not «该» or «相关».</summary>
    private static Passage? Named(Reason reason, IReadOnlyList<string> verbs)
    {
        var text = reason.Words.Text;
        foreach (var end in new[] { "项目", "专项" })
        {
            for (var at = text.IndexOf(end, StringComparison.Ordinal); at > 0; at = text.IndexOf(end, at + end.Length, StringComparison.Ordinal))
            {
                foreach (var verb in verbs)
                {
                    var from = text.LastIndexOf(verb, at - 1, StringComparison.Ordinal);
                    var start = from + verb.Length;
                    if (from >= 0 && at - start is >= ShortestName and <= LongestName && text.AsSpan(start, at - start).IndexOfAny("，。；、的该本此各等其") < 0)
                    {
                        return reason.Words.Part(start, at + end.Length - start);
                    }
                }
            }
        }

        return null;
    }

    private Finding Make(CheckContext context, Table table, TableRow row, Passage name) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Possible,
        Kind = Info.Kind,
        Title = $"{row.Code} 只有不予公开的项目，原因却写出“{name.Text}”",
        Message = $"项目支出表中 {row.Code} {row.Name}只列 {HiddenProjects.NameOf(row)}；说明其增减的原因时写明是“{name.Text}”。",
        Actual = name.Text,
        Location = name.Location with { Row = row.Code + " " + row.Name },
        Evidence = [new Evidence(context.Figures.Locate(table, row, null), HiddenProjects.NameOf(row), row.Facts.Count > 0 ? row.Facts[0].Printed : null)],
        Fix = "由定密责任人确认：应保密的，原因中不写项目名称。",
        Excerpt = name.Excerpt,
    };
}

using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>A project withheld in a table is named in the narrative.</summary>
public sealed class HiddenProjectNamedRule : IRule
{
    private const int ShortestName = 4;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-V05",
        Title = "不予公开的项目在别处写出了名称",
        Explanation = "上年结转结余表中以“特定目标……”等代码列示的项目，说明文字中却以同一金额写出了项目名称。同额另有其他项目的不作判断。",
        Basis = "保守国家秘密法；政府信息公开条例第十四条",
        Severity = Severity.Warning,
        Kind = FindingKind.Secrecy,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var hidden = context.Hidden;
        var carried = hidden.Rows.Where(r => r.Table.Id == "carry-over" && r.Amount is { IsZero: false }).ToList();
        run.Compared(context.Disclosure.TableById("carry-over") is null ? 0 : 1);
        foreach (var row in carried)
        {
            run.Compared(1, context.Figures[row.Money!]);
            var amount = row.Amount!.Value.Value;
            if (row.Table.Rows.Any(r => r != row.Row && r.Kind == RowKind.Project && r.Facts.Any(f => f.Amount.Value == amount)))
            {
                continue;
            }

            var names = context.Disclosure.Claims.Where(c => c.Value?.Value == amount && c.Unit == (row.Table.Unit.Length > 0 ? row.Table.Unit : context.Disclosure.Format.Unit) && IsCarryOver(c) && Name(hidden, c) is not null).ToList();
            if (names.Count > 0)
            {
                run.Report(Make(context, row, names, Name(hidden, names[0])!));
            }
        }
    }

    /// <summary>Whether the sentence speaks of what was carried over from last year.</summary>
    private static bool IsCarryOver(Claim claim) =>
        (claim.Section.Id == "carry-over" && claim.Sentence.Text.IndexOfAny(['.', '．', '、']) is > 0 and < 4)
        || (claim.Measure == Measures.InText && claim.Sentence.Text.Contains("结转", StringComparison.Ordinal));

    /// <summary>The name that the sentence gives to the money, or null when it gives none or withholds it too.</summary>
    private static string? Name(HiddenProjects hidden, Claim claim)
    {
        var name = claim.Subject.Trim('“', '”', '：', '，');
        name = name.StartsWith("结转了", StringComparison.Ordinal) ? name[3..] : name;
        return name.Length < ShortestName || hidden.IsHidden(claim.Sentence.Text) || name.Contains("结转结余", StringComparison.Ordinal) || name.EndsWith("财政拨款", StringComparison.Ordinal) || name.EndsWith("拨款结转", StringComparison.Ordinal)
            ? null
            : name;
    }

    private Finding Make(CheckContext context, HiddenRow row, List<Claim> names, string name)
    {
        var figure = context.Figures[row.Money!];
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"“{row.Name}”不公开名称，文中却写明是什么项目",
            Message = $"{figure.Location.Label}列 {row.Name} {figure.Printed}{figure.Unit}；文中同一金额写作“{name}”。",
            Actual = name,
            Location = new Location(names[0].Source) { Section = names[0].Section.Label },
            Evidence = [new Evidence(figure.Location, row.Name, figure.Printed), .. names.Skip(1).Select(n => new Evidence(new Location(n.Source) { Section = n.Section.Label }, n.Snippet, n.Printed))],
            Fix = "由定密责任人确认：应保密的删去文中的名称，可以公开的在表中写出名称。",
            Excerpt = new Excerpt(names[0].Sentence.Text, names[0].Start, names[0].Length),
        };
    }
}

/// <summary>The number and money of the withheld projects as stated are those of the tables.</summary>
public sealed class HiddenProjectCountRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-V06",
        Title = "涉密项目的个数与金额同表一致",
        Explanation = "文中说明的涉密（不予公开）项目个数和金额，等于项目支出表中以代码列示的项目个数和金额之和。",
        Basis = "文字与表一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Secrecy,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var hidden = context.Hidden;
        var projects = Projects(context, hidden);
        var stated = context.Disclosure.Claims.Where(c => c.Value is not null && hidden.IsHidden(c.Subject)).ToList();
        if (projects.Count == 0 || stated.Count == 0)
        {
            run.Compared(context.Disclosure.Projects.Count);
            return;
        }

        var number = projects.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count();
        foreach (var count in stated.Where(c => c.Measure == Measures.Count))
        {
            run.Compared(1, context.Figures.Find(count));
            if (count.Value!.Value.Value != number)
            {
                run.Report(WrongCount(count, number, projects));
            }
        }

        foreach (var money in stated.Where(c => c.Measure == Measures.Involved && Units.IsMoney(c.Unit)))
        {
            run.Add(new SumEquation(run.Rule, "涉密项目的金额等于各项之和", run.Rule.Basis, [new Term(1, context.Figures[money])], projects.ConvertAll(p => new Term(1, p.Money))));
        }
    }

    /// <summary>The withheld projects and their money: rows of the project table, else blocks of the narrative.</summary>
    private static List<(string Name, Figure Money)> Projects(CheckContext context, HiddenProjects hidden)
    {
        var rows = hidden.Rows.Where(r => r.Table.Id == "projects" && r.Money is not null).ToList();
        return rows.Count > 0
            ? rows.ConvertAll(r => (r.Key, context.Figures[r.Money!]))
            : [.. context.Disclosure.Projects.Where(p => hidden.IsHidden(p.Name.Text))
                .Select(p => (Name: p.Name.Text, Size: p.Claims.FirstOrDefault(c => c.Measure == Measures.ProjectSize && c.Value is not null)))
                .Where(p => p.Size is not null).Select(p => (p.Name, context.Figures[p.Size!]))];
    }

    private Finding WrongCount(Claim count, int number, List<(string Name, Figure Money)> projects) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = string.Create(CultureInfo.InvariantCulture, $"文中说不予公开的项目 {count.Printed} 个，列示的有 {number} 个"),
        Message = $"不予公开的项目：{string.Join("、", projects.Select(p => p.Name).Distinct(StringComparer.Ordinal))}。",
        Expected = number.ToString(CultureInfo.InvariantCulture),
        Actual = count.Printed,
        Location = new Location(count.Source) { Section = count.Section.Label },
        Evidence = [.. projects.Take(3).Select(p => new Evidence(p.Money.Location, p.Name, p.Money.Printed))],
        Fix = "核对不予公开的项目个数。",
        Excerpt = new Excerpt(count.Sentence.Text, count.Start, count.Length),
    };
}

/// <summary>The money of a withheld project can be worked out from what is printed.</summary>
public sealed class HiddenAmountRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-V07",
        Title = "不予公开的金额可以推算",
        Explanation = "项目支出表中有一个不予公开的项目没有印金额，而总计和其他项目的金额都印了，相减即得。",
        Basis = "保守国家秘密法：不公开的内容不应能由公开的内容推出",
        Severity = Severity.Hint,
        Kind = FindingKind.Secrecy,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.TableById("projects") is not { } table || table.Columns.FirstOrDefault(c => c.Key == "total") is not { } total)
        {
            run.NotApplicable("文件中没有项目支出表");
            return;
        }

        run.Compared();
        var blank = context.Hidden.Rows.Where(r => r.Table == table && r.Row.FactIn(total) is null).ToList();
        var projects = table.Rows.Where(r => r.Kind == RowKind.Project).ToList();
        if (blank.Count == 1 && projects.Count > 1 && table.Damage.Count == 0 && projects.Count(r => r.FactIn(total) is not null) == projects.Count - 1 && table.Rows.Any(r => r.Kind == RowKind.Total && r.FactIn(total) is not null))
        {
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Confidence = Confidence.Likely,
                Kind = Info.Kind,
                Title = $"“{blank[0].Name}”没有印金额，但可由总计推算",
                Message = "其他各项目和总计都印了金额，相减即得这一项目的金额。",
                Location = context.Figures.Locate(table, blank[0].Row, total),
                Fix = "由定密责任人确认金额是否应当保密；应保密的，与其他项目合并列示。",
            });
        }
    }
}

using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>Within a section the parts that the format names add up to their whole.</summary>
public sealed class NarrativePartsRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C05",
        Title = "文中各部分之和等于总数",
        Explanation = "同一节里说明的总数等于它的各部分之和，例如政府采购预算 = 货物 + 工程 + 服务，车辆 = 各类车辆，“三公”经费 = 各项，比上年增减额亦然。",
        Basis = "总数与分项的包含关系",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var section in context.Disclosure.Claims.Where(c => c.Value is not null && c.Section.Format is { Subjects.Count: > 0 } && !c.IsUncertain).GroupBy(c => c.Section))
        {
            foreach (var measure in section.Where(c => c.Measure is not (Measures.Share or Measures.Growth or Measures.BudgetGrowth or Measures.Deviation or Measures.Completion)).GroupBy(c => (c.Measure, Units.IsMoney(c.Unit) ? "元" : c.Unit)))
            {
                var bySubject = new Dictionary<SubjectFormat, List<Claim>>(ReferenceEqualityComparer.Instance);
                foreach (var claim in measure)
                {
                    if (ClaimBinding.Subject(claim) is { } subject)
                    {
                        (bySubject.TryGetValue(subject, out var list) ? list : bySubject[subject] = []).Add(claim);
                    }
                }

                var unnamed = measure.Where(c => ClaimBinding.Subject(c) is null && c.Code.Length + c.Project.Length == 0 && c.Value is { Value: not 0m }).ToList();
                foreach (var (whole, claims) in bySubject)
                {
                    Add(context, run, section.Key, whole, claims[0], bySubject, unnamed);
                }

                if (measure.Key.Measure is Measures.Budget or Measures.FinalAccounts)
                {
                    AddProjects(context, run, section.Key, [.. measure]);
                }
            }
        }
    }

    private static void Add(CheckContext context, RuleRun run, Section section, SubjectFormat whole, Claim wholeClaim, Dictionary<SubjectFormat, List<Claim>> stated, List<Claim> unnamed)
    {
        var present = Parts(section, whole, stated);
        if (present is not { Count: > 1 })
        {
            return;
        }

        var terms = present.ConvertAll(p => new Term(1, context.Figures[stated[p][0]]));
        var title = string.Create(CultureInfo.InvariantCulture, $"{section.Label} {whole.Name}（{wholeClaim.Measure}）等于各部分之和");
        Term[] sum = [new Term(1, context.Figures[wholeClaim])];
        var equation = new SumEquation(run.Rule, title, run.Rule.Basis, sum, terms);
        if (equation.Evaluate() == Verdict.Broken && WithUnnamed(context, wholeClaim, present, stated, unnamed) is { Count: > 0 } more)
        {
            equation = new SumEquation(run.Rule, title, run.Rule.Basis, sum, [.. terms, .. more.Select(c => new Term(1, context.Figures[c]))]);
        }

        run.Add(equation);
    }

    /// <summary>Parts under names the format does not know that close the gap exactly: one, two, or all of them.</summary>
    private static List<Claim> WithUnnamed(CheckContext context, Claim whole, List<SubjectFormat> present, Dictionary<SubjectFormat, List<Claim>> stated, List<Claim> unnamed)
    {
        var gap = context.Figures[whole].Value - present.Sum(p => context.Figures[stated[p][0]].Value);
        for (var i = 0; i < unnamed.Count; i++)
        {
            if (context.Figures[unnamed[i]].Value == gap)
            {
                return [unnamed[i]];
            }

            for (var k = i + 1; k < unnamed.Count; k++)
            {
                if (context.Figures[unnamed[i]].Value + context.Figures[unnamed[k]].Value == gap)
                {
                    return [unnamed[i], unnamed[k]];
                }
            }
        }

        return unnamed.Sum(c => context.Figures[c].Value) == gap ? unnamed : [];
    }

    /// <summary>Where a section lists projects one by one (委托业务费, 结转), they add up to the total it states first.</summary>
    private static void AddProjects(CheckContext context, RuleRun run, Section section, List<Claim> claims)
    {
        if (section.Format is not { ProjectReference.Length: > 0, ProjectSuffixes.Count: > 0 } || claims.Find(c => ClaimBinding.Subject(c) is { PartOf.Length: 0, Cells.Count: > 0 }) is not { } whole)
        {
            return;
        }

        var projects = claims.Where(c => ClaimBinding.Subject(c) is null && !c.IsUncertain).ToList();
        if (projects.Count > 0 && projects.Count == section.Paragraphs.Count(p => char.IsAsciiDigit(p.Text[0])))
        {
            var title = $"{section.Label} {whole.Subject}等于各项目之和";
            run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[whole])], projects.ConvertAll(p => new Term(1, context.Figures[p]))));
        }
    }

    /// <summary>The stated parts of a whole; a part that is not stated is replaced by its own parts. Null when one is left open.</summary>
    private static List<SubjectFormat>? Parts(Section section, SubjectFormat whole, Dictionary<SubjectFormat, List<Claim>> stated)
    {
        var parts = new List<SubjectFormat>();
        foreach (var part in section.Format!.Subjects.Where(s => s.PartOf == whole.Name))
        {
            if (stated.ContainsKey(part))
            {
                parts.Add(part);
            }
            else if (Parts(section, part, stated) is { Count: > 0 } inside)
            {
                parts.AddRange(inside);
            }
            else if (!part.IsMinor)
            {
                return null;
            }
        }

        return parts;
    }
}

/// <summary>Relations between claims of different sections that the format writes, one line each, such as last year's amounts implied on the income and on the expenditure side.</summary>
public sealed class NarrativeRelationRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C06",
        Title = "各节所说的数彼此相符",
        Explanation = "由“比上年增减额”推得的上年数应前后一致：收入各来源的增减之和等于支出各部分的增减之和，各项科目的增减之和等于总体的增减。表不在文件中时，各类、各项之和等于总体。包含在内的数不大于总体，例如面向小微企业预留的不大于面向中小企业预留的。",
        Basis = "上年收入总计等于上年支出总计；部分之和等于总体",
        Severity = Severity.Warning,
        Kind = FindingKind.Change,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var relation in context.Disclosure.Format.Relations)
        {
            // «>=»: what ended with last year may go unsaid and would lower the left; where the text does state such an item, it states all.
            var isOpen = relation.Text.Contains(" >= ", StringComparison.Ordinal);
            var sides = relation.Text.Split(isOpen ? " >= " : " = ", 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || Terms(context, sides[0]) is not { Count: > 0 } left || Terms(context, sides[1]) is not { Count: > 0 } right)
            {
                run.NotCheckable("有关的节没有说明比上年的增减额");
                continue;
            }

            var isChange = relation.Text.Contains(Measures.Change, StringComparison.Ordinal);
            run.Add(new SumEquation(run.Rule, relation.Title, relation.Basis, left, right, isOpen && !(isChange && StatesEnded(context, sides[0]))) { NamesCulprit = !isChange });
        }
    }

    /// <summary>Whether a section of the side states an item that came to nothing («0.00万元，比上年预算减少253.28万元»).</summary>
    private static bool StatesEnded(CheckContext context, string side)
    {
        var section = side[..side.IndexOf('/', StringComparison.Ordinal)];
        var ended = context.Disclosure.Claims.Where(c => c.Section.Id == section && ClaimBinding.IsAmount(c) && c.Value!.Value.IsZero).Select(c => c.Group).ToHashSet();
        return context.Disclosure.Claims.Any(c => ended.Contains(c.Group) && c.Measure == Measures.Change && c.Value is { Value: < 0m });
    }

    /// <summary>The claims of <c>section/subject#measure</c>, or of all subjects for <c>section/*#measure</c>; null when a section or a named subject states none.</summary>
    private static List<Term>? Terms(CheckContext context, string side)
    {
        var terms = new List<Term>();
        foreach (var word in side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not "+"))
        {
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            var hash = word.IndexOf('#', StringComparison.Ordinal);
            var (section, subject, measure) = (word[..slash], word[(slash + 1)..hash], word[(hash + 1)..]);
            var all = context.Disclosure.Claims.Where(c => c.Section.Id == section && c.Value is not null).ToList();
            bool IsMeant(Claim c) => subject == "*" ? ClaimBinding.Subject(c) is null or { PartOf.Length: > 0 } : ClaimBinding.Subject(c)?.Name == subject;

            // A run of clauses may state its amount twice; items of one name are told apart by their runs.
            var claims = all.Where(c => c.Measure == measure && IsMeant(c)).DistinctBy(c => (c.Subject, c.Group, c.Value)).ToList();
            var optional = all.Exists(c => c.Measure == measure);
            if (!optional || all.Exists(c => c.IsUncertain) || claims.DistinctBy(c => (c.Subject, c.Code, subject == "*" ? c.Group : 0)).Count() != claims.Count)
            {
                return null;
            }

            // A subject stated with an amount but no change leaves the sum open.
            var amounts = all.Where(c => ClaimBinding.IsAmount(c) && c.Value!.Value.Value != 0m && IsMeant(c));
            if (amounts.Any(a => !claims.Exists(c => c.Subject == a.Subject)))
            {
                return null;
            }

            terms.AddRange(claims.Select(c => new Term(1, context.Figures[c])));
        }

        return terms;
    }
}

/// <summary>One quantity stated more than once in the narrative is the same each time.</summary>
public sealed class RepeatedClaimRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C07",
        Title = "文中同一数前后一致",
        Explanation = "同一节里对同一事项、同一口径的数说了不止一次的，各次必须相同；表不在文件中时，各节所说的同一个表中数也必须相同。",
        Basis = "同一数字在文件中前后一致",
        Severity = Severity.Error,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var claims = context.Disclosure.Claims.Where(c => c.Value is not null && c.Section.Format is not null && ClaimBinding.Subject(c) is not null && !c.IsUncertain).ToList();
        foreach (var same in claims.Where(c => c.Measure is not (Measures.Allocation or Measures.InText or Measures.Share)).GroupBy(c => (c.Section, c.Subject, c.Measure, Units.IsMoney(c.Unit) ? "元" : c.Unit, Counted(c))))
        {
            Tie(context, run, [.. same]);
        }

        foreach (var same in claims.Where(ClaimBinding.IsAmount).GroupBy(c => Place(context, c), StringComparer.Ordinal).Where(g => g.Key.Length > 0))
        {
            Tie(context, run, [.. same.DistinctBy(c => c.Section)]);
        }
    }

    /// <summary>What a number of people or things is a number of, as the sentence says it: 行政编制 is no 编制, and each unit has its own.</summary>
    private static string Counted(Claim claim)
    {
        if (Units.IsMoney(claim.Unit) || claim.Unit == "%")
        {
            return string.Empty;
        }

        var (text, whole) = (claim.Sentence.Text, claim.Sentence.Paragraph.Text);
        var head = whole.AsSpan().IndexOfAnyInRange('0', '9');
        return whole[..Math.Max(0, head)] + text[(text.AsSpan(0, claim.Start).LastIndexOfAny("，。；：、") + 1)..claim.Start];
    }

    private static string Place(CheckContext context, Claim claim) =>
        context.Binding.Cells(claim) is [var first, ..] && context.Cells.Resolve(first, claim.Code).Missing is not null
            ? string.Join(' ', first.Terms.Select(t => t.Sign.ToString(CultureInfo.InvariantCulture) + t.Cell)) + claim.Code + claim.Measure
            : string.Empty;

    private static void Tie(CheckContext context, RuleRun run, List<Claim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"{claims[i].Subject}（{claims[i].Measure}）在“{claims[0].Section.Label}”与“{claims[i].Section.Label}”中一致");
            run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[claims[i]])], [new Term(1, context.Figures[claims[0]])]));
        }
    }
}

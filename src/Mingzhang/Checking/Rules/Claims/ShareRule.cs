using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>A share («占 S%») is the part over the whole.</summary>
public sealed class ShareRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info => RuleInfoOf;

    private static RuleInfo RuleInfoOf { get; } = new()
    {
        Id = "MZ-C02",
        Title = "占比等于部分除以总体",
        Explanation = "“占 S%”与同句金额除以总体所得一致；凡未舍入的金额能算出的都算对。各占比为凑足 100% 而调整的一个末位不算错。",
        Basis = "占比 = 部分 ÷ 总体 × 100%",
        Severity = Severity.Error,
        Kind = FindingKind.Share,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var section in context.Disclosure.Claims.Where(c => c.Measure == Measures.Share && c.Value is not null).GroupBy(c => c.Section))
        {
            var shares = section.ToList();
            var together = shares.ConvertAll(c => context.Figures[c]);
            var parts = new List<Figure>();
            var wholes = new HashSet<Figure>(ReferenceEqualityComparer.Instance);
            AnnouncedWholes? announced = null;
            foreach (var share in shares)
            {
                if (Part(context, share) is not { } part || (Whole(context, share, part) ?? Announced(share)) is not { } whole)
                {
                    run.NotCheckable("没有找到占比所对的总体");
                    continue;
                }

                parts.Add(context.Figures[part]);
                wholes.Add(whole);
                var title = string.Create(CultureInfo.InvariantCulture, $"{share.Section.Label} {share.Subject}占比");
                run.Add(new ShareEquation(run.Rule, title, run.Rule.Basis, context.Figures[share], context.Figures[part], whole) { Together = together });
            }

            Figure? Announced(Claim share)
            {
                announced ??= AnnouncedWholes.In(context, shares, s => Part(context, s), (s, part, whole) => IsRight(context, s, part, context.Figures[whole]));
                return context.Figures.Find(announced.Of(share));
            }

            // Parts that make up the whole have shares that were seen to add up to 100 %.
            if (parts.Count == shares.Count && parts.Count > 1 && wholes.Count == 1
                && new SumEquation(run.Rule, string.Empty, string.Empty, [new Term(1, wholes.First())], parts.ConvertAll(p => new Term(1, p))).Evaluate() != Verdict.Broken)
            {
                run.Corroborate(new FixedSumEquation(run.Rule, section.Key.Label + " 各占比之和", run.Rule.Basis, together, [100m]));
            }
        }
    }

    /// <summary>What the sentence itself says the share is of («占政府采购支出总额的»), or an empty string.</summary>
    private static string NamedWhole(CheckContext context, Claim share)
    {
        var tails = context.Disclosure.Format.WordList("share-tails");
        var name = share.Whole.Trim();
        while (tails.FirstOrDefault(t => name.EndsWith(t, StringComparison.Ordinal)) is { } tail)
        {
            name = name[..^tail.Length];
        }

        return name;
    }

    private static Figure? Named(CheckContext context, Claim share, string name)
    {
        var wanted = PrintedWords.Folded(name);
        var named = context.Disclosure.Claims
            .Where(c => ClaimBinding.IsAmount(c) && (PrintedWords.Folded(c.Subject) == wanted || ClaimBinding.Subject(c)?.OtherNames.Any(n => PrintedWords.Folded(n) == wanted) == true))
            .OrderByDescending(c => ReferenceEquals(c.Section, share.Section))
            .FirstOrDefault();
        return context.Figures.Find(named)
            ?? (context.Binding.Whole(share) is { } expression && context.Cells.Resolve(expression, share.Code) is { IsUsable: true, Terms: [var only] } && !only.Figure.IsBlank ? only.Figure : null);
    }

    private static Claim? Part(CheckContext context, Claim share) =>
        context.Disclosure.Claims.FirstOrDefault(c => c.Group == share.Group && ReferenceEquals(c.Section, share.Section) && c.Subject == share.Subject && ClaimBinding.IsAmount(c));

    private static Figure? Whole(CheckContext context, Claim share, Claim part)
    {
        var usual = UsualWhole(context, share, part);
        if (NamedWhole(context, share) is { Length: > 0 } name)
        {
            // «占总支出的» in a section about a part of the budget may mean that part: what either whole gives is right.
            var named = Named(context, share, name);
            return named is not null && usual is not null && !ReferenceEquals(named, usual) && IsRight(context, share, part, usual) && !IsRight(context, share, part, named) ? usual : named;
        }

        return usual;
    }

    private static bool IsRight(CheckContext context, Claim share, Claim part, Figure whole) =>
        new ShareEquation(RuleInfoOf, string.Empty, string.Empty, context.Figures[share], context.Figures[part], whole).Evaluate() != Verdict.Broken;

    private static Figure? UsualWhole(CheckContext context, Claim share, Claim part)
    {
        if (context.Binding.Whole(share) is { } expression
            && context.Cells.Resolve(expression, share.Code) is { IsUsable: true } cells
            && cells.Terms is [var only] && !only.Figure.IsBlank)
        {
            return only.Figure;
        }

        // Without the table: the whole that the sentence names, what the format says the part is a part of, or another section's whole.
        var partOf = ClaimBinding.Subject(part)?.PartOf;
        var whole = Named(context, share.Section.Id, share.Whole)
            ?? Named(context, share.Section.Id, partOf)
            ?? (share.Section.Format?.WholeClaim.Split('/', 2) is [var section, var subject] ? Named(context, section, subject) : null);
        return context.Figures.Find(whole);
    }

    private static Claim? Named(CheckContext context, string section, string? subject) => string.IsNullOrEmpty(subject)
        ? null
        : context.Disclosure.Claims.FirstOrDefault(c => c.Section.Id == section && ClaimBinding.IsAmount(c) && ClaimBinding.Subject(c)?.Name == subject);
}

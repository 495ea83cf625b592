using System.Globalization;
using Mingzhang.Checking.Cells;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Checking.Rules.Words;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.OtherDocuments;

/// <summary>Last year's amounts implied by «比上年» are those that last year's document printed.</summary>
public sealed class PriorYearRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P01",
        Title = "推得的上年数与上年文件一致",
        Explanation = "给出上年文件（--prior）时，“本年数 − 比上年增减额”应等于上年文件表中的数，在职、退休人数减去增减人数应等于上年文件所说的人数。上年机构调整、口径变化的，差异可由说明解释。",
        Basis = "“比上年预算”以上年公开的预算为准",
        Severity = Severity.Error,
        Kind = FindingKind.PriorYear,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Prior is not { } prior)
        {
            run.NotApplicable(context.Options.PriorMisfit(context.Disclosure) ?? "没有给出上年文件（--prior）");
            return;
        }

        var book = new FigureBook(prior, isOther: true);
        Staff(context, run, prior, book);
        var cells = new CellResolver(prior, book);
        foreach (var change in context.Disclosure.Claims.Where(c => c.Measure == Measures.Change && c.Value is not null))
        {
            var amount = context.Disclosure.Claims.FirstOrDefault(c => ReferenceEquals(c.Section, change.Section) && c.Subject == change.Subject && ClaimBinding.IsAmount(c));
            if (amount is null || context.Binding.Cells(amount) is not [var expression, ..])
            {
                continue;
            }

            var last = cells.Resolve(expression, amount.Code);
            if (!last.IsUsable)
            {
                run.NotCheckable(last.Missing is { } missing ? "上年文件：" + missing : "上年文件的表有数字的位置无法确定");
                continue;
            }

            var title = string.Create(CultureInfo.InvariantCulture, $"{change.Section.Label} {change.Subject}：本年数 − 增减额 = 上年文件的数");
            run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[change])], [new Term(1, context.Figures[amount]), .. last.Terms.Select(t => t with { Sign = -t.Sign })]));
        }
    }

    /// <summary>«在职39人，减少1人»: last year's document must have had 40.</summary>
    private static void Staff(CheckContext context, RuleRun run, Disclosure prior, FigureBook book)
    {
        var last = StaffBook.Read(prior);
        foreach (var (kind, count, change) in StaffBook.Read(context.Disclosure))
        {
            if (change is not null && last.FirstOrDefault(l => l.Kind == kind) is { } then)
            {
                run.Add(new SumEquation(run.Rule, $"{kind}人数：本年数 − 增减数 = 上年文件的数", run.Rule.Basis, [new Term(1, context.Figures[change])], [new Term(1, context.Figures[count]), new Term(-1, book[then.Count])]));
            }
        }
    }
}

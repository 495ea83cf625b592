using Mingzhang.Checking.Reporting;
using Mingzhang.Checking.Rules;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Checking.Rules.Naming;
using Mingzhang.Checking.Rules.OtherDocuments;
using Mingzhang.Checking.Rules.Performance;
using Mingzhang.Checking.Rules.Privacy;
using Mingzhang.Checking.Rules.References;
using Mingzhang.Checking.Rules.Scoring;
using Mingzhang.Checking.Rules.Projects;
using Mingzhang.Checking.Rules.Structure;
using Mingzhang.Checking.Rules.Tables;
using Mingzhang.Checking.Rules.Text;
using Mingzhang.Checking.Rules.Words;

namespace Mingzhang.Checking;

/// <summary>All rules, by id.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<IRule> Rules { get; } = Sorted(
        new CodeTreeRule(),
        new TotalRowRule(),
        new RowSumRule(),
        new ItemTreeRule(),
        new CrossTableByCodeRule(),
        new CrossTableTotalRule(),
        new CrossTableAtLeastRule(),
        new UnitSlipRule(),
        new ClaimAmountRule(),
        new ShareRule(),
        new GrowthRule(),
        new DeviationRule(),
        new CompletionRateRule(),
        new NarrativePartsRule(),
        new NarrativeRelationRule(),
        new RepeatedClaimRule(),
        new NotAllottedRule(),
        new EnumerationRule(),
        new AllocationRule(),
        new ProjectSizeRule(),
        new MissingTableRule(),
        new EmptyTableRule(),
        new MissingSectionRule(),
        new BlankTemplateRule(),
        new YearRule(),
        new NumberingRule(),
        new ContentsRule(),
        new DoubledPunctuationRule(),
        new UnbalancedMarksRule(),
        new TemplateResidueRule(),
        new DoubledWordRule(),
        new OrderRule(),
        new RepeatedTextRule(),
        new IncompleteTextRule(),
        new MixedDecimalsRule(),
        new OwnReasonRule(),
        new ReasonAgainstFiguresRule(),
        new OppositeMovesRule(),
        new CopiedReasonRule(),
        new CopiedGoalRule(),
        new NumberBracketsRule(),
        new OneNumberRule(),
        new InstitutionRankRule(),
        new StatedCountRule(),
        new GlossaryRule(),
        new MobileNumberRule(),
        new IdentityNumberRule(),
        new BankAccountRule(),
        new HomeAddressRule(),
        new HiddenProjectNamedRule(),
        new HiddenProjectCountRule(),
        new HiddenAmountRule(),
        new CodeNameRule(),
        new OneNameRule(),
        new CodeChainRule(),
        new EntityNameRule(),
        new HiddenItemReasonRule(),
        new AbsentItemRule(),
        new StaffMovesRule(),
        new OmittedPartRule(),
        new PerformanceMoneyRule(),
        new PerformanceWeightRule(),
        new PerformanceTotalsRule(),
        new GroupWeightRule(),
        new PlacementRule(),
        new IndicatorValueRule(),
        new IndicatorUnitRule(),
        new RepeatedIndicatorRule(),
        new CostRule(),
        new LastYearRule(),
        new GoalTextRule(),
        new DepartmentTargetRule(),
        new UnexplainedScoreRule(),
        new FullMarksRule(),
        new MixedSchemesRule(),
        new MissingReasonRule(),
        new ReasonRule(),
        new BudgetChangeRule(),
        new CompletionTextRule(),
        new CompletionMoneyRule(),
        new EvaluationTotalsRule(),
        new ProjectNameRule(),
        new ProjectMoneyRule(),
        new MissingProjectRule(),
        new ProjectPeriodRule(),
        new ProjectTotalsRule(),
        new EntrustedRule(),
        new ProjectUnitRule(),
        new WrittenProductRule(),
        new GoalProjectRule(),
        new PriorYearRule(),
        new UnitSumRule());

    /// <summary>What is known of every rule, the merged rounding hint included.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
        [.. Rules.Select(r => r.Info).Append(RoundingHints.Info).OrderBy(r => r.Id, StringComparer.Ordinal)];

    private static IReadOnlyList<IRule> Sorted(params ReadOnlySpan<IRule> rules) => [.. rules.ToArray().OrderBy(r => r.Info.Id, StringComparer.Ordinal)];
}

using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Reporting;
using Mingzhang.Checking.RootCause;
using Mingzhang.Checking.Rules;
using Mingzhang.Checking.Rules.Privacy;
using Mingzhang.Checking.Rules.Structure;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking;

/// <summary>
/// Checks a disclosure: rules set up equations and findings, the equations are judged together, and what is broken is laid at the
/// door of as few figures as explain it.
/// </summary>
public static class Checker
{
    /// <summary>Checks a disclosure. Pure: two calls give the same result.</summary>
    public static CheckResult Check(Disclosure disclosure, CheckOptions? options = null)
    {
        var context = new CheckContext(disclosure, options ?? new CheckOptions());
        var runs = new List<RuleRun>();
        foreach (var rule in RuleCatalogue.Rules)
        {
            var run = new RuleRun(rule.Info, context.Figures);
            if (disclosure.IsBlankTemplate && rule is not BlankTemplateRule)
            {
                run.NotCheckable("文件是没有填写的模板");
            }
            else
            {
                rule.Apply(context, run);
            }

            runs.Add(run);
        }

        var equations = runs.SelectMany(r => r.Equations).ToList();
        var findings = RecognisedText.Caution(Findings(runs, equations, context.Options.FindsRootCauses), disclosure.Document).ConvertAll(context.Privacy.Mask);
        return new CheckResult(disclosure, findings, new Coverage(Statuses(runs, equations, findings), context.Figures.Coverage()));
    }

    private static List<Finding> Findings(List<RuleRun> runs, List<Equation> equations, bool locate)
    {
        var culprits = locate ? new Localizer(equations, [.. runs.SelectMany(r => r.Corroborations)]).Find() : [];
        var wrong = culprits.Where(c => c.Right is not null).Select(c => c.Figure).ToHashSet<Figures.Figure>(ReferenceEqualityComparer.Instance);
        var findings = runs.SelectMany(r => r.Findings).Where(f => f.Hinge is null || !wrong.Contains(f.Hinge)).ToList();
        findings.AddRange(culprits.Select(FindingWriter.Write));
        findings.AddRange(RoundingHints.Of(equations));
        return [.. findings.Order(FindingOrder.Instance)];
    }

    private static List<RuleStatus> Statuses(List<RuleRun> runs, List<Equation> equations, List<Finding> findings)
    {
        var failed = equations.Where(e => e.AsPrinted == Verdict.Broken).Select(e => e.Rule.Id)
            .Concat(findings.Select(f => f.Rule))
            .Concat(runs.Where(r => r.Findings.Count > 0).Select(r => r.Rule.Id))
            .ToHashSet(StringComparer.Ordinal);
        var statuses = runs.ConvertAll(r => r.Status(failed.Contains(r.Rule.Id) ? 1 : 0));
        var hints = findings.Exists(f => f.Rule == RoundingHints.Info.Id);
        statuses.Add(new RuleStatus(RoundingHints.Info, hints ? RuleOutcome.Failed : RuleOutcome.Passed, equations.Count, string.Empty));
        return [.. statuses.OrderBy(s => s.Rule.Id, StringComparer.Ordinal)];
    }
}

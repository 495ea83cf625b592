using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Rules;

/// <summary>Collects what one rule gives on one document.</summary>
public sealed class RuleRun(RuleInfo rule, FigureBook figures)
{
    private readonly List<Equation> _equations = [];
    private readonly List<Equation> _corroborations = [];
    private readonly List<Finding> _findings = [];
    private string? _notCheckable;
    private string _notApplicable = "文件中没有相应的内容";

    /// <summary>The rule.</summary>
    public RuleInfo Rule { get; } = rule;

    /// <summary>The equations it set up.</summary>
    public IReadOnlyList<Equation> Equations => _equations;

    /// <summary>Relations that usually hold and are no rule: they only tell which of several figures is wrong.</summary>
    public IReadOnlyList<Equation> Corroborations => _corroborations;

    /// <summary>The findings it made without equations.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How many comparisons it made.</summary>
    public int Comparisons { get; private set; }

    /// <summary>Adds an equation; its figures count as covered.</summary>
    public void Add(Equation equation)
    {
        _equations.Add(equation);
        Comparisons++;
        foreach (var figure in equation.Figures)
        {
            figures.Cover(figure, Rule.Id, inEquation: equation is not SumEquation { IsAtLeast: true });
        }
    }

    /// <summary>
    /// Adds a relation that usually holds without being a rule (a project's performance money is its budget; shares add up to 100 %).
    /// It is never reported; where equations are broken it helps to tell the figure at fault.
    /// </summary>
    public void Corroborate(Equation equation) => _corroborations.Add(equation);

    /// <summary>Adds a finding.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>Notes comparisons that agreed, and the figures they covered.</summary>
    public void Compared(int comparisons = 1, params ReadOnlySpan<Figure?> covered)
    {
        Comparisons += comparisons;
        foreach (var figure in covered)
        {
            if (figure is not null)
            {
                figures.Cover(figure, Rule.Id);
            }
        }
    }

    /// <summary>Says why something the rule speaks of could not be checked.</summary>
    public void NotCheckable(string reason) => _notCheckable ??= reason;

    /// <summary>Says why the rule does not apply.</summary>
    public void NotApplicable(string reason) => _notApplicable = reason;

    /// <summary>How the rule ended, given how many findings are its own in the end.</summary>
    public RuleStatus Status(int findings) =>
        findings > 0 ? new RuleStatus(Rule, RuleOutcome.Failed, Comparisons, string.Empty)
        : Comparisons > 0 ? new RuleStatus(Rule, RuleOutcome.Passed, Comparisons, string.Empty)
        : _notCheckable is { } reason ? new RuleStatus(Rule, RuleOutcome.NotCheckable, 0, reason)
        : new RuleStatus(Rule, RuleOutcome.NotApplicable, 0, _notApplicable);
}

using Mingzhang.Checking.Cells;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules;

/// <summary>A check: what is known of it, and how it is carried out.</summary>
public interface IRule
{
    /// <summary>What is known of it.</summary>
    RuleInfo Info { get; }

    /// <summary>Carries it out: adds equations and findings to the run, or says why it cannot.</summary>
    void Apply(CheckContext context, RuleRun run);
}

/// <summary>What rules look at.</summary>
public sealed class CheckContext
{
    private IReadOnlyList<Mingzhang.Scoring.Evaluation>? _evaluations;
    private readonly Dictionary<PerformanceTable, IReadOnlyList<IndicatorView>> _indicators = [];
    private Dictionary<int, List<Claim>>? _claimsByGroup;
    private readonly Lazy<Words.ReasonBook> _reasons;
    private readonly Lazy<Privacy.PrivateThings> _privateThings;

    /// <summary>Makes the context of a document.</summary>
    public CheckContext(Disclosure disclosure, CheckOptions options)
    {
        Disclosure = disclosure;
        Options = options;
        Figures = new FigureBook(disclosure);
        Cells = new CellResolver(disclosure, Figures);
        Binding = new Claims.ClaimBinding();
        Privacy = new Privacy.PrivateText(disclosure.Format);
        _privateThings = new Lazy<Privacy.PrivateThings>(() => new Privacy.PrivateThings(disclosure.Document, Privacy, Figures));
        _reasons = new Lazy<Words.ReasonBook>(() => new Words.ReasonBook(disclosure));
    }

    /// <summary>What was recognised.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>What the user asked for.</summary>
    public CheckOptions Options { get; }

    /// <summary>All printed figures.</summary>
    public FigureBook Figures { get; }

    /// <summary>Finds figures by cell references.</summary>
    public CellResolver Cells { get; }

    /// <summary>The projects, each with the places that name it.</summary>
    public ProjectRegister Projects => field ??= new ProjectRegister(this);

    /// <summary>The claims that speak of the same subject in one run of clauses, in order.</summary>
    internal List<Claim> ClaimsOfGroup(int group) => (_claimsByGroup ??= GroupClaims()).GetValueOrDefault(group, []);

    /// <summary>The narrative as one text, for searching word lists.</summary>
    public Text.NarrativeText Narrative => field ??= new Text.NarrativeText(Disclosure);

    /// <summary>The numbers of official documents that the text quotes.</summary>
    internal List<References.DocumentNumber> DocumentNumbers => field ??= [.. References.DocumentNumber.In(Disclosure)];

    /// <summary>Finds the cells that claims state.</summary>
    public Claims.ClaimBinding Binding { get; }

    /// <summary>The self-evaluations with their scores recomputed.</summary>
    public IReadOnlyList<Mingzhang.Scoring.Evaluation> Evaluations => _evaluations ??= Mingzhang.Scoring.TableScorer.Score(Disclosure);

    /// <summary>The indicators of a performance table in order, their values taken apart.</summary>
    public IReadOnlyList<IndicatorView> IndicatorsOf(PerformanceTable table)
    {
        if (!_indicators.TryGetValue(table, out var indicators))
        {
            _indicators[table] = indicators = IndicatorView.Of(table, Disclosure.Format.Performance);
        }

        return indicators;
    }

    /// <summary>Finds and masks what the text tells of persons.</summary>
    public Privacy.PrivateText Privacy { get; }

    /// <summary>The private things in the document.</summary>
    public Privacy.PrivateThings PrivateThings => _privateThings.Value;

    /// <summary>The projects that the document withholds.</summary>
    internal Privacy.HiddenProjects Hidden => field ??= new Privacy.HiddenProjects(Disclosure);

    /// <summary>The reasons that the narrative gives for changes.</summary>
    public Words.ReasonBook Reasons => _reasons.Value;

    private Dictionary<int, List<Claim>> GroupClaims()
    {
        var groups = new Dictionary<int, List<Claim>>();
        foreach (var claim in Disclosure.Claims)
        {
            (groups.TryGetValue(claim.Group, out var group) ? group : groups[claim.Group] = []).Add(claim);
        }

        return groups;
    }
}

/// <summary>What the user asked for beyond the document itself.</summary>
public sealed record CheckOptions
{
    /// <summary>Last year's document, or null.</summary>
    public Disclosure? Prior { get; init; }

    /// <summary>The documents of the department's units.</summary>
    public IReadOnlyList<Disclosure> Units { get; init; } = [];

    /// <summary>False to leave out the search for root causes, so that what it costs can be measured; broken equations then give no findings.</summary>
    public bool FindsRootCauses { get; init; } = true;
}

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

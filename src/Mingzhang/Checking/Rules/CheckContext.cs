using Mingzhang.Checking.Cells;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules;

/// <summary>What rules look at.</summary>
public sealed class CheckContext
{
    private readonly Dictionary<PerformanceTable, IReadOnlyList<IndicatorView>> _indicators = [];
    private Dictionary<int, List<Claim>>? _claimsByGroup;

    /// <summary>Makes the context of a document.</summary>
    public CheckContext(Disclosure disclosure, CheckOptions options)
    {
        Disclosure = disclosure;
        Options = options;
        Figures = new FigureBook(disclosure);
        Cells = new CellResolver(disclosure, Figures);
        Binding = new Claims.ClaimBinding();
        Privacy = new Privacy.PrivateText(disclosure.Format);
    }

    /// <summary>What was recognised.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>What the user asked for.</summary>
    public CheckOptions Options { get; }

    /// <summary>Last year's document of the same kind, or null.</summary>
    public Disclosure? Prior => Options.PriorMisfit(Disclosure) is null ? Options.Prior : null;

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
    public IReadOnlyList<Mingzhang.Scoring.Evaluation> Evaluations => field ??= Mingzhang.Scoring.TableScorer.Score(Disclosure);

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
    public Privacy.PrivateThings PrivateThings => field ??= new Privacy.PrivateThings(Disclosure.Document, Privacy, Figures);

    /// <summary>The projects that the document withholds.</summary>
    internal Privacy.HiddenProjects Hidden => field ??= new Privacy.HiddenProjects(Disclosure);

    /// <summary>The reasons that the narrative gives for changes.</summary>
    public Words.ReasonBook Reasons => field ??= new Words.ReasonBook(Disclosure);

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

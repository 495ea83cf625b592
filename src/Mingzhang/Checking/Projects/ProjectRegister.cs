using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Projects;

/// <summary>The projects of a disclosure, each with the places that name it.</summary>
public sealed class ProjectRegister
{
    private const string CarryOverTable = "carry-over";
    private readonly CheckContext _context;

    /// <summary>Enters the projects of a disclosure.</summary>
    public ProjectRegister(CheckContext context)
    {
        _context = context;
        Table = [.. Rows("projects", ProjectPlace.Table)];
        Entrusted = [.. Rows("entrusted", ProjectPlace.Entrusted)];
        CarryOver = [.. Rows(CarryOverTable, ProjectPlace.CarryOver)];
        Evaluations = [.. context.Disclosure.Performance.Where(t => t.Kind == PerformanceKind.ProjectSelfEvaluation && t.Project.Length > 0).Select(t => Form(t, ProjectPlace.Evaluation, MoneyKeys.Full + "." + MoneyKeys.Total))];
        Blocks = [.. context.Disclosure.Projects.Where(p => p.Name.Text.Length > 0).Select(Block)];
        Targets = [.. context.Disclosure.Performance.Where(t => t.Kind == PerformanceKind.ProjectTarget && t.Project.Length > 0).Select(t => Form(t, ProjectPlace.Target, MoneyKeys.Fiscal))];
    }

    /// <summary>The projects of the project table, one a name and unit.</summary>
    public IReadOnlyList<ProjectMention> Table { get; }

    /// <summary>The projects of the table of entrusted business.</summary>
    public IReadOnlyList<ProjectMention> Entrusted { get; }

    /// <summary>The projects that the narrative describes.</summary>
    public IReadOnlyList<ProjectMention> Blocks { get; }

    /// <summary>The projects that have a table of performance targets.</summary>
    public IReadOnlyList<ProjectMention> Targets { get; }

    /// <summary>The projects of the table of money carried over, each with its whole money.</summary>
    public IReadOnlyList<ProjectMention> CarryOver { get; }

    /// <summary>The projects that have a self-evaluation.</summary>
    public IReadOnlyList<ProjectMention> Evaluations { get; }

    /// <summary>The project of the project table that a mention elsewhere names exactly, its unit taken into account where both places give one; null when there is none.</summary>
    public ProjectMention? Named(ProjectMention mention) =>
        Table.FirstOrDefault(t => t.Key == mention.Key && ProjectNames.SameUnit(t.Unit, mention.Unit));

    /// <summary>The mentions of a place that no project of the table is named as.</summary>
    public IReadOnlyList<ProjectMention> Unmatched(IReadOnlyList<ProjectMention> place) => [.. place.Where(m => Named(m) is null)];

    /// <summary>The projects of the table that no mention of a place names.</summary>
    public IReadOnlyList<ProjectMention> Unnamed(IReadOnlyList<ProjectMention> place) =>
        [.. Table.Where(t => !place.Any(m => m.Key == t.Key && ProjectNames.SameUnit(t.Unit, m.Unit)))];

    /// <summary>The pairs of a table's project and a mention elsewhere that are one project under two names: the same money and unit, the names a little apart.</summary>
    public IEnumerable<(ProjectMention Project, ProjectMention Mention)> NearMisses(IReadOnlyList<ProjectMention> place)
    {
        var format = _context.Disclosure.Format;
        var unnamed = Unnamed(place);
        var unmatched = Unmatched(place);
        foreach (var mention in unmatched)
        {
            var near = unnamed.Where(t => IsNear(t, mention)).ToList();
            if (near.Count == 1 && unmatched.Count(m => IsNear(near[0], m)) == 1)
            {
                yield return (near[0], mention);
            }
        }

        bool IsNear(ProjectMention project, ProjectMention mention) =>
            mention.Amount is { } amount && amount == project.Amount && ProjectNames.SameUnit(project.Unit, mention.Unit) && ProjectNames.AreNear(project.Key, mention.Key, format);
    }

    private IEnumerable<ProjectMention> Rows(string id, ProjectPlace place)
    {
        if (_context.Disclosure.TableById(id) is not { } table || table.Columns.FirstOrDefault(c => c.Key == "total") is not { } total)
        {
            yield break;
        }

        var rows = table.Rows.Where(r => r.Item.Length > 0).GroupBy(r => (Key: ProjectNames.Key(r.Item, _context.Disclosure.Format), r.Unit));
        foreach (var same in rows)
        {
            var first = same.First();
            yield return new ProjectMention
            {
                Place = place,
                Name = first.Item,
                Key = same.Key.Key,
                Unit = same.Key.Unit,
                PlaceName = FigureBook.TableLabel(table),
                Location = _context.Figures.Locate(table, first, null),
                Money = [.. same.Select(r => r.FactIn(total)).OfType<Fact>().Select(f => _context.Figures[f])],
                Origin = first,
            };
        }
    }

    private ProjectMention Block(ProjectBlock block) => new()
    {
        Place = ProjectPlace.Block,
        Name = block.Name.Text,
        Key = ProjectNames.Key(block.Name.Text, _context.Disclosure.Format),
        Unit = block.Unit?.Text ?? string.Empty,
        PlaceName = "项目支出情况说明" + block.Numbering,
        Location = new Location(block.Name.Source) { Section = block.Claims.Count > 0 ? block.Claims[0].Section.Label : "项目支出", Row = block.Name.Text },
        Money = block.Claims.FirstOrDefault(c => c.Measure == Measures.ProjectSize && c.Value is not null) is { } size ? [_context.Figures[size]] : [],
        Origin = block,
    };

    private ProjectMention Form(PerformanceTable table, ProjectPlace place, string money) => new()
    {
        Place = place,
        Name = table.Project,
        Key = ProjectNames.Key(table.Project, _context.Disclosure.Format),
        Unit = table.Unit,
        PlaceName = table.Title,
        Location = new Location(table.NameSource ?? table.Source) { Table = IndicatorView.LabelOf(table), Row = "项目名称" },
        Money = table.Money.TryGetValue(money, out var printed) && _context.Figures.Find(printed) is { } figure ? [figure] : [],
        Origin = table,
    };
}

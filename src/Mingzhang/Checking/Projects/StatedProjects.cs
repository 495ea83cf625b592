using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Projects;

/// <summary>Projects that sentences name with their money: what was carried over, and in final accounts what was evaluated.</summary>
internal static class StatedProjects
{
    private const int ShortestName = 4;

    /// <summary>The projects with money that the section on a table of projects lists.</summary>
    public static IReadOnlyList<ProjectMention> Listed(CheckContext context, string table) =>
        [.. context.Disclosure.Claims.Where(c => c.Section.Format is { ProjectReference.Length: > 0 } f && CellReference.Parse(f.ProjectReference).Table == table).Where(IsProject).Select(c => Mention(context, c))];

    /// <summary>What any sentence gives an amount of without the format or the tables knowing it.</summary>
    public static IReadOnlyList<ProjectMention> Anywhere(CheckContext context) => [.. context.Disclosure.Claims.Where(IsProject).Select(c => Mention(context, c))];

    /// <summary>The pairs of a project and a sentence that miswrites its name: the same money, no other project of that money, and neither named rightly on the other side.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="stated">What sentences state.</param>
    /// <param name="isNear">What more must hold of the two names.</param>
    public static IEnumerable<(ProjectMention Project, ProjectMention Mention)> NearMisses(IReadOnlyList<ProjectMention> projects, IReadOnlyList<ProjectMention> stated, Func<string, string, bool> isNear)
    {
        foreach (var mention in stated.Where(m => !projects.Any(p => m.Key.Contains(p.Key, StringComparison.Ordinal))))
        {
            var same = projects.Where(p => p.Amount is { } amount and not 0m && amount == mention.Amount).ToList();
            if (same.Count == 1 && !stated.Any(m => m.Key.Contains(same[0].Key, StringComparison.Ordinal)) && ProjectNames.IsSlip(same[0].Key, mention.Key) && isNear(same[0].Key, mention.Key))
            {
                yield return (same[0], mention);
            }
        }
    }

    private static bool IsProject(Claim claim) =>
        claim.Value is { IsZero: false } && claim.Code.Length == 0 && Units.IsMoney(claim.Unit) && !claim.IsUncertain
        && claim.Measure is Measures.Budget or Measures.FinalAccounts or Measures.Involved or Measures.FullBudget
        && Name(claim).Length >= ShortestName && ClaimBinding.Subject(claim) is null;

    private static string Name(Claim claim) => claim.Project.Length > 0 ? claim.Project : claim.Subject;

    private static ProjectMention Mention(CheckContext context, Claim claim)
    {
        var figure = context.Figures[claim];
        return new ProjectMention
        {
            Place = ProjectPlace.Sentence,
            Name = Name(claim),
            Key = ProjectNames.Key(Name(claim), context.Disclosure.Format),
            PlaceName = "“" + claim.Section.Label + "”说明",
            Location = figure.Location with { Row = Name(claim) },
            Money = [figure],
            Origin = claim,
        };
    }
}

using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>One part of a change: a functional item, or a project when last year's document is at hand.</summary>
/// <param name="Name">Its name as the text or table has it.</param>
/// <param name="Names">All by which a reason may call it, folded: its own, its projects', the names above it.</param>
/// <param name="Delta">By how much it rose (fell), in 元.</param>
/// <param name="Words">The reason given for it, or empty.</param>
/// <param name="Evidence">Where its change is known from.</param>
internal sealed record ChangePart(string Name, IReadOnlyList<string> Names, decimal Delta, string Words, Evidence Evidence);

/// <summary>Takes a change apart into items or projects whose own changes are all known, so that they add up to it exactly.</summary>
internal sealed class ChangeParts
{
    private const int ItemCode = 7;
    private readonly CheckContext _context;
    private readonly List<(Claim Claim, string Section)> _items;
    private readonly IReadOnlyList<ChangePart> _projects;
    private readonly Dictionary<string, bool> _onlyIn = new(StringComparer.Ordinal);
    private readonly Dictionary<Claim, ChangePart> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks up the changes that the document states item by item, and those of projects against last year's document.</summary>
    public ChangeParts(CheckContext context)
    {
        _context = context;
        _items = [.. context.Disclosure.Claims.Where(c => c.Code.Length == ItemCode && c.Value is not null && !c.IsUncertain && c.Measure is Measures.Change or Measures.BudgetChange).Select(c => (c, c.Section.Id))];
        _projects = Projects(context);
    }

    /// <summary>The parts of the change that a reason explains, or none when they are not all known.</summary>
    public IReadOnlyList<ChangePart> Of(Reason reason)
    {
        var change = reason.Change;
        if (change.Value is not { IsZero: false } value || !Units.IsMoney(change.Unit))
        {
            return [];
        }

        var whole = value.Value * Units.Scale(change.Unit);
        foreach (var section in _items.Where(i => i.Claim.Measure == change.Measure && i.Claim.Section != change.Section).GroupBy(i => i.Section, StringComparer.Ordinal))
        {
            var items = section.Select(s => s.Claim).DistinctBy(c => c.Code, StringComparer.Ordinal).ToList();
            foreach (var choice in new[] { items, items.FindAll(i => IsOnlyIn(i.Code, "project")), items.FindAll(i => IsOnlyIn(i.Code, "basic")) })
            {
                if (choice.Count > 2 && choice.Sum(Delta) == whole)
                {
                    return choice.ConvertAll(Part);
                }
            }
        }

        return reason.Base == ChangeBase.LastYear && _projects.Count > 2 && _projects.Sum(p => p.Delta) == whole ? _projects : [];
    }

    private static decimal Delta(Claim change) => change.Value!.Value.Value * Units.Scale(change.Unit);

    private bool IsOnlyIn(string code, string key) =>
        _onlyIn.TryGetValue(code + key, out var known) ? known : _onlyIn[code + key] = OnlyIn(code, key);

    private ChangePart Part(Claim change) => _parts.TryGetValue(change, out var known) ? known : _parts[change] = Item(change);

    /// <summary>Whether the item has money in that column of its table and in no other.</summary>
    private bool OnlyIn(string code, string key)
    {
        var row = _context.Disclosure.TableById("general")?.Rows.FirstOrDefault(r => r.Code == code);
        return row is not null && row.Facts.Any(f => f.Column.Key == key && !f.Amount.IsZero) && row.Facts.All(f => f.Column.Key == key || f.Column.Key == "total" || f.Amount.IsZero);
    }

    private ChangePart Item(Claim change)
    {
        var rows = _context.Disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && change.Code.StartsWith(r.Code, StringComparison.Ordinal)).ToList();
        var names = rows.Select(r => r.Name).Concat(rows.Where(r => r.Code == change.Code).Select(r => r.Item)).Where(n => n.Length > 1);
        var own = _context.Reasons.Reasons.FirstOrDefault(r => r.Code == change.Code && r.Base == (change.Measure == Measures.Change ? ChangeBase.LastYear : ChangeBase.Budget));
        var name = rows.Find(r => r.Code == change.Code)?.Name ?? change.Subject;
        return new ChangePart(name, [.. names.Select(PrintedWords.Folded).Distinct(StringComparer.Ordinal)], Delta(change), own is null ? string.Empty : PrintedWords.Folded(own.Words.Text),
            new Evidence(new Location(change.Source) { Section = change.Section.Label, Row = change.Subject }, change.Snippet, change.Printed));
    }

    private static List<ChangePart> Projects(CheckContext context)
    {
        if (context.Prior is not { } prior || context.Projects.Table.Count == 0)
        {
            return [];
        }

        var (now, then) = (context.Projects.Table, new CheckContext(prior, new CheckOptions()).Projects.Table);
        if (then.Count == 0 || now.Concat(then).Any(p => p.Amount is null))
        {
            return [];
        }

        var parts = new List<ChangePart>();
        foreach (var key in now.Concat(then).Select(p => p.Key).Distinct(StringComparer.Ordinal))
        {
            var (mine, last) = (now.Where(p => p.Key == key).ToList(), then.Where(p => p.Key == key).ToList());
            var place = mine.Concat(last).First();
            var code = (place.Origin as TableRow)?.Name ?? string.Empty;
            parts.Add(new ChangePart(place.Name, [.. new[] { key, PrintedWords.Folded(code) }.Where(n => n.Length > 1)], mine.Sum(p => p.Amount!.Value) - last.Sum(p => p.Amount!.Value), string.Empty, place.AsEvidence()));
        }

        return parts;
    }
}

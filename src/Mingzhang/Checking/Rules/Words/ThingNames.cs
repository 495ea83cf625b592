using Mingzhang.Classification;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>The names by which a document's text may speak of its money: broad kinds, classification items, projects.</summary>
internal sealed class ThingNames
{
    private const int ShortestProject = 5;
    private readonly Dictionary<string, Thing> _things = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<Name>> _namesByFirst = [];

    /// <summary>Gathers the names of a document.</summary>
    public ThingNames(Disclosure disclosure)
    {
        // The first name that claims a word keeps it.
        foreach (var group in disclosure.Format.WordList("same-things").Select(g => g.Split('|', StringSplitOptions.TrimEntries)))
        {
            Add(group, ThingKind.Broad);
        }

        foreach (var code in EconomicCode.Known.Codes.Where(c => c.Length == (int)CodeLevel.Type))
        {
            Add([EconomicCode.Known.NameOf(code)!], ThingKind.Item);
        }

        // A name that several codes share (行政运行) tells nothing.
        var items = disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Name.Length > 0).Select(r => (r.Code, r.Name))
            .Concat(FunctionalCode.Known.Codes.Select(c => (Code: c, Name: FunctionalCode.Known.NameOf(c)!)));
        foreach (var item in items.GroupBy(i => PrintedWords.Folded(i.Name), StringComparer.Ordinal).Where(i => i.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count() == 1))
        {
            Add([item.First().Name], ThingKind.Item);
        }

        var projects = disclosure.Tables.SelectMany(t => t.Rows).Select(r => r.Item)
            .Concat(disclosure.Projects.Select(p => p.Name.Text))
            .Concat(disclosure.Performance.Select(p => p.Project));
        foreach (var project in projects.Where(p => p.Length >= ShortestProject))
        {
            Add([project], ThingKind.Project);
        }

        foreach (var name in _things.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).Select((text, rank) => new Name(text, rank)))
        {
            (_namesByFirst.TryGetValue(name.Text[0], out var names) ? names : _namesByFirst[name.Text[0]] = []).Add(name);
        }
    }

    /// <summary>The thing of that name, or null.</summary>
    public Thing? Of(string name) => _things.GetValueOrDefault(PrintedWords.Folded(name));

    /// <summary>Where things are named in a text, the longest name first, none inside another.</summary>
    public IReadOnlyList<(Thing Thing, int Start, int Length)> In(string text)
    {
        var found = new List<(Thing Thing, int Start, int Length)>();
        foreach (var name in Occurring(text))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (!found.Exists(f => at < f.Start + f.Length && f.Start < at + name.Length))
                {
                    found.Add((_things[name], at, name.Length));
                }
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    /// <summary>The names that occur in a text, the longest first.</summary>
    private IEnumerable<string> Occurring(string text)
    {
        var occurring = new HashSet<Name>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < text.Length; i++)
        {
            if (_namesByFirst.TryGetValue(text[i], out var names))
            {
                foreach (var name in names)
                {
                    if (text.AsSpan(i).StartsWith(name.Text))
                    {
                        occurring.Add(name);
                    }
                }
            }
        }

        return occurring.OrderBy(n => n.Rank).Select(n => n.Text);
    }

    private void Add(IReadOnlyList<string> names, ThingKind kind)
    {
        var thing = new Thing(names[0], kind);
        foreach (var name in names)
        {
            _things.TryAdd(PrintedWords.Folded(name), thing);
        }
    }

    /// <summary>A name and its place among them, the longest first.</summary>
    private sealed record Name(string Text, int Rank);
}

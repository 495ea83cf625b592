using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>The names by which a document's text may speak of its money: broad kinds, classification items, projects.</summary>
internal sealed class ThingNames
{
    private const int ShortestProject = 5;
    private static readonly KnownThings s_known = KnownThings.All;

    // What the document itself adds; of the shipped names, those that its tables make ambiguous tell nothing in it.
    private readonly Dictionary<string, Thing> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly NameIndex _index;
    private readonly Dictionary<string, IReadOnlyList<NamedThing>> _inTexts = new(StringComparer.Ordinal);

    /// <summary>Gathers the names of a document.</summary>
    public ThingNames(Disclosure disclosure)
    {
        // The first name that claims a word keeps it.
        foreach (var group in disclosure.Format.WordList("same-things"))
        {
            var names = group.Split('|', StringSplitOptions.TrimEntries);
            var thing = new Thing(names[0], ThingKind.Broad);
            foreach (var name in names)
            {
                _own.TryAdd(PrintedWords.Folded(name), thing);
            }
        }

        AddItems(disclosure);
        var projects = disclosure.Tables.SelectMany(t => t.Rows).Select(r => r.Item)
            .Concat(disclosure.Projects.Select(p => p.Name.Text))
            .Concat(disclosure.Performance.Select(p => p.Project));
        foreach (var project in projects.Where(p => p.Length >= ShortestProject))
        {
            var name = PrintedWords.Folded(project);
            if (Find(name) is null)
            {
                _own.Add(name, new Thing(project, ThingKind.Project));
            }
        }

        _index = new NameIndex(_own.Keys);
    }

    /// <summary>The thing of that name, or null.</summary>
    public Thing? Of(string name) => Find(PrintedWords.Folded(name));

    /// <summary>Where things are named in a text, the longest name first, none inside another.</summary>
    public IReadOnlyList<NamedThing> In(string text)
    {
        if (!_inTexts.TryGetValue(text, out var known))
        {
            _inTexts[text] = known = Read(text);
        }

        return known;
    }

    /// <summary>The items of the tables, by the names that one code only has.</summary>
    private void AddItems(Disclosure disclosure)
    {
        var items = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Name.Length > 0))
        {
            var name = PrintedWords.Folded(row.Name);
            if (!items.TryAdd(name, row) && items[name].Code != row.Code)
            {
                _ambiguous.Add(name);
            }
        }

        foreach (var (name, row) in items)
        {
            if (s_known.CodeOf(name) is { } code && code != row.Code)
            {
                _ambiguous.Add(name);
            }

            if (!s_known.IsEconomic(name) && !_ambiguous.Contains(name))
            {
                _own.TryAdd(name, new Thing(row.Name, ThingKind.Item));
            }
        }
    }

    private Thing? Find(string folded) =>
        _own.TryGetValue(folded, out var thing) ? thing : _ambiguous.Contains(folded) && !s_known.IsEconomic(folded) ? null : s_known.Of(folded);

    private List<NamedThing> Read(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        _index.Find(text, names);
        s_known.Index.Find(text, names);
        var found = new List<NamedThing>();
        foreach (var name in names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            if (Find(name) is not { } thing)
            {
                continue;
            }

            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (!found.Exists(f => at < f.Start + f.Length && f.Start < at + name.Length))
                {
                    found.Add(new NamedThing(thing, at, name.Length));
                }
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }
}

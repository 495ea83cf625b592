using Mingzhang.Classification;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>The names that a document's tables print for codes on one line, so that wrapped ones can be told.</summary>
/// <param name="text">The document's text outside its tables, without white space, in which projects are named too.</param>
internal sealed class KnownNames(string text = "")
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _codes = new(StringComparer.Ordinal);

    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);

    public void Add(string code, string name)
    {
        // The beginning of a known name is that name cut short.
        if (code.Length > 0 && name.Length > 0 && !(Has(code) && Begins(code, name)))
        {
            Into(_names, code, name);
            Into(_codes, PrintedWords.Folded(name), code);
        }
    }

    /// <summary>Whether the document's tables gave a name for the code.</summary>
    public bool Has(string code) => _names.ContainsKey(code);

    /// <summary>The names known for a code; where the document gives none, the official one.</summary>
    public IReadOnlyCollection<string> Of(string code)
    {
        if (_names.TryGetValue(code, out var names))
        {
            return names;
        }

        return (code.StartsWith('2') ? FunctionalCode.Known : EconomicCode.Known).NameOf(code) is { } official ? [official] : [];
    }

    public bool Knows(string code, string name) => Of(code).Any(n => PrintedWords.Same(n, name));

    public bool Begins(string code, string name) => name.Length > 0 && Of(code).Any(n => n.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Adds the name of a budget unit.</summary>
    public void AddUnit(string name)
    {
        _units.Add(name);
        _labels.Add(name);
    }

    /// <summary>Adds the name of a project.</summary>
    public void AddProject(string name) => _labels.Add(name);

    /// <summary>Whether the name is a budget unit's.</summary>
    public bool IsUnit(string name) => _units.Contains(name);

    /// <summary>Whether the words are a known unit or project, or stand in the document's text in one piece.</summary>
    public bool Occurs(string words) => Weight(words) > 0;

    /// <summary>How much speaks for the words being the name of a unit or project: 2 when they are a known one, 1 when the text holds them.</summary>
    public int Weight(string words) =>
        words.Length < 4 ? 0 : _labels.Contains(words) ? 2 : text.Contains(words, StringComparison.Ordinal) ? 1 : 0;

    /// <summary>The code that a name stands for, or an empty string when none or several do.</summary>
    public string CodeOf(string name) =>
        _codes.TryGetValue(PrintedWords.Folded(name), out var codes) && codes.Count == 1 ? codes.First() : string.Empty;

    /// <summary>The longest code that goes on from the given one and has the name, or an empty string.</summary>
    public string LongerCode(string code, string name) =>
        _codes.TryGetValue(PrintedWords.Folded(name), out var codes)
            ? codes.Where(c => c.Length > code.Length && c.StartsWith(code, StringComparison.Ordinal)).OrderByDescending(c => c.Length).FirstOrDefault(string.Empty)
            : string.Empty;

    private static void Into(Dictionary<string, HashSet<string>> map, string key, string value)
    {
        if (!map.TryGetValue(key, out var values))
        {
            map[key] = values = new HashSet<string>(StringComparer.Ordinal);
        }

        values.Add(value);
    }
}

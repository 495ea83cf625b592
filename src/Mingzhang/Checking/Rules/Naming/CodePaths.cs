using Mingzhang.Classification;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>The functional codes by name: those of the shipped list and those the document's own tables print.</summary>
internal sealed class CodePaths
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    /// <summary>Gathers the names.</summary>
    public CodePaths(Disclosure disclosure)
    {
        var list = FunctionalCode.Known;
        foreach (var code in list.Codes)
        {
            Add(code, list.NameOf(code)!);
        }

        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Code[0] == '2' && r.Name.Length > 0))
        {
            Add(row.Code, row.Name);
            _printed.Add(row.Code);
        }
    }

    /// <summary>The name to show for a code.</summary>
    public string NameOf(string code) => FunctionalCode.Known.NameOf(code) ?? _names[code].First();

    /// <summary>Whether the document's tables have the code.</summary>
    public bool IsPrinted(string code) => _printed.Contains(code);

    /// <summary>The codes of a level under another code that go by the name; every 类 when the code above is empty.</summary>
    public IEnumerable<string> Named(string above, CodeLevel level, string name)
    {
        var folded = PrintedWords.Folded(name);
        return Under(above, level).Where(c => _names[c].Contains(folded) || FunctionalCode.Known.IsNameOf(c, name) == true);
    }

    /// <summary>The 类 whose name the text ends with (words of the sentence may stand before it), or null.</summary>
    public string? ClassAtEnd(string text)
    {
        var folded = PrintedWords.Folded(text);
        return Under(string.Empty, CodeLevel.Class)
            .SelectMany(c => _names[c].Where(n => folded.EndsWith(n, StringComparison.Ordinal)).Select(n => (Code: c, n.Length)))
            .OrderByDescending(c => c.Length).Select(c => c.Code).FirstOrDefault();
    }

    /// <summary>The codes of a level under another whose name the text is a slip of.</summary>
    public IEnumerable<string> Meant(string above, CodeLevel level, string name)
    {
        var folded = PrintedWords.Folded(name);
        return Under(above, level).Where(c => _names[c].Any(n => n.Length > 3 && n != folded && Structure.TextDistance.Between(n, folded) == 1));
    }

    private IEnumerable<string> Under(string above, CodeLevel level) =>
        _names.Keys.Where(c => c.Length == (int)level && c.StartsWith(above, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private void Add(string code, string name)
    {
        if (!_names.TryGetValue(code, out var names))
        {
            _names[code] = names = new HashSet<string>(StringComparer.Ordinal);
        }

        names.Add(PrintedWords.Folded(name));
    }
}

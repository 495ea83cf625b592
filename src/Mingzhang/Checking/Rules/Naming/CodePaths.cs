using Mingzhang.Classification;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>The functional codes by name: those of the shipped list and those the document's own tables print.</summary>
internal sealed class CodePaths
{
    private static readonly Lazy<Dictionary<string, string>> s_known =
        new(() => FunctionalCode.Known.Codes.ToDictionary(c => c, c => PrintedWords.Folded(FunctionalCode.Known.NameOf(c)!), StringComparer.Ordinal));

    private static readonly Lazy<ILookup<int, string>> s_codes = new(() => FunctionalCode.Known.Codes.ToLookup(c => c.Length));
    private readonly Dictionary<string, List<string>> _printed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _under = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Gathers the names that the document prints.</summary>
    public CodePaths(Disclosure disclosure)
    {
        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Code[0] == '2' && r.Name.Length > 0))
        {
            var names = _printed.TryGetValue(row.Code, out var known) ? known : _printed[row.Code] = [];
            var name = PrintedWords.Folded(row.Name);
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>The name to show for a code.</summary>
    public string NameOf(string code) => FunctionalCode.Known.NameOf(code) ?? _printed[code][0];

    /// <summary>Whether the document's tables have the code.</summary>
    public bool IsPrinted(string code) => _printed.ContainsKey(code);

    /// <summary>The codes of a level under another code that go by the name; every 类 when the code above is empty.</summary>
    public IEnumerable<string> Named(string above, CodeLevel level, string name)
    {
        var folded = PrintedWords.Folded(name);
        return Under(above, level).Where(c => NamesOf(c).Contains(folded) || FunctionalCode.Known.IsNameOf(c, name) == true);
    }

    /// <summary>The 类 whose name the text ends with (words of the sentence may stand before it), or null.</summary>
    public string? ClassAtEnd(string text)
    {
        var folded = PrintedWords.Folded(text);
        var (best, length) = ((string?)null, 0);
        foreach (var code in Under(string.Empty, CodeLevel.Class))
        {
            foreach (var name in NamesOf(code))
            {
                if (name.Length > length && folded.EndsWith(name, StringComparison.Ordinal))
                {
                    (best, length) = (code, name.Length);
                }
            }
        }

        return best;
    }

    /// <summary>The codes of a level under another whose name the text is a slip of.</summary>
    public IEnumerable<string> Meant(string above, CodeLevel level, string name)
    {
        var folded = PrintedWords.Folded(name);
        return Under(above, level).Where(c => NamesOf(c).Exists(n => n.Length > 3 && n != folded && Structure.TextDistance.Between(n, folded) == 1));
    }

    /// <summary>The codes of a level under another, in order; gathered once, because a document names few of them many times.</summary>
    private List<string> Under(string above, CodeLevel level)
    {
        var key = $"{above}/{level}";
        if (!_under.TryGetValue(key, out var codes))
        {
            codes = [.. s_codes.Value[(int)level], .. _printed.Keys.Where(c => c.Length == (int)level && !s_known.Value.ContainsKey(c))];
            codes.RemoveAll(c => !c.StartsWith(above, StringComparison.Ordinal));
            codes.Sort(StringComparer.Ordinal);
            _under[key] = codes;
        }

        return codes;
    }

    /// <summary>The names of a code, folded: the shipped one, then those printed.</summary>
    private List<string> NamesOf(string code)
    {
        if (!_names.TryGetValue(code, out var names))
        {
            names = _printed.TryGetValue(code, out var printed) ? [.. printed] : [];
            if (s_known.Value.TryGetValue(code, out var known))
            {
                names.Insert(0, known);
            }

            _names[code] = names;
        }

        return names;
    }
}

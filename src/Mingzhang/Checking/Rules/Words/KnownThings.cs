using Mingzhang.Classification;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>The things that the shipped classifications name, the same for every document.</summary>
internal sealed class KnownThings
{
    private static readonly Lazy<KnownThings> s_all = new(() => new KnownThings());
    private readonly Dictionary<string, Thing> _things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _economic = new(StringComparer.Ordinal);

    private KnownThings()
    {
        foreach (var code in EconomicCode.Known.Codes.Where(c => c.Length == (int)CodeLevel.Type))
        {
            Add(EconomicCode.Known.NameOf(code)!);
        }

        _economic.UnionWith(_things.Keys);
        foreach (var code in FunctionalCode.Known.Codes)
        {
            // A name that several codes share (行政运行) tells nothing.
            var name = PrintedWords.Folded(FunctionalCode.Known.NameOf(code)!);
            _codes[name] = _codes.ContainsKey(name) ? string.Empty : code;
        }

        foreach (var code in FunctionalCode.Known.Codes)
        {
            var name = FunctionalCode.Known.NameOf(code)!;
            if (_codes[PrintedWords.Folded(name)].Length > 0)
            {
                Add(name);
            }
        }

        Index = new NameIndex(_things.Keys);
    }

    /// <summary>All of them; gathered when first asked.</summary>
    public static KnownThings All => s_all.Value;

    /// <summary>Their names, for finding them in a text.</summary>
    public NameIndex Index { get; }

    /// <summary>The thing of a folded name, or null.</summary>
    public Thing? Of(string folded) => _things.GetValueOrDefault(folded);

    /// <summary>Whether an economic item has the folded name.</summary>
    public bool IsEconomic(string folded) => _economic.Contains(folded);

    /// <summary>The functional code of a folded name, an empty string where several have it, or null where none has.</summary>
    public string? CodeOf(string folded) => _codes.GetValueOrDefault(folded);

    private void Add(string name) => _things.TryAdd(PrintedWords.Folded(name), new Thing(name, ThingKind.Item));
}

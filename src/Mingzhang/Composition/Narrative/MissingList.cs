namespace Mingzhang.Composition.Narrative;

/// <summary>What the ledger lacks for a finished document, each once, in the order it was noticed.</summary>
internal sealed class MissingList
{
    private readonly List<string> _items = [];

    public IReadOnlyList<string> Items => _items;

    /// <summary>Notes what is missing and gives the mark that stands in its place in a draft.</summary>
    public string Note(string what)
    {
        if (!_items.Contains(what))
        {
            _items.Add(what);
        }

        return $"{Open}{what}】";
    }

    /// <summary>What marks of missing text begin with.</summary>
    public const string Open = "【待补：";
}

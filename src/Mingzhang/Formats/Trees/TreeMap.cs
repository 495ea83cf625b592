using System.Globalization;

namespace Mingzhang.Formats.Trees;

/// <summary>An entry of a map.</summary>
internal sealed record TreeEntry(string Key, TreeNode Value);

/// <summary>A map below a key, or in a list and named by its own <c>key</c> or <c>id</c>.</summary>
internal sealed record NamedMap(string Key, TreeMap Map);

/// <summary>A map; its entries keep the order of the file.</summary>
/// <remarks>Maps are small and read once, so that a search from the front is quicker than a table.</remarks>
internal sealed class TreeMap(IReadOnlyList<TreeEntry> entries) : TreeNode
{
    public static TreeMap Empty { get; } = new([]);

    public IReadOnlyList<TreeEntry> Entries => entries;

    public TreeNode? Get(string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>The map below a key; empty when there is none.</summary>
    public TreeMap Map(string key) => Get(key) as TreeMap ?? Empty;

    public string Text(string key, string fallback = "") => Get(key) is TreeText text ? text.Value : fallback;

    public int? Number(string key) =>
        int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    public bool Flag(string key) => Text(key) is "true" or "yes";

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Get(key) switch
    {
        TreeList list => list.Texts(),
        TreeText { Value: { Length: > 0 } text } => [text],
        _ => [],
    };

    /// <summary>The lists of texts of a list of lists.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TextLists(string key) =>
        Get(key) is TreeList rows ? [.. rows.Items.OfType<TreeList>().Select(r => r.Texts())] : [];

    /// <summary>The texts below a key, by their names.</summary>
    public Dictionary<string, string> NamedTexts(string key)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Map(key).Entries)
        {
            texts[entry.Key] = entry.Value is TreeText text ? text.Value : string.Empty;
        }

        return texts;
    }

    /// <summary>The maps of a list, or the values of a map of maps with their keys.</summary>
    public IReadOnlyList<NamedMap> Maps(string key)
    {
        var maps = new List<NamedMap>();
        switch (Get(key))
        {
            case TreeList list:
                foreach (var item in list.Items)
                {
                    if (item is TreeMap map)
                    {
                        maps.Add(new NamedMap(map.Text("key", map.Text("id")), map));
                    }
                }

                break;
            case TreeMap inner:
                foreach (var entry in inner.Entries)
                {
                    if (entry.Value is TreeMap map)
                    {
                        maps.Add(new NamedMap(entry.Key, map));
                    }
                }

                break;
        }

        return maps;
    }

    /// <summary>The lists of texts below a key, by their names; empty when the key is absent.</summary>
    public Dictionary<string, IReadOnlyList<string>> Lists(string key) => Map(key).AllLists();

    /// <summary>All lists of texts of this map, by their names.</summary>
    public Dictionary<string, IReadOnlyList<string>> AllLists()
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            lists[entry.Key] = Texts(entry.Key);
        }

        return lists;
    }

    /// <summary>This map with another laid over it: maps are merged key by key, everything else is replaced, <c>~</c> removes a key.</summary>
    public TreeMap With(TreeMap above)
    {
        var merged = new List<TreeEntry>(entries.Count + above.Entries.Count);
        foreach (var entry in entries)
        {
            switch (above.Get(entry.Key))
            {
                case null:
                    merged.Add(entry);
                    break;
                case TreeText { IsNull: true }:
                    break;
                case TreeMap upper when entry.Value is TreeMap lower:
                    merged.Add(new TreeEntry(entry.Key, lower.With(upper)));
                    break;
                case var other:
                    merged.Add(new TreeEntry(entry.Key, other));
                    break;
            }
        }

        foreach (var entry in above.Entries)
        {
            if (entry.Value is not TreeText { IsNull: true } && Get(entry.Key) is null)
            {
                merged.Add(entry);
            }
        }

        return new TreeMap(merged);
    }
}

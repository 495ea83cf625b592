using System.Collections.Concurrent;
using System.Reflection;
using Mingzhang.Formats.Trees;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Formats;

/// <summary>The formats that are known: those shipped inside the program, and those a caller adds or overrides.</summary>
/// <remarks>Formats are read when asked for, each once. Thread-safe.</remarks>
public sealed class FormatLibrary
{
    private const string Folder = "formats/";
    private const string WritingFolder = "writing/";

    /// <summary>A format that extends an abstract one is not abstract, unless it says so itself.</summary>
    private static readonly TreeMap NotAbstract = new([new TreeEntry("abstract", new TreeText("false"))]);

    private readonly Dictionary<string, IFormatSource> _sources;
    private readonly ConcurrentDictionary<string, Lazy<TreeMap>> _trees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TreeMap>> _heads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FormatCard> _cards = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Format>> _formats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<WritingFormat?>> _writings = new(StringComparer.Ordinal);

    private FormatLibrary(Dictionary<string, IFormatSource> sources) => _sources = sources;

    /// <summary>The shipped formats.</summary>
    public static FormatLibrary Shipped { get; } = new(ShippedSources());

    /// <summary>The ids of all formats in ordinal order, bases included.</summary>
    public IReadOnlyList<string> Ids => [.. _sources.Keys.Where(k => !k.StartsWith(WritingFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>This library with formats added or overridden; the key is the id (the file's name without <c>.yaml</c>), the value its YAML text.</summary>
    public FormatLibrary With(IReadOnlyDictionary<string, string> texts)
    {
        var all = new Dictionary<string, IFormatSource>(_sources, StringComparer.Ordinal);
        foreach (var (id, text) in texts)
        {
            all[id] = new YamlFormat(text, id + ".yaml");
        }

        return new FormatLibrary(all);
    }

    /// <summary>Whether the format exists.</summary>
    public bool Contains(string id) => _sources.ContainsKey(id);

    /// <summary>The format with the id, what it extends merged in.</summary>
    /// <exception cref="FormatException">It does not exist, extends itself, or is malformed; the message is Chinese and names the file.</exception>
    public Format Get(string id) => _formats.GetOrAdd(id, key => new(() => FormatBinder.Bind(Tree(key, [], _trees, source => source.Whole()), key))).Value;

    /// <summary>What the head of the format's file says; the rest of the file is not read.</summary>
    /// <exception cref="FormatException">It does not exist, extends itself, or its head is malformed.</exception>
    public FormatCard Card(string id) => _cards.GetOrAdd(id, key =>
    {
        var head = Tree(key, [], _heads, source => source.Head());
        return FormatCard.Of(FormatBinder.Bind(head, key), head.Text("extends"));
    });

    /// <summary>How the format is written from a ledger, or null when nothing says so.</summary>
    /// <exception cref="FormatException">The format does not exist, or a file is malformed.</exception>
    public WritingFormat? Writing(string id) => _writings.GetOrAdd(id, key => new(() =>
    {
        var chain = new Stack<string>();
        for (var at = key; at.Length > 0; at = Card(at).Extends)
        {
            chain.Push(at);
        }

        TreeMap? tree = null;
        foreach (var at in chain.Where(a => _sources.ContainsKey(WritingFolder + a)))
        {
            var own = _sources[WritingFolder + at].Whole();
            tree = tree is null ? own : tree.With(own);
        }

        return tree is null ? null : WritingBinder.Bind(tree, Get(key));
    })).Value;

    /// <summary>A data list shipped beside the formats, such as <c>codes/functional.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string ShippedText(string name)
    {
        using var reader = new StreamReader(Resource(name));
        return reader.ReadToEnd();
    }

    private TreeMap Tree(string id, HashSet<string> path, ConcurrentDictionary<string, Lazy<TreeMap>> trees, Func<IFormatSource, TreeMap> part)
    {
        if (!_sources.TryGetValue(id, out var source))
        {
            throw new FormatException($"没有格式“{id}”。用 mingzhang formats 查看可用的格式。");
        }

        if (!path.Add(id))
        {
            throw new FormatException($"格式“{id}”的 extends 绕回了自己。");
        }

        return trees.GetOrAdd(id, key => new(() =>
        {
            var own = part(source);
            var parent = own.Text("extends");
            return parent.Length == 0 ? own : Tree(parent, path, trees, part).With(NotAbstract).With(own);
        })).Value;
    }

    private static Dictionary<string, IFormatSource> ShippedSources()
    {
        var trees = new CompiledTrees(() => Resource("compiled"));
        var sources = new Dictionary<string, IFormatSource>(StringComparer.Ordinal);
        foreach (var name in trees.Names)
        {
            sources[name] = new ShippedFormat(trees, name);
        }

        return sources;
    }

    private static Stream Resource(string name) => typeof(FormatLibrary).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new FileNotFoundException($"程序内没有数据文件“{name}”。", name);
}

using System.Collections.Concurrent;
using System.Reflection;
using Mingzhang.Formats.Writing;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Formats;

/// <summary>The formats that are known: those shipped inside the program, and those a caller adds or overrides.</summary>
/// <remarks>Formats are read when asked for, each once. Thread-safe.</remarks>
public sealed class FormatLibrary
{
    private const string Folder = "formats/";
    private const string WritingFolder = "writing/";
    private readonly Dictionary<string, Func<string>> _texts;
    private readonly ConcurrentDictionary<string, Lazy<YamlMappingNode>> _trees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<YamlMappingNode>> _heads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FormatCard> _cards = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Format>> _formats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<WritingFormat?>> _writings = new(StringComparer.Ordinal);

    private FormatLibrary(Dictionary<string, Func<string>> texts) => _texts = texts;

    /// <summary>The shipped formats.</summary>
    public static FormatLibrary Shipped { get; } = new(ShippedTexts());

    /// <summary>The ids of all formats in ordinal order, bases included.</summary>
    public IReadOnlyList<string> Ids => [.. _texts.Keys.Where(k => !k.StartsWith(WritingFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>This library with formats added or overridden; the key is the id (the file's name without <c>.yaml</c>), the value its YAML text.</summary>
    public FormatLibrary With(IReadOnlyDictionary<string, string> texts)
    {
        var all = new Dictionary<string, Func<string>>(_texts, StringComparer.Ordinal);
        foreach (var (id, text) in texts)
        {
            all[id] = () => text;
        }

        return new FormatLibrary(all);
    }

    /// <summary>Whether the format exists.</summary>
    public bool Contains(string id) => _texts.ContainsKey(id);

    /// <summary>The format with the id, what it extends merged in.</summary>
    /// <exception cref="FormatException">It does not exist, extends itself, or is malformed; the message is Chinese and names the file.</exception>
    public Format Get(string id) => _formats.GetOrAdd(id, key => new(() => FormatBinder.Bind(Tree(key, [], _trees, text => text), key))).Value;

    /// <summary>What the head of the format's file says; the rest of the file is not read.</summary>
    /// <exception cref="FormatException">It does not exist, extends itself, or its head is malformed.</exception>
    public FormatCard Card(string id) => _cards.GetOrAdd(id, key =>
    {
        var head = Tree(key, [], _heads, FormatCard.Head);
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

        YamlMappingNode? tree = null;
        foreach (var at in chain.Where(a => _texts.ContainsKey(WritingFolder + a)))
        {
            var own = YamlTree.Read(_texts[WritingFolder + at](), WritingFolder + at + ".yaml");
            tree = tree is null ? own : (YamlMappingNode)YamlTree.Merge(tree, own);
        }

        return tree is null ? null : WritingBinder.Bind(tree, Get(key));
    })).Value;

    /// <summary>A data list shipped beside the formats, such as <c>codes/functional.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string ShippedText(string name)
    {
        using var stream = typeof(FormatLibrary).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new FileNotFoundException($"程序内没有数据文件“{name}”。", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private YamlMappingNode Tree(string id, HashSet<string> path, ConcurrentDictionary<string, Lazy<YamlMappingNode>> trees, Func<string, string> part)
    {
        if (!_texts.TryGetValue(id, out var text))
        {
            throw new FormatException($"没有格式“{id}”。用 mingzhang formats 查看可用的格式。");
        }

        if (!path.Add(id))
        {
            throw new FormatException($"格式“{id}”的 extends 绕回了自己。");
        }

        return trees.GetOrAdd(id, key => new(() =>
        {
            var own = YamlTree.Read(part(text()), key + ".yaml");
            var parent = own.Text("extends");
            if (parent.Length == 0)
            {
                return own;
            }

            var below = (YamlMappingNode)YamlTree.Merge(Tree(parent, path, trees, part), new YamlMappingNode(new YamlScalarNode("abstract"), new YamlScalarNode("false")));
            return (YamlMappingNode)YamlTree.Merge(below, own);
        })).Value;
    }

    private static Dictionary<string, Func<string>> ShippedTexts()
    {
        var texts = new Dictionary<string, Func<string>>(StringComparer.Ordinal);
        foreach (var name in typeof(FormatLibrary).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
            {
                var file = name[Folder.Length..];
                texts[file[..^".yaml".Length]] = () => ShippedText(file);
            }
        }

        return texts;
    }
}

namespace Mingzhang.Formats.Trees;

/// <summary>Writes trees in the form that <see cref="CompiledTrees"/> reads. The build runs it over <c>formats/</c>; the same trees give the same bytes.</summary>
internal sealed class TreeCompiler
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);

    /// <summary>The compiled form of the trees, in ordinal order of their names.</summary>
    public static byte[] Compile(IReadOnlyDictionary<string, TreeMap> trees)
    {
        var compiler = new TreeCompiler();
        var bodies = new MemoryStream();
        using (var writer = new BinaryWriter(bodies))
        {
            writer.Write7BitEncodedInt(trees.Count);
            foreach (var (name, tree) in trees.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                writer.Write(name);
                compiler.Write(writer, tree);
            }
        }

        var whole = new MemoryStream();
        using (var writer = new BinaryWriter(whole))
        {
            writer.Write7BitEncodedInt(compiler._keys.Count);
            foreach (var key in compiler._keys.OrderBy(k => k.Value))
            {
                writer.Write(key.Key);
            }

            writer.Write(bodies.ToArray());
        }

        return whole.ToArray();
    }

    private void Write(BinaryWriter writer, TreeNode node)
    {
        switch (node)
        {
            case TreeText text:
                writer.Write((byte)(text.IsNull ? NodeKind.Null : NodeKind.Text));
                writer.Write(text.Value);
                break;
            case TreeList list:
                Write(writer, NodeKind.List, list.Items, Write);
                break;
            case TreeMap map:
                Write(writer, NodeKind.Map, map.Entries, (inner, entry) =>
                {
                    inner.Write7BitEncodedInt(Number(entry.Key));
                    Write(inner, entry.Value);
                });
                break;
        }
    }

    private static void Write<T>(BinaryWriter writer, NodeKind kind, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        var body = new MemoryStream();
        using (var inner = new BinaryWriter(body))
        {
            inner.Write7BitEncodedInt(items.Count);
            foreach (var item in items)
            {
                write(inner, item);
            }
        }

        var bytes = body.ToArray();
        writer.Write((byte)kind);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private int Number(string key)
    {
        if (!_keys.TryGetValue(key, out var number))
        {
            _keys[key] = number = _keys.Count;
        }

        return number;
    }
}

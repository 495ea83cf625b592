namespace Mingzhang.Formats.Trees;

/// <summary>Trees in the compact form in which the shipped formats are built in: read in a fraction of the time that YAML takes.</summary>
/// <remarks>
/// <para>Keys are few and stand once, in front. Maps and lists tell how many bytes they take, so that what is not wanted is skipped.
/// docs/decisions/0015 tells why.</para>
/// <code>
/// file   = keys:list of text, trees:list of (name:text, node)
/// node   = 0 text | 1 text (null) | 2 bytes:i32 items:list of node | 3 bytes:i32 entries:list of (key:number, node)
/// list   = count:number, items
/// </code>
/// </remarks>
internal sealed class CompiledTrees
{
    private readonly Func<Stream> _open;
    private readonly string[] _keys;
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);

    /// <summary>Reads which trees there are.</summary>
    /// <param name="open">Opens the compiled form, as often as it is asked to.</param>
    public CompiledTrees(Func<Stream> open)
    {
        _open = open;
        using var reader = new BinaryReader(open());
        _keys = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < _keys.Length; i++)
        {
            _keys[i] = reader.ReadString();
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            _places[reader.ReadString()] = reader.BaseStream.Position;
            Skip(reader);
        }
    }

    /// <summary>The names of the trees.</summary>
    public IReadOnlyCollection<string> Names => _places.Keys;

    /// <summary>The tree of the name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="isWanted">Which keys of its topmost map are read; null for all.</param>
    public TreeMap Read(string name, Func<string, bool>? isWanted = null)
    {
        using var reader = new BinaryReader(_open());
        reader.BaseStream.Position = _places[name];
        return (TreeMap)Node(reader, isWanted);
    }

    private static void Skip(BinaryReader reader)
    {
        var isText = (NodeKind)reader.ReadByte() is NodeKind.Text or NodeKind.Null;
        var length = isText ? reader.Read7BitEncodedInt() : reader.ReadInt32();
        reader.BaseStream.Position += length;
    }

    private TreeNode Node(BinaryReader reader, Func<string, bool>? isWanted)
    {
        var kind = (NodeKind)reader.ReadByte();
        if (kind is NodeKind.Text or NodeKind.Null)
        {
            return new TreeText(reader.ReadString(), kind == NodeKind.Null);
        }

        reader.ReadInt32();
        var count = reader.Read7BitEncodedInt();
        return kind == NodeKind.List ? List(reader, count) : Map(reader, count, isWanted);
    }

    private TreeList List(BinaryReader reader, int count)
    {
        var items = new TreeNode[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = Node(reader, isWanted: null);
        }

        return new TreeList(items);
    }

    private TreeMap Map(BinaryReader reader, int count, Func<string, bool>? isWanted)
    {
        var entries = new List<TreeEntry>(count);
        for (var i = 0; i < count; i++)
        {
            var key = _keys[reader.Read7BitEncodedInt()];
            if (isWanted?.Invoke(key) == false)
            {
                Skip(reader);
            }
            else
            {
                entries.Add(new TreeEntry(key, Node(reader, isWanted: null)));
            }
        }

        return new TreeMap(entries);
    }
}

/// <summary>The first byte of a node.</summary>
internal enum NodeKind : byte
{
    Text,
    Null,
    List,
    Map,
}

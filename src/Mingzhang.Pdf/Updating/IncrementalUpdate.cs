using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Pdf.Security;
using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Updating;

/// <summary>
/// New and changed objects, written behind a file with a cross-reference section of the kind the file has. Where the file's own
/// sections are broken, the new one lists every object that was found, so that the outcome is sound.
/// </summary>
internal sealed class IncrementalUpdate
{
    private const int MostNumbers = 8_388_607;

    private readonly ObjectStore _store;
    private readonly SortedDictionary<int, (int Generation, byte[] Body)> _objects = [];
    private int _next;

    public IncrementalUpdate(ObjectStore store)
    {
        _store = store;
        int highest = store.AllNumbers() is [.., var last] ? last : 0;
        int size = store.Trailer?.Integer("Size") ?? 0;
        _next = Math.Max(highest + 1, size is > 0 and < MostNumbers ? size : 1);
    }

    private SecurityHandler? Security => _store.Decoder.Security;

    /// <summary>A number that no object has.</summary>
    public int NewNumber() => _next++;

    /// <summary>Whether the object is already to be written anew.</summary>
    public bool Holds(int number) => _objects.ContainsKey(number);

    /// <summary>Writes an object anew, or a new one.</summary>
    public void Set(int number, int generation, Action<ObjectWriter> write)
    {
        var writer = new ObjectWriter(Security, number, generation);
        write(writer);
        _objects[number] = (generation, writer.ToArray());
    }

    /// <summary>A new stream.</summary>
    public void SetStream(int number, string entries, byte[] data)
    {
        byte[] written = Security is null ? data : Security.EncryptStream(data, number, 0);
        var writer = new ObjectWriter(Security, number, 0);
        writer.Raw(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {written.Length}>>\nstream\n")).Raw(written).Raw("\nendstream");
        _objects[number] = (0, writer.ToArray());
    }

    /// <summary>The original with the objects behind it.</summary>
    public byte[] Write(byte[] original)
    {
        if (_objects.Count == 0)
        {
            return original;
        }

        using var file = new MemoryStream(original.Length + 65_536);
        file.Write(original);
        if (original[^1] is not ((byte)'\n' or (byte)'\r'))
        {
            file.WriteByte((byte)'\n');
        }

        var entries = new SortedDictionary<int, Entry>();
        bool broken = _store.Table.NewestSection < 0;
        if (broken)
        {
            KeepKnown(entries);
        }

        foreach ((int number, (int generation, byte[] body)) in _objects)
        {
            entries[number] = new Entry(1, file.Length - _store.Origin, generation);
            Write(file, $"{number} {generation} obj\n");
            file.Write(body);
            Write(file, $"\nendobj\n");
        }

        byte[] change = SHA256.HashData(file.GetBuffer().AsSpan(original.Length, (int)file.Length - original.Length))[..16];
        long start = file.Length - _store.Origin;
        if (_store.Table.NewestIsStream || entries.Values.Any(e => e.Type == 2))
        {
            WriteStream(file, entries, start, change, broken);
        }
        else
        {
            WriteTable(file, entries, change, broken);
        }

        Write(file, $"startxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, FormattableString text) => file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private void KeepKnown(SortedDictionary<int, Entry> entries)
    {
        foreach ((int number, XrefEntry known) in _store.Table.Entries)
        {
            if (known.Container >= 0)
            {
                entries[number] = new Entry(2, known.Container, known.Offset);
            }
            else if (known.Offset >= 0)
            {
                _ = _store.ReadObjectAt(known.Offset, out int found);
                if (found == number)
                {
                    entries[number] = new Entry(1, known.Offset - _store.Origin, GenerationAt(known.Offset));
                }
            }
        }
    }

    private int GenerationAt(int offset)
    {
        Lexer lexer = _store.NewLexer(offset);
        lexer.Next();
        return (int)Math.Clamp(lexer.Next().Number, 0, 65_535);
    }

    private void WriteTable(MemoryStream file, SortedDictionary<int, Entry> entries, byte[] change, bool whole)
    {
        if (whole)
        {
            entries[0] = new Entry(0, 0, 65_535);
        }

        Write(file, $"xref\n");
        foreach ((int first, List<Entry> run) in Runs(entries))
        {
            Write(file, $"{first} {run.Count}\n");
            foreach (Entry entry in run)
            {
                Write(file, $"{entry.Second:D10} {entry.Third:D5} {(entry.Type == 0 ? "f" : "n")} \n");
            }
        }

        Write(file, $"trailer\n<<");
        file.Write(TrailerEntries(change, whole));
        Write(file, $">>\n");
    }

    private void WriteStream(MemoryStream file, SortedDictionary<int, Entry> entries, long start, byte[] change, bool whole)
    {
        int number = NewNumber();
        entries[number] = new Entry(1, start, 0);
        if (whole)
        {
            entries[0] = new Entry(0, 0, 65_535);
        }

        using var rows = new MemoryStream();
        Span<byte> row = stackalloc byte[11];
        var index = new StringBuilder();
        foreach ((int first, List<Entry> run) in Runs(entries))
        {
            index.Append(CultureInfo.InvariantCulture, $"{first} {run.Count} ");
            foreach (Entry entry in run)
            {
                row[0] = (byte)entry.Type;
                BinaryPrimitives.WriteInt64BigEndian(row[1..], entry.Second);
                BinaryPrimitives.WriteUInt16BigEndian(row[9..], (ushort)Math.Clamp(entry.Third, 0, 65_535));
                rows.Write(row);
            }
        }

        // Eight bytes for offsets are more than needed, but right for files of any size.
        Write(file, $"{number} 0 obj\n<</Type/XRef/W[1 8 2]/Index[{index.ToString().TrimEnd()}]/Length {rows.Length}");
        file.Write(TrailerEntries(change, whole));
        Write(file, $">>\nstream\n");
        file.Write(rows.ToArray());
        Write(file, $"\nendstream\nendobj\n");
    }

    private byte[] TrailerEntries(byte[] change, bool whole)
    {
        // Nothing in a trailer is encrypted.
        var writer = new ObjectWriter(null, 0, 0);
        writer.Raw(string.Create(CultureInfo.InvariantCulture, $"/Size {_next}"));
        if (!whole)
        {
            writer.Raw(string.Create(CultureInfo.InvariantCulture, $"/Prev {_store.Table.NewestSection}"));
        }

        foreach (string key in (ReadOnlySpan<string>)["Root", "Info", "Encrypt"])
        {
            if (_store.Trailer?.Raw(key) is { IsNull: false } value)
            {
                writer.Name(key).Raw(" ").Value(value);
            }
        }

        // The first part names the file for good, the second this state of it.
        if (_store.Trailer?["ID"].AsArray is { Count: > 0 } id)
        {
            writer.Raw("/ID[").Value(id[0]).Raw("<").Raw(Convert.ToHexString(change)).Raw(">]");
        }

        return writer.ToArray();
    }

    private static IEnumerable<(int First, List<Entry> Run)> Runs(SortedDictionary<int, Entry> entries)
    {
        int first = -1;
        var run = new List<Entry>();
        foreach ((int number, Entry entry) in entries)
        {
            if (run.Count > 0 && number != first + run.Count)
            {
                yield return (first, run);
                run = [];
            }

            first = run.Count == 0 ? number : first;
            run.Add(entry);
        }

        if (run.Count > 0)
        {
            yield return (first, run);
        }
    }

    /// <summary>A row as cross-reference streams have it: 0 free, 1 offset and generation, 2 object stream and index.</summary>
    private readonly record struct Entry(int Type, long Second, int Third);
}

using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>A face in a font file: which characters it holds, read when first asked for.</summary>
internal sealed class FontFace
{
    private const int Collection = 0x74746366; // "ttcf"
    private const int FamilyName = 1;
    private const int TypographicFamilyName = 16;
    private const int MostFaces = 64;
    private readonly Lazy<CharacterMap> _map;

    private FontFace(string path, long offset, int length) => _map = new(() => ReadMap(path, offset, length));

    /// <summary>Whether the face has a glyph for the character.</summary>
    public bool Holds(int character) => _map.Value.Holds(character);

    /// <summary>The faces of a file under each of their family names; none when it is no font.</summary>
    public static IReadOnlyList<(string Name, FontFace Face)> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var faces = new List<(string, FontFace)>();
            foreach (var start in Starts(file))
            {
                ReadFace(file, path, start, faces);
            }

            return faces;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return [];
        }
    }

    private static IEnumerable<long> Starts(FileStream file)
    {
        var head = Bytes(file, 0, 12);
        if (BinaryPrimitives.ReadInt32BigEndian(head) != Collection)
        {
            return [0];
        }

        var count = Math.Min(MostFaces, BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(8)));
        var starts = Bytes(file, 12, count * 4);
        return [.. Enumerable.Range(0, count).Select(i => (long)BinaryPrimitives.ReadUInt32BigEndian(starts.AsSpan(i * 4)))];
    }

    private static void ReadFace(FileStream file, string path, long start, List<(string, FontFace)> faces)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(Bytes(file, start + 4, 2));
        var directory = Bytes(file, start + 12, count * 16);
        (long Offset, int Length)? names = null, map = null;
        for (var i = 0; i < count; i++)
        {
            var entry = directory.AsSpan(i * 16, 16);
            var place = ((long)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            switch (Encoding.ASCII.GetString(entry[..4]))
            {
                case "name":
                    names = place;
                    break;
                case "cmap":
                    map = place;
                    break;
            }
        }

        if (names is var (nameOffset, nameLength) && map is var (mapOffset, mapLength))
        {
            var face = new FontFace(path, mapOffset, mapLength);
            faces.AddRange(Names(Bytes(file, nameOffset, nameLength)).Select(n => (n, face)));
        }
    }

    private static IEnumerable<string> Names(byte[] table)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(2));
        int texts = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = table.AsMemory(6 + (i * 12), 12);
            ushort Field(int at) => BinaryPrimitives.ReadUInt16BigEndian(record.Span[at..]);
            if (Field(6) is FamilyName or TypographicFamilyName && Field(0) is 0 or 3)
            {
                yield return Encoding.BigEndianUnicode.GetString(table, texts + Field(10), Field(8));
            }
        }
    }

    private static CharacterMap ReadMap(string path, long offset, int length)
    {
        try
        {
            using var file = File.OpenRead(path);
            return CharacterMap.Read(Bytes(file, offset, length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return CharacterMap.None;
        }
    }

    private static byte[] Bytes(FileStream file, long offset, int length)
    {
        if (length < 0 || offset + length > file.Length)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }
}

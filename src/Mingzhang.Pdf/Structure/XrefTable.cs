using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>Where one object lies.</summary>
/// <param name="Container">The object stream that holds it, or −1 when it lies in the file itself.</param>
/// <param name="Offset">Its offset in the file, or its index in the object stream.</param>
internal readonly record struct XrefEntry(int Container, int Offset)
{
    /// <summary>An object in the file itself; an impossible offset becomes one where nothing can be found.</summary>
    public static XrefEntry InFile(long offset) => new(-1, offset is >= 0 and < int.MaxValue ? (int)offset : -1);
}

/// <summary>Object numbers and where the objects lie. The first entry given for a number, the newest, is kept.</summary>
internal sealed class XrefTable(int maxObjects)
{
    private readonly Dictionary<int, XrefEntry> _entries = [];
    private readonly HashSet<int> _free = [];

    public int Count => _entries.Count;

    public IEnumerable<KeyValuePair<int, XrefEntry>> Entries => _entries;

    /// <summary>The newest trailer.</summary>
    public PdfDictionary? Trailer { get; set; }

    /// <summary>Where the newest section begins, as the file counts; −1 when the table was put together by searching.</summary>
    public long NewestSection { get; set; } = -1;

    /// <summary>Whether the newest section is a cross-reference stream.</summary>
    public bool NewestIsStream { get; set; }

    public bool TryGet(int number, out XrefEntry entry) => _entries.TryGetValue(number, out entry);

    /// <summary>Adds an entry unless a newer one is known; false when the table is full.</summary>
    public bool Add(int number, XrefEntry entry)
    {
        if (_entries.Count >= maxObjects)
        {
            return false;
        }

        if (number >= 0 && !_free.Contains(number))
        {
            _entries.TryAdd(number, entry);
        }

        return true;
    }

    /// <summary>Notes that the object was deleted, which hides older entries for it.</summary>
    public void AddFree(int number)
    {
        if (!_entries.ContainsKey(number) && _free.Count < maxObjects)
        {
            _free.Add(number);
        }
    }

    /// <summary>Overrides whatever is known, as repair does.</summary>
    public void Set(int number, XrefEntry entry)
    {
        if (_entries.Count < maxObjects || _entries.ContainsKey(number))
        {
            _entries[number] = entry;
        }
    }
}

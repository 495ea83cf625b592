using Mingzhang.Pdf.Filters;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Security;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>All indirect objects of a file, read when asked for.</summary>
internal sealed class ObjectStore : IObjectResolver
{
    private const int MaxReferenceChain = 16;
    private const int MaxCachedUnits = 1_000_000;

    private readonly PdfLimits _limits;
    private readonly Dictionary<int, PdfValue> _cache = [];
    private readonly HashSet<int> _reading = [];
    private XrefTable _table;
    private XrefRepair? _repair;
    private int _cachedUnits;

    public ObjectStore(byte[] data, int origin, PdfLimits limits, WorkMeter meter, ProblemLog log)
    {
        Data = data;
        Origin = origin;
        Meter = meter;
        Log = log;
        _limits = limits;
        _table = new XrefTable(limits.MaxObjects);
        Decoder = new StreamDecoder(limits, meter, log);
        Containers = new ObjectStreams(this, limits.MaxObjectDepth);
    }

    public byte[] Data { get; }

    /// <summary>Where the header stands: offsets count from there.</summary>
    public int Origin { get; }

    public WorkMeter Meter { get; }

    public ProblemLog Log { get; }

    public NameTable Names { get; } = new();

    public StreamDecoder Decoder { get; }

    public ObjectStreams Containers { get; }

    public PdfDictionary? Trailer => _table.Trailer;

    /// <summary>Where the objects lie.</summary>
    public XrefTable Table => _table;

    public bool Repaired { get; private set; }

    public Lexer NewLexer(int offset) => new(Data, offset, Data.Length, Names);

    /// <summary>Reads the cross-reference chain; false when it is broken.</summary>
    public bool TryReadTable()
    {
        if (new XrefReader(this, _limits).Read() is not { } table)
        {
            return false;
        }

        _table = table;
        return true;
    }

    /// <summary>Searches the file for objects instead; false when there are none or it was done before.</summary>
    public bool TryRepair()
    {
        if (Repaired)
        {
            return false;
        }

        Repaired = true;
        _repair = new XrefRepair(this, _limits);
        if (_repair.Rebuild() is not { } table)
        {
            return false;
        }

        Log.Add(PdfProblemKind.RepairedStructure, "文件的交叉引用表已损坏，已通过扫描全文重建");
        ClearCache();
        _table = table;
        _repair.Complete();
        return true;
    }

    /// <summary>Encrypted object streams could not be opened during repair; now they can.</summary>
    public void UseSecurity(SecurityHandler security)
    {
        Decoder.Security = security;
        ClearCache(); // strings read before were still encrypted
        Containers.Forget();
        _repair?.Complete();
    }

    /// <summary>Every object number known, ascending.</summary>
    public IReadOnlyList<int> AllNumbers() => [.. _table.Entries.OrderBy(e => e.Key).Select(e => e.Key)];

    public PdfValue Resolve(PdfValue value)
    {
        for (int i = 0; i < MaxReferenceChain && value.Kind == PdfKind.Reference; i++)
        {
            value = Read(value.ReferenceNumber);
        }

        return value.Kind == PdfKind.Reference ? default : value;
    }

    /// <summary>The object of that number, unless it lies in an object stream: what those themselves must be.</summary>
    public PdfValue ReadPlain(int number) => _table.TryGet(number, out XrefEntry entry) && entry.Container < 0 ? Read(number) : default;

    /// <summary>The object “N G obj … endobj” at an offset, and its number (−1 when there is none).</summary>
    public PdfValue ReadObjectAt(int offset, out int number)
    {
        number = -1;
        Lexer lexer = NewLexer(offset);
        Token id = lexer.Next();
        Token generation = lexer.Next();
        if (!id.IsInteger || !generation.IsInteger || id.Number > int.MaxValue || !lexer.Next().IsKeyword(Keywords.Obj))
        {
            return default;
        }

        number = (int)id.Number;
        int generationNumber = (int)Math.Min(generation.Number, 65535);
        int known = number;
        var parser = new ObjectParser(lexer, this, _limits.MaxObjectDepth)
        {
            Decryption = Decoder.Security is { } security ? bytes => security.DecryptString(bytes, known, generationNumber) : null,
        };
        PdfValue value = parser.ReadValue();
        Meter.SpendParsing(lexer.Position - offset);
        _cachedUnits += parser.Units + 1;
        if (parser.LeftOut)
        {
            Log.Add(PdfProblemKind.LimitReached, "对象嵌套过深或过大，只读了一部分");
        }

        return value.Kind == PdfKind.Dictionary && StreamExtent.Find(lexer, value.AsDictionary!, Meter) is { } extent
            ? PdfValue.OfStream(new PdfStream(value.AsDictionary!, Data, extent.Offset, extent.Length) { ObjectNumber = number, Generation = generationNumber })
            : value;
    }

    private PdfValue Read(int number)
    {
        if (_cache.TryGetValue(number, out PdfValue cached))
        {
            return cached;
        }

        Meter.Spend(8);
        if (!_table.TryGet(number, out XrefEntry entry) || !_reading.Add(number))
        {
            return default;
        }

        try
        {
            if (_cachedUnits > MaxCachedUnits)
            {
                ClearCache();
            }

            return _cache[number] = entry.Container >= 0 ? Containers.Read(entry.Container, entry.Offset, number) : ReadAt(number, entry.Offset);
        }
        finally
        {
            _reading.Remove(number);
        }
    }

    private PdfValue ReadAt(int number, int offset)
    {
        if (offset >= 0 && offset < Data.Length)
        {
            PdfValue value = ReadObjectAt(offset, out int found);
            if (found == number)
            {
                return value;
            }
        }

        // The table is wrong about this object, so it may be wrong about others.
        return TryRepair() && _table.TryGet(number, out XrefEntry entry) && entry.Container < 0 && entry.Offset != offset
            ? ReadAt(number, entry.Offset)
            : default;
    }

    private void ClearCache()
    {
        _cache.Clear();
        _cachedUnits = 0;
    }
}

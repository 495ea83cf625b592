using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>The objects kept inside object streams. The few streams used last stay decoded.</summary>
internal sealed class ObjectStreams(ObjectStore store, int maxDepth)
{
    private const int Kept = 4;
    private const int MostObjects = 200_000;

    private readonly List<Container> _containers = [];

    /// <summary>The object numbers in the stream, in order.</summary>
    public IEnumerable<int> Numbers(int container) => Open(container)?.Numbers ?? [];

    /// <summary>The object of the given number, looked for at the given index first.</summary>
    public PdfValue Read(int container, long index, int number)
    {
        if (Open(container) is not { } opened)
        {
            return default;
        }

        int at = index >= 0 && index < opened.Numbers.Length && opened.Numbers[index] == number ? (int)index : Array.IndexOf(opened.Numbers, number);
        if (at < 0)
        {
            return default;
        }

        var lexer = new Lexer(opened.Data.Array!, opened.Data.Offset + opened.Offsets[at], opened.Data.Offset + opened.Data.Count, store.Names);
        var parser = new ObjectParser(lexer, store, maxDepth);
        PdfValue value = parser.ReadValue();
        store.Meter.SpendParsing(lexer.Position - opened.Offsets[at]);
        return value;
    }

    /// <summary>Drops what is decoded: it was read without its key.</summary>
    public void Forget() => _containers.Clear();

    private Container? Open(int number)
    {
        Container? known = _containers.Find(c => c.Number == number);
        if (known is not null)
        {
            return known;
        }

        if (store.ReadPlain(number).AsStream is not { } stream || store.Decoder.Decode(stream) is not { } data)
        {
            return null;
        }

        store.Decoder.Keep(data);
        int first = stream.Dictionary.Integer("First");
        int count = Math.Clamp(stream.Dictionary.Integer("N"), 0, Math.Min(MostObjects, data.Count / 2));
        var lexer = new Lexer(data.Array!, data.Offset, data.Offset + data.Count, store.Names);
        var numbers = new List<int>(count);
        var offsets = new List<int>(count);
        for (int i = 0; i < count; i++)
        {
            Token id = lexer.Next();
            Token offset = lexer.Next();
            if (!id.IsInteger || !offset.IsInteger || id.Number > int.MaxValue)
            {
                break;
            }

            store.Meter.Spend(1);
            numbers.Add((int)id.Number);
            offsets.Add((int)Math.Min(first + offset.Number, data.Count));
        }

        var opened = new Container(number, data, [.. numbers], [.. offsets]);
        if (_containers.Count >= Kept)
        {
            _containers.RemoveAt(0);
        }

        _containers.Add(opened);
        return opened;
    }

    private sealed record Container(int Number, ArraySegment<byte> Data, int[] Numbers, int[] Offsets);
}

namespace Mingzhang.Pdf.Fonts;

/// <summary>Reads the numbers and indexes that CFF is made of; beyond the end everything is 0.</summary>
internal sealed class CffReader(ArraySegment<byte> data)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= data.Count || Position < 0;

    public int U8() => Position >= 0 && Position < data.Count ? data[Position++] : 0;

    public int U16() => (U8() << 8) | U8();

    /// <summary>The items of the index here, and moves past it; null when it is damaged.</summary>
    public List<ArraySegment<byte>>? ReadIndex()
    {
        var items = new List<ArraySegment<byte>>();
        return Walk(items) ? items : null;
    }

    public void SkipIndex() => Walk(null);

    private bool Walk(List<ArraySegment<byte>>? items)
    {
        int count = U16();
        if (count == 0)
        {
            return true;
        }

        int size = U8();
        int offsets = Position;
        long start = offsets + ((long)(count + 1) * size) - 1;
        if (size is < 1 or > 4 || start >= data.Count)
        {
            return false;
        }

        long from = Offset(offsets, size);
        for (int i = 1; i <= count; i++)
        {
            long to = Offset(offsets + (i * size), size);
            if (to < from || start + to > data.Count || from < 1)
            {
                return false;
            }

            items?.Add(data.Slice((int)(start + from), (int)(to - from)));
            from = to;
        }

        Position = (int)(start + from);
        return true;
    }

    private long Offset(int at, int size)
    {
        long value = 0;
        for (int i = 0; i < size; i++)
        {
            value = (value << 8) | data[at + i];
        }

        return value;
    }
}

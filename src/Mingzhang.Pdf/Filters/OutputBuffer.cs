using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Filters;

/// <summary>Where a filter writes: grows up to a limit and then takes no more.</summary>
internal sealed class OutputBuffer(int limit, int expected, BufferPool pool, WorkMeter meter)
{
    private byte[] _data = pool.Rent(Math.Clamp(expected, 1, limit));

    public int Length { get; private set; }

    /// <summary>True once something had to be dropped.</summary>
    public bool Full { get; private set; }

    public ArraySegment<byte> Written => new(_data, 0, Length);

    private int Capacity => Math.Min(_data.Length, limit);

    /// <summary>Adds one byte; false when there is no room.</summary>
    public bool Add(byte value)
    {
        if (Length == Capacity && !Grow(1))
        {
            return Fill();
        }

        _data[Length++] = value;
        return true;
    }

    /// <summary>Adds bytes, as many as there is room for; false when some were dropped.</summary>
    public bool Add(ReadOnlySpan<byte> values)
    {
        Span<byte> room = Room(values.Length);
        int taken = Math.Min(room.Length, values.Length);
        values[..taken].CopyTo(room);
        Length += taken;
        return taken == values.Length || Fill();
    }

    /// <summary>Free space to write into, then <see cref="Advance"/>; empty when the limit is reached.</summary>
    public Span<byte> Room(int wanted)
    {
        if (Capacity - Length < wanted)
        {
            Grow(wanted);
        }

        return _data.AsSpan(Length, Capacity - Length);
    }

    public void Advance(int written) => Length += written;

    /// <summary>Marks the buffer as having dropped something; always false.</summary>
    public bool Fill()
    {
        Full = true;
        return false;
    }

    private bool Grow(int wanted)
    {
        int size = (int)Math.Min(limit, Math.Max((long)_data.Length * 2, (long)Length + wanted));
        if (size <= Capacity)
        {
            return false;
        }

        meter.SpendBytes(size);
        byte[] larger = pool.Rent(size);
        _data.AsSpan(0, Length).CopyTo(larger);
        pool.Return(_data);
        _data = larger;
        return true;
    }
}

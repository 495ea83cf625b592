using System.Numerics;

namespace Mingzhang.Pdf.Filters;

/// <summary>
/// The buffers of one document, used again from page to page: large arrays that are dropped after each page would pile up before
/// they are collected.
/// </summary>
internal sealed class BufferPool
{
    private const int Smallest = 4096;
    private const long MostKept = 96L * 1024 * 1024;

    private readonly List<byte[]> _free = [];
    private readonly HashSet<byte[]> _lent = new(ReferenceEqualityComparer.Instance);
    private long _kept;

    /// <summary>An array of at least that size, with anything in it.</summary>
    public byte[] Rent(int size)
    {
        int best = -1;
        for (int i = 0; i < _free.Count; i++)
        {
            long length = _free[i].Length;
            if (length >= size && length <= Math.Max(Smallest, 8L * size) && (best < 0 || length < _free[best].Length))
            {
                best = i;
            }
        }

        byte[] array;
        if (best >= 0)
        {
            array = _free[best];
            _free.RemoveAt(best);
            _kept -= array.Length;
        }
        else
        {
            array = GC.AllocateUninitializedArray<byte>((int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)Math.Max(size, Smallest)), (uint)Array.MaxLength));
        }

        _lent.Add(array);
        return array;
    }

    /// <summary>Takes an array back. One that is not from here is none of our business.</summary>
    public void Return(byte[]? array)
    {
        if (array is not null && _lent.Remove(array) && _kept + array.Length <= MostKept)
        {
            _free.Add(array);
            _kept += array.Length;
        }
    }

    /// <summary>The array is kept for good by whoever has it.</summary>
    public void Release(byte[]? array)
    {
        if (array is not null)
        {
            _lent.Remove(array);
        }
    }
}

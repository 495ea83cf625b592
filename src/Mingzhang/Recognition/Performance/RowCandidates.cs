using System.Runtime.InteropServices;

namespace Mingzhang.Recognition.Performance;

/// <summary>A way on from a reading: a column takes the next fragment.</summary>
/// <param name="From">Index of the reading.</param>
/// <param name="Column">The column, or <see cref="Dropped"/>.</param>
/// <param name="Cost">What the reading then costs as a whole.</param>
/// <param name="IsNewRow">Whether the fragment begins a row.</param>
internal readonly record struct RowCandidate(int From, int Column, double Cost, bool IsNewRow)
{
    /// <summary>Stands for the column of a fragment that is left out.</summary>
    public const int Dropped = -1;
}

/// <summary>
/// The ways to read one more fragment. Of those that will cost the same from here on, which share a slot, the cheapest is kept; most
/// are beaten before the fragment is done, so that readings are made only of the last ones.
/// </summary>
internal sealed class RowCandidates
{
    /// <summary>How much dearer than the cheapest a reading may be and still turn out to be the best.</summary>
    private const double Slack = 13;

    private readonly Dictionary<ulong, int> _slots = [];
    private readonly List<RowCandidate> _candidates = [];
    private double[] _costs = new double[32];
    private int[] _order = new int[32];
    private double _least;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _slots.Clear();
        _candidates.Clear();
        _least = double.MaxValue;
    }

    /// <summary>Whether a reading of the cost has a chance.</summary>
    public bool Admits(double cost) => cost <= _least + Slack;

    /// <summary>The slot of all readings of a key; a new one is to be filled at once.</summary>
    public int SlotOf(ulong key)
    {
        ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out bool isKnown);
        if (!isKnown)
        {
            slot = _candidates.Count;
            _candidates.Add(new RowCandidate(-1, RowCandidate.Dropped, double.MaxValue, IsNewRow: false));
        }

        return slot;
    }

    /// <summary>Puts the candidate in its slot unless the one there is as cheap.</summary>
    public void Keep(int slot, in RowCandidate candidate)
    {
        ref RowCandidate kept = ref CollectionsMarshal.AsSpan(_candidates)[slot];
        if (candidate.Cost < kept.Cost)
        {
            kept = candidate;
            _least = Math.Min(_least, candidate.Cost);
        }
    }

    /// <summary>The slots of the cheapest candidates, the cheapest first.</summary>
    /// <param name="most">No more than these.</param>
    public ReadOnlySpan<int> Cheapest(int most)
    {
        if (_costs.Length < _candidates.Count)
        {
            _costs = new double[_candidates.Capacity];
            _order = new int[_candidates.Capacity];
        }

        int count = 0;
        ReadOnlySpan<RowCandidate> candidates = CollectionsMarshal.AsSpan(_candidates);
        for (int slot = 0; slot < candidates.Length; slot++)
        {
            if (Admits(candidates[slot].Cost))
            {
                _costs[count] = candidates[slot].Cost;
                _order[count++] = slot;
            }
        }

        Array.Sort(_costs, _order, 0, count);
        return _order.AsSpan(0, Math.Min(count, most));
    }

    /// <summary>The candidate in a slot.</summary>
    public RowCandidate this[int slot] => _candidates[slot];
}

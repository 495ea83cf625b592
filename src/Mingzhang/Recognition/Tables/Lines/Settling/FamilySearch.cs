namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>An assignment of a row's figures to columns, with what speaks against it.</summary>
internal sealed record RowOption(int[] Columns, int Cost);

/// <summary>
/// Chooses for the rows under one row together, so that in every column the row above is their sum as far as it can be, with as
/// little against each row's own assignment as possible.
/// </summary>
internal sealed class FamilySearch
{
    private const int BeamWidth = 1024;
    private const int WideBeam = 8 * BeamWidth;

    private readonly Cell[] _parent;
    private readonly bool[] _counts;
    private readonly List<Member> _members = [];

    private FamilySearch(Cell[] parent)
    {
        _parent = parent;
        _counts = Array.ConvertAll(parent, c => c.IsFigure);
    }

    /// <summary>The equally good assignments of each child.</summary>
    /// <param name="parent">The cells of the row above.</param>
    /// <param name="children">The rows under it.</param>
    /// <param name="options">The options of each.</param>
    public static List<int[]>[] Best(Cell[] parent, List<SettlingRow> children, List<List<RowOption>> options)
    {
        var search = new FamilySearch(parent);
        for (var i = 0; i < children.Count; i++)
        {
            search.AddMember(i, children[i], options[i]);
        }

        return search.Run(children.Count);
    }

    /// <summary>Options that put the same amounts in the columns that count are one choice; the cheapest of them stand for it.</summary>
    private void AddMember(int index, SettlingRow row, List<RowOption> options)
    {
        var choices = new List<Choice>();
        foreach (var option in options)
        {
            var cells = row.CellsFor(option.Columns);
            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = _counts[c] ? cells[c] : Cell.Blank;
            }

            var same = choices.Find(c => c.Cells.AsSpan().SequenceEqual(cells));
            if (same is null || option.Cost < same.Cost)
            {
                choices.Remove(same!);
                choices.Add(new Choice(cells, option.Cost, [option.Columns]));
            }
            else if (option.Cost == same.Cost)
            {
                same.Options.Add(option.Columns);
            }
        }

        _members.Add(new Member(index, choices));
    }

    private List<int[]>[] Run(int count)
    {
        // Rows without a choice first, then large amounts: what overshoots shows early.
        _members.Sort(Member.Compare);
        var rest = Reachable();
        var beam = Grow(rest, BeamWidth, out var isCut);
        if (isCut && beam.TrueForAll(s => Bound(s, rest[^1]) > 0))
        {
            // What adds up may have been among the states let go.
            beam = Grow(rest, WideBeam, out _);
        }

        return Chosen(beam, rest[^1], count);
    }

    private List<State> Grow(decimal[][] rest, int width, out bool isCut)
    {
        isCut = false;
        var beam = new List<State> { State.Start(_parent.Length) };
        for (var m = 0; m < _members.Count; m++)
        {
            var grown = new List<State>(beam.Count * _members[m].Choices.Count);
            foreach (var state in beam)
            {
                foreach (var choice in _members[m].Choices)
                {
                    grown.Add(state.With(choice));
                }
            }

            if (grown.Count > width)
            {
                isCut = true;
                grown = Least(grown, rest[m + 1], width);
            }

            beam = grown;
        }

        return beam;
    }

    /// <summary>The assignments of the states that cost least.</summary>
    private List<int[]>[] Chosen(List<State> beam, decimal[] rest, int count)
    {
        var best = int.MaxValue;
        var ties = new List<State>();
        foreach (var state in beam)
        {
            var cost = state.Cost + Bound(state, rest);
            if (cost < best)
            {
                best = cost;
                ties.Clear();
            }

            if (cost == best)
            {
                ties.Add(state);
            }
        }

        var result = new HashSet<int[]>[count];
        foreach (var tie in ties)
        {
            var state = tie;
            for (var m = _members.Count - 1; m >= 0; m--, state = state.Before!)
            {
                (result[_members[m].Index] ??= []).UnionWith(state.Choice!.Options);
            }
        }

        return Array.ConvertAll(result, r => r.ToList());
    }

    /// <summary>The states that can still cost least.</summary>
    private List<State> Least(List<State> states, decimal[] rest, int width)
    {
        foreach (var state in states)
        {
            state.AtLeast = state.Cost + Bound(state, rest);
        }

        // Sorting by cost alone is not stable: equals are told apart by their order, so that two runs keep the same states.
        for (var i = 0; i < states.Count; i++)
        {
            states[i].Order = i;
        }

        states.Sort((a, b) => a.AtLeast != b.AtLeast ? a.AtLeast.CompareTo(b.AtLeast) : a.Order.CompareTo(b.Order));
        return states[..width];
    }

    /// <summary>For each step the largest sum that the rows still to come can bring to each column.</summary>
    private decimal[][] Reachable()
    {
        var rest = new decimal[_members.Count + 1][];
        rest[^1] = new decimal[_parent.Length];
        for (var m = _members.Count - 1; m >= 0; m--)
        {
            rest[m] = new decimal[_parent.Length];
            for (var c = 0; c < _parent.Length; c++)
            {
                var most = 0m;
                foreach (var choice in _members[m].Choices)
                {
                    most = Math.Max(most, choice.Cells[c].Value);
                }

                rest[m][c] = rest[m + 1][c] + most;
            }
        }

        return rest;
    }

    /// <summary>What the columns' sums cost at least, whatever the rows still to come bring.</summary>
    private int Bound(State state, decimal[] rest)
    {
        var cost = 0;
        for (var c = 0; c < _parent.Length; c++)
        {
            if (!_counts[c])
            {
                continue;
            }

            var missing = _parent[c].Value - state.Sums[c];
            var allowance = _parent[c].Half + state.Halves[c];
            if (rest[c] == 0m)
            {
                cost += Cost.OfDifference(missing, allowance, Cost.BrokenFamily);
            }
            else if (missing < -allowance || missing > rest[c] + allowance + (_members.Count * _parent[c].Half))
            {
                cost += Cost.BrokenFamily;
            }
        }

        return cost;
    }

    private sealed record Choice(Cell[] Cells, int Cost, List<int[]> Options);

    private sealed class Member(int index, List<Choice> choices)
    {
        public int Index => index;

        public List<Choice> Choices => choices;

        public static int Compare(Member a, Member b)
        {
            if (a.Choices.Count > 1 != b.Choices.Count > 1)
            {
                return a.Choices.Count > 1 ? 1 : -1;
            }

            var (x, y) = (a.Largest(), b.Largest());
            return x != y ? y.CompareTo(x) : a.Index.CompareTo(b.Index);
        }

        private decimal Largest()
        {
            var largest = decimal.MinValue;
            foreach (var choice in choices)
            {
                foreach (var cell in choice.Cells)
                {
                    largest = Math.Max(largest, cell.Value);
                }
            }

            return largest;
        }
    }

    private sealed class State
    {
        public required decimal[] Sums { get; init; }

        public required decimal[] Halves { get; init; }

        public int Cost { get; private init; }

        public Choice? Choice { get; private init; }

        public State? Before { get; private init; }

        /// <summary>What it costs at least in the end.</summary>
        public int AtLeast { get; set; }

        public int Order { get; set; }

        public static State Start(int width) => new() { Sums = new decimal[width], Halves = new decimal[width] };

        public State With(Choice choice)
        {
            var sums = (decimal[])Sums.Clone();
            var halves = (decimal[])Halves.Clone();
            for (var c = 0; c < sums.Length; c++)
            {
                sums[c] += choice.Cells[c].Value;
                halves[c] += choice.Cells[c].Half;
            }

            return new State { Sums = sums, Halves = halves, Cost = Cost + choice.Cost, Choice = choice, Before = this };
        }
    }
}

namespace Mingzhang.Formats;

/// <summary>What a format demands of performance targets, and the words it judges indicators by (<c>performance:</c> in a format file).</summary>
public sealed class PerformanceFormat
{
    // Asked for every figure of a text against every indicator.
    private Dictionary<string, List<int>>? _sameUnits;
    private Dictionary<string, List<int>>? _distinctUnits;

    /// <summary>What the weights of a target table may add up to, the usual one first.</summary>
    public IReadOnlyList<decimal> WeightSums { get; init; } = [90m, 100m];

    /// <summary>What the groups (一级指标) of a project's table weigh; one of the schemes should fit.</summary>
    public IReadOnlyList<WeightScheme> Schemes { get; init; } = [];

    /// <summary>一级指标 and the 二级指标 that belong to it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What indicators whose names end so are measured in.</summary>
    public IReadOnlyList<FittingUnits> Units { get; init; } = [];

    /// <summary>Things and the units that cannot count them.</summary>
    public IReadOnlyList<Misfit> Misfits { get; init; } = [];

    /// <summary>Lists of units that count the same thing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SameUnits { get; init; } = [];

    /// <summary>Lists of units that look alike and count different things (人, 人次).</summary>
    public IReadOnlyList<IReadOnlyList<string>> DistinctUnits { get; init; } = [];

    /// <summary>The other word lists by name such as <c>rate-ends</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Whether the text holds a word of the list.</summary>
    public bool Holds(string list, string text)
    {
        foreach (var word in List(list))
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text ends with a word of the list.</summary>
    public bool Ends(string list, string text)
    {
        foreach (var word in List(list))
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word list with the name, empty when the format has none.</summary>
    public IReadOnlyList<string> List(string name) => Words.TryGetValue(name, out var list) ? list : [];

    /// <summary>Whether two units count the same thing: equal, or in one of the lists of <see cref="SameUnits"/>.</summary>
    public bool AreSame(string a, string b) => a == b || HaveCommon(_sameUnits ??= ByUnit(SameUnits), a, b);

    /// <summary>Whether two units look alike and count different things.</summary>
    public bool AreDistinct(string a, string b) => a != b && HaveCommon(_distinctUnits ??= ByUnit(DistinctUnits), a, b);

    /// <summary>The lists that each unit stands in, by their numbers.</summary>
    private static Dictionary<string, List<int>> ByUnit(IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var byUnit = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var unit in lists[i])
            {
                (byUnit.TryGetValue(unit, out var numbers) ? numbers : byUnit[unit] = []).Add(i);
            }
        }

        return byUnit;
    }

    private static bool HaveCommon(Dictionary<string, List<int>> byUnit, string a, string b) =>
        byUnit.TryGetValue(a, out var ofA) && byUnit.TryGetValue(b, out var ofB) && ofA.Exists(ofB.Contains);
}

/// <summary>What the groups of a project's table weigh.</summary>
/// <param name="Name">Its name such as <c>不设满意度</c>.</param>
/// <param name="Weights">The weight of each group; a group that is not named has no indicators.</param>
public sealed record WeightScheme(string Name, IReadOnlyDictionary<string, decimal> Weights);

/// <summary>What indicators whose names end so are measured in.</summary>
/// <param name="Ends">Ends of names.</param>
/// <param name="Fit">What a fitting unit contains.</param>
/// <param name="Under">The 一级指标 it is said of, or an empty string for all.</param>
public sealed record FittingUnits(IReadOnlyList<string> Ends, IReadOnlyList<string> Fit, string Under);

/// <summary>Things and the units that cannot count them.</summary>
/// <param name="Nouns">What is counted.</param>
/// <param name="Units">Units that do not go with it.</param>
public sealed record Misfit(IReadOnlyList<string> Nouns, IReadOnlyList<string> Units);

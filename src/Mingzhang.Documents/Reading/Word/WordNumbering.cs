using System.Text;
using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>
/// Counts the items of a document's automatic lists and writes their labels as Word prints them: “一、”, “（二）”, “3.1”.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> _abstract = [];
    private readonly Dictionary<int, List> _lists = [];
    private readonly Dictionary<int, int[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];
    private readonly Dictionary<string, int> _byStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _links = [];

    /// <summary>Reads the part; without one there are no lists.</summary>
    public static WordNumbering Read(XmlWalk? walk)
    {
        var numbering = new WordNumbering();
        if (walk is null)
        {
            return numbering;
        }

        using (walk)
        {
            walk.MoveToRoot();
            int depth = walk.Enter();
            while (walk.NextChild(depth))
            {
                if (walk.Name == "abstractNum")
                {
                    numbering.ReadAbstract(walk);
                }
                else if (walk.Name == "num")
                {
                    numbering.ReadList(walk);
                }
            }
        }

        return numbering;
    }

    /// <summary>Counts an item and gives its label with what separates it from the text; empty for bullets and unknown lists.</summary>
    public string Next(int listId, int level)
    {
        if (level is < 0 or >= Levels || !_lists.TryGetValue(listId, out List? list) || LevelsOf(list) is not { } levels)
        {
            return string.Empty;
        }

        int[] counters = Counters(list.AbstractId);
        Level at = list.Overrides[level] ?? levels[level];
        bool restarts = list.Starts[level] is not null && _restarted.Add((listId, level));
        counters[level] = restarts ? list.Starts[level]!.Value : counters[level] == int.MinValue ? at.Start : counters[level] + 1;
        for (int deeper = level + 1; deeper < Levels; deeper++)
        {
            counters[deeper] = int.MinValue;
        }

        return Label(at, level, list, levels, counters);
    }

    private static string Label(Level at, int level, List list, Level[] levels, int[] counters)
    {
        if (at.Format is "bullet" or "none")
        {
            return string.Empty;
        }

        var label = new StringBuilder();
        for (int i = 0; i < at.Text.Length; i++)
        {
            int n = at.Text[i] == '%' && i + 1 < at.Text.Length ? at.Text[i + 1] - '1' : -1;
            if (n is < 0 or >= Levels)
            {
                label.Append(at.Text[i]);
                continue;
            }

            Level shown = list.Overrides[n] ?? levels[n];
            int count = counters[n] == int.MinValue ? shown.Start : counters[n];
            label.Append(ListNumbers.Write(count, at.IsLegal && n < level ? "decimal" : shown.Format));
            i++;
        }

        bool needsSpace = label.Length > 0 && at.Suffix != "nothing" && !"、，,.．)）:：】]".Contains(label[^1], StringComparison.Ordinal);
        return needsSpace ? label.Append(' ').ToString() : label.ToString();
    }

    private Level[]? LevelsOf(List list)
    {
        if (_links.TryGetValue(list.AbstractId, out string? style) && _byStyle.TryGetValue(style, out int other))
        {
            return _abstract.GetValueOrDefault(other);
        }

        return _abstract.GetValueOrDefault(list.AbstractId);
    }

    private int[] Counters(int abstractId)
    {
        if (!_counters.TryGetValue(abstractId, out int[]? counters))
        {
            counters = new int[Levels];
            Array.Fill(counters, int.MinValue);
            _counters[abstractId] = counters;
        }

        return counters;
    }

    private void ReadAbstract(XmlWalk walk)
    {
        int id = walk.Number("abstractNumId", -1);
        var levels = new Level[Levels];
        Array.Fill(levels, new Level());
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "lvl" when walk.Number("ilvl", -1) is >= 0 and < Levels and int level:
                    levels[level] = ReadLevel(walk);
                    break;
                case "styleLink" when walk.Attribute("val") is { } name:
                    _byStyle[name] = id;
                    break;
                case "numStyleLink" when walk.Attribute("val") is { } name:
                    _links[id] = name;
                    break;
            }
        }

        _abstract[id] = levels;
    }

    private static Level ReadLevel(XmlWalk walk)
    {
        var level = new Level();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            level = walk.Name switch
            {
                "start" => level with { Start = walk.Number("val", 1) },
                "numFmt" => level with { Format = walk.Attribute("val") ?? "decimal" },
                "lvlText" => level with { Text = walk.Attribute("val") ?? string.Empty },
                "suff" => level with { Suffix = walk.Attribute("val") ?? "tab" },
                "isLgl" => level with { IsLegal = walk.IsOn() },
                "AlternateContent" => ReadAlternative(walk, level),
                _ => level,
            };
        }

        return level;
    }

    /// <summary>Newer number formats stand in a choice, with <c>decimal</c> or the like as the fallback.</summary>
    private static Level ReadAlternative(XmlWalk walk, Level level)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            int inner = walk.Enter();
            while (walk.NextChild(inner))
            {
                if (walk.Name == "numFmt" && walk.Attribute("val") is { } format && format != "custom")
                {
                    level = level with { Format = format };
                }
            }
        }

        return level;
    }

    private void ReadList(XmlWalk walk)
    {
        int id = walk.Number("numId", -1);
        var list = new List();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "abstractNumId")
            {
                list.AbstractId = walk.Number("val", -1);
            }
            else if (walk.Name == "lvlOverride" && walk.Number("ilvl", -1) is >= 0 and < Levels and int level)
            {
                ReadOverride(walk, list, level);
            }
        }

        _lists[id] = list;
    }

    private static void ReadOverride(XmlWalk walk, List list, int level)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "startOverride")
            {
                list.Starts[level] = walk.Number("val", 1);
            }
            else if (walk.Name == "lvl")
            {
                list.Overrides[level] = ReadLevel(walk);
            }
        }
    }

    private sealed record Level
    {
        public int Start { get; init; } = 1;

        public string Format { get; init; } = "decimal";

        public string Text { get; init; } = string.Empty;

        public string Suffix { get; init; } = "tab";

        public bool IsLegal { get; init; }
    }

    private sealed class List
    {
        public int AbstractId { get; set; } = -1;

        public int?[] Starts { get; } = new int?[Levels];

        public Level?[] Overrides { get; } = new Level?[Levels];
    }
}

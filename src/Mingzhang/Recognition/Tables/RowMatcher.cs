using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables;

/// <summary>Finds for each row the named row of the format it is.</summary>
/// <remarks>
/// A name may stand twice (单位资金 as income and under the carry-over), so that order decides: the longest run of matches in the
/// format's order wins, and what it leaves out is matched only where its name is unique.
/// </remarks>
public static class RowMatcher
{
    /// <summary>The key of the format's row for each row, or an empty string.</summary>
    public static IReadOnlyList<string> Keys(TableFormat? format, IReadOnlyList<RowBuilder> rows)
    {
        var keys = new string[rows.Count];
        Array.Fill(keys, string.Empty);
        if (format is null || format.Rows.Count == 0)
        {
            return keys;
        }

        var known = format.Rows.Select(r => r.OtherNames.Prepend(r.Name).Select(Bare).ToHashSet(StringComparer.Ordinal)).ToList();
        var names = rows.Select(r => Bare(r.Name)).ToList();
        var best = new int[rows.Count + 1, known.Count + 1];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            for (var j = known.Count - 1; j >= 0; j--)
            {
                var skip = Math.Max(best[i + 1, j], best[i, j + 1]);
                best[i, j] = Matches(i, j) ? Math.Max(skip, best[i + 1, j + 1] + 1) : skip;
            }
        }

        for (int i = 0, j = 0; i < rows.Count && j < known.Count;)
        {
            if (Matches(i, j) && best[i, j] == best[i + 1, j + 1] + 1)
            {
                keys[i++] = format.Rows[j++].Key;
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return keys;

        bool Matches(int i, int j) =>
            rows[i].Code.Length == 0 && rows[i].Kind is not RowKind.Total && rows[i].Side == format.Rows[j].Side && known[j].Contains(names[i]);
    }

    /// <summary>The name for comparing: folded, without its numbering and without 其中.</summary>
    internal static string Bare(string name) => Numbering.Strip(PrintedWords.Folded(name));
}

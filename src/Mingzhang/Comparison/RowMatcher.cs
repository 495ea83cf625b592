using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Comparison;

/// <summary>Finds for each row of a table the row of the other document that stands for the same thing.</summary>
internal static class RowMatcher
{
    private const decimal Near = 0.75m;

    /// <summary>Above this many pairs of rows left over the tables have so little in common that nothing is sought by name.</summary>
    private const long MostPairs = 250_000;

    /// <summary>The pairs in the second table's order; rows only in the first stand where they stood.</summary>
    /// <param name="first">The rows of the first table.</param>
    /// <param name="second">The rows of the second table.</param>
    /// <param name="exactOnly">True to follow neither renamed projects nor things moved to another code.</param>
    public static List<(BookRow? First, BookRow? Second)> Match(IReadOnlyList<BookRow> first, IReadOnlyList<BookRow> second, bool exactOnly = false)
    {
        var oneBlock = Blocks(first) <= 1 && Blocks(second) <= 1;
        var partner = new Dictionary<BookRow, BookRow>(ReferenceEqualityComparer.Instance);
        Exact(first, second, oneBlock, partner);

        if (exactOnly)
        {
            return Merge(first, second, partner);
        }

        // A project renamed, then a thing moved to another code: the name tells.
        Loosely(first, second, partner, (a, b) => a.Item.Length > 0 && b.Item.Length > 0 && SameBlock(a, b, oneBlock) && a.Code == b.Code && IsNear(a.Item, b.Item));
        Loosely(first, second, partner, (a, b) => a.Item.Length > 0 && SameBlock(a, b, oneBlock) && PrintedWords.Same(a.Item, b.Item));
        Loosely(first, second, partner, (a, b) => a.Item.Length + b.Item.Length == 0 && a.Kind == b.Kind && a.Code.Length > 0 && a.Code.Length == b.Code.Length
            && a.Side == b.Side && SameBlock(a, b, oneBlock) && PrintedWords.Same(a.Name, b.Name));

        // A sentence names a row without its code.
        Loosely(first, second, partner, (a, b) => a.Item.Length + b.Item.Length == 0 && a.Kind == RowKind.Code && b.Kind == RowKind.Code && (a.Code.Length == 0) != (b.Code.Length == 0)
            && a.Side == b.Side && PrintedWords.Same(a.Name, b.Name));
        return Merge(first, second, partner);
    }

    private static int Blocks(IReadOnlyList<BookRow> rows) => rows.Select(r => r.BudgetUnit).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).Count();

    private static bool SameBlock(BookRow a, BookRow b, bool oneBlock) => oneBlock || PrintedWords.Same(a.BudgetUnit, b.BudgetUnit);

    private static bool IsNear(string a, string b) =>
        NameLikeness.Compare(a, b) is var (common, _) && common >= 3 && Math.Min(NameLikeness.Covered(a, b), NameLikeness.Covered(b, a)) >= Near;

    private static void Exact(IReadOnlyList<BookRow> first, IReadOnlyList<BookRow> second, bool oneBlock, Dictionary<BookRow, BookRow> partner)
    {
        var waiting = new Dictionary<string, Queue<BookRow>>(StringComparer.Ordinal);
        foreach (var row in first)
        {
            var key = Key(row, oneBlock);
            if (!waiting.TryGetValue(key, out var queue))
            {
                waiting[key] = queue = new Queue<BookRow>();
            }

            queue.Enqueue(row);
        }

        foreach (var row in second)
        {
            if (waiting.TryGetValue(Key(row, oneBlock), out var queue) && queue.TryDequeue(out var before))
            {
                partner.Add(before, row);
                partner.Add(row, before);
            }
        }
    }

    private static string Key(BookRow row, bool oneBlock)
    {
        var what = row.Kind == RowKind.Total ? "∑"
            : row.Key.Length > 0 ? "#" + row.Key
            : row.Code.Length > 0 ? row.Code
            : row.Kind == RowKind.Unit && oneBlock ? "unit"
            : PrintedWords.Folded(row.Name);
        return string.Join('|', row.Side == Side.Right ? "右" : "左", what, PrintedWords.Folded(row.Item), oneBlock ? string.Empty : PrintedWords.Folded(row.BudgetUnit));
    }

    /// <summary>Pairs rows that are left over where each is the only one the other could be.</summary>
    private static void Loosely(IReadOnlyList<BookRow> first, IReadOnlyList<BookRow> second, Dictionary<BookRow, BookRow> partner, Func<BookRow, BookRow, bool> same)
    {
        var left = first.Where(r => !partner.ContainsKey(r)).ToList();
        var right = second.Where(r => !partner.ContainsKey(r)).ToList();
        if ((long)left.Count * right.Count > MostPairs)
        {
            return;
        }

        foreach (var row in left)
        {
            var likely = right.Where(r => same(row, r)).Take(2).ToList();
            if (likely is [var only] && left.Count(r => same(r, only)) == 1)
            {
                partner.Add(row, only);
                partner.Add(only, row);
                right.Remove(only);
            }
        }
    }

    private static List<(BookRow? First, BookRow? Second)> Merge(IReadOnlyList<BookRow> first, IReadOnlyList<BookRow> second, Dictionary<BookRow, BookRow> partner)
    {
        var gone = new Dictionary<BookRow, List<BookRow>>(ReferenceEqualityComparer.Instance);
        var atTop = new List<BookRow>();
        BookRow? above = null;
        foreach (var row in first)
        {
            if (partner.TryGetValue(row, out var other))
            {
                above = other;
            }
            else if (above is null)
            {
                atTop.Add(row);
            }
            else if (gone.TryGetValue(above, out var list))
            {
                list.Add(row);
            }
            else
            {
                gone[above] = [row];
            }
        }

        var merged = atTop.ConvertAll(r => ((BookRow?)r, (BookRow?)null));
        foreach (var row in second)
        {
            merged.Add((partner.GetValueOrDefault(row), row));
            merged.AddRange(gone.GetValueOrDefault(row, []).Select(r => ((BookRow?)r, (BookRow?)null)));
        }

        return merged;
    }
}

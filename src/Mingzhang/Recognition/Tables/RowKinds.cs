using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables;

/// <summary>Settles what the rows of a table stand for once all are read.</summary>
internal static class RowKinds
{
    public static void Settle(TableBuilder table)
    {
        if (table.Rows is [{ Name.Length: 0, Code.Length: 0, Item.Length: 0 } only])
        {
            only.Kind = RowKind.Total;
        }

        OneTotal(table.Rows);
        Levels(table);
    }

    /// <summary>Where a side prints both 总计 and a 合计 of its parts, only 总计 is its total.</summary>
    public static void OneTotal(IEnumerable<RowBuilder> rows)
    {
        foreach (var side in rows.Where(r => r.Kind == RowKind.Total).GroupBy(r => r.Side))
        {
            if (side.Any(IsGrand) && !side.All(IsGrand))
            {
                foreach (var row in side.Where(r => !IsGrand(r)))
                {
                    row.Kind = RowKind.Item;
                }
            }
        }

        static bool IsGrand(RowBuilder row) => row.Name.AsSpan().TrimEnd("：:").EndsWith("总计", StringComparison.Ordinal);
    }

    /// <summary>The depth that numbering shows; what follows 其中 without a number stands beside it.</summary>
    private static void Levels(TableBuilder table)
    {
        foreach (var side in table.Rows.GroupBy(r => r.Side))
        {
            var inside = false;
            foreach (var row in side.Where(r => r.Kind == RowKind.Item))
            {
                row.Level = Numbering.Level(PrintedWords.Folded(row.Name)) switch
                {
                    1 => 1,
                    2 or 3 => 2,
                    4 or 5 => 3,
                    _ => inside ? 3 : 0,
                };
                inside = row.Level == 3;
            }
        }
    }
}

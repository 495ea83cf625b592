using System.Runtime.CompilerServices;
using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Cells;

/// <summary>Finds which named row of the format each row of a table is, in order, because names such as 单位资金 come twice.</summary>
public static class RowKeys
{
    private static readonly ConditionalWeakTable<Table, Dictionary<TableRow, RowFormat>> Cache = [];

    /// <summary>The format's row that this row of the table is, or null.</summary>
    public static RowFormat? Of(Table table, TableRow row) => All(table).GetValueOrDefault(row);

    /// <summary>All rows of the table that the format names.</summary>
    public static IReadOnlyDictionary<TableRow, RowFormat> Of(Table table) => All(table);

    /// <summary>A name without numbering, 其中 and bracket widths, for comparison.</summary>
    public static string Normalise(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c switch { '(' => '（', ')' => '）', ':' => '：', _ => c });
            }
        }

        var s = text.ToString();
        var mark = s.IndexOfAny(['、', '.', '．']);
        if (mark is > 0 and <= 3 && s[..mark].All(IsNumeral))
        {
            s = s[(mark + 1)..];
        }

        if (s.StartsWith("其中：", StringComparison.Ordinal))
        {
            s = s[3..];
        }

        return s;
    }

    /// <summary>The level that the numbering shows: 1 for 一、, 2 for 1. or （一）, 3 for 其中：, 0 for none.</summary>
    public static int NumberedLevel(string name)
    {
        var s = name.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (s.StartsWith("其中", StringComparison.Ordinal))
        {
            return 3;
        }

        var mark = s.IndexOfAny(['、', '.', '．', '）', ')']);
        if (mark is < 1 or > 4)
        {
            return 0;
        }

        var number = s[..mark].TrimStart('（', '(');
        return number.Length == 0 ? 0
            : number.All(c => "一二三四五六七八九十".Contains(c, StringComparison.Ordinal)) ? (s[0] is '（' or '(' ? 2 : 1)
            : number.All(char.IsAsciiDigit) ? 2 : 0;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);

    private static Dictionary<TableRow, RowFormat> All(Table table) => Cache.GetValue(table, Match);

    private static Dictionary<TableRow, RowFormat> Match(Table table)
    {
        var keys = new Dictionary<TableRow, RowFormat>(ReferenceEqualityComparer.Instance);
        if (table.Format is not { Rows.Count: > 0 } format)
        {
            return keys;
        }

        foreach (var side in new[] { Side.Whole, Side.Left, Side.Right })
        {
            var formats = format.Rows.Where(r => r.Side == side).ToList();
            var next = 0;
            foreach (var row in table.Rows.Where(r => r.Side == side && r.Kind is RowKind.Item or RowKind.Code or RowKind.Project))
            {
                var found = Find(formats, next, formats.Count, row.Name);
                found = found < 0 ? Find(formats, 0, next, row.Name) : found;
                if (found >= 0)
                {
                    keys[row] = formats[found];
                    next = found + 1;
                }
            }
        }

        return keys;
    }

    private static int Find(List<RowFormat> formats, int from, int to, string name)
    {
        var wanted = Normalise(name);
        for (var i = from; i < to; i++)
        {
            if (Normalise(formats[i].Name) == wanted || formats[i].OtherNames.Any(n => Normalise(n) == wanted))
            {
                return i;
            }
        }

        return -1;
    }
}

using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>
/// Which rows of a table add up to which: 项 to 款 to 类 to the unit or the total, projects to their 款 or, without codes, to their unit.
/// </summary>
internal sealed class RowTree
{
    private readonly Dictionary<RowBuilder, List<RowBuilder>> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RowBuilder, RowBuilder> _wholes = new(ReferenceEqualityComparer.Instance);

    public RowTree(TableBuilder table)
    {
        var rows = table.Rows.Where(r => r.Side != Side.Left).ToList();
        foreach (var block in Blocks(rows))
        {
            Link(block);
        }

        LinkTotal(rows);
    }

    /// <summary>The row that this one is a part of, or null.</summary>
    public RowBuilder? WholeOf(RowBuilder row) => _wholes.GetValueOrDefault(row);

    /// <summary>The rows that add up to this one; empty when nothing says.</summary>
    public IReadOnlyList<RowBuilder> PartsOf(RowBuilder row) => _parts.GetValueOrDefault(row) ?? [];

    /// <summary>In how many columns the row is not the sum of its parts, rounding allowed for; 0 when it has none.</summary>
    public int BrokenSums(RowBuilder? row, IEnumerable<TableColumn> columns)
    {
        if (row is null || PartsOf(row) is not { Count: > 0 } parts)
        {
            return 0;
        }

        return columns.Count(c => !Holds(row.In(c), parts.Select(p => p.In(c))));
    }

    private static bool Holds(Amount? whole, IEnumerable<Amount?> parts)
    {
        var sum = whole?.Value ?? 0m;
        var half = whole?.HalfUnit ?? 0m;
        foreach (var part in parts.OfType<Amount>())
        {
            sum -= part.Value;
            half += part.HalfUnit;
        }

        return Math.Abs(sum) <= half;
    }

    /// <summary>The rows of each unit, the unit's own row first; one block where the table does not repeat per unit.</summary>
    private static IEnumerable<List<RowBuilder>> Blocks(List<RowBuilder> rows)
    {
        var block = new List<RowBuilder>();
        foreach (var row in rows)
        {
            if (row.Kind is RowKind.Total or RowKind.Unit)
            {
                yield return block;
                block = [];
            }

            if (row.Kind is not RowKind.Total)
            {
                block.Add(row);
            }
        }

        yield return block;
    }

    private void Link(List<RowBuilder> block)
    {
        var coded = block.FindAll(r => r.Code.Length > 0);
        foreach (var row in coded.Where(r => r.Code.Length > 3))
        {
            var whole = coded.Where(r => r.Item.Length == 0 && r.Code.Length < row.Code.Length && row.Code.StartsWith(r.Code, StringComparison.Ordinal)).MaxBy(r => r.Code.Length);
            if (whole is not null)
            {
                Link(whole, row);
            }
        }

        if (block is [{ Kind: RowKind.Unit } unit, ..])
        {
            (coded.Count > 0 ? coded.FindAll(r => r.Code.Length == 3) : block[1..]).ForEach(r => Link(unit, r));
        }
    }

    private void LinkTotal(List<RowBuilder> rows)
    {
        if (rows.Find(r => r.Kind == RowKind.Total) is not { } total)
        {
            return;
        }

        var units = rows.FindAll(r => r.Kind == RowKind.Unit);
        var classes = rows.FindAll(r => r.Code.Length == 3);
        (units.Count > 0 ? units : classes.Count > 0 ? classes : rows.FindAll(r => r.Kind == RowKind.Project)).ForEach(r => Link(total, r));
    }

    private void Link(RowBuilder whole, RowBuilder part)
    {
        if (!_parts.TryGetValue(whole, out var parts))
        {
            _parts[whole] = parts = [];
        }

        parts.Add(part);
        _wholes[part] = whole;
    }
}

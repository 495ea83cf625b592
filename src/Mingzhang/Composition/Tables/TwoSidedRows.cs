using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>The rows of a general table: named income rows on the left, functional 类 and named rows on the right, a total on each side.</summary>
internal sealed class TwoSidedRows(
    LedgerFigures figures, IReadOnlyList<LedgerLine> lines, TableFormat table, TableWriting writing, IReadOnlyList<ColumnFormat> columns)
{

    public IReadOnlyList<ComposedRow> Make() => [.. Side(Disclosures.Side.Left), .. Side(Disclosures.Side.Right)];

    private IEnumerable<ComposedRow> Side(Side side)
    {
        var named = table.Rows.Where(r => r.Side == side && writing.Rows.ContainsKey(r.Key)).ToList();
        foreach (var row in named.Where(r => side == Disclosures.Side.Left || !IsBelowClasses(r)))
        {
            yield return Named(row, side);
        }

        if (side == Disclosures.Side.Right)
        {
            foreach (var row in Classes())
            {
                yield return row;
            }

            foreach (var row in named.Where(IsBelowClasses))
            {
                yield return Named(row, side);
            }
        }

        var total = side == Disclosures.Side.Left ? 0 : 1;
        yield return new ComposedRow(RowKind.Total, Values(side, lines.Where(figures.View(writing.Rows.GetValueOrDefault(side == Disclosures.Side.Left ? "left-total" : "right-total", string.Empty)).Takes)))
        {
            Side = side,
            Name = writing.Totals.Count > total ? writing.Totals[total] : "总计",
        };
    }

    private static bool IsBelowClasses(RowFormat row) => row.Side == Disclosures.Side.Right && !char.IsAsciiDigit(row.Key[0]);

    private ComposedRow Named(RowFormat row, Side side) =>
        new(RowKind.Item, Values(side, lines.Where(figures.View(writing.Rows[row.Key]).Takes)))
        {
            Key = row.Key,
            Name = writing.Names.GetValueOrDefault(row.Key, row.Name),
            Side = side,
            Level = Level(row),
        };

    private int Level(RowFormat row)
    {
        var level = 1;
        for (var at = row; at.PartOf.Length > 0 && table.Rows.FirstOrDefault(r => r.Key == at.PartOf) is { } above; at = above)
        {
            level++;
        }

        return level;
    }

    private IEnumerable<ComposedRow> Classes()
    {
        var own = figures.View(writing.Rows.GetValueOrDefault("classes", string.Empty));
        var used = lines.Where(own.Takes).ToList();
        var codes = used.Select(l => l.Function).Where(f => f.Length >= 3).Select(f => f[..3]).Distinct(StringComparer.Ordinal).Where(c => !figures.Writing.Classes.Contains(c, StringComparer.Ordinal));
        var place = 0;
        foreach (var code in figures.Writing.Classes.Concat(codes.Order(StringComparer.Ordinal)))
        {
            var values = Values(Disclosures.Side.Right, used.Where(l => l.Function.StartsWith(code, StringComparison.Ordinal)));
            if (writing.OnlyUsedClasses && values.All(v => v is null or 0m))
            {
                continue;
            }

            var name = CodeNames.OfFunction(figures.Ledger, code);
            place++;
            var label = writing.ClassLabel.Replace("{code}", code, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal)
                .Replace("{cn}", Composition.Narrative.ChineseNumber.Of(place), StringComparison.Ordinal);
            var isCoded = writing.ClassLabel.Contains("{code}", StringComparison.Ordinal);
            yield return new ComposedRow(isCoded ? RowKind.Code : RowKind.Item, values)
            {
                Key = code,
                Code = isCoded ? code : string.Empty,
                Side = Disclosures.Side.Right,
                Level = 1,
                Item = isCoded ? label : string.Empty,
                Name = isCoded ? name : label,
            };
        }
    }

    private decimal?[] Values(Side side, IEnumerable<LedgerLine> of)
    {
        var taken = of.ToList();
        return [.. columns.Select(c => c.Side == side
            ? taken.Where(figures.View(writing.Columns.GetValueOrDefault(c.Key, string.Empty)).Takes).Sum(l => l.Amount)
            : (decimal?)null)];
    }
}

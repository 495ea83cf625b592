using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Tables;

/// <summary>Sets a composed table out for publishing: header rows with their spans, labels, figures in the printed unit.</summary>
internal sealed class TableSetter(ComposedTable table, string unit, int decimals)
{
    private readonly int _codeColumns = table.Writing.IsSingleCode ? 1 : table.Format.Shape switch
    {
        TableShape.Functional or TableShape.FunctionalProjects => 3,
        TableShape.Economic => 2,
        _ => 0,
    };

    public TableBlock Set(string number, string title, string left, string right, IReadOnlyList<string> notes)
    {
        var columns = Columns();
        return new TableBlock
        {
            Id = table.Format.Id,
            Number = number,
            Title = title,
            Left = left,
            Right = right,
            Widths = [.. columns.Select(c => c.Width)],
            Header = HeaderSetter.Set([.. columns.Select(c => c.Path)]),
            Rows = [.. table.Format.Shape == TableShape.TwoSided ? SideBySide() : InOrder()],
            Notes = notes,
            IsLandscape = table.Writing.IsLandscape,
        };
    }

    private List<(IReadOnlyList<string> Path, decimal Width)> Columns()
    {
        var columns = new List<(IReadOnlyList<string>, decimal)>();
        var labels = table.Writing.Labels;
        var side = Side.Whole;
        if (table.Format.Shape != TableShape.TwoSided)
        {
            for (var i = 0; i < labels.Count; i++)
            {
                if (i == 0 && _codeColumns > 1)
                {
                    columns.AddRange(CodeHeads().Select(c => ((IReadOnlyList<string>)Below(table.Writing.LabelGroup, labels[0], c), 0.6m)));
                }
                else
                {
                    columns.Add((Below(table.Writing.LabelGroup, labels[i]), i == 0 && _codeColumns == 1 ? 1.2m : 3.2m));
                }
            }
        }

        foreach (var column in table.Columns)
        {
            if (column.Side != Side.Whole && column.Side != side)
            {
                side = column.Side;
                columns.Add((Below(column.Path.Split('/')[0], labels[side == Side.Left ? 0 : 1]), 3.2m));
            }

            columns.Add((Below(column.Side == Side.Whole ? table.Writing.Group : string.Empty, column.Path.Split('/')), 1.4m));
        }

        return columns;
    }

    private IEnumerable<string> CodeHeads() => new[] { "类", "款", "项" }.Take(_codeColumns);

    private static string[] Below(string group, params string[] path) => group.Length > 0 ? [group, .. path] : path;

    private IEnumerable<PublicationRow> InOrder()
    {
        var rows = table.Writing.TotalFirst ? table.Rows.OrderBy(r => r.Kind == RowKind.Total ? 0 : 1) : table.Rows.AsEnumerable();
        foreach (var row in rows)
        {
            yield return new PublicationRow([.. Labels(row), .. Figures(row, Side.Whole)]) { IsTotal = row.Kind is RowKind.Total or RowKind.Unit };
        }
    }

    private IEnumerable<PublicationCell> Labels(ComposedRow row)
    {
        var named = table.Writing.Labels.Count - (_codeColumns > 0 ? 1 : 0);
        if (_codeColumns == 1)
        {
            yield return new PublicationCell(row.Code, PublicationCellKind.Code);
        }

        for (var i = 0; _codeColumns > 1 && i < _codeColumns; i++)
        {
            var start = i == 0 ? 0 : 1 + (2 * i);
            var length = i == 0 ? 3 : 2;
            yield return new PublicationCell(row.Code.Length >= start + length ? row.Code.Substring(start, length) : string.Empty, PublicationCellKind.Code);
        }

        if (named > 0)
        {
            var label = table.Format.Shape is TableShape.Projects && row.Kind == RowKind.Project ? row.Item : row.Name;
            yield return new PublicationCell(label, row.Kind == RowKind.Total ? PublicationCellKind.Label : PublicationCellKind.Text) { Indent = Math.Max(0, row.Level - 1) };
        }

        if (named > 1)
        {
            yield return new PublicationCell(table.Format.Shape == TableShape.FunctionalProjects ? row.Item : string.Empty);
        }
    }

    private IEnumerable<PublicationRow> SideBySide()
    {
        var left = table.Rows.Where(r => r.Side == Side.Left).ToList();
        var right = table.Rows.Where(r => r.Side == Side.Right).ToList();
        var body = Math.Max(left.Count, right.Count) - 1;
        for (var i = 0; i <= body; i++)
        {
            var (l, r) = i == body ? (left[^1], right[^1]) : (i < left.Count - 1 ? left[i] : null, i < right.Count - 1 ? right[i] : null);
            yield return new PublicationRow([.. Half(l, Side.Left), .. Half(r, Side.Right)]) { IsTotal = i == body };
        }
    }

    private IEnumerable<PublicationCell> Half(ComposedRow? row, Side side)
    {
        if (row is null)
        {
            yield return new PublicationCell(string.Empty);
            foreach (var _ in table.Columns.Where(c => c.Side == side))
            {
                yield return new PublicationCell(string.Empty, PublicationCellKind.Figure);
            }

            yield break;
        }

        var label = row.Kind == RowKind.Code ? row.Item : row.Name;
        yield return new PublicationCell(label, row.Kind == RowKind.Total ? PublicationCellKind.Label : PublicationCellKind.Text) { Indent = Math.Max(0, row.Level - 1) };
        foreach (var cell in Figures(row, side))
        {
            yield return cell;
        }
    }

    private IEnumerable<PublicationCell> Figures(ComposedRow row, Side side)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Side != side)
            {
                continue;
            }

            var value = row.Values[i] ?? 0m;
            yield return value == 0m && (!table.Writing.PrintsZero || table.IsEmpty)
                ? new PublicationCell(string.Empty, PublicationCellKind.Figure)
                : new PublicationCell(Money.Print(value, unit, decimals), PublicationCellKind.Figure) { Value = value / Money.Size(unit), Key = Key(row, table.Columns[i].Key) };
        }
    }

    private string Key(ComposedRow row, string column)
    {
        var selector = row.Kind switch
        {
            RowKind.Total => "total",
            RowKind.Unit => "unit:" + row.Unit,
            RowKind.Project => string.Join('|', new[] { row.Unit, row.Code, row.Item }.Where(p => p.Length > 0)),
            RowKind.Code => (table.Format.Shape == TableShape.FunctionalProjects ? row.Unit + "|" : string.Empty) + row.Code,
            _ => row.Key,
        };
        return $"{table.Format.Id}.{column}[{selector}]";
    }
}

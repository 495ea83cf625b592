using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Tables;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Narrative;

/// <summary>Writes the lists of names that must be exactly those with money.</summary>
internal static class ListWriter
{
    /// <summary>The names joined by 、, or 无.</summary>
    public static string Write(ComposedBook book, EnumerationFormat list)
    {
        var names = list.Of == "cells" ? Members(book, list) : Rows(book, list.Of);
        var text = string.Join('、', names);
        return text.Length > 0 ? text : "无";
    }

    private static IEnumerable<string> Members(ComposedBook book, EnumerationFormat list) =>
        list.Members.Where(m => m.Cells.Any(c => book.Value(c, LedgerBasis.Current) != 0m)).Select(m => m.Name);

    private static IEnumerable<string> Rows(ComposedBook book, string of)
    {
        // rows:table.column:level[:codes]
        var parts = of.Split(':');
        var dot = parts[1].IndexOf('.', StringComparison.Ordinal);
        var column = parts[1][(dot + 1)..];
        var table = book.Table(parts[1][..dot]);
        var above = parts.Length > 3 ? parts[3].Split(',') : [string.Empty];
        var length = parts[2] switch { "类" => 3, "款" => 5, _ => 7 };
        return table is null ? [] : table.Rows
            .Where(r => r.Kind == RowKind.Code && r.Code.Length == length && above.Any(a => r.Code.StartsWith(a, StringComparison.Ordinal)))
            .Where(r => table.Value(column, r.Code) != 0m)
            .Select(r => r.Name);
    }
}

using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Supplies the codes that the text lost from the document's other tables: where a column of codes vanished, several rows share one
/// code, and only the names tell the 项 apart. What the other tables do not settle is left empty.
/// </summary>
internal sealed class CodeSupplier
{
    private readonly Dictionary<string, SortedSet<string>> _codesByName = new(StringComparer.Ordinal);

    private CodeSupplier(IReadOnlyList<TableBuilder> tables)
    {
        foreach (var row in tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0 && r.Name.Length > 0))
        {
            var name = PrintedWords.Folded(row.Name);
            if (!_codesByName.TryGetValue(name, out var codes))
            {
                _codesByName[name] = codes = new SortedSet<string>(StringComparer.Ordinal);
            }

            codes.Add(row.Code);
        }
    }

    /// <summary>Supplies the codes of rows that lost theirs whole; comes before names without a code are taken for units.</summary>
    public static void SupplyMissing(IReadOnlyList<TableBuilder> tables)
    {
        var supplier = new CodeSupplier(tables);
        foreach (var table in tables)
        {
            supplier.SupplyMissing(table);
        }
    }

    /// <summary>Supplies the ends of codes that several rows of a block share.</summary>
    public static void SupplyShared(IReadOnlyList<TableBuilder> tables)
    {
        var supplier = new CodeSupplier(tables);
        foreach (var table in tables)
        {
            supplier.SupplyShared(table);
        }
    }

    /// <summary>Rows that carry a code which an earlier row of the block has already: all but that one lost the end of theirs.</summary>
    private void SupplyShared(TableBuilder table)
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(r => r.Side != Side.Left))
        {
            if (row.Kind is RowKind.Unit or RowKind.Total)
            {
                used.Clear();
                continue;
            }

            if (row.Code.Length == 0)
            {
                continue;
            }

            var name = PrintedWords.Folded(row.Name);
            var isTaken = used.TryGetValue(row.Code, out var holder) && (row.Item.Length == 0 || holder != name);
            if (isTaken)
            {
                var longer = Longer(row.Code, name, used);
                if (longer is not null || holder != name)
                {
                    Put(table, row, longer);
                }
            }

            used.TryAdd(row.Code, name);
        }
    }

    /// <summary>The shortest code of another table that goes on from this one, has the name and is not taken in this block.</summary>
    private string? Longer(string code, string name, Dictionary<string, string> used) =>
        _codesByName.GetValueOrDefault(name)?
            .Where(c => c.Length > code.Length && c.StartsWith(code, StringComparison.Ordinal) && !used.ContainsKey(c))
            .OrderBy(c => c.Length)
            .FirstOrDefault();

    /// <summary>Rows of a table by codes that lost theirs whole.</summary>
    private void SupplyMissing(TableBuilder table)
    {
        var coded = table.Rows.Count(r => r.Code.Length > 0);
        if (coded * 2 < table.Rows.Count(r => r.Side != Side.Left))
        {
            return;
        }

        var before = string.Empty;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row is { Kind: RowKind.Item, Code.Length: 0, Name.Length: > 0 } && row.Side != Side.Left)
            {
                var after = table.Rows.Skip(i + 1).FirstOrDefault(r => r.Code.Length > 0)?.Code ?? string.Empty;
                if (Between(PrintedWords.Folded(row.Name), before, after) is { } code)
                {
                    row.Kind = RowKind.Code;
                    Put(table, row, code);
                }
            }

            before = row.Code.Length > 0 ? row.Code : before;
        }
    }

    /// <summary>The only code of the name that keeps the order of the codes around it.</summary>
    private string? Between(string name, string before, string after)
    {
        var fitting = _codesByName.GetValueOrDefault(name)?
            .Where(c => string.CompareOrdinal(c, before) > 0 && (after.Length == 0 || string.CompareOrdinal(c, after) < 0))
            .Take(2)
            .ToList();
        return fitting is [var only] ? only : null;
    }

    private static void Put(TableBuilder table, RowBuilder row, string? code)
    {
        row.Code = code ?? string.Empty;
        row.CodeInferred = code is not null;
        table.NoteDamage(code is null ? "部分行的科目编码在文本中缺失，其他表也不能确定" : "部分行的科目编码在文本中缺失，按其他表同名科目补出");
    }
}

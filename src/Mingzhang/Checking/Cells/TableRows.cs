using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Cells;

/// <summary>The rows of tables by the codes that cell references call them by, gathered once a table.</summary>
internal sealed class TableRows
{
    private readonly Dictionary<Table, Dictionary<string, List<TableRow>>> _byCode = [];

    /// <summary>The row's printed code, or the code that is its key where the table names 类 without codes.</summary>
    public static string CodeOf(TableRow row) =>
        row.Code.Length > 0 || row.Key.Length == 0 || !char.IsAsciiDigit(row.Key[0]) ? row.Code : row.Key;

    /// <summary>Whether a code belongs to a family (<c>类</c>, <c>款</c>, <c>项</c>; any other word stands for all codes).</summary>
    public static bool InFamily(string family, string code) => family switch
    {
        "类" => code.Length == 3,
        "款" => code.Length == 5,
        "项" => code.Length == 7,
        _ => true,
    };

    /// <summary>The rows of a code in order; none when the table does not print it.</summary>
    public List<TableRow> Of(Table table, string code)
    {
        if (!_byCode.TryGetValue(table, out var byCode))
        {
            _byCode[table] = byCode = new(StringComparer.Ordinal);
            foreach (var row in table.Rows)
            {
                var own = CodeOf(row);
                (byCode.TryGetValue(own, out var rows) ? rows : byCode[own] = []).Add(row);
            }
        }

        return byCode.GetValueOrDefault(code, []);
    }
}

using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>The texts of an export's rows, those that are left blank because they repeat the row above filled in.</summary>
internal sealed class ImportTexts
{
    private static readonly string[] Roles = ["function", "function-name", "unit", "source", "kind", "project"];
    private readonly ImportColumns _columns;
    private readonly Dictionary<int, int> _above = [];

    /// <summary>Finds the rows that repeat: an economic code and money, but no functional code though rows above have one.</summary>
    public ImportTexts(ImportColumns columns)
    {
        _columns = columns;
        var last = -1;
        for (var row = columns.DataFrom; row < columns.Sheet.Rows.Count; row++)
        {
            if (columns.Text(row, "function").Length > 0)
            {
                last = ImportText.Code(columns.Text(row, "function"), "12").Length == 7 ? row : -1;
            }
            else if (last >= 0 && ImportText.Code(columns.Text(row, "economic"), "3").Length > 0)
            {
                _above[row] = last;
            }
        }
    }

    /// <summary>The text of the role in the row; that of the row above where it repeats.</summary>
    public string Of(int row, string role) => _columns.Text(row, role) is { Length: > 0 } own ? own
        : _above.TryGetValue(row, out var above) && Roles.Contains(role, StringComparer.Ordinal) ? _columns.Text(above, role) : string.Empty;

    /// <summary>The functional code of the row, or empty.</summary>
    public string Function(int row) => ImportText.Code(Of(row, "function"), "12");

    /// <summary>Says which rows were filled in.</summary>
    public void Tell(List<LedgerProblem> problems)
    {
        if (_above.Count > 0)
        {
            var (row, above) = _above.MinBy(a => a.Key);
            problems.Add(new LedgerProblem(_columns.Sheet.Place(row, _columns.At["function"]), $"{(_above.Count > 1 ? $"等 {_above.Count} 行" : "这一行")}没有写功能科目，按上一行的“{_columns.Text(above, "function")}”读入，空着的单位、资金来源、项目也照上一行。") { IsQuestion = true });
        }
    }
}

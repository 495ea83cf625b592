using Mingzhang.Composition;
using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Finds the unit of money of an export: given by hand, or written in the headers, above them, or in a column of its own. Two that differ are asked about.</summary>
internal static class ImportUnits
{
    /// <summary>The name under which the unit is given by hand.</summary>
    public const string Name = "金额单位";

    private static readonly string[] Words = ["亿元", "百万元", "万元", "千元", "元"];

    /// <summary>Whether the text is a unit of money alone.</summary>
    public static bool IsUnit(string text) => Words.Contains(text, StringComparer.Ordinal);

    /// <summary>How many 元 one is; 1 with a question where nothing is written.</summary>
    public static decimal Size(ImportColumns columns, IReadOnlyDictionary<string, string> named, List<LedgerProblem> problems, string file)
    {
        if (named.TryGetValue(Name, out var given))
        {
            if (IsUnit(given))
            {
                return Money.Size(given);
            }

            problems.Add(new LedgerProblem(file, $"“{given}”不是金额单位，可用：{string.Join("、", Words)}。"));
            return 1m;
        }

        var found = Written(columns).Distinct(StringComparer.Ordinal).ToList();
        if (found.Count > 1)
        {
            problems.Add(new LedgerProblem(file, $"写着不止一种金额单位（{string.Join("、", found)}），请加 --column {Name}={found[0]} 指明按哪一种读。"));
        }
        else if (found.Count == 0)
        {
            problems.Add(new LedgerProblem(file, $"没有写明金额单位，已按“元”读入；如不是，请加 --column {Name}=万元 重新导入。") { IsQuestion = true });
        }

        return found.Count == 1 ? Money.Size(found[0]) : 1m;
    }

    private static List<string> Written(ImportColumns columns)
    {
        var sheet = columns.Sheet;
        var own = columns.Amounts.Select(a => a.Column).ToList();
        var above = Enumerable.Range(0, columns.DataFrom).SelectMany(r => sheet.Rows[r]).Select(c => c.Text)
            .Where(t => t.Contains("单位", StringComparison.Ordinal) || t.StartsWith('（') || t.StartsWith('('));
        var over = own.SelectMany(c => Enumerable.Range(0, columns.HeaderFrom).Select(r => sheet.Cell(r, c).Text));
        List<string> found = [.. own.Select(columns.Header).Concat(over).Concat(above).Select(In).OfType<string>(), .. Enumerable.Range(0, sheet.Width).SelectMany(Cells)];
        return found.Count > 0 ? found : [.. columns.Headers.Append(sheet.Name).Select(In).OfType<string>()];

        // A column headed 单位 whose cells are all units of money says in what each row is given.
        IEnumerable<string> Cells(int column)
        {
            var texts = Enumerable.Range(columns.DataFrom, sheet.Rows.Count - columns.DataFrom).Select(r => sheet.Cell(r, column).Text).Where(t => t.Length > 0).ToList();
            return columns.Header(column).Contains("单位", StringComparison.Ordinal) && texts.Count > 0 && texts.TrueForAll(IsUnit) ? texts : [];
        }
    }

    private static string? In(string text) => Words.FirstOrDefault(u => text.EndsWith(u, StringComparison.Ordinal) || text.Contains(u + "）", StringComparison.Ordinal) || text.Contains(u + ")", StringComparison.Ordinal));
}

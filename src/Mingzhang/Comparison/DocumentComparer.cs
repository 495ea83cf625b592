using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Comparison;

/// <summary>Compares documents. Pure: two calls give the same result.</summary>
public static class DocumentComparer
{
    /// <summary>Compares two documents in the order that the mode asks for.</summary>
    public static DocumentComparison Compare(Disclosure first, Disclosure second, ComparisonMode mode)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (a, b) = ModeFinder.Order(mode, first, second);
        if (mode == ComparisonMode.Units)
        {
            return CompareUnits(a, [b]);
        }

        var tables = TableComparer.Compare(a, b, mode);
        return new DocumentComparison
        {
            Mode = mode,
            First = a,
            Seconds = [b],
            Tables = tables,
            Claims = ClaimComparer.Compare(a, b, mode),
            Sentences = mode == ComparisonMode.Versions ? SentenceComparer.Compare(a, b) : [],
            Performance = PerformanceComparer.Compare(a, b, mode),
            Notes = [.. Notes(a, b, mode, tables, isSwapped: !ReferenceEquals(a, first))],
        };
    }

    /// <summary>Holds a department against the sums of its units.</summary>
    public static DocumentComparison CompareUnits(Disclosure department, IReadOnlyList<Disclosure> units)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(units);
        var notes = units.Where(u => u.Identification.Year != department.Identification.Year || u.Identification.Kind != department.Identification.Kind)
            .Select(u => $"{u.Document.FileName} 与部门文件的年度或种类不同");
        return new DocumentComparison
        {
            Mode = ComparisonMode.Units,
            First = department,
            Seconds = units,
            Tables = UnitComparer.Compare(department, units),
            Notes = [.. notes, "只有给全所属单位（含本级）的文件，合计才应与部门数相等"],
        };
    }

    private static IEnumerable<string> Notes(Disclosure first, Disclosure second, ComparisonMode mode, List<TableComparison> tables, bool isSwapped)
    {
        var (a, b) = (first.Identification, second.Identification);
        if (isSwapped)
        {
            yield return mode == ComparisonMode.Accounts ? "已按预算在前、决算在后比较" : "已按年度先后比较";
        }

        if (a.Entity.Length > 0 && b.Entity.Length > 0 && !PrintedWords.Same(a.Entity, b.Entity))
        {
            yield return $"两份文件的单位名称不同：{a.Entity}，{b.Entity}";
        }

        if (mode == ComparisonMode.Accounts && a.Year is { } budget && b.Year is { } accounts && budget != accounts)
        {
            yield return $"预算是 {budget.ToString(System.Globalization.CultureInfo.InvariantCulture)} 年的，决算是 {accounts.ToString(System.Globalization.CultureInfo.InvariantCulture)} 年的，不是同一年度";
        }

        if (tables.Exists(t => t.FirstUnit.Length > 0 && t.SecondUnit.Length > 0 && t.FirstUnit != t.SecondUnit))
        {
            yield return "两份文件中有的表金额单位不同，已换算后比较";
        }

        if (first.Tables.Count == 0 || second.Tables.Count == 0)
        {
            yield return "有一份文件的表不在文件内，表中的数取自说明文字";
        }
    }
}

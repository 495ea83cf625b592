using System.Globalization;
using Mingzhang.Comparison;
using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary>The words and figures in which comparisons are told.</summary>
public static class ComparisonWording
{
    /// <summary>The mode's name on the command line and in JSON.</summary>
    public static string Id(this ComparisonMode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>The mode's Chinese name.</summary>
    public static string Name(this ComparisonMode mode) => mode switch
    {
        ComparisonMode.Years => "年度对比",
        ComparisonMode.Accounts => "预决算对比",
        ComparisonMode.Versions => "版本对比",
        _ => "部门与单位对比",
    };

    /// <summary>The state's name in JSON.</summary>
    public static string Id(this ChangeState state) => state.ToString().ToLowerInvariant();

    /// <summary>The state's Chinese name.</summary>
    internal static string Name(this ChangeState state, ComparisonMode mode = ComparisonMode.Years) => (state, mode) switch
    {
        (ChangeState.Same, _) => "相同",
        (ChangeState.Changed, ComparisonMode.Units) => "不等",
        (ChangeState.Changed, _) => "变动",
        (ChangeState.New, ComparisonMode.Units) => "部门无",
        (ChangeState.New, _) => "新增",
        _ => "取消",
    };

    /// <summary>What the first and the second document are called in heads of columns.</summary>
    internal static (string First, string Second) Sides(DocumentComparison comparison)
    {
        var (a, b) = (comparison.First.Identification, comparison.Seconds[0].Identification);
        return comparison.Mode switch
        {
            ComparisonMode.Years when a.Year is { } from && b.Year is { } to => (Wording.Invariant($"{from} 年"), Wording.Invariant($"{to} 年")),
            ComparisonMode.Accounts => ("预算数", "决算数"),
            ComparisonMode.Units => ("部门", "各单位合计"),
            _ => ("原文件", "新文件"),
        };
    }

    /// <summary>What the change and its rate are called.</summary>
    internal static (string Change, string Rate) Change(ComparisonMode mode) => mode switch
    {
        ComparisonMode.Accounts => ("差异额", "差异率"),
        ComparisonMode.Units => ("相差", "相差率"),
        _ => ("增减额", "增减率"),
    };

    /// <summary>A figure as printed, with its unit where the other side has another one; 未安排 or nothing for none.</summary>
    internal static string Printed(Quantity? quantity, Quantity? other) => quantity is null ? string.Empty
        : other is not null && other.Unit != quantity.Unit ? quantity.Printed + quantity.Unit : quantity.Printed;

    /// <summary>The change with its sign, in the unit of the first figure, without trailing zeros beyond the figures' decimals.</summary>
    internal static string Signed(CellComparison cell)
    {
        if (cell.Change == 0m)
        {
            return "0";
        }

        var decimals = Math.Max(cell.First?.Amount.Decimals ?? 0, cell.Second?.Amount.Decimals ?? 0);
        var text = Math.Abs(cell.Change).ToString("#,##0." + new string('0', decimals) + "######", CultureInfo.InvariantCulture);
        return (cell.Change < 0m ? "-" : "+") + text;
    }

    /// <summary>The rate with its sign and %, or — where the first is zero.</summary>
    internal static string Rate(CellComparison cell) => cell.Rate is { } rate
        ? (rate > 0m ? "+" : string.Empty) + rate.ToString("#,##0.00", CultureInfo.InvariantCulture) + "%"
        : "—";

    /// <summary>Code, name and project of a row, and what they were.</summary>
    internal static string Label(RowComparison row)
    {
        var name = row.Item.Length > 0 ? (row.Code.Length > 0 ? row.Code + " " : string.Empty) + row.Item : (row.Code + " " + row.Name).Trim();
        return row.BudgetUnit.Length > 0 && row.Item.Length > 0 ? row.BudgetUnit + " · " + name : name.Length > 0 ? name : row.BudgetUnit;
    }

    /// <summary>What the row was called or coded before, or an empty string.</summary>
    internal static string Former(RowComparison row) => (row.FormerCode, row.FormerName) switch
    {
        ({ Length: > 0 } code, { Length: > 0 } name) => $"原 {code} {name}",
        ({ Length: > 0 } code, _) => $"原列 {code}",
        (_, { Length: > 0 } name) => $"原名 {name}",
        _ => string.Empty,
    };

    /// <summary>How a document is called: its title, or the entity and year, or the file's name.</summary>
    internal static string Title(Disclosure disclosure) => disclosure.Identification.Title.Length > 0 ? disclosure.Identification.Title
        : disclosure.Identification.Entity.Length > 0 ? disclosure.Identification.Entity : disclosure.Document.FileName;

    /// <summary>The rows that differ.</summary>
    internal static List<RowComparison> Different(TableComparison table) => [.. table.Rows.Where(r => r.State != ChangeState.Same)];

    /// <summary>The cells of a row worth showing: those that differ, or all of a row that came or went.</summary>
    internal static IEnumerable<CellComparison> Shown(RowComparison row) => row.State == ChangeState.Changed ? row.Cells.Where(c => c.IsDifferent) : row.Cells;

    /// <summary>What differs, in one sentence.</summary>
    internal static string Summary(DocumentComparison comparison)
    {
        if (comparison.IsSame)
        {
            return comparison.Mode == ComparisonMode.Units ? "各表逐科目相等" : "没有不同";
        }

        var rows = comparison.Tables.SelectMany(t => t.Rows).ToList();
        var cells = rows.SelectMany(Shown).Count(c => c.IsDifferent);
        var parts = new List<string> { Wording.Invariant($"表中 {rows.Count(r => r.State != ChangeState.Same):N0} 行、{cells:N0} 个数不同") };
        Count(parts, "文字中 {0} 处陈述不同", comparison.Claims.Count(c => c.State != ChangeState.Same));
        Count(parts, "{0} 句文字不同", comparison.Sentences.Count);
        Count(parts, "{0} 个绩效指标不同", comparison.Performance.Sum(p => p.Indicators.Count(i => i.State != ChangeState.Same)));
        return string.Join("，", parts);
    }

    private static void Count(List<string> parts, string text, int count)
    {
        if (count > 0)
        {
            parts.Add(text.Replace("{0}", count.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
    }
}

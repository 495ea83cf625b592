using Mingzhang.Comparison;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary>The tables of a comparison: a line a figure, with a bar for the size of its change.</summary>
internal static class ComparisonHtmlTables
{
    public static void Write(HtmlWriter html, DocumentComparison comparison)
    {
        var number = 0;
        foreach (var table in comparison.Tables)
        {
            number++;
            if (table.State != ChangeState.Same)
            {
                Write(html, comparison, table, number);
            }
        }

        var same = comparison.Tables.Where(t => t.State == ChangeState.Same).ToList();
        if (same.Count > 0)
        {
            html.Write($"<p class=\"rest\">没有不同的表：{string.Join("、", same.Select(t => t.Title))}</p>\n");
        }
    }

    public static void Cells(HtmlWriter html, CellComparison cell, (string First, string Second) sides, DocumentComparison comparison, decimal widest)
    {
        var (change, rate) = ComparisonWording.Change(comparison.Mode);
        html.Write($"<td class=\"n\" data-h=\"{sides.First}\">{Printed(cell.First, cell.Second)}</td><td class=\"n\" data-h=\"{sides.Second}\">{Printed(cell.Second, cell.First)}");
        if (cell.Parts.Count > 1)
        {
            html.Write($"<small>{string.Join(" + ", cell.Parts.Select(p => p?.Printed ?? "0"))}</small>");
        }

        var width = widest == 0m ? 0m : Math.Round(Math.Abs(cell.Difference) * 100m / widest, 1);
        html.Write($"</td><td class=\"n delta {ComparisonHtml.Direction(cell)}\" data-h=\"{change}\">{ComparisonWording.Signed(cell)}<i style=\"width:{width:0.#}%\"></i></td>");
        html.Write($"<td class=\"n\" data-h=\"{rate}\">{(cell.Unit == "%" ? "" : ComparisonWording.Rate(cell))}</td>");
    }

    public static void Header(HtmlWriter html, string first, string second, DocumentComparison comparison)
    {
        var sides = ComparisonWording.Sides(comparison);
        var (change, rate) = ComparisonWording.Change(comparison.Mode);
        html.Write($"<table class=\"compare\"><thead><tr><th>{first}</th><th>{second}</th><th class=\"n\">{sides.First}</th><th class=\"n\">{sides.Second}</th><th class=\"n\">{change}</th><th class=\"n\">{rate}</th></tr></thead>\n");
    }

    private static void Write(HtmlWriter html, DocumentComparison comparison, TableComparison table, int number)
    {
        var sides = ComparisonWording.Sides(comparison);
        var different = ComparisonWording.Different(table);
        html.Write($"<section class=\"chapter\" id=\"t{number}\"><h2>{table.Title}<small>{different.Count}</small></h2>\n<p class=\"summary\">");
        if (table.State is ChangeState.New or ChangeState.Gone)
        {
            html.Write($"仅{(table.State == ChangeState.New ? sides.Second : sides.First)}有这张表。");
        }

        html.Write($"单位：{(table.FirstUnit.Length > 0 ? table.FirstUnit : table.SecondUnit)}{(table.FirstUnit.Length > 0 && table.SecondUnit.Length > 0 && table.FirstUnit != table.SecondUnit ? " / " + table.SecondUnit : "")}；其余 {table.Rows.Count - different.Count} 行相同</p>\n");
        Header(html, "科目、项目", "栏目", comparison);
        var widest = different.Where(r => !r.IsTotal).SelectMany(ComparisonWording.Shown).Select(c => Math.Abs(c.Difference)).DefaultIfEmpty(0m).Max();
        foreach (var row in different)
        {
            Row(html, comparison, row, widest, sides);
        }

        html.Raw("</table></section>\n");
    }

    private static void Row(HtmlWriter html, DocumentComparison comparison, RowComparison row, decimal widest, (string First, string Second) sides)
    {
        var cells = ComparisonWording.Shown(row).ToList();
        html.Write($"<tbody class=\"{row.State.Id()}{(row.IsTotal ? " total" : "")}\"><tr><th scope=\"row\" rowspan=\"{Math.Max(1, cells.Count)}\">{ComparisonWording.Label(row)}");
        if (row.State != ChangeState.Changed)
        {
            html.Write($" <span class=\"state\">{row.State.Name(comparison.Mode)}</span>");
        }

        if (ComparisonWording.Former(row) is { Length: > 0 } former)
        {
            html.Write($"<small>{former}</small>");
        }

        html.Raw("</th>");
        for (var i = 0; i < cells.Count; i++)
        {
            html.Write($"{(i == 0 ? "" : "\n")}");
            html.Raw(i == 0 ? string.Empty : "<tr>");
            html.Write($"<td class=\"column\">{cells[i].Column}</td>");
            Cells(html, cells[i], sides, comparison, Math.Max(widest, row.IsTotal ? Math.Abs(cells[i].Difference) : 0m));
            html.Raw("</tr>");
        }

        html.Raw(cells.Count == 0 ? "<td colspan=\"5\"></td></tr></tbody>\n" : "</tbody>\n");
    }

    private static string Printed(Quantity? quantity, Quantity? other) => quantity is null ? "—" : ComparisonWording.Printed(quantity, other);
}

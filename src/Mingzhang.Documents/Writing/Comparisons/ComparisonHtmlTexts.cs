using Mingzhang.Comparison;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary>Claims, sentences and performance tables of a comparison.</summary>
internal static class ComparisonHtmlTexts
{
    public static void WriteClaims(HtmlWriter html, DocumentComparison comparison)
    {
        var changed = comparison.Claims.Where(c => c.State != ChangeState.Same).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var sides = ComparisonWording.Sides(comparison);
        html.Write($"<section class=\"chapter\" id=\"claims\"><h2>文字中的数<small>{changed.Count}</small></h2>\n");
        foreach (var section in changed.GroupBy(c => c.Section, StringComparer.Ordinal))
        {
            html.Write($"<h3>{section.Key}</h3>\n");
            ComparisonHtmlTables.Header(html, "对象", "指标", comparison);
            foreach (var claim in section)
            {
                html.Write($"<tbody class=\"{claim.State.Id()}\"><tr><th scope=\"row\">{claim.Subject}{(claim.State == ChangeState.Changed ? "" : " ")}");
                if (claim.State != ChangeState.Changed)
                {
                    html.Write($"<span class=\"state\">{claim.State.Name(comparison.Mode)}</span>");
                }

                html.Write($"</th><td class=\"column\">{claim.Measure}{(claim.Figures is { Unit.Length: > 0 } f ? "（" + f.Unit + "）" : "")}</td>");
                if (claim.Figures is { } figures)
                {
                    ComparisonHtmlTables.Cells(html, figures, sides, comparison, 0m);
                }
                else
                {
                    html.Write($"<td class=\"n\" data-h=\"{sides.First}\">{(claim.First is null ? "—" : "未安排")}</td><td class=\"n\" data-h=\"{sides.Second}\">{(claim.Second is null ? "—" : "未安排")}</td><td></td><td></td>");
                }

                html.Raw("</tr></tbody>\n");
            }

            html.Raw("</table>\n");
        }

        html.Raw("</section>\n");
    }

    public static void WriteSentences(HtmlWriter html, DocumentComparison comparison)
    {
        if (comparison.Sentences.Count == 0)
        {
            return;
        }

        html.Write($"<section class=\"chapter\" id=\"sentences\"><h2>文句<small>{comparison.Sentences.Count}</small></h2>\n");
        foreach (var section in comparison.Sentences.GroupBy(s => s.Section, StringComparer.Ordinal))
        {
            html.Write($"<h3>{section.Key}</h3>\n");
            foreach (var sentence in section)
            {
                html.Write($"<p class=\"sentence {sentence.State.Id()}\"><span class=\"state\">{sentence.State.Name(comparison.Mode)}</span>");
                foreach (var part in sentence.Parts)
                {
                    switch (part.State)
                    {
                        case ChangeState.New:
                            html.Write($"<ins>{part.Text}</ins>");
                            break;
                        case ChangeState.Gone:
                            html.Write($"<del>{part.Text}</del>");
                            break;
                        default:
                            html.Write($"{part.Text}");
                            break;
                    }
                }

                html.Raw("</p>\n");
            }
        }

        html.Raw("</section>\n");
    }

    public static void WritePerformance(HtmlWriter html, DocumentComparison comparison)
    {
        var changed = comparison.Performance.Where(p => p.State != ChangeState.Same).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        html.Write($"<section class=\"chapter\" id=\"performance\"><h2>绩效<small>{changed.Count}</small></h2>\n");
        foreach (var table in changed)
        {
            html.Write($"<h3>{(table.Project.Length > 0 ? table.Project : table.Title)}");
            if (table.State != ChangeState.Changed)
            {
                html.Write($" <span class=\"state {table.State.Id()}\">{table.State.Name(comparison.Mode)}</span>");
            }

            html.Write($"{(table.FormerProject.Length > 0 ? "（原名 " + table.FormerProject + "）" : "")}</h3>\n");
            WriteTable(html, comparison, table);
        }

        html.Raw("</section>\n");
    }

    private static void WriteTable(HtmlWriter html, DocumentComparison comparison, PerformanceComparison table)
    {
        var (first, second) = ComparisonWording.Sides(comparison);
        html.Write($"<table class=\"compare fields\"><thead><tr><th>指标</th><th>内容</th><th>{first}</th><th>{second}</th></tr></thead>\n");
        Fields(html, "资金与目标", string.Empty, ChangeState.Changed, table.Head, (first, second));
        foreach (var indicator in table.Indicators.Where(i => i.State != ChangeState.Same))
        {
            var fields = indicator.State switch
            {
                ChangeState.New => [new FieldChange("指标值", string.Empty, indicator.Target)],
                ChangeState.Gone => [new FieldChange("指标值", indicator.Target, string.Empty)],
                _ when indicator.Fields.Count == 0 => [new FieldChange("指标值", indicator.Target, indicator.Target)],
                _ => indicator.Fields,
            };
            Fields(html, indicator.Name, indicator.FormerName.Length > 0 ? "原名 " + indicator.FormerName : indicator.Levels, indicator.State, fields, (first, second));
        }

        html.Raw("</table>\n");
    }

    private static void Fields(HtmlWriter html, string name, string under, ChangeState state, IReadOnlyList<FieldChange> fields, (string First, string Second) sides)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            html.Raw(i == 0 ? "<tbody class=\"" + state.Id() + "\"><tr>" : "<tr>");
            if (i == 0)
            {
                html.Write($"<th scope=\"row\" rowspan=\"{fields.Count}\">{name}");
                if (state != ChangeState.Changed)
                {
                    html.Write($" <span class=\"state\">{state.Name()}</span>");
                }

                html.Write($"<small>{under}</small></th>");
            }

            html.Write($"<td class=\"column\">{fields[i].Field}</td><td data-h=\"{sides.First}\">{(fields[i].First.Length > 0 ? fields[i].First : "—")}</td><td data-h=\"{sides.Second}\">{(fields[i].Second.Length > 0 ? fields[i].Second : "—")}</td></tr>");
            html.Raw(i == fields.Count - 1 ? "</tbody>\n" : "\n");
        }
    }
}

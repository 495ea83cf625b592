using System.Globalization;
using System.Net;
using System.Text;

namespace Mingzhang.Documents.Tests.Reading.Pdf.Alignment;

/// <summary>Sets a sample's text as a web page: its lines with tabs as tables, headings spanning the blank cells beside them.</summary>
internal static class SampleHtml
{
    private const int MostHeaderRows = 3;

    public static string Of(string text, int border)
    {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"><style>@page{size:A4 landscape}td{font-size:8pt}p{font-size:11pt}</style></head><body>");
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int end = i;
            while (end < lines.Length && lines[end].Contains('\t', StringComparison.Ordinal))
            {
                end++;
            }

            if (end > i)
            {
                AddTable(html, [.. lines[i..end].Select(l => l.Split('\t'))], border);
                i = end - 1;
            }
            else if (lines[i].Trim().Length > 0)
            {
                html.Append("<p>").Append(WebUtility.HtmlEncode(lines[i])).Append("</p>");
            }
        }

        return html.Append("</body></html>").ToString();
    }

    private static void AddTable(StringBuilder html, List<string[]> rows, int border)
    {
        int width = rows.Max(r => r.Length);
        int header = rows.TakeWhile((r, i) => i < MostHeaderRows && !r.Any(IsNumber)).Count();
        html.Append(CultureInfo.InvariantCulture, $"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\" border=\"{border}\">");
        for (int r = 0; r < rows.Count; r++)
        {
            html.Append("<tr>");
            for (int c = 0, span; c < width; c += span)
            {
                span = 1;
                while (r + 1 < header && At(r, c).Length > 0 && c + span < width && At(r, c + span).Length == 0 && At(r + 1, c + span).Length > 0)
                {
                    span++;
                }

                html.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{span}\" align=\"{(IsNumber(At(r, c)) ? "right" : "left")}\">{WebUtility.HtmlEncode(At(r, c))}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>");

        string At(int row, int column) => column < rows[row].Length ? rows[row][column] : string.Empty;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExcept("0123456789,.-%") < 0;
}

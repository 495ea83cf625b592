using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition.Lines;

/// <summary>Small documents of visual lines, written as a text conversion of a PDF writes them: an empty line is a gap, a leading space a page break.</summary>
internal static class Typed
{
    /// <summary>The tables of a text.</summary>
    public static IReadOnlyList<Table> Tables(string text, string format = "xinjiang-budget-2024")
    {
        var blocks = new List<Block>();
        var gap = true;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0)
            {
                blocks.Add(new TextBlock(lines[i].Trim(), Source.OnLine(i + 1))
                {
                    IsVisualLine = true,
                    AfterGap = gap,
                    StartsPage = lines[i][0] == ' ',
                });
            }

            gap = lines[i].Trim().Length == 0;
        }

        var document = new Document("手写.txt", FileKind.Text, [new Page(1, blocks)]);
        return TableRecognizer.Read(document, FormatLibrary.Shipped.Get(format)).Tables;
    }

    /// <summary>The only table of a text that begins with the heading of the format's table of that title.</summary>
    public static Table Table(string title, string body, string format = "xinjiang-budget-2024") =>
        Tables($"表 1\n\n{title}\n\n编制部门：某某市测试局 单位：万元\n\n{body}", format).ShouldHaveSingleItem();

    /// <summary>The figures of a table as <c>code name item|column|amount</c>.</summary>
    public static IReadOnlyList<string> Figures(this Table table) => [.. table.Facts.Select(Figure)];

    /// <summary>The figures of a row as <c>column=amount</c>.</summary>
    public static string Row(this Table table, string label) =>
        string.Join(' ', table.Rows.Single(r => Label(r) == label).Facts.Select(f => $"{f.Column.Path}={f.Printed}"));

    /// <summary>The labels of the rows.</summary>
    public static IReadOnlyList<string> Labels(this Table table) => [.. table.Rows.Select(Label)];

    private static string Figure(Fact fact) => $"{Label(fact.Row)}|{fact.Column.Path}|{fact.Printed}";

    private static string Label(TableRow row) => string.Join(' ', new[] { row.Code, row.Name, row.Item }.Where(t => t.Length > 0));
}

using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Narrative;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition.Narrative;

/// <summary>Reads a narrative given as the lines of a text file.</summary>
internal static class Text
{
    public const string Budget = "xinjiang-budget-2026";
    public const string Accounts = "xinjiang-final-accounts-2023";

    /// <summary>Reads the text; the first line is line 1, blank lines are gaps, a leading space begins a page.</summary>
    public static NarrativeReading Read(string text, string format = Budget, int year = 2026, IReadOnlyList<Table>? tables = null, bool visual = true)
    {
        var blocks = new List<Block>();
        var gap = true;
        foreach (var (line, number) in text.Replace("\r", string.Empty, StringComparison.Ordinal).Split('\n').Select((l, i) => (l, i + 1)))
        {
            if (line.Trim().Length == 0)
            {
                gap = true;
                continue;
            }

            blocks.Add(new TextBlock(line.Trim(), Source.OnLine(number)) { IsVisualLine = visual, AfterGap = gap, StartsPage = line[0] == ' ' });
            gap = false;
        }

        return NarrativeReader.Read(blocks, [], FormatLibrary.Shipped.Get(format), tables ?? [], new NarrativeContext("某州民政局", year));
    }

    /// <summary>The claims of a text as lines «subject|measure|value unit».</summary>
    public static List<string> Claims(string text, string format = Budget, IReadOnlyList<Table>? tables = null) =>
        [.. Read(text, format, tables: tables).Claims.Select(Show)];

    public static string Show(Claim claim) => $"{claim.Subject}|{claim.Measure}|{claim.Value}{claim.Unit}";

    /// <summary>A table of codes and names, as the reading of tables gives it.</summary>
    public static Table Codes(string tableId, params (string Code, string Name)[] rows)
    {
        var format = FormatLibrary.Shipped.Get(Budget).Table(tableId);
        return new Table
        {
            Format = format,
            Title = format!.Title,
            Source = Source.OnLine(1),
            Columns = [new TableColumn(0, "合计") { Key = "total" }],
            Rows = [.. rows.Select(r => new TableRow { Kind = RowKind.Code, Code = r.Code, Name = r.Name, Source = Source.OnLine(1) })],
        };
    }
}

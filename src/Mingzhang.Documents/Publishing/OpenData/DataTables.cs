using Mingzhang.Classification;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Publishing.OpenData;

/// <summary>The data tables of a disclosure.</summary>
internal static class DataTables
{
    /// <summary>The tables that have rows, the figures first.</summary>
    public static IReadOnlyList<DataTable> Of(Disclosure disclosure)
    {
        var codes = Codes(disclosure);
        DataTable[] all =
        [
            new("facts", "各表数字", DataFields.Facts, Csv(w => FactsCsv.Write(w, disclosure.Tables))) { Refers = ("row_code", "codes", "code") },
            new("tables", "公开的表", DataFields.Tables, Csv(w => WriteTables(w, disclosure))),
            new("codes", "所用科目", DataFields.Codes, codes),
            new("claims", "情况说明中的数字", DataFields.Claims, Csv(w => ClaimsCsv.Write(w, disclosure.Claims))),
            new("indicators", "绩效指标", DataFields.Indicators, Csv(w => IndicatorsCsv.Write(w, disclosure.Performance))),
            new("projects", "绩效自评", DataFields.Projects, Csv(w => ProjectsCsv.Write(w, disclosure.Performance))),
        ];
        return [.. all.Where(t => t.Name is "facts" or "tables" or "codes" || t.Csv.IndexOf('\n', StringComparison.Ordinal) < t.Csv.Length - 1)];
    }

    private static void WriteTables(TextWriter writer, Disclosure disclosure)
    {
        CsvText.WriteLine(writer, "table", "number", "role", "money_unit", "facts");
        foreach (var table in disclosure.Tables)
        {
            CsvText.WriteLine(writer, table.Title, table.Number, table.Id, table.Unit, Wording.Invariant($"{table.Facts.Count()}"));
        }
    }

    /// <summary>The codes that rows bear, each with the name the classification gives it, or else the printed one.</summary>
    private static string Codes(Disclosure disclosure)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length > 0))
        {
            names.TryAdd(row.Code, row.Name);
        }

        return Csv(writer =>
        {
            CsvText.WriteLine(writer, "code", "name", "classification", "parent");
            foreach (var (code, printed) in names)
            {
                var isEconomic = EconomicCode.TryParse(code, out var economic);
                var parent = isEconomic ? economic.Parent?.ToString() : FunctionalCode.TryParse(code, out var functional) ? functional.Parent?.ToString() : null;
                var name = (isEconomic ? EconomicCode.Known : FunctionalCode.Known).NameOf(code) ?? printed;
                CsvText.WriteLine(writer, code, name, isEconomic ? "economic" : "functional", parent);
            }
        });
    }

    private static string Csv(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return text.ToString();
    }
}

using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary><c>read --facts</c>: one row for each printed table figure, in the columns that DESIGN.md fixes.</summary>
public static class FactsCsv
{
    /// <summary>Writes the facts of all tables in reading order.</summary>
    public static void Write(Disclosure disclosure, Stream output)
    {
        using var csv = new CsvWriter(output, "table", "row_code", "row_name", "item", "unit", "column", "amount", "source");
        foreach (var table in disclosure.Tables)
        {
            foreach (var fact in table.Facts)
            {
                var row = fact.Row;
                csv.Row(table.Title, row.Code, row.Name, row.Item, row.Unit, fact.Column.Path, fact.Amount.ToString(), fact.Source.ToString());
            }
        }
    }
}

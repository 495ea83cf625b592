using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>Prints the figures of tables, a line each, in the fixed order of columns of <c>mingzhang read --facts</c>.</summary>
public static class FactsCsv
{
    /// <summary>Writes the header and the printed figures of all tables in reading order.</summary>
    public static void Write(TextWriter writer, IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(tables);
        CsvText.WriteLine(writer, "table", "row_code", "row_name", "item", "unit", "column", "amount", "source");
        foreach (var table in tables)
        {
            foreach (var fact in table.Facts)
            {
                var row = fact.Row;
                CsvText.WriteLine(writer, table.Title, row.Code, row.Name, row.Item, row.Unit, fact.Column.Path, fact.Amount.ToString(), fact.Source.ToString());
            }
        }
    }
}

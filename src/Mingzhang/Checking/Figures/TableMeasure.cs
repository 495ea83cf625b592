using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Figures;

/// <summary>What all figures of a table have in common, worked out once a table.</summary>
internal sealed class TableMeasure
{
    /// <summary>Decimals beyond these are slips, not precision.</summary>
    private const int MostDecimals = 6;

    /// <summary>Reads it from a table.</summary>
    public TableMeasure(Table table, string defaultUnit)
    {
        Label = FigureBook.TableLabel(table);
        Unit = table.Unit.Length > 0 ? table.Unit : defaultUnit;
        Scale = Units.Scale(Unit);
        foreach (var row in table.Rows)
        {
            foreach (var fact in row.Facts)
            {
                Precision = Math.Max(Precision, Math.Min(fact.Amount.Decimals, MostDecimals));
            }
        }
    }

    /// <summary>Number and title.</summary>
    public string Label { get; }

    /// <summary>The unit of its amounts.</summary>
    public string Unit { get; }

    /// <summary>What one unit is in 元.</summary>
    public decimal Scale { get; }

    /// <summary>The most decimals that it prints.</summary>
    public int Precision { get; }
}

namespace Mingzhang.Recognition.Performance;

/// <summary>How wide the columns of a table are set, in full-width characters, as far as its lines and those of the document's other tables tell.</summary>
internal sealed class ColumnWidths
{
    private const int Enough = 2;
    private readonly Dictionary<IndicatorColumn, (double Width, double Most)> _widths = [];

    /// <summary>Nothing is known.</summary>
    public static ColumnWidths Unknown { get; } = new();

    /// <summary>
    /// The width a full line has, and the width none exceeds; zero where unknown. The two differ where the document sets a column
    /// differently from table to table.
    /// </summary>
    public (double Width, double Most) this[IndicatorColumn column] => _widths.GetValueOrDefault(column);

    /// <summary>The widths of one table.</summary>
    /// <param name="own">Widths of full lines in the table.</param>
    /// <param name="all">Widths of full lines in all tables of the same columns.</param>
    public static ColumnWidths Of(IEnumerable<(IndicatorColumn Column, double Width)> own, IEnumerable<(IndicatorColumn Column, double Width)> all)
    {
        var widths = new ColumnWidths();
        ILookup<IndicatorColumn, double> here = own.ToLookup(w => w.Column, w => w.Width);
        foreach (var everywhere in all.ToLookup(w => w.Column, w => w.Width))
        {
            double width = Usual(everywhere);
            double[] mine = [.. here[everywhere.Key]];
            double narrow = mine.Length >= Enough ? Usual(mine) : width;
            widths._widths[everywhere.Key] = (narrow, Math.Max(narrow, width));
        }

        return widths;
    }

    /// <summary>Whether the columns are set about as wide.</summary>
    public bool Agrees(ColumnWidths other)
    {
        const double About = 1;
        return _widths.All(w => Math.Abs(w.Value.Width - other[w.Key].Width) <= About);
    }

    /// <summary>The width that nine in ten lines keep to.</summary>
    public static double Usual(IEnumerable<double> widths)
    {
        double[] sorted = [.. widths];
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * 0.9)];
    }
}

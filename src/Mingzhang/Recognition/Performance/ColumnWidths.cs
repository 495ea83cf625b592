namespace Mingzhang.Recognition.Performance;

/// <summary>How wide the columns of a table are set, in full-width characters, as far as its lines and those of the document's other tables tell.</summary>
internal sealed class ColumnWidths
{
    private const int Enough = 2;

    /// <summary>By the number of the column; zero where unknown.</summary>
    private readonly (double Width, double Most)[] _widths = new (double, double)[(int)IndicatorColumn.Unit + 1];

    /// <summary>Nothing is known.</summary>
    public static ColumnWidths Unknown { get; } = new();

    /// <summary>
    /// The width a full line has, and the width none exceeds; zero where unknown. The two differ where the document sets a column
    /// differently from table to table.
    /// </summary>
    public (double Width, double Most) this[IndicatorColumn column] => _widths[(int)column];

    /// <summary>The usual widths of tables of the same columns.</summary>
    /// <param name="all">Widths of full lines in all of them.</param>
    public static ColumnWidths Of(IEnumerable<(IndicatorColumn Column, double Width)> all)
    {
        var widths = new ColumnWidths();
        foreach (var everywhere in all.ToLookup(w => w.Column, w => w.Width))
        {
            double width = Usual(everywhere);
            widths._widths[(int)everywhere.Key] = (width, width);
        }

        return widths;
    }

    /// <summary>The widths of one table of those whose usual widths these are.</summary>
    /// <param name="own">Widths of full lines in the table.</param>
    public ColumnWidths In(IEnumerable<(IndicatorColumn Column, double Width)> own)
    {
        var widths = new ColumnWidths();
        _widths.CopyTo(widths._widths, 0);
        foreach (var here in own.ToLookup(w => w.Column, w => w.Width))
        {
            ref (double Width, double Most) width = ref widths._widths[(int)here.Key];
            if (width.Width > 0 && here.Skip(Enough - 1).Any())
            {
                double narrow = Usual(here);
                width = (narrow, Math.Max(narrow, width.Most));
            }
        }

        return widths;
    }

    /// <summary>Whether the columns are set about as wide.</summary>
    public bool Agrees(ColumnWidths other)
    {
        const double About = 1;
        for (int c = 0; c < _widths.Length; c++)
        {
            if (_widths[c].Width > 0 && Math.Abs(_widths[c].Width - other._widths[c].Width) > About)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The width that nine in ten lines keep to.</summary>
    public static double Usual(IEnumerable<double> widths)
    {
        double[] sorted = [.. widths];
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * 0.9)];
    }
}

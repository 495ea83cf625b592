using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The widths of a CID font (W, DW) and its vertical metrics (W2, DW2), in units of the font size.</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<int, double> _single = [];
    private readonly List<(int First, int Last, double Width)> _ranges = [];
    private readonly Dictionary<int, (double Advance, double X, double Y)> _vertical = [];
    private readonly double _default;
    private readonly double _defaultY;
    private readonly double _defaultAdvance;

    public CidWidths(PdfDictionary font, bool isVertical, WorkMeter meter, FontBudget budget)
    {
        _default = font.Number("DW", 1000) / 1000;
        double[] vertical = font["DW2"].AsArray?.Numbers(2) ?? [880, -1000];
        _defaultY = vertical[0] / 1000;
        _defaultAdvance = vertical[1] / 1000;
        ReadWidths(font["W"].AsArray, meter, budget);
        if (isVertical)
        {
            ReadVertical(font["W2"].AsArray, meter, budget);
        }
    }

    public double Width(int cid)
    {
        if (_single.TryGetValue(cid, out double width))
        {
            return width;
        }

        foreach ((int first, int last, double shared) in _ranges)
        {
            if (cid >= first && cid <= last)
            {
                return shared;
            }
        }

        return _default;
    }

    /// <summary>How far the pen moves down (negative), and where the shape's origin lies seen from it.</summary>
    public (double Advance, double X, double Y) Vertical(int cid) =>
        _vertical.TryGetValue(cid, out (double Advance, double X, double Y) own) ? own : (_defaultAdvance, Width(cid) / 2, _defaultY);

    private void ReadWidths(PdfArray? entries, WorkMeter meter, FontBudget budget)
    {
        for (int i = 0; entries is not null && i + 1 < entries.Count; i++)
        {
            int first = entries[i].Integer;
            PdfValue next = entries[i + 1];
            if (next.AsArray is { } widths)
            {
                for (int k = 0; k < widths.Count && budget.TryTake(); k++)
                {
                    _single[first + k] = Length(widths[k]);
                }

                meter.Spend(widths.Count);
                i++;
            }
            else
            {
                if (_ranges.Count < 4096 && budget.TryTake())
                {
                    _ranges.Add((first, next.Integer, Length(entries[i + 2])));
                }

                i += 2;
            }
        }
    }

    private void ReadVertical(PdfArray? entries, WorkMeter meter, FontBudget budget)
    {
        for (int i = 0; entries is not null && i + 1 < entries.Count; i++)
        {
            int first = entries[i].Integer;
            PdfValue next = entries[i + 1];
            if (next.AsArray is { } numbers)
            {
                for (int k = 0; k + 2 < numbers.Count && budget.TryTake(); k += 3)
                {
                    _vertical[first + (k / 3)] = (Length(numbers[k]), Length(numbers[k + 1]), Length(numbers[k + 2]));
                }

                meter.Spend(numbers.Count);
                i++;
            }
            else
            {
                for (int cid = first; cid <= Math.Min(next.Integer, first + 65_535) && budget.TryTake(); cid++)
                {
                    _vertical[cid] = (Length(entries[i + 2]), Length(entries[i + 3]), Length(entries[i + 4]));
                }

                i += 4;
            }
        }
    }

    private static double Length(PdfValue value) => double.IsFinite(value.Number) ? value.Number / 1000 : 0;
}

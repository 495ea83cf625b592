using System.Runtime.InteropServices;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The widths of a simple font, in units of the font size.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SimpleWidths
{
    private readonly PdfArray? _widths;
    private readonly int _first;
    private readonly double _missing;
    private readonly double _scale;
    private readonly string _name;

    private SimpleWidths(PdfArray? widths, int first, double missing, double scale, string name)
    {
        _widths = widths;
        _first = first;
        _missing = missing;
        _scale = scale;
        _name = name;
    }

    /// <summary>The width of a code; its text helps when the file leaves the widths of a standard font out.</summary>
    public double this[int code, string? text]
    {
        get
        {
            if (_widths is null)
            {
                return StandardWidths.Of(_name, text);
            }

            PdfValue width = _widths[code - _first];
            return (width.IsNumber && double.IsFinite(width.Number) ? width.Number : _missing) * _scale;
        }
    }

    public static SimpleWidths Of(PdfDictionary font, PdfDictionary? descriptor, string name, bool isType3)
    {
        // Type 3 widths are in the glyphs' own space.
        double scale = isType3 && font["FontMatrix"].AsArray?.Numbers(6) is { } matrix ? Math.Abs(matrix[0]) : 0.001;
        return new SimpleWidths(font["Widths"].AsArray, font.Integer("FirstChar"), descriptor?.Number("MissingWidth") ?? 0, scale, name);
    }
}

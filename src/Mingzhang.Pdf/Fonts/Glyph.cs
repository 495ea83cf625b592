using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Fonts;

/// <summary>What one character code of a shown string means. Lengths are in units of the font size.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Glyph
{
    /// <summary>The text, or null when the file does not tell.</summary>
    public string? Text { get; init; }

    /// <summary>How far the pen moves: across, or down (negative) in vertical writing.</summary>
    public double Advance { get; init; }

    /// <summary>The width of the shape.</summary>
    public double Width { get; init; }

    /// <summary>In vertical writing, where the shape's origin lies to the left of the pen and below it (negative).</summary>
    public double OriginX { get; init; }

    public double OriginY { get; init; }

    /// <summary>Whether word spacing applies: the one-byte code 32.</summary>
    public bool IsWordSpace { get; init; }
}

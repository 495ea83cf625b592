using System.Runtime.InteropServices;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>How the numbers of a colour are meant, as far as lightness needs it.</summary>
internal enum ColorFamily : byte
{
    /// <summary>One, three or four numbers are grey, RGB or CMYK.</summary>
    Device,

    /// <summary>One number is an amount of ink.</summary>
    Tint,

    /// <summary>Lightness cannot be told from the numbers.</summary>
    Other,
}

/// <summary>A colour reduced to how light it is: 0 is black (the default), 1 is white.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Paint(ColorFamily Family, double Shade)
{
    private const double Unknown = 0.5;

    private static Paint Gray(double gray) => new(ColorFamily.Device, Limit(gray));

    private static Paint Rgb(double red, double green, double blue) =>
        new(ColorFamily.Device, Limit((0.299 * red) + (0.587 * green) + (0.114 * blue)));

    private static Paint Cmyk(double cyan, double magenta, double yellow, double black) =>
        new(ColorFamily.Device, Limit(1 - Math.Min(1, (0.299 * cyan) + (0.587 * magenta) + (0.114 * yellow) + black)));

    /// <summary>The first colour of a colour space.</summary>
    public static Paint InSpace(PdfValue space)
    {
        string? family = space.NameText ?? space.AsArray?[0].NameText;
        return family switch
        {
            "Separation" or "DeviceN" => new Paint(ColorFamily.Tint, 0),
            "Indexed" or "I" or "Pattern" or "Lab" => new Paint(ColorFamily.Other, Unknown),
            _ => default,
        };
    }

    /// <summary>The colour that the operands of SC, sc, SCN or scn give in this colour's space.</summary>
    public Paint With(List<PdfValue> operands)
    {
        double At(int i) => operands[i].Number;
        if (operands.Count == 0 || !operands[^1].IsNumber || Family == ColorFamily.Other)
        {
            return this with { Shade = Unknown };
        }

        if (Family == ColorFamily.Tint)
        {
            return this with { Shade = Limit(1 - operands.Max(o => o.Number)) };
        }

        return operands.Count switch
        {
            1 => Gray(At(0)),
            3 => Rgb(At(0), At(1), At(2)),
            4 => Cmyk(At(0), At(1), At(2), At(3)),
            _ => this with { Shade = Unknown },
        };
    }

    private static double Limit(double shade) => double.IsNaN(shade) ? Unknown : Math.Clamp(shade, 0, 1);
}

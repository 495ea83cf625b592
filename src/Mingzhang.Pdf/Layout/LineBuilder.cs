using System.Runtime.InteropServices;
using System.Text;

namespace Mingzhang.Pdf.Layout;

/// <summary>Orders the letters of one line, in place, and finds its spaces.</summary>
internal static class LineBuilder
{
    /// <summary>A gap this wide, in font sizes, parts Latin words and figures.</summary>
    private const double LatinGap = 0.2;

    /// <summary>Chinese is set without spaces and stretched to fill the line: only a wide gap parts it.</summary>
    private const double ChineseGap = 0.6;

    /// <summary>Between the two, typesetting leaves a quarter of a size that is no space.</summary>
    private const double MixedGap = 0.45;

    private const int MostSpaces = 80;

    /// <summary>The line, or null when there is nothing but white space.</summary>
    public static TextLine? Build(List<PlacedLetter> placed)
    {
        placed.Sort(PlacedLetter.ByStart);
        var text = new StringBuilder(placed.Count + 4);
        var letters = new List<PdfLetter>(placed.Count);
        bool space = false;
        double end = 0;
        PdfBox box = default;
        foreach (ref readonly PlacedLetter next in CollectionsMarshal.AsSpan(placed))
        {
            if (next.Letter.IsSpace)
            {
                space = true;
                continue;
            }

            if (letters.Count > 0 && (space || next.Start - end > Gap(letters[^1], next.Letter)))
            {
                // A wide gap stays wide: it may part two things on one line.
                double widths = (next.Start - end) / (Math.Max(letters[^1].Size, 1) / 2);
                text.Append(' ', (int)Math.Clamp(widths, 1, MostSpaces));
            }

            text.Append(next.Letter.Text);
            box = letters.Count == 0 ? next.Letter.Box : box.Union(next.Letter.Box);
            letters.Add(next.Letter);
            end = next.End;
            space = false;
        }

        return letters.Count == 0 ? null : new TextLine(text.ToString(), box, letters);
    }

    private static double Gap(in PdfLetter before, in PdfLetter after) =>
        Math.Min(before.Size, after.Size) * (IsWide(before.Text[^1]), IsWide(after.Text[0])) switch
        {
            (true, true) => ChineseGap,
            (false, false) => LatinGap,
            _ => MixedGap,
        };

    private static bool IsWide(char character) => character >= '\u2E80';
}

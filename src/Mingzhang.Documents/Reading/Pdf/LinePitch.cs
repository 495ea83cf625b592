using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tells a gap between paragraphs from the usual distance of lines, which differs from page to page.</summary>
internal static class LinePitch
{
    /// <summary>How much wider than usual a distance must be to be a gap.</summary>
    private const double Wider = 1.4;

    /// <summary>Without lines to compare, single spacing is this many font sizes.</summary>
    private const double Single = 1.6;

    /// <summary>The usual distance from one line to the next, in points; 0 when there are too few lines to tell.</summary>
    public static double Usual(IReadOnlyList<TextLine> lines)
    {
        var distances = new List<double>();
        for (int i = 1; i < lines.Count; i++)
        {
            double distance = Distance(lines[i - 1], lines[i]);
            if (distance > lines[i].Size / 2)
            {
                distances.Add(distance);
            }
        }

        distances.Sort();
        return distances.Count < 4 ? 0 : distances[distances.Count / 2];
    }

    /// <summary>Whether the second line stands clearly apart from the first.</summary>
    public static bool IsGap(TextLine above, TextLine line, double usual) =>
        Distance(above, line) > (usual > 0 ? usual * Wider : line.Size * Single);

    private static double Distance(TextLine above, TextLine line) => line.Box.Bottom - above.Box.Bottom;
}

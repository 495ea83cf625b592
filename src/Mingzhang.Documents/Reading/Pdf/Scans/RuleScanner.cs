using System.Runtime.InteropServices;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>
/// Finds the ruling lines in the picture of a page and wipes them out: character recognition takes them for letters, and the
/// table is told from them.
/// </summary>
/// <param name="image">The picture; its lines are wiped.</param>
/// <param name="dpi">Its pixels an inch.</param>
internal sealed class RuleScanner(GrayImage image, double dpi)
{
    /// <summary>Darker than this is ink.</summary>
    private const byte Ink = 160;

    /// <summary>Strokes of characters are shorter, in points.</summary>
    private const double Shortest = 22;

    /// <summary>What is thicker is no line but a filled ground, in points.</summary>
    private const double Thickest = 4;

    /// <summary>How far beside a line its grey edge reaches, in pixels.</summary>
    private const int Edge = 1;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int Across, int From, int To);

    /// <summary>The lines, in points.</summary>
    public List<PdfRule> TakeRules()
    {
        List<Run> level = [.. Thin(LevelRuns(), image.Height)];
        List<Run> upright = [.. Thin(UprightRuns(), image.Width)];
        foreach (Run run in level)
        {
            for (int y = Math.Max(0, run.Across - Edge); y <= Math.Min(image.Height - 1, run.Across + Edge); y++)
            {
                image.Row(y)[run.From..run.To].Fill(255);
            }
        }

        foreach (Run run in upright)
        {
            (int from, int to) = (Math.Max(0, run.Across - Edge), Math.Min(image.Width, run.Across + Edge + 1));
            for (int y = run.From; y < run.To; y++)
            {
                image.Row(y)[from..to].Fill(255);
            }
        }

        double points = 72 / dpi;
        return
        [
            .. level.Select(r => new PdfRule(r.From * points, (r.Across + 0.5) * points, r.To * points, (r.Across + 0.5) * points, points, 0)),
            .. upright.Select(r => new PdfRule((r.Across + 0.5) * points, r.From * points, (r.Across + 0.5) * points, r.To * points, points, 0)),
        ];
    }

    /// <summary>Leaves out runs that lie in something thick: many on top of each other.</summary>
    private IEnumerable<Run> Thin(List<Run> runs, int size)
    {
        int thickest = (int)(Thickest * dpi / 72);
        var byPlace = new List<Run>[size];
        foreach (Run run in runs)
        {
            (byPlace[run.Across] ??= []).Add(run);
        }

        return runs.Where(run => Depth(run, -1) + Depth(run, 1) < thickest);

        int Depth(Run run, int step)
        {
            int depth = 0;
            for (int at = run.Across + step; at >= 0 && at < size && depth <= thickest && byPlace[at]?.Exists(r => Overlaps(r, run)) == true; at += step)
            {
                depth++;
            }

            return depth;
        }
    }

    private static bool Overlaps(Run a, Run b) => Math.Min(a.To, b.To) - Math.Max(a.From, b.From) > Math.Min(a.To - a.From, b.To - b.From) / 2;

    private List<Run> LevelRuns()
    {
        int shortest = (int)(Shortest * dpi / 72);
        var runs = new List<Run>();
        for (int y = 0; y < image.Height; y++)
        {
            Span<byte> row = image.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                int length = row[x..].IndexOfAnyInRange(Ink, (byte)255) is >= 0 and var end ? end : row.Length - x;
                if (length >= shortest)
                {
                    runs.Add(new Run(y, x, x + length));
                }

                x += length;
            }
        }

        return runs;
    }

    /// <summary>Goes through the picture row by row and counts for each column how long it has been dark.</summary>
    private List<Run> UprightRuns()
    {
        int shortest = (int)(Shortest * dpi / 72);
        var runs = new List<Run>();
        int[] lengths = new int[image.Width];
        for (int y = 0; y <= image.Height; y++)
        {
            Span<byte> row = y < image.Height ? image.Row(y) : default;
            for (int x = 0; x < lengths.Length; x++)
            {
                if (!row.IsEmpty && row[x] < Ink)
                {
                    lengths[x]++;
                }
                else if (lengths[x] > 0)
                {
                    if (lengths[x] >= shortest)
                    {
                        runs.Add(new Run(x, y - lengths[x], y));
                    }

                    lengths[x] = 0;
                }
            }
        }

        return runs;
    }
}

using System.Globalization;
using System.Text;
using Mingzhang.Documents.Reading.Pdf.Rescue;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>Reads what <c>tesseract … tsv</c> writes: a line for each word, with its place in pixels.</summary>
internal static class TesseractTable
{
    private const int Level = 0, Block = 2, Line = 4, Left = 6, Top = 7, Width = 8, Height = 9, Confidence = 10, Text = 11;
    private const string WordLevel = "5";
    private const int MostWords = 100_000;

    /// <summary>The words, line by line; those surely misread are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<PlacedWord>> Lines(byte[] output, double dpi)
    {
        var lines = new List<List<PlacedWord>>();
        string current = string.Empty;
        double points = 72 / dpi;
        foreach (string row in Encoding.UTF8.GetString(output).Split('\n').Take(MostWords))
        {
            string[] fields = row.TrimEnd('\r').Split('\t');
            if (fields.Length <= Text || fields[Level] != WordLevel || fields[Text].Trim().Length == 0 || Number(fields[Confidence]) < 0)
            {
                continue;
            }

            string line = string.Join('.', fields[Block..(Line + 1)]);
            if (line != current)
            {
                lines.Add([]);
                current = line;
            }

            double left = Number(fields[Left]) * points;
            double top = Number(fields[Top]) * points;
            lines[^1].Add(new PlacedWord(fields[Text].Trim(), new PdfBox(left, top, left + (Number(fields[Width]) * points), top + (Number(fields[Height]) * points))));
        }

        return lines;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : -1;
}

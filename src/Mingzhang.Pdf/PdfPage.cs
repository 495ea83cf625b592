namespace Mingzhang.Pdf;

/// <summary>What is printed on one page. Everything is in the order in which the file prints it.</summary>
public sealed class PdfPage
{
    internal PdfPage(int number, double width, double height, int rotation)
    {
        Number = number;
        Width = width;
        Height = height;
        Rotation = rotation;
    }

    /// <summary>The 1-based number of the page.</summary>
    public int Number { get; }

    /// <summary>The width as shown, in points.</summary>
    public double Width { get; }

    /// <summary>The height as shown, in points.</summary>
    public double Height { get; }

    /// <summary>By how much the page is turned clockwise when shown: 0, 90, 180 or 270. All places are given after that.</summary>
    public int Rotation { get; }

    /// <summary>The letters. One printed again over itself, as fake bold does, is listed once.</summary>
    public IReadOnlyList<PdfLetter> Letters { get; internal init; } = [];

    /// <summary>Straight lines: stroked ones, and thin filled rectangles as their middle lines.</summary>
    public IReadOnlyList<PdfRule> Rules { get; internal init; } = [];

    /// <summary>Filled rectangles that are not thin.</summary>
    public IReadOnlyList<PdfFill> Fills { get; internal init; } = [];

    /// <summary>Pictures.</summary>
    public IReadOnlyList<PdfImage> Images { get; internal init; } = [];

    /// <summary>What could not be read on this page.</summary>
    public IReadOnlyList<PdfProblem> Problems { get; internal init; } = [];

    /// <summary>
    /// Whether the page looks scanned: it has a picture over most of it, and no visible letters.
    /// </summary>
    public bool IsScanned
    {
        get
        {
            double pictured = 0;
            foreach (PdfImage image in Images)
            {
                pictured = Math.Max(pictured, image.Box.Width * image.Box.Height);
            }

            return pictured > Width * Height / 2 && !Letters.Any(l => !l.IsInvisible && !l.IsSpace);
        }
    }
}

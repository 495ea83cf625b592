using System.Globalization;
using System.Text;
using Mingzhang.Pdf.Tests.Support;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>
/// A PDF drawn for a test: A4 upright, places in points from the top left, text in a Chinese font whose Latin letters are half as
/// wide.
/// </summary>
internal sealed class DrawnPdf
{
    private const double PageHeight = 842;
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
    private readonly List<(StringBuilder Content, string Entries)> _pages = [];

    public DrawnPdf() => Page();

    private StringBuilder Content => _pages[^1].Content;

    /// <summary>Begins another page.</summary>
    public DrawnPdf Page(string entries = "")
    {
        _pages.Add((new StringBuilder(), entries));
        return this;
    }

    /// <summary>Entries of the page drawn now, such as its rotation.</summary>
    public DrawnPdf With(string entries)
    {
        _pages[^1] = (_pages[^1].Content, entries);
        return this;
    }

    /// <summary>Prints a text whose base line is at <paramref name="y"/>.</summary>
    public DrawnPdf Text(double x, double y, string text, double size = 10)
    {
        Content.Append(CultureInfo.InvariantCulture, $"BT /F {size} Tf 1 0 0 1 {x} {PageHeight - y} Tm <{Convert.ToHexString(Gbk.GetBytes(text))}> Tj ET\n");
        return this;
    }

    public DrawnPdf Raw(string content)
    {
        Content.Append(content).Append('\n');
        return this;
    }

    public DrawnPdf Line(double x0, double y0, double x1, double y1) =>
        Raw(string.Create(CultureInfo.InvariantCulture, $"0.5 w {x0} {PageHeight - y0} m {x1} {PageHeight - y1} l S"));

    /// <summary>Rules a whole table: a line at each x and each y.</summary>
    public DrawnPdf Grid(double[] xs, double[] ys)
    {
        foreach (double x in xs)
        {
            Line(x, ys[0], x, ys[^1]);
        }

        foreach (double y in ys)
        {
            Line(xs[0], y, xs[^1], y);
        }

        return this;
    }

    public byte[] ToBytes()
    {
        var builder = new PdfBuilder()
            .Set(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Set(2, $"<</Type/Pages/Count {_pages.Count}/MediaBox[0 0 595 842]/Kids[{string.Concat(_pages.Select((_, i) => $"{10 + (2 * i)} 0 R "))}]/Resources<</Font<</F 3 0 R>>/XObject<</Scan 4 0 R>>>>>>")
            .Set(3, "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[<</Subtype/CIDFontType2/BaseFont/SimSun/W[814 939 500 7716 7716 500]>>]>>")
            .SetStream(4, "/Subtype/Image/Width 1/Height 1", [0]);
        for (int i = 0; i < _pages.Count; i++)
        {
            builder.Set(10 + (2 * i), $"<</Type/Page/Parent 2 0 R/Contents {11 + (2 * i)} 0 R{_pages[i].Entries}>>");
            builder.SetStream(11 + (2 * i), "", Encoding.Latin1.GetBytes(_pages[i].Content.ToString()));
        }

        return builder.Build();
    }

    public Documents.Reading.ReadResult Read()
    {
        using var stream = new MemoryStream(ToBytes());
        return Documents.Reading.DocumentReader.Read("测试.pdf", stream);
    }

    public Document Document() => Read().Document.ShouldNotBeNull();

    /// <summary>The only grid.</summary>
    public Grid OnlyGrid() => Document().Blocks.OfType<Grid>().ShouldHaveSingleItem();

    /// <summary>The lines outside grids, of all pages.</summary>
    public string[] Lines() => [.. Document().Blocks.OfType<TextBlock>().Select(t => t.Text)];
}

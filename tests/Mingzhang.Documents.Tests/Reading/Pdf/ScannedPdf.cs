using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Wraps grey pictures (PGM) into a PDF without a letter.</summary>
internal static class ScannedPdf
{
    public static byte[] Of(IEnumerable<byte[]> pictures, double dpi)
    {
        var builder = new PdfBuilder().Set(1, "<</Type/Catalog/Pages 2 0 R>>");
        var kids = new StringBuilder();
        int next = 3;
        foreach (byte[] picture in pictures)
        {
            string[] header = Encoding.ASCII.GetString(picture, 0, 30).Split('\n', ' ');
            (int width, int height) = (int.Parse(header[1], CultureInfo.InvariantCulture), int.Parse(header[2], CultureInfo.InvariantCulture));
            string size = string.Create(CultureInfo.InvariantCulture, $"{width * 72 / dpi} {height * 72 / dpi}");
            kids.Append(CultureInfo.InvariantCulture, $"{next} 0 R ");
            builder.Set(next, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size}]/Contents {next + 1} 0 R/Resources<</XObject<</Scan {next + 2} 0 R>>>>>>");
            builder.SetStream(next + 1, "", Encoding.ASCII.GetBytes($"q {size.Replace(" ", " 0 0 ", StringComparison.Ordinal)} 0 0 cm /Scan Do Q"));
            builder.SetStream(next + 2, $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", Deflate(picture[^(width * height)..]));
            next += 3;
        }

        return builder.Set(2, $"<</Type/Pages/Count {(next - 3) / 3}/Kids[{kids}]>>").Build();
    }

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var deflate = new ZLibStream(output, CompressionLevel.Fastest))
        {
            deflate.Write(data);
        }

        return output.ToArray();
    }
}

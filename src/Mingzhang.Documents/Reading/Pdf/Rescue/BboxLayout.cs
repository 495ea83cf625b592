using System.Globalization;
using System.Xml;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Rescue;

/// <summary>A page as <c>pdftotext -bbox-layout</c> gives it.</summary>
internal sealed record WordPage(double Width, double Height, IReadOnlyList<PlacedWord> Words);

/// <summary>Reads what <c>pdftotext -bbox-layout</c> writes: no entity is resolved, no document type fetched.</summary>
internal static class BboxLayout
{
    private const int MostWords = 400_000;

    /// <summary>The pages in order; what cannot be parsed ends the list.</summary>
    public static IReadOnlyList<WordPage> Parse(byte[] output)
    {
        var pages = new List<WordPage>();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StreamReader(new MemoryStream(output), System.Text.Encoding.UTF8), settings);
            Read(reader, pages);
        }
        catch (XmlException)
        {
            // The program was stopped or wrote what is no XML; the whole pages before are good.
        }

        return pages;
    }

    private static void Read(XmlReader reader, List<WordPage> pages)
    {
        var words = new List<PlacedWord>();
        int count = 0;
        (double Width, double Height) size = default;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "word" && count++ < MostWords)
            {
                var box = PdfBox.Spanning(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                string text = reader.ReadElementContentAsString().Trim(); // goes past the element's end by itself
                if (text.Length > 0)
                {
                    words.Add(new PlacedWord(text, box));
                }

                continue;
            }

            if (reader.LocalName == "page" && reader.NodeType == XmlNodeType.Element)
            {
                size = (Number(reader, "width"), Number(reader, "height"));
                words = [];
            }
            else if (reader.LocalName == "page" && reader.NodeType == XmlNodeType.EndElement)
            {
                pages.Add(new WordPage(size.Width, size.Height, words));
            }

            reader.Read();
        }
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value) && Math.Abs(value) < 1e6 ? value : 0;
}

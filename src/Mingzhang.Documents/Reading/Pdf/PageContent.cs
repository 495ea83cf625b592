using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>What is on a page, whoever read it: our reader, poppler, or character recognition over its picture.</summary>
internal sealed record PageContent(int Number, double Width, double Height)
{
    public IReadOnlyList<PdfLetter> Letters { get; init; } = [];

    public IReadOnlyList<PdfRule> Rules { get; init; } = [];

    public IReadOnlyList<PdfFill> Fills { get; init; } = [];

    public IReadOnlyList<PdfImage> Images { get; init; } = [];

    public IReadOnlyList<PdfProblem> Problems { get; init; } = [];

    /// <summary>Whether the page is a picture without letters that are printed as such.</summary>
    public bool IsScanned { get; init; }

    /// <summary>Whether its text comes from character recognition, ours or that of whoever made the file.</summary>
    public bool IsRecognised { get; init; }

    public static PageContent Of(PdfPage page) => new(page.Number, page.Width, page.Height)
    {
        Letters = page.Letters,
        Rules = page.Rules,
        Fills = page.Fills,
        Images = page.Images,
        Problems = page.Problems,
        IsScanned = page.IsScanned,
        IsRecognised = page.IsScanned && page.Letters.Any(l => !l.IsSpace),
    };
}

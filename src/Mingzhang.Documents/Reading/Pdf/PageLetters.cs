using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// The letters of a page that a person reads: not the invisible ones, not watermarks, not white on white. Radicals become the
/// characters they stand for.
/// </summary>
internal static class PageLetters
{
    /// <summary>Lighter than this is white.</summary>
    private const double White = 0.97;

    /// <summary>A ground darker than this shows white letters.</summary>
    private const double DarkGround = 0.8;

    /// <summary>Letters both lighter and larger than this are a watermark.</summary>
    private const double Pale = 0.55;
    private const double Large = 30;

    public static IReadOnlyList<PdfLetter> Of(PageContent page)
    {
        bool anyVisible = page.Letters.Any(l => !l.IsInvisible && !l.IsSpace);
        var letters = new List<PdfLetter>(page.Letters.Count);
        foreach (PdfLetter letter in page.Letters)
        {
            if ((anyVisible && letter.IsInvisible) || IsWatermark(letter) || (letter.Shade > White && !StandsOnDark(letter, page)))
            {
                continue;
            }

            letters.Add(letter.Text is [var single] && Radicals.ToCharacter(single) is { } character
                ? letter with { Text = character }
                : letter);
        }

        return letters;
    }

    private static bool IsWatermark(in PdfLetter letter) =>
        letter.Direction == PdfDirection.Slanted || (letter.Shade > Pale && letter.Size > Large);

    private static bool StandsOnDark(PdfLetter letter, PageContent page) =>
        page.Images.Any(i => i.Box.Contains(letter.Box.CenterX, letter.Box.CenterY))
        || page.Fills.Any(f => f.Shade < DarkGround && f.Box.Contains(letter.Box.CenterX, letter.Box.CenterY));
}

using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The letters of a page that count: the visible ones, with radicals turned into the characters they stand for.</summary>
internal static class PageLetters
{
    public static IReadOnlyList<PdfLetter> Of(PdfPage page)
    {
        bool anyVisible = page.Letters.Any(l => !l.IsInvisible && !l.IsSpace);
        var letters = new List<PdfLetter>(page.Letters.Count);
        foreach (PdfLetter letter in page.Letters)
        {
            if (anyVisible && letter.IsInvisible)
            {
                continue;
            }

            letters.Add(letter.Text is [var single] && Radicals.ToCharacter(single) is { } character
                ? letter with { Text = character }
                : letter);
        }

        return letters;
    }
}

using System.Globalization;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Rescue;

/// <summary>How much of a page's text can be read.</summary>
internal static class Legibility
{
    /// <summary>Problems that may hide text which another reader finds.</summary>
    public static bool MayHideText(PdfProblem problem) => problem.Kind is
        PdfProblemKind.UndecodableText or PdfProblemKind.UnsupportedFilter or PdfProblemKind.DamagedStream
        or PdfProblemKind.DamagedContent or PdfProblemKind.MissingObject;

    /// <summary>How many letters have a text that says something.</summary>
    public static int Legible(IReadOnlyList<PdfLetter> letters) => letters.Count(l => !l.IsSpace && IsLegible(l.Text));

    /// <summary>How many letters have a shape and no text.</summary>
    public static int Illegible(IReadOnlyList<PdfLetter> letters) => letters.Count(l => !l.IsSpace && !IsLegible(l.Text));

    private static bool IsLegible(string text)
    {
        foreach (char character in text)
        {
            if (character == PdfLetter.Unknown[0]
                || char.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }
        }

        return true;
    }
}

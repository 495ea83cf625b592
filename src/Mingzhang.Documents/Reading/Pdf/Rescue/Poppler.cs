using Mingzhang.Documents.Reading.Programs;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Rescue;

/// <summary>Reads pages by way of <c>pdftotext</c>.</summary>
internal static class Poppler
{
    /// <summary>The least time it is given, however little is left.</summary>
    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(2);

    private static readonly Lazy<OtherProgram?> s_program = new(() => OtherProgram.Find("pdftotext"));

    /// <summary>The pages from <paramref name="first"/> to <paramref name="last"/>; empty when it is not installed or reads nothing.</summary>
    /// <param name="input">The file.</param>
    /// <param name="first">The first page, 1-based.</param>
    /// <param name="last">The last page, or null for all.</param>
    public static IReadOnlyList<WordPage> Pages(ReadingInput input, int first = 1, int? last = null)
    {
        if (!input.Limits.UseOtherPrograms || s_program.Value is not { } program)
        {
            return [];
        }

        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.File("in.pdf"), input.Bytes);
        TimeSpan time = input.TimeLeft > s_least ? input.TimeLeft : s_least;
        string from = Number(first);
        ProgramResult result = last is { } end
            ? program.Run(folder.Path, time, input.Cancellation, "-q", "-cropbox", "-bbox-layout", "-f", from, "-l", Number(end), "in.pdf", "-")
            : program.Run(folder.Path, time, input.Cancellation, "-q", "-cropbox", "-bbox-layout", "-f", from, "in.pdf", "-");
        return BboxLayout.Parse(result.Output);
    }

    /// <summary>A page's words as letters on a page of the given size.</summary>
    /// <param name="page">What was read.</param>
    /// <param name="width">The page's width as shown, in points.</param>
    /// <param name="height">The page's height as shown, in points.</param>
    /// <param name="direction">Which way the page's text runs.</param>
    public static List<PdfLetter> Letters(WordPage page, double width, double height, PdfDirection direction)
    {
        double x = page.Width > 0 ? width / page.Width : 1;
        double y = page.Height > 0 ? height / page.Height : 1;
        var letters = new List<PdfLetter>();
        foreach (PlacedWord word in page.Words)
        {
            var box = new PdfBox(word.Box.Left * x, word.Box.Top * y, word.Box.Right * x, word.Box.Bottom * y);
            (word with { Box = box }).AddLetters(direction, letters);
        }

        return letters;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

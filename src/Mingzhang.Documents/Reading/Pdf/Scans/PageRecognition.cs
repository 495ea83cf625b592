using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Reading.Pdf.Rescue;
using Mingzhang.Documents.Reading.Programs;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>Recognises the text of scanned pages: <c>pdftoppm</c> draws them, <c>tesseract</c> reads them.</summary>
internal static class PageRecognition
{
    /// <summary>What to install, for error messages.</summary>
    public const string Install = "Debian、Ubuntu：apt install poppler-utils tesseract-ocr tesseract-ocr-chi-sim";

    private const string Language = "chi_sim";
    private const double Dpi = 300;

    /// <summary>Larger pages are drawn more coarsely, in pixels of their longer side.</summary>
    private const double MostPixels = 6000;

    private static readonly TimeSpan s_asking = TimeSpan.FromSeconds(10);
    private static readonly SemaphoreSlim s_running = new(Math.Max(1, Environment.ProcessorCount));
    private static readonly Lazy<(OtherProgram Draw, OtherProgram Read)?> s_programs = new(FindPrograms);

    /// <summary>Whether both programs and the Chinese data are installed.</summary>
    public static bool IsInstalled => s_programs.Value is not null;

    /// <summary>Gives scanned pages, in the list, the text and the ruling lines that are recognised.</summary>
    /// <returns>The numbers of the pages left without text for want of time.</returns>
    public static IReadOnlyList<int> Recognise(List<PageContent> pages, IReadOnlyList<int> scanned, ReadingInput input)
    {
        (OtherProgram Draw, OtherProgram Read) programs = s_programs.Value!.Value;
        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.File("in.pdf"), input.Bytes);
        var clock = Stopwatch.StartNew();
        var left = new List<int>();
        int done = 0;
        Parallel.ForEach(scanned, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount), CancellationToken = input.Cancellation }, i =>
        {
            PageContent? page = null;
            s_running.Wait(input.Cancellation);
            try
            {
                page = clock.Elapsed < input.Limits.MaxRecognitionTime ? Recognise(pages[i], programs, folder, input) : null;
            }
            finally
            {
                s_running.Release();
            }

            lock (left)
            {
                if (page is null)
                {
                    left.Add(pages[i].Number);
                }
                else
                {
                    pages[i] = page;
                }

                input.Progress?.Report(new ReadingProgress(input.FileName, "文字识别", ++done, scanned.Count));
            }
        });
        left.Sort();
        return left;
    }

    private static PageContent? Recognise(PageContent page, (OtherProgram Draw, OtherProgram Read) programs, WorkFolder folder, ReadingInput input)
    {
        double dpi = Math.Floor(Math.Min(Dpi, MostPixels * 72 / Math.Max(1, Math.Max(page.Width, page.Height))));
        string number = page.Number.ToString(CultureInfo.InvariantCulture);
        TimeSpan time = input.Limits.MaxPageRecognitionTime;
        if (dpi < 1 || !programs.Draw.Run(folder.Path, time, input.Cancellation, "-q", "-cropbox", "-gray", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "-singlefile", "in.pdf", "p" + number).IsDone)
        {
            return null;
        }

        string picture = folder.File("p" + number + ".pgm");
        if (!File.Exists(picture) || GrayImage.Over(File.ReadAllBytes(picture)) is not { } image)
        {
            return null;
        }

        List<PdfRule> rules = new RuleScanner(image, dpi).TakeRules();
        File.WriteAllBytes(picture, image.File);
        ProgramResult read = programs.Read.Run(folder.Path, time, input.Cancellation, "p" + number + ".pgm", "stdout", "--dpi", dpi.ToString(CultureInfo.InvariantCulture), "-l", Language, "--psm", "6", "tsv");
        File.Delete(picture);
        if (!read.IsDone)
        {
            return null;
        }

        var letters = new List<PdfLetter>();
        foreach (IReadOnlyList<PlacedWord> line in TesseractTable.Lines(read.Output, dpi))
        {
            RecognisedLine.AddLetters(RecognisedWords.Mend(line), letters);
        }

        return page with { Letters = letters, Rules = rules, Images = [], IsScanned = false, IsRecognised = true };
    }

    private static (OtherProgram Draw, OtherProgram Read)? FindPrograms()
    {
        if (OtherProgram.Find("pdftoppm") is not { } draw || OtherProgram.Find("tesseract") is not { } read)
        {
            return null;
        }

        ProgramResult languages = read.Run(Path.GetTempPath(), s_asking, CancellationToken.None, "--list-langs");
        return System.Text.Encoding.UTF8.GetString(languages.Output).Split('\n').Any(l => l.Trim() == Language) ? (draw, read) : null;
    }
}

using System.Diagnostics;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Programs of the machine; a test that needs one skips itself, saying so, where it is not installed.</summary>
internal static class Programs
{
    /// <summary>Runs a program in a folder and gives what it writes.</summary>
    public static string Run(string folder, string name, params string[] arguments)
    {
        SkipWithout(name);
        var start = new ProcessStartInfo(name, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.Result);
        return output;
    }

    public static void SkipWithout(string name)
    {
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
        Assert.SkipUnless(isThere, $"没有 {name}，跳过");
    }

    public static void SkipWithoutRecognition()
    {
        SkipWithout("pdftoppm");
        SkipWithout("tesseract");
        Assert.SkipUnless(Run(Path.GetTempPath(), "tesseract", "--list-langs").Contains("chi_sim", StringComparison.Ordinal), "没有 tesseract-ocr-chi-sim，跳过");
    }

    /// <summary>Makes a PDF of a web page by way of LibreOffice.</summary>
    public static byte[] PdfOf(string html)
    {
        SkipWithout("soffice");
        string folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "in.html"), html);
            Run(folder, "soffice", "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--norestore", "--convert-to", "pdf:writer_web_pdf_Export", "in.html");
            return File.ReadAllBytes(Path.Combine(folder, "in.pdf"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A PDF of which every page is only a picture, as a scanner makes it.</summary>
    public static byte[] ScanOf(byte[] pdf)
    {
        string folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "in.pdf"), pdf);
            Run(folder, "pdftoppm", "-gray", "-r", "200", "in.pdf", "p");
            return ScannedPdf.Of(Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal).Select(File.ReadAllBytes), dpi: 200);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

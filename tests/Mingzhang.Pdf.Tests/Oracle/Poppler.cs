using System.Diagnostics;
using System.Text;

namespace Mingzhang.Pdf.Tests.Oracle;

/// <summary>What poppler's pdftotext reads from a file.</summary>
internal static class Poppler
{
    public static bool IsInstalled { get; } = Run(["-v"]) is not null;

    /// <summary>The text of each page.</summary>
    public static string[] Pages(string path)
    {
        string text = Run(["-enc", "UTF-8", path, "-"]) ?? throw new InvalidOperationException("pdftotext failed on " + path);
        string[] pages = text.Split('\f');
        return pages[..^1]; // a form feed ends each page
    }

    private static string? Run(string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("pdftotext", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

using System.Diagnostics;
using System.Text;

namespace Mingzhang.Pdf.Tests.Updating;

/// <summary>Other people's programs, as judges of the files written here.</summary>
internal static class Programs
{
    /// <summary>The exit code and all that was said; null when the program is not installed.</summary>
    public static (int Code, string Output)? Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

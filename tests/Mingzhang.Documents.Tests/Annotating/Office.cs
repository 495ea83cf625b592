using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Documents.Reading.Conversion;

namespace Mingzhang.Documents.Tests.Annotating;

/// <summary>Other people's judgement of the Office files written here.</summary>
internal static class Office
{
    /// <summary>What the Open XML SDK's validator finds wrong.</summary>
    public static IReadOnlyList<string> Faults(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => e.Path?.XPath + " " + e.Description).Take(5)];

    /// <summary>The text of the PDF that LibreOffice makes of the file; the test is skipped where it is not installed.</summary>
    public static string TextByLibreOffice(string extension, byte[] bytes) =>
        string.Join('\n', Sample.Document("a.pdf", ByLibreOffice(extension, "pdf", bytes)).Blocks.SelectMany(b => b is Texts.Grid g ? g.Rows.SelectMany(r => r.Cells).Select(c => c.Text) : [((Texts.TextBlock)b).Text]));

    /// <summary>How many comments of ours LibreOffice finds in the file.</summary>
    public static int CommentsByLibreOffice(string extension, byte[] bytes) =>
        System.Text.Encoding.UTF8.GetString(ByLibreOffice(extension, extension == "docx" ? "fodt" : "fods", bytes)).Split(extension == "docx" ? "<dc:creator>明账</dc:creator>" : "<office:annotation ").Length - 1;

    private static byte[] ByLibreOffice(string from, string to, byte[] bytes)
    {
        string? program = LibreOffice.Find();
        Assert.SkipWhen(program is null, "没有 LibreOffice");
        string folder = Directory.CreateTempSubdirectory("mingzhang-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "a." + from), bytes);
            Run(program!, "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--norestore", "--convert-to", to, "--outdir", folder, Path.Combine(folder, "a." + from));
            return File.ReadAllBytes(Path.Combine(folder, "a." + to));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit(120_000).ShouldBeTrue(error.GetAwaiter().GetResult());
    }
}

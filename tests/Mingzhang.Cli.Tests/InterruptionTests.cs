using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Cli.Tests;

public sealed class InterruptionTests
{
    [Fact]
    public void An_interrupted_run_ends_with_130_and_leaves_no_half_report()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "kill is needed to send the signal");
        using var documents = new Folder();
        using var reports = new Folder();
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "budget-2026.txt"));
        for (var i = 0; i < 2000; i++)
        {
            documents.Write(i.ToString("0000", CultureInfo.InvariantCulture) + ".txt", text);
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Mingzhang.Cli.dll"), "check", documents.Path, "--output", "json", "-o", reports.At("report.json")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        SpinWait.SpinUntil(() => File.Exists(reports.At("report.json.unfinished")), TimeSpan.FromSeconds(30)).ShouldBeTrue();
        Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        process.WaitForExit(30_000).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
        process.StandardError.ReadToEnd().ShouldContain("已中断");
        Directory.EnumerateFiles(reports.Path).ShouldBeEmpty();
    }
}

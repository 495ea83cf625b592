using System.Diagnostics;
using System.Text;

namespace Mingzhang.Cli.Tests;

/// <summary>Runs the built tool as a process of its own.</summary>
internal static class Tool
{
    /// <summary>What a run gave.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Error, byte[] Bytes);

    public static Outcome Run(params string[] arguments) => RunIn(Path.GetTempPath(), [], arguments);

    /// <summary>Runs in the folder with environment variables set on top of this process's.</summary>
    public static Outcome RunIn(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Mingzhang.Cli.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit(60_000).ShouldBeTrue("The tool did not end within a minute.");
        return new Outcome(process.ExitCode, Encoding.UTF8.GetString(output.ToArray()), error.GetAwaiter().GetResult(), output.ToArray());
    }
}

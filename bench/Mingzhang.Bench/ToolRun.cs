using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Bench;

/// <summary>One run of the installed tool, seen from outside.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="Processor">Seconds of processor time.</param>
/// <param name="Megabytes">The peak of resident memory; 0 for a run too short to be looked at.</param>
internal sealed record ToolRun(double Seconds, double Processor, double Megabytes)
{
    /// <summary>Looking more often takes the tool's second core away from it, and a check of one file takes a tenth longer.</summary>
    private const int LookMilliseconds = 500;

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ToolRun Of(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var before = ProcessorTime.OfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(LookMilliseconds))
        {
            peak = Math.Max(peak, Peak(process));
        }

        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode is 0 or 1
            ? new ToolRun(seconds, ProcessorTime.OfChildren() - before, peak / 1048576.0)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{tool} {string.Join(' ', arguments)} ended with {process.ExitCode}."));
    }

    /// <summary>Runs it several times and says what it took; whether the median is within the bound.</summary>
    public static bool Several(string what, int runs, double bound, string tool, params string[] arguments)
    {
        var all = Enumerable.Range(0, runs).Select(_ => Of(tool, arguments)).OrderBy(r => r.Seconds).ToList();
        var median = all[all.Count / 2].Seconds;
        return Say($"{what}: median {median:0.000} s, fastest {all[0].Seconds:0.000} s, slowest {all[^1].Seconds:0.000} s; processor {all.Average(r => r.Processor):0.00} s", median < bound);
    }

    /// <summary>Says a result and whether it is good enough.</summary>
    public static bool Say(FormattableString text, bool good)
    {
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture) + (good ? string.Empty : "  ← misses the bound"));
        return good;
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return Math.Max(process.PeakWorkingSet64, process.WorkingSet64);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0;
        }
    }
}

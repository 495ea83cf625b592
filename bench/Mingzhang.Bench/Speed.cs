using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Bench;

/// <summary>
/// Measures the installed tool: the start-to-end time of one check of each seed (median of several), and the throughput and peak
/// memory over a folder of many documents.
/// </summary>
internal static class Speed
{
    private const double MostSeconds = 0.4;
    private const double LeastPerSecond = 40;
    private const double MostMegabytes = 400;

    /// <summary>Arguments: the tool, how many documents (1000), how many runs a seed (10). Ends with 1 when a bound is missed.</summary>
    public static int Run(string[] arguments)
    {
        var tool = Path.GetFullPath(arguments.ElementAtOrDefault(0) ?? "mingzhang");
        var documents = int.Parse(arguments.ElementAtOrDefault(1) ?? "1000", CultureInfo.InvariantCulture);
        var runs = int.Parse(arguments.ElementAtOrDefault(2) ?? "10", CultureInfo.InvariantCulture);
        var good = true;
        foreach (var seed in Seeds.Files())
        {
            var all = Enumerable.Range(0, runs).Select(_ => Measure(tool, "check", seed)).OrderBy(m => m.Seconds).ToList();
            var median = all[all.Count / 2].Seconds;
            good &= Say($"{Path.GetFileName(seed)}: median {median:0.000} s, fastest {all[0].Seconds:0.000} s, slowest {all[^1].Seconds:0.000} s; processor {all.Average(m => m.Processor):0.00} s", median < MostSeconds);
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-speed-").FullName;
        try
        {
            Fill(folder, documents);
            var (seconds, processor, megabytes) = Measure(tool, "check", folder, "--output", "json", "--jobs", "2", "-o", Path.Combine(folder, "..", Path.GetFileName(folder) + ".json"));
            good &= Say($"{documents} documents: {seconds:0.0} s, {documents / seconds:0.0} documents/s; processor {processor:0.0} s, which two idle cores do in {processor / 2:0.0} s", documents / seconds >= LeastPerSecond);
            good &= Say($"peak memory: {megabytes:0} MB", megabytes < MostMegabytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(folder + ".json");
        }

        return good ? 0 : 1;
    }

    private static void Fill(string folder, int documents)
    {
        var seeds = Seeds.Files();
        for (var i = 0; i < documents; i++)
        {
            var seed = seeds[i % seeds.Count];
            File.Copy(seed, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:00000}{Path.GetExtension(seed)}")));
        }
    }

    private static bool Say(FormattableString text, bool good)
    {
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture) + (good ? string.Empty : "  ← misses the bound"));
        return good;
    }

    /// <summary>Seconds from start to end, seconds of processor time (told to some hundredths), and the peak of resident memory in megabytes.</summary>
    private static (double Seconds, double Processor, double Megabytes) Measure(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(10))
        {
            (peak, processor) = Look(process, peak, processor);
        }

        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode is 0 or 1
            ? (seconds, processor.TotalSeconds, peak / 1048576.0)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{tool} {string.Join(' ', arguments)} ended with {process.ExitCode}."));
    }

    private static (long Peak, TimeSpan Processor) Look(Process process, long peak, TimeSpan processor)
    {
        try
        {
            process.Refresh();
            return (Math.Max(peak, Math.Max(process.PeakWorkingSet64, process.WorkingSet64)), process.TotalProcessorTime);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return (peak, processor);
        }
    }
}

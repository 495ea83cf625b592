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
            good &= ToolRun.Several(Path.GetFileName(seed), runs, MostSeconds, tool, "check", seed);
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-speed-").FullName;
        try
        {
            Fill(folder, documents);
            var (seconds, processor, megabytes) = ToolRun.Of(tool, "check", folder, "--output", "json", "--jobs", "2", "-o", Path.Combine(folder, "..", Path.GetFileName(folder) + ".json"));
            good &= ToolRun.Say($"{documents} documents: {seconds:0.0} s, {documents / seconds:0.0} documents/s; processor {processor:0.0} s, which two idle cores do in {processor / 2:0.0} s", documents / seconds >= LeastPerSecond);
            good &= ToolRun.Say($"peak memory: {megabytes:0} MB", megabytes < MostMegabytes);
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
}

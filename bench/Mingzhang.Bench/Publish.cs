using System.Diagnostics;
using System.Globalization;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Tests.Support;

namespace Mingzhang.Bench;

/// <summary>
/// Measures writing: a document of some sixty pages as Word, as the whole set without PDF, and as PDF; then a batch of departments
/// and the memory it takes, which must not grow with their number.
/// </summary>
internal static class Publish
{
    private const double MostSecondsWord = 0.5;
    private const double MostSecondsSet = 1;
    private const double MostSecondsPdf = 3;
    private const double MostGrowth = 1.25;
    private static readonly PublicationKind[] s_set = [.. Enum.GetValues<PublicationKind>().Where(k => k != PublicationKind.Pdf)];

    /// <summary>Arguments: how many departments in the batch (200), the folder to keep the files in (a temporary one that is removed). Ends with 1 when a bound is missed.</summary>
    public static int Run(string[] arguments)
    {
        var departments = int.Parse(arguments.ElementAtOrDefault(0) ?? "200", CultureInfo.InvariantCulture);
        var folder = arguments.ElementAtOrDefault(1) ?? Directory.CreateTempSubdirectory("mingzhang-publish-").FullName;
        try
        {
            var publication = SamplePublication.Budget2026(glossary: 90) with { Title = "样本" };
            var good = Say("DOCX, first of the process", MostSecondsWord, () => new PublicationSet().Write(publication, folder, [PublicationKind.Docx]));
            good &= Say("set without PDF, first", MostSecondsSet, () => new PublicationSet().Write(publication, folder, s_set));
            good &= Say("set without PDF, again", MostSecondsSet, () => new PublicationSet().Write(publication, folder, s_set));
            good &= Say("PDF, first", MostSecondsPdf, () => new PublicationSet().Write(publication, folder, [PublicationKind.Pdf]));
            good &= Say("PDF, again", MostSecondsPdf, () => new PublicationSet().Write(publication, folder, [PublicationKind.Pdf]));
            return Batch(folder, departments) && good ? 0 : 1;
        }
        finally
        {
            if (arguments.Length < 2)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static bool Batch(string folder, int departments)
    {
        long early = 0, late = 0;
        var count = 0;
        var watch = Stopwatch.StartNew();
        var jobs = Enumerable.Range(0, departments).Select(i => ((Func<Publication>)Department, folder, (string?)string.Create(CultureInfo.InvariantCulture, $"部门{i:000}")));
        new PublicationSet().WriteAll(jobs, s_set, Environment.ProcessorCount, (_, _, error) =>
        {
            if (error is not null)
            {
                throw error;
            }

            var memory = Environment.WorkingSet;
            if (Interlocked.Increment(ref count) <= departments / 2)
            {
                InterlockedMax(ref early, memory);
            }
            else
            {
                InterlockedMax(ref late, memory);
            }
        });
        var isFlat = late <= early * MostGrowth;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{departments} departments: {watch.Elapsed.TotalSeconds:0.0} s; memory at most {early / 1048576.0:0} MB in the first half, {late / 1048576.0:0} MB in the second{(isFlat ? string.Empty : "  ← grows")}"));
        return isFlat;
    }

    private static Publication Department() => SamplePublication.Budget2026(glossary: 90);

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private static bool Say(string what, double bound, Action write)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        write();
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {seconds:0.000} s; processor, without LibreOffice, {processor:0.000} s{(seconds <= bound ? string.Empty : "  ← misses the bound")}"));
        return seconds <= bound;
    }
}

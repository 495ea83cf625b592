using System.Diagnostics;
using Mingzhang.Pdf.Tests.Fuzzing;

namespace Mingzhang.Pdf.Tests.Hostile;

/// <summary>Tests that measure memory run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostileCollection
{
    public const string Name = "hostile";
}

/// <summary>Reads a file that means harm and holds the promises: it ends, soon, within memory, with a result.</summary>
internal static class Hostile
{
    public static PdfOpening Read(byte[] file)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        var clock = Stopwatch.StartNew();
        using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 2))
        {
            PdfFuzzer.ReadAll(file);
        }

        // Three times the limit: the machine may be shared; the fuzz command measures the limit itself.
        clock.Elapsed.ShouldBeLessThan(3 * PdfFuzzer.TimeLimit);
        long used = file.Length + peak - before;
        used.ShouldBeLessThan(512L * 1024 * 1024, "bytes, the file and garbage included");
        return PdfDocument.Open(file);
    }

    /// <summary>The problems of the first page after such a reading.</summary>
    public static IReadOnlyList<PdfProblem> ProblemsOfFirstPage(byte[] file) => Read(file).Document.ShouldNotBeNull().ReadPage(1).Problems;
}

namespace Mingzhang.Pdf.Tests.Fuzzing;

/// <summary>A few hundred of the cases that bench/ runs by the ten thousand.</summary>
public sealed class PdfFuzzerTests
{
    private const int Seed = 20260101;

    [Fact]
    public void Six_hundred_damaged_small_files_end_in_a_result_within_bounds() => Check(new PdfFuzzer(FuzzSeeds.Small, Seed).Run(0, 600));

    [Fact]
    public void Sixty_damaged_real_files_end_in_a_result_within_bounds() => Check(new PdfFuzzer(FuzzSeeds.All, Seed + 1).Run(0, 60));

    [Fact]
    public void The_undamaged_small_files_are_read_without_failure()
    {
        foreach (byte[] file in FuzzSeeds.Small)
        {
            PdfFuzzer.ReadAll(file).Letters.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_case_is_the_same_each_time_it_is_made()
    {
        var fuzzer = new PdfFuzzer(FuzzSeeds.Small, Seed);
        fuzzer.Make(17).ShouldBe(fuzzer.Make(17));
    }

    private static void Check(FuzzReport report)
    {
        report.Failures.ShouldBeEmpty($"seed {Seed}");
        report.Slowest.ShouldBeLessThan(PdfFuzzer.TimeLimit, $"case {report.SlowestCase}");
        report.PeakBytes.ShouldBeLessThan(512L * 1024 * 1024);
    }
}

using System.Globalization;
using Mingzhang.Pdf.Tests.Fuzzing;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Fuzz;

/// <summary>PDF files that were sound.</summary>
internal static class PdfCases
{
    private const int Kilobyte = 1024;

    /// <summary>Damaged at random; a case is made again by the run's seed and its number.</summary>
    public static IEnumerable<FuzzCase> Damaged(int count, int seed)
    {
        var fuzzer = new PdfFuzzer(FuzzSeeds.All, seed);
        for (var i = 0; i < count; i++)
        {
            yield return new FuzzCase("a.pdf", string.Create(CultureInfo.InvariantCulture, $"case {i}"), fuzzer.Make(i));
        }
    }

    /// <summary>Every file of the corpus, cut after each kilobyte.</summary>
    public static IEnumerable<FuzzCase> Cut()
    {
        foreach (var path in Corpus.Pdfs)
        {
            var file = Corpus.Read(path);
            for (var length = 0; length < file.Length; length += Kilobyte)
            {
                yield return new FuzzCase("a.pdf", string.Create(CultureInfo.InvariantCulture, $"{path} cut at {length}"), file[..length]);
            }
        }
    }
}

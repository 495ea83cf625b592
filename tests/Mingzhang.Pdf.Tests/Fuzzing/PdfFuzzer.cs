using System.Diagnostics;

namespace Mingzhang.Pdf.Tests.Fuzzing;

/// <summary>
/// Damages files in many ways and reads what comes out. A case is determined by the run's seed and its number, so that a failure
/// can be made again with <see cref="Make"/>.
/// </summary>
/// <param name="originals">The files to damage.</param>
/// <param name="seed">The seed of the run.</param>
public sealed class PdfFuzzer(IReadOnlyList<byte[]> originals, int seed)
{
    /// <summary>No file may take longer.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The file of a case.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        byte[] file = [.. originals[random.Next(originals.Count)]];
        for (int i = random.Next(1, 5); i > 0 && file.Length > 16; i--)
        {
            file = Mutation.Apply(file, random);
        }

        return file;
    }

    /// <summary>Runs cases one after the other.</summary>
    /// <param name="first">The first case.</param>
    /// <param name="count">How many.</param>
    /// <param name="stopAfter">When to stop early, or null.</param>
    public FuzzReport Run(int first, int count, TimeSpan? stopAfter = null)
    {
        var failures = new List<FuzzFailure>();
        var all = Stopwatch.StartNew();
        (TimeSpan Time, int Number) slowest = default;
        (int tried, int opened, long letters, long peak) = (0, 0, 0, 0);
        for (int number = first; number < first + count && !(all.Elapsed > stopAfter); number++, tried++)
        {
            byte[] file = Make(number);
            var clock = Stopwatch.StartNew();
            try
            {
                (bool isOpen, long read) = ReadAll(file);
                opened += isOpen ? 1 : 0;
                letters += read;
            }
            catch (Exception exception)
            {
                failures.Add(new FuzzFailure(number, exception.ToString()));
            }

            if (clock.Elapsed > slowest.Time)
            {
                slowest = (clock.Elapsed, number);
            }

            if (clock.Elapsed > TimeLimit)
            {
                failures.Add(new FuzzFailure(number, $"took {clock.Elapsed}"));
            }

            peak = Math.Max(peak, Environment.WorkingSet);
        }

        return new FuzzReport(tried, opened, letters, slowest.Time, slowest.Number, peak, failures);
    }

    /// <summary>Reads everything a file offers, checking what must hold for any input.</summary>
    public static (bool IsOpen, long Letters) ReadAll(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        PdfOpening opening = PdfDocument.Open(file);
        if (!opening.IsOpen)
        {
            return opening.Failure == PdfFailure.None ? throw new InvalidOperationException("no document and no failure") : (false, 0);
        }

        long letters = 0;
        foreach (PdfPage page in opening.Document.ReadPages())
        {
            letters += page.Letters.Count;
            foreach (PdfLetter letter in page.Letters)
            {
                if (!double.IsFinite(letter.Box.Left + letter.Box.Right + letter.Box.Top + letter.Box.Bottom) || letter.Text is null)
                {
                    throw new InvalidOperationException("a letter without a place");
                }
            }

            foreach (PdfRule rule in page.Rules)
            {
                if (!double.IsFinite(rule.X0 + rule.Y0 + rule.X1 + rule.Y1))
                {
                    throw new InvalidOperationException("a rule without a place");
                }
            }
        }

        return (true, letters);
    }
}

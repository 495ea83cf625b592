using System.Diagnostics;
using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Bench;

/// <summary>
/// Sets reading and checking a PDF beside <c>pdftotext -layout</c> on the same file, in one run: in process once warm, and by the
/// installed tool from its start; then many PDFs at once, whose memory must stay flat. Times are processor times.
/// </summary>
internal static class PdfSpeed
{
    private const double MostTimes = 5;
    private const double MostMegabytes = 200;
    private const int Together = 100;

    /// <summary>Arguments: how often each is run (5), the installed tool (left out when not given). Ends with 1 when a bound is missed.</summary>
    public static int Run(string[] arguments)
    {
        var runs = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5;
        var tool = arguments.Length > 1 ? Path.GetFullPath(arguments[1]) : null;
        var files = Seeds.Pdfs();
        var good = true;
        foreach (var file in files)
        {
            good &= SideBySide(file, runs, tool);
        }

        return ManyAtOnce(files) && good ? 0 : 1;
    }

    private static bool SideBySide(string file, int runs, string? tool)
    {
        var text = Least(runs, () => Start("pdftotext", "-layout", file, "/dev/null"), ProcessorTime.OfChildren);
        var read = Least(runs, () => DocumentReader.Read(file), ProcessorTime.Own);
        var document = DocumentReader.Read(file).Document!;
        var recognise = Least(runs, () => Recognizer.Recognize(document, FormatLibrary.Shipped), ProcessorTime.Own);
        var disclosure = Recognizer.Recognize(document, FormatLibrary.Shipped);
        var check = Least(runs, () => Checker.Check(disclosure), ProcessorTime.Own);
        var whole = read + recognise + check;
        var cold = tool is null ? string.Empty : Format($"; tool from its start {Least(runs, () => Start(tool, "check", file), ProcessorTime.OfChildren):0.00} s");
        var good = whole <= MostTimes * text;
        Console.WriteLine(Format($"{Path.GetFileName(file)[..Math.Min(36, Path.GetFileName(file).Length)],-36} {document.Pages.Count,3} pages: pdftotext {text:0.000} s; read {read:0.000} + recognise {recognise:0.000} + check {check:0.000} = {whole:0.000} s, {whole / text:0.0} times{cold}") + (good ? string.Empty : "  ← misses the bound"));
        return good;
    }

    private static bool ManyAtOnce(IReadOnlyList<string> files)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var peak = 0L;
        var pipeline = new Pipeline(FormatLibrary.Shipped, formatId: null);
        var clock = Stopwatch.StartNew();
        using (new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 5))
        {
            Parallel.For(0, Together, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => pipeline.Check(files[i % files.Count], new CheckOptions()));
        }

        var megabytes = peak / 1048576.0;
        Console.WriteLine(Format($"{Together} PDFs, {Environment.ProcessorCount} at a time: {clock.Elapsed.TotalSeconds:0.0} s, peak memory {megabytes:0} MB") + (megabytes <= MostMegabytes ? string.Empty : "  ← misses the bound"));
        return megabytes <= MostMegabytes;
    }

    /// <summary>The least processor time of several runs, in seconds: the machine may be shared, and the clock on the wall then tells of others.</summary>
    private static double Least(int runs, Action work, Func<double> clock)
    {
        work();
        var least = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var start = clock();
            work();
            least = Math.Min(least, clock() - start);
        }

        return least;
    }

    private static void Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        errors.Wait();
        process.WaitForExit();
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

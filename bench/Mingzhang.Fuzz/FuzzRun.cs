using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Reading;
using Mingzhang.Pdf.Tests.Fuzzing;
using Mingzhang.Texts;

namespace Mingzhang.Fuzz;

/// <summary>
/// Reads files one after the other and holds the promises: no exception, no more than ten seconds of processor time, no more than
/// 512 MB. Other programs are left out: they have bounds of their own.
/// </summary>
internal sealed class FuzzRun : IDisposable
{
    private const long MostBytes = 512L << 20;
    private const long Large = 160L << 20;
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(10);

    private readonly ReadingLimits _limits = new() { UseOtherPrograms = false };
    private readonly Process _process = Process.GetCurrentProcess();
    private readonly string _folder;
    private readonly Timer _watch;
    private long _peak;

    public FuzzRun(string folder)
    {
        _folder = folder;
        _watch = new Timer(_ => _peak = Math.Max(_peak, Environment.WorkingSet), null, 0, 10);
    }

    /// <summary>Whether a promise was broken.</summary>
    public bool Failed { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        _process.Dispose();
    }

    /// <summary>Runs the cases and prints what they showed.</summary>
    public void Run(string title, IEnumerable<FuzzCase> cases)
    {
        (int count, int read, int failures, long peak) = (0, 0, 0, 0);
        (TimeSpan Time, string What) slowest = (TimeSpan.Zero, "none");
        var all = Stopwatch.StartNew();
        foreach (var one in cases)
        {
            count++;
            if (Environment.WorkingSet > Large)
            {
                // What making the case took is not what reading it takes.
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            _peak = Environment.WorkingSet;
            var (ok, problem, time) = Try(one);
            read += ok ? 1 : 0;
            problem ??= time > s_most ? "took too long" : _peak > MostBytes ? "took too much memory" : null;
            slowest = time > slowest.Time ? (time, one.What) : slowest;
            peak = Math.Max(peak, _peak);
            if (problem is not null)
            {
                failures++;
                Keep(title, one, problem);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {count} cases, {read} read, {count - read - failures} refused, {failures} failed; {all.Elapsed.TotalSeconds:0} s in all; slowest {slowest.Time.TotalSeconds:0.00} s of processor ({slowest.What}); peak {peak >> 20} MB"));
    }

    private (bool Read, string? Problem, TimeSpan Time) Try(FuzzCase one)
    {
        _process.Refresh();
        var before = _process.TotalProcessorTime;
        var read = false;
        string? problem = null;
        try
        {
            if (one.Name.EndsWith(".pdf", StringComparison.Ordinal))
            {
                PdfFuzzer.ReadAll(one.Bytes);
            }

            var result = DocumentReader.Read(one.Name, new MemoryStream(one.Bytes), _limits);
            read = result.IsRead;
            problem = result.Document is { } document ? Broken(document) : result.Error!.Message.StartsWith(one.Name, StringComparison.Ordinal) ? null : "an error without the file's name";
        }
        catch (Exception e)
        {
            problem = e.ToString();
        }

        _process.Refresh();
        return (read, problem, _process.TotalProcessorTime - before);
    }

    /// <summary>What the model promises of any document.</summary>
    private static string? Broken(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text && (text.Text.Length == 0 || text.Text != text.Text.Trim()))
            {
                return "a text that is empty or not trimmed";
            }

            if (block is Grid grid && (grid.Rows.Count == 0 || grid.Rows.Any(r => r.Cells.Any(c => c.Column < 0 || c.ColumnSpan < 1 || c.RowSpan < 1))))
            {
                return "a grid without rows or with cells out of place";
            }
        }

        return null;
    }

    private void Keep(string title, FuzzCase one, string problem)
    {
        Failed = true;
        Directory.CreateDirectory(_folder);
        var name = string.Concat((title + " " + one.What).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        var path = Path.Combine(_folder, name[..Math.Min(80, name.Length)] + Path.GetExtension(one.Name));
        File.WriteAllBytes(path, one.Bytes);
        Console.WriteLine($"  {one.What}: {problem.Split('\n')[0].Trim()}  → {path}");
    }
}

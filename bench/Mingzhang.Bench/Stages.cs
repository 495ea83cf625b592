using BenchmarkDotNet.Attributes;
using Mingzhang.Amounts;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Bench;

/// <summary>What each stage from file to report costs on a seed: <c>dotnet run -c Release --project bench/Mingzhang.Bench -- --filter '*' --job short</c>.</summary>
[MemoryDiagnoser]
public class Stages
{
    private readonly Pipeline _pipeline = new(FormatLibrary.Shipped, formatId: null);
    private Disclosure _disclosure = null!;
    private CheckResult _result = null!;

    /// <summary>The seed's place in the folder.</summary>
    [Params(0, 2)]
    public int Seed { get; set; }

    private string Path => Seeds.Files()[Seed];

    /// <summary>Prepares what the later stages start from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _disclosure = _pipeline.Recognise(Path).Disclosure!;
        _result = Checker.Check(_disclosure);
    }

    /// <summary>File to <see cref="Document"/>.</summary>
    [Benchmark]
    public Document? Read() => DocumentReader.Read(Path).Document;

    /// <summary>File to <see cref="Disclosure"/>.</summary>
    [Benchmark]
    public Disclosure? ReadAndRecognise() => _pipeline.Recognise(Path).Disclosure;

    /// <summary><see cref="Disclosure"/> to findings.</summary>
    [Benchmark]
    public CheckResult Check() => Checker.Check(_disclosure);

    /// <summary>The whole way.</summary>
    [Benchmark(Baseline = true)]
    public CheckedFile FileToFindings() => _pipeline.Check(Path, new CheckOptions());

    /// <summary>Findings to JSON.</summary>
    [Benchmark]
    public void WriteJson() => Write(ReportKind.Json);

    /// <summary>Findings to a page.</summary>
    [Benchmark]
    public void WriteHtml() => Write(ReportKind.Html);

    /// <summary>A printed figure to an amount.</summary>
    [Benchmark]
    public bool ParseAmount() => Amount.TryParse("1,050.52", out _);

    private void Write(ReportKind kind)
    {
        using var report = CheckReport.Create(kind, Stream.Null, new ReportOptions());
        report.Add(CheckedFile.Of(_result));
        report.Complete();
    }
}

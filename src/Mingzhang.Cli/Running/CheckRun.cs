using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pictures;
using Mingzhang.Formats;

namespace Mingzhang.Cli.Running;

/// <summary>What <c>mingzhang check</c> was asked for.</summary>
internal sealed record CheckRequest
{
    public required IReadOnlyList<string> Files { get; init; }

    public string? Prior { get; init; }

    public IReadOnlyList<string> Units { get; init; } = [];

    public required FormatLibrary Formats { get; init; }

    /// <summary>The format's id, or null to recognise it.</summary>
    public string? FormatId { get; init; }

    public ReportKind Report { get; init; }

    /// <summary>Where the report goes, or null for standard output.</summary>
    public string? OutputPath { get; init; }

    /// <summary>Where annotated copies go: a file, or a folder for several; null for none.</summary>
    public string? Annotate { get; init; }

    /// <summary>Where corrected copies go: a file, or a folder for several; null for none.</summary>
    public string? Fix { get; init; }

    /// <summary>The least severity that makes the run end with 1, or null for never.</summary>
    public Severity? FailOn { get; init; }

    public int Jobs { get; init; } = 1;

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }
}

/// <summary>Checks files and reports on them.</summary>
internal sealed class CheckRun(CheckRequest request, CancellationToken cancellation)
{
    private readonly Pipeline _pipeline = new(request.Formats, request.FormatId) { Progress = request.Files.Count == 1 && !request.Quiet ? LongReading.ForTerminal() : null };
    private readonly List<string> _said = [];
    private bool _failed;
    private bool _found;

    /// <summary>Runs to the end and gives the exit code.</summary>
    /// <exception cref="UsageException">The request does not hold together.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public int Run()
    {
        var files = FileSet.Of(request.Files, "要核对的文件");
        Verify(files);
        var copies = CopyPlan.Of(request, files);
        if (CompanionDocuments() is not { } options)
        {
            return ExitCode.Failed;
        }

        using var output = OutputFile.Open(request.OutputPath);
        using (var report = CheckReport.Create(request.Report, output.Stream, ReportOptions(files, output)))
        {
            var textOnScreen = output.IsStandardOutput && !Console.IsOutputRedirected;
            if (ProgressBar.IsWanted(files.Paths.Count, textOnScreen) && !request.Quiet)
            {
                ProgressBar.Around(files.Paths.Count, step => CheckAll(files, options, report, output, copies, step));
            }
            else
            {
                CheckAll(files, options, report, output, copies, static () => { });
            }

            report.Complete();
        }

        output.Complete();
        Say(output.IsStandardOutput && request.Report == ReportKind.Text);
        return _failed ? ExitCode.Failed : _found ? ExitCode.Findings : ExitCode.Clean;
    }

    private void Verify(FileSet files)
    {
        if (files.IsSeveral && (request.Prior is not null || request.Units.Count > 0))
        {
            throw new UsageException("--prior 和 --unit 一次只能配一个文件。请分次核对。");
        }

        if (request.Report == ReportKind.Xlsx && request.OutputPath is null && !Console.IsOutputRedirected)
        {
            throw new UsageException("工作簿不能显示在屏幕上。请用 -o 给出要写入的文件，例如 -o 问题清单.xlsx。");
        }

        if (request.OutputPath is { } path && path != "-" && files.Paths.Any(f => Path.GetFullPath(f) == Path.GetFullPath(path)))
        {
            throw new UsageException($"“{path}”是要核对的文件，不能用作输出。请换一个 -o。");
        }
    }

    private ReportOptions ReportOptions(FileSet files, OutputFile output) => new()
    {
        SeveralFiles = files.IsSeveral,
        Verbose = request.Verbose,
        Quiet = request.Quiet,
        Colour = output.IsStandardOutput && Terminal.OutputTakesColour,
        Version = ProgramVersion.Text,
    };

    /// <summary>Last year's document and the units' documents; null when one cannot be read, which has then been said.</summary>
    private CheckOptions? CompanionDocuments()
    {
        var prior = request.Prior is null ? null : Companion(request.Prior);
        var units = request.Units.Count == 0 ? [] : FileSet.Of(request.Units, "各单位的文件").Paths.Select(Companion).ToList();
        return _failed ? null : new CheckOptions { Prior = prior, Units = [.. units.OfType<Disclosure>()] };
    }

    private Disclosure? Companion(string path)
    {
        var recognised = _pipeline.Recognise(path, cancellation);
        if (recognised.Error is { } error)
        {
            _failed = true;
            Terminal.Complain(error.Message);
        }

        return recognised.Disclosure;
    }

    private void CheckAll(FileSet files, CheckOptions options, CheckReport report, OutputFile output, CopyPlan copies, Action step)
    {
        var errorsInReport = request.Report == ReportKind.Text && files.IsSeveral && output.IsStandardOutput;
        OrderedParallel<string, Done>.Run(
            files.Paths,
            request.Jobs,
            path =>
            {
                var file = WithPictures(_pipeline.Check(path, options, cancellation), path, files.IsSeveral);
                return new Done(file, file.Result is { } result ? copies.Make(path, result, cancellation) : []);
            },
            done =>
            {
                report.Add(done.File);
                Note(done.File, complain: !(errorsInReport && !Console.IsOutputRedirected));
                if (done.File.Result is { } result && options.PriorMisfit(result.Disclosure) is { } misfit)
                {
                    Terminal.Complain(misfit + "，没有用来核对。");
                }

                _said.AddRange(done.Copies.SelectMany(c => c.Lines));
                _failed |= done.Copies.Any(c => c.Failed);
                step();
            },
            cancellation);
    }

    /// <summary>The file with pictures of its pages, which the page for the browser shows; fewer for each of several, since all are in one page.</summary>
    private CheckedFile WithPictures(CheckedFile file, string path, bool severalFiles) =>
        request.Report == ReportKind.Html && file.Result is { } result
            ? file with { Pictures = PagePictures.Of(path, result, severalFiles ? 10 : 40, cancellation) }
            : file;

    /// <summary>What became of the copies, after the report where that is on the screen too, else beside it.</summary>
    private void Say(bool onOutput)
    {
        foreach (var line in _said)
        {
            (onOutput ? Console.Out : Console.Error).WriteLine(line);
        }
    }

    private void Note(CheckedFile file, bool complain)
    {
        if (file.Error is { } error)
        {
            _failed = true;
            if (complain)
            {
                Terminal.Complain(error.Message);
            }
        }

        _found |= request.FailOn is { } least && file.Result is { } result && result.Findings.Any(f => f.Severity >= least);
    }

    private sealed record Done(CheckedFile File, IReadOnlyList<CopyPlan.Made> Copies);
}

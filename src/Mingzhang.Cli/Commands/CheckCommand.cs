using System.CommandLine;
using Mingzhang.Checking;
using Mingzhang.Cli.Running;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang check</c>.</summary>
internal static class CheckCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "要核对的文件或文件夹（PDF、DOCX、DOC、XLSX、XLS、HTML、TXT、MD）；文件夹按文件名顺序核对其中的文件",
        };
        var prior = new Option<string?>("--prior") { HelpName = "FILE", Description = "上年公开的文件，用来核对文字中的“比上年”" };
        var units = new Option<string[]>("--unit") { HelpName = "FILE", AllowMultipleArgumentsPerToken = true, Description = "所属单位的公开文件，用来核对部门数是否等于各单位之和" };
        var format = SharedOptions.Format();
        var formats = SharedOptions.Formats();
        var output = new Option<string>("--output") { HelpName = "text|json|sarif|html|xlsx", Description = "报告的形式：屏幕文字、JSON、SARIF 2.1.0、网页、问题清单工作簿", DefaultValueFactory = _ => "text" };
        Validation.Choice(output, "text", "json", "sarif", "html", "xlsx");
        var path = new Option<string?>("-o") { HelpName = "PATH", Description = "把报告写入文件（默认写到屏幕）" };
        var annotate = new Option<string?>("--annotate") { HelpName = "OUT", Description = "另存带批注的副本（PDF、DOCX、XLSX、TXT）；多个文件时 OUT 为文件夹" };
        var fix = new Option<string?>("--fix") { HelpName = "OUT", Description = "另存改正后的副本（DOCX、XLSX、TXT），能确定的改正留痕，其余加批注" };
        var failOn = new Option<string>("--fail-on") { HelpName = "error|warning|never", Description = "达到哪一级别时以 1 退出", DefaultValueFactory = _ => "error" };
        Validation.Choice(failOn, "error", "warning", "never");
        var jobs = new Option<int>("--jobs") { HelpName = "N", Description = "同时核对几个文件（默认等于处理器核数）", DefaultValueFactory = _ => Environment.ProcessorCount };
        Validation.Number(jobs, 1, 256);
        Validation.Files(files);
        var quiet = new Option<bool>("--quiet") { Description = "没有问题时什么也不说" };
        var verbose = new Option<bool>("--verbose") { Description = "列出全部对照、不可核对和不适用的规则及原因" };

        var command = new Command("check", "核对公开文件，列出不可能正确的数字、位置、应为多少和理由")
        {
            files, prior, units, format, formats, output, path, annotate, fix, failOn, jobs, quiet, verbose,
        };
        command.SetAction(parsed =>
        {
            var library = FormatChoice.Library(parsed.GetValue(formats));
            return new CheckRun(
                new CheckRequest
                {
                    Files = parsed.GetValue(files)!,
                    Prior = parsed.GetValue(prior),
                    Units = parsed.GetValue(units) ?? [],
                    Formats = library,
                    FormatId = FormatChoice.Id(library, parsed.GetValue(format)!),
                    Report = Report(parsed.GetValue(output)!),
                    OutputPath = parsed.GetValue(path),
                    Annotate = parsed.GetValue(annotate),
                    Fix = parsed.GetValue(fix),
                    FailOn = FailOn(parsed.GetValue(failOn)!),
                    Jobs = parsed.GetValue(jobs),
                    Quiet = parsed.GetValue(quiet),
                    Verbose = parsed.GetValue(verbose),
                },
                cancellation).Run();
        });
        return command;
    }

    private static ReportKind Report(string word) => word switch
    {
        "json" => ReportKind.Json,
        "sarif" => ReportKind.Sarif,
        "html" => ReportKind.Html,
        "xlsx" => ReportKind.Xlsx,
        _ => ReportKind.Text,
    };

    private static Severity? FailOn(string word) => word switch
    {
        "never" => null,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}

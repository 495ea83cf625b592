using System.CommandLine;
using Mingzhang.Cli.Running;
using Mingzhang.Documents.Publishing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang write</c>.</summary>
internal static class WriteCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var ledgers = new Argument<string[]>("LEDGER") { Description = "填好的台账工作簿（mingzhang new 生成），可以是几本或一个文件夹", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("-o") { HelpName = "DIR", Description = "写到哪个文件夹", Required = true };
        var to = new Option<string>("--to") { HelpName = "docx,pdf,xlsx,html,txt,csv,json", Description = "写成哪几种文件，用逗号隔开", DefaultValueFactory = _ => "docx" };
        var draft = new Option<bool>("--draft") { Description = "缺原因、缺内容时也写出，缺处标明“待补”，每页标明草稿" };
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = "文件名（不含扩展名），默认用文件标题；几本台账时用各台账的文件名" };
        var jobs = new Option<int?>("--jobs") { HelpName = "N", Description = "同时写几本，默认按处理器数" };
        var formats = SharedOptions.Formats();
        var command = new Command("write", "由台账写出整套公开文件：表格、说明、绩效表、名词解释") { ledgers, output, to, draft, name, jobs, formats };
        command.SetAction(parsed =>
        {
            var files = FileSet.Of(parsed.GetValue(ledgers)!, "台账工作簿（.xlsx）", ".xlsx", ".xlsm");
            if (files.IsSeveral && parsed.GetValue(name) is not null)
            {
                throw new UsageException("--name 只能用于一本台账；几本台账按各自的文件名写出。");
            }

            if (parsed.GetValue(jobs) is < 1)
            {
                throw new UsageException("--jobs 应是大于 0 的整数。");
            }

            var run = new WriteRun(FormatChoice.Library(parsed.GetValue(formats)), parsed.GetValue(output)!, Kinds(parsed.GetValue(to)!), parsed.GetValue(draft), cancellation);
            return files.IsSeveral ? run.Several(files.Paths, parsed.GetValue(jobs) ?? Environment.ProcessorCount) : run.One(files.Paths[0], parsed.GetValue(name));
        });
        return command;
    }

    private static List<PublicationKind> Kinds(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(k => Enum.TryParse<PublicationKind>(k, ignoreCase: true, out var kind) && !char.IsAsciiDigit(k[0])
            ? kind
            : throw new UsageException($"不能写成“{k}”。可选：docx、pdf、xlsx、html、txt、csv、json。"))
        .Distinct()];
}

using System.CommandLine;
using System.Text;
using Mingzhang.Cli.Running;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang read</c>.</summary>
internal static class ReadCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var file = new Argument<string>("FILE") { Description = "要读取的文件" };
        Validation.Files(file);
        var format = SharedOptions.Format();
        var formats = SharedOptions.Formats();
        (Option<string?> Option, Action<Disclosure, Stream> Write)[] outputs =
        [
            (Output("--facts", "表中的每个数字，CSV"), Csv((d, writer) => FactsCsv.Write(writer, d.Tables))),
            (Output("--claims", "文字中陈述的每个数字，CSV"), Csv((d, writer) => ClaimsCsv.Write(writer, d.Claims))),
            (Output("--indicators", "绩效目标表和自评表中的每个指标，CSV"), Csv((d, writer) => IndicatorsCsv.Write(writer, d.Performance))),
            (Output("--projects", "绩效自评的每个项目，CSV"), Csv((d, writer) => ProjectsCsv.Write(writer, d.Performance))),
            (Output("--json", "识别出的全部内容，JSON"), DisclosureJson.Write),
        ];

        var command = new Command("read", "读取公开文件，给出其中的数字、陈述、项目和绩效指标") { file, format, formats };
        foreach (var (option, _) in outputs)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = FormatChoice.Library(parsed.GetValue(formats));
            var wanted = outputs.Select(o => (Path: parsed.GetValue(o.Option), o.Write)).Where(o => o.Path is not null).ToList();
            if (wanted.Count(o => o.Path == "-") > 1)
            {
                throw new UsageException("屏幕（-）只能用于一种输出。请给其余的输出指定文件。");
            }

            var recognised = new Pipeline(library, FormatChoice.Id(library, parsed.GetValue(format)!)) { Progress = LongReading.ForTerminal() }.Recognise(parsed.GetValue(file)!, cancellation);
            if (recognised.Disclosure is not { } disclosure)
            {
                Terminal.Complain(recognised.Error!.Message);
                return ExitCode.Failed;
            }

            foreach (var (path, write) in wanted)
            {
                using var output = OutputFile.Open(path);
                write(disclosure, output.Stream);
                output.Complete();
            }

            if (wanted.Count == 0)
            {
                Console.Out.Write(DisclosureSummary.Of(disclosure));
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static Action<Disclosure, Stream> Csv(Action<Disclosure, TextWriter> write) => (disclosure, stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 16384, leaveOpen: true) { NewLine = "\n" };
        write(disclosure, writer);
    };

    private static Option<string?> Output(string name, string description) => new(name) { HelpName = "PATH", Description = description + "（- 为屏幕）" };
}

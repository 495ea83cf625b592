using System.CommandLine;
using Mingzhang.Cli.Running;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang write</c>.</summary>
internal static class WriteCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var ledger = new Argument<string>("LEDGER") { Description = "填好的台账工作簿（mingzhang new 生成）" };
        var output = new Option<string>("-o") { HelpName = "DIR", Description = "写到哪个文件夹", Required = true };
        var to = new Option<string>("--to") { HelpName = "docx,pdf,xlsx,html,txt,csv,json", Description = "写成哪几种文件，用逗号隔开", DefaultValueFactory = _ => "docx" };
        var draft = new Option<bool>("--draft") { Description = "缺原因、缺内容时也写出，缺处标明“待补”，每页标明草稿" };
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = "文件名（不含扩展名），默认用文件标题" };
        var formats = SharedOptions.Formats();
        var command = new Command("write", "由台账写出整套公开文件：表格、说明、绩效表、名词解释") { ledger, output, to, draft, name, formats };
        command.SetAction(parsed =>
        {
            var kinds = Kinds(parsed.GetValue(to)!);
            var library = FormatChoice.Library(parsed.GetValue(formats));
            if (LedgerOptions.Read(parsed.GetValue(ledger)!, library) is not { Ledger: { } read })
            {
                return ExitCode.Failed;
            }

            var isDraft = parsed.GetValue(draft);
            var publication = PublicationComposer.Compose(read, LedgerOptions.Writing(library, read.FormatId), isDraft);
            if (publication.Missing.Count > 0 && !isDraft)
            {
                foreach (var missing in publication.Missing)
                {
                    Terminal.Complain("缺：" + missing);
                }

                Terminal.Complain($"尚缺 {publication.Missing.Count} 处，没有写出任何文件。请在台账中补齐，或加 --draft 写出草稿。");
                return ExitCode.Failed;
            }

            return Publish(publication, parsed.GetValue(output)!, kinds, parsed.GetValue(name), new PublishingOptions { Formats = library, FormatId = read.FormatId }, cancellation);
        });
        return command;
    }

    private static int Publish(
        Publication publication, string folder, IReadOnlyCollection<PublicationKind> kinds, string? name, PublishingOptions options, CancellationToken cancellation)
    {
        try
        {
            var written = new PublicationSet(options).Write(publication, folder, kinds, name, cancellation);
            foreach (var note in written.Notes)
            {
                Terminal.Complain(note);
            }

            foreach (var file in written.Files)
            {
                Console.Out.WriteLine(file);
            }

            return ExitCode.Clean;
        }
        catch (PublishingException e)
        {
            Terminal.Complain(e.Message);
            return ExitCode.Failed;
        }
    }

    private static List<PublicationKind> Kinds(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(k => Enum.TryParse<PublicationKind>(k, ignoreCase: true, out var kind) && !char.IsAsciiDigit(k[0])
            ? kind
            : throw new UsageException($"不能写成“{k}”。可选：docx、pdf、xlsx、html、txt、csv、json。"))
        .Distinct()];
}

using System.CommandLine;
using Mingzhang.Cli.Running;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang new</c>.</summary>
internal static class NewCommand
{
    public static Command Make(CancellationToken cancellation)
    {
        var format = new Option<string>("--format") { HelpName = "ID", Description = "按哪个公开格式，见 mingzhang formats", Required = true };
        var output = LedgerOptions.Output("台账.xlsx");
        var from = new Option<string[]>("--from") { HelpName = "DOC", Description = "已公开的文件，用来预填名称、项目、上年数和年初预算；可给几个", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var current = new Option<string?>("--this") { HelpName = "DOC", Description = "本年已公开的文件，把它还原成台账" };
        var import = new Option<string?>("--import") { HelpName = "FILE", Description = "预算系统导出的支出明细（xlsx、xls、csv），按表头文字对应各列" };
        var columns = new Option<string[]>("--column") { HelpName = "列=表头", Description = "表头认不出时指明，如 --column 金额=本年安排数", Arity = ArgumentArity.ZeroOrMore };
        var formats = SharedOptions.Formats();
        var command = new Command("new", "生成待填的台账工作簿") { format, output, from, current, import, columns, formats };
        command.SetAction(parsed =>
        {
            var library = FormatChoice.Library(parsed.GetValue(formats));
            var id = parsed.GetValue(format)!;
            if (!library.Contains(id))
            {
                throw new UsageException($"没有格式“{id}”。可写的格式：{string.Join("、", LedgerOptions.Writable(library))}。");
            }

            var writing = LedgerOptions.Writing(library, id);
            var filled = LedgerPrefill.Fill(Empty(writing), writing, library, new PrefillSources(parsed.GetValue(from) ?? [], parsed.GetValue(current), parsed.GetValue(import), parsed.GetValue(columns) ?? []), cancellation);
            if (filled is null)
            {
                return ExitCode.Failed;
            }

            LedgerOptions.Save(filled, writing, writing.Format.Unit, parsed.GetValue(output)!);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Ledger Empty(WritingFormat writing) => new()
    {
        FormatId = writing.Format.Id,
        Entity = string.Empty,
        Year = writing.Format.ToYear ?? writing.Format.FromYear ?? 2026,
        Units = [],
        Lines = [],
    };
}

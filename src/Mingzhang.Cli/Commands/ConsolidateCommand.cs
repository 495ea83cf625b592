using System.CommandLine;
using Mingzhang.Cli.Running;
using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang consolidate</c>.</summary>
internal static class ConsolidateCommand
{
    public static Command Make()
    {
        var ledgers = new Argument<string[]>("LEDGER") { Description = "各预算单位的台账工作簿，本级在前", Arity = ArgumentArity.OneOrMore };
        var output = LedgerOptions.Output("部门.xlsx");
        var entity = new Option<string?>("--entity") { HelpName = "NAME", Description = "部门名称，默认用第一本台账的公开单位去掉“本级”" };
        var formats = SharedOptions.Formats();
        var command = new Command("consolidate", "把各单位台账汇总为部门台账，列出单位间往来和对不上的地方") { ledgers, output, entity, formats };
        command.SetAction(parsed =>
        {
            var library = FormatChoice.Library(parsed.GetValue(formats));
            var paths = parsed.GetValue(ledgers)!;
            var read = paths.Select(p => LedgerOptions.Read(p, library, line => Terminal.Complain(line.Contains(Path.GetFileName(p), StringComparison.Ordinal) ? line : $"{Path.GetFileName(p)}：{line}"))).ToList();
            if (read.Exists(r => r is null))
            {
                return ExitCode.Failed;
            }

            var conflicts = Consolidation.Conflicts([.. paths.Zip(read, (p, r) => (Path.GetFileName(p), r!.Ledger!))]);
            if (conflicts.Count > 0)
            {
                conflicts.ToList().ForEach(Terminal.Complain);
                Terminal.Complain("没有汇总，没有写出任何文件。");
                return ExitCode.Failed;
            }

            var writing = LedgerOptions.Writing(library, read[0]!.Ledger!.FormatId);
            var whole = Consolidation.Of([.. read.Select(r => r!.Ledger!)], parsed.GetValue(entity) ?? string.Empty, writing);
            foreach (var transfer in whole.Transfers)
            {
                Console.Out.WriteLine("单位间往来：" + transfer);
            }

            foreach (var choice in whole.Choices)
            {
                Console.Out.WriteLine("请核对：" + choice);
            }

            foreach (var mismatch in whole.Mismatches)
            {
                Console.Out.WriteLine("对不上：" + mismatch);
            }

            LedgerOptions.Save(whole.Ledger, writing, read[0]!.Unit, parsed.GetValue(output)!);
            return whole.Mismatches.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }
}

using System.CommandLine;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;
using Mingzhang.Cli.Running;

namespace Mingzhang.Cli.Commands;

/// <summary>What the commands about ledgers have in common.</summary>
internal static class LedgerOptions
{
    /// <summary>Reads a ledger and says what is wrong with it; null when it cannot be used.</summary>
    public static LedgerReading? Read(string path, FormatLibrary library) => Read(path, library, Terminal.Complain);

    /// <summary>Reads a ledger and tells what is wrong with it line by line; null when it cannot be used.</summary>
    public static LedgerReading? Read(string path, FormatLibrary library, Action<string> say)
    {
        try
        {
            var reading = LedgerReader.Read(path, library);
            foreach (var problem in reading.Problems)
            {
                say((problem.IsQuestion ? "请核对：" : string.Empty) + problem);
            }

            if (reading.Ledger is null)
            {
                say($"“{Path.GetFileName(path)}”有 {reading.Problems.Count(p => !p.IsQuestion)} 处须改正，没有写出任何文件。");
                return null;
            }

            return reading;
        }
        catch (LedgerFileException e)
        {
            say(e.Message);
            return null;
        }
    }

    /// <summary>How the format of the ledger is written.</summary>
    public static WritingFormat Writing(FormatLibrary library, string id) => library.Writing(id)
        ?? throw new UsageException($"格式“{id}”没有写法。可写的格式：{string.Join("、", Writable(library))}。");

    /// <summary>The formats that can be written.</summary>
    public static IEnumerable<string> Writable(FormatLibrary library) =>
        library.Ids.Where(i => !library.Card(i).IsAbstract && library.Writing(i)?.Sections.Count > 0);

    /// <summary>Writes a ledger workbook to the path; one that is there, maybe filled by hand, is kept under another name.</summary>
    public static void Save(Ledger ledger, WritingFormat writing, string unit, string path)
    {
        using var target = OutputFile.Open(path);
        LedgerWorkbook.Write(ledger, writing, unit, target.Stream);
        if (target.CompleteKeeping() is { } kept)
        {
            Terminal.Complain($"已有“{path}”，原来的那份改名为“{kept}”。");
        }
    }

    /// <summary>The option that names the workbook to write.</summary>
    public static Option<string> Output(string example) => new("-o")
    {
        HelpName = "PATH",
        Description = $"要写出的台账工作簿，如 {example}",
        Required = true,
    };
}

using System.Globalization;
using Mingzhang.Acceptance.Writing;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;

namespace Mingzhang.Bench;

/// <summary>
/// Measures writing by the installed tool: from a ledger of some sixty pages the Word document, the whole set without PDF and with
/// it; then a batch of departments, whose memory must not grow with their number.
/// </summary>
internal static class WriteSpeed
{
    private const string Format = "xinjiang-budget-2026";
    private const double MostSecondsWord = 0.5;
    private const double MostSecondsSet = 1;
    private const double MostSecondsWithPdf = 4;
    private const double MostGrowth = 1.25;

    /// <summary>A made-up ledger that gives 67 pages.</summary>
    private const int LongLedger = 6;

    private const string Set = "docx,xlsx,html,txt,csv,json";

    /// <summary>Arguments: the tool, how many departments in the batch (200), how many runs (10). Ends with 1 when a bound is missed.</summary>
    public static int Run(string[] arguments)
    {
        var tool = Path.GetFullPath(arguments.ElementAtOrDefault(0) ?? "mingzhang");
        var departments = int.Parse(arguments.ElementAtOrDefault(1) ?? "200", CultureInfo.InvariantCulture);
        var runs = int.Parse(arguments.ElementAtOrDefault(2) ?? "10", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("mingzhang-write-").FullName;
        try
        {
            var output = Path.Combine(folder, "written");
            var ledger = Path.Combine(folder, "long.xlsx");
            Make(LongLedger, ledger);
            var good = ToolRun.Several("DOCX", runs, MostSecondsWord, tool, "write", ledger, "-o", output);
            good &= ToolRun.Several("set without PDF", runs, MostSecondsSet, tool, "write", ledger, "-o", output, "--to", Set);
            good &= ToolRun.Several("set with PDF", Math.Min(runs, 3), MostSecondsWithPdf, tool, "write", ledger, "-o", output, "--to", Set + ",pdf");
            return Batch(tool, folder, output, departments) && good ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Batch(string tool, string folder, string output, int departments)
    {
        var ledgers = Directory.CreateDirectory(Path.Combine(folder, "ledgers")).FullName;
        var few = Directory.CreateDirectory(Path.Combine(folder, "few")).FullName;
        for (int made = 0, seed = 1; made < departments; seed++)
        {
            var path = Path.Combine(ledgers, string.Create(CultureInfo.InvariantCulture, $"{made:000}.xlsx"));
            Make(seed, path);
            if (LedgerReader.Read(path, FormatLibrary.Shipped).Ledger is not null && made++ < departments / 4)
            {
                File.Copy(path, Path.Combine(few, Path.GetFileName(path)));
            }
        }

        var quarter = ToolRun.Of(tool, "write", few, "-o", output, "--to", Set);
        var whole = ToolRun.Of(tool, "write", ledgers, "-o", output, "--to", Set);
        return ToolRun.Say($"{departments} departments: {whole.Seconds:0.0} s; memory {whole.Megabytes:0} MB, for a quarter of them {quarter.Megabytes:0} MB", whole.Megabytes <= quarter.Megabytes * MostGrowth);
    }

    /// <summary>Writes a made-up ledger. Arguments: the format's id, the seed, the workbook's path.</summary>
    public static int Ledger(string[] arguments)
    {
        Make(int.Parse(arguments[1], CultureInfo.InvariantCulture), arguments[2], arguments[0]);
        return 0;
    }

    private static void Make(int seed, string path, string format = Format)
    {
        var writing = FormatLibrary.Shipped.Writing(format)!;
        using var file = File.Create(path);
        LedgerWorkbook.Write(RandomLedger.Make(seed, writing), writing, "元", file);
    }
}

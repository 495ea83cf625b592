using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Ledgers.Reading;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers;

/// <summary>What reading a ledger workbook gave.</summary>
/// <param name="Ledger">The ledger; null when problems keep it from being used.</param>
/// <param name="Problems">Everything that is wrong, in the order of the sheets; questions among them.</param>
/// <param name="Unit">The unit of money in the workbook.</param>
public sealed record LedgerReading(Ledger? Ledger, IReadOnlyList<LedgerProblem> Problems, string Unit);

/// <summary>Reads ledger workbooks back, naming sheet and cell of everything that is wrong.</summary>
public static class LedgerReader
{
    private const int Repeated = 3;

    /// <summary>Reads the workbook.</summary>
    /// <exception cref="LedgerFileException">It is no ledger workbook at all.</exception>
    public static LedgerReading Read(string path, FormatLibrary formats)
    {
        ArgumentNullException.ThrowIfNull(formats);
        var problems = new List<LedgerProblem>();
        var sheets = ById(RawWorkbook.Read(path), problems);

        var id = sheets.GetValueOrDefault(LedgerLayout.Start) is { } start ? Fixed(start, "format") : string.Empty;
        if (id.Length == 0)
        {
            throw new LedgerFileException($"“{Path.GetFileName(path)}”不是明账的台账工作簿。请用 mingzhang new --format ID -o 台账.xlsx 生成后填写。");
        }

        if (int.TryParse(Fixed(sheets[LedgerLayout.Start], "version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > LedgerLayout.Version)
        {
            throw new LedgerFileException($"“{Path.GetFileName(path)}”是较新的明账生成的（台账版本 {version}，本程序能读到版本 {LedgerLayout.Version}），请升级明账。");
        }

        if (!formats.Contains(id) || formats.Writing(id) is not { } writing)
        {
            throw new LedgerFileException($"“{Path.GetFileName(path)}”的公开格式“{id}”没有写法。用 mingzhang formats 查看可用的格式。");
        }

        var assembler = new LedgerAssembler(sheets, writing, problems);
        var ledger = assembler.Assemble();
        if (assembler.IsWhole)
        {
            // Where a cell could not be read, what follows from its lack is no second problem, and no sum can be judged.
            var isRead = !problems.Exists(p => !p.IsQuestion);
            var places = problems.Where(p => !p.IsQuestion).Select(p => p.Place).ToHashSet(StringComparer.Ordinal);
            problems.AddRange((isRead ? LedgerCheck.Of(ledger, writing) : LedgerCheck.Rows(ledger, writing)).Where(p => !places.Contains(p.Place)));
        }

        problems = [.. problems.Distinct().GroupBy(p => (Sheet: p.Place.Split('!')[0], p.Message, p.IsQuestion)).SelectMany(g => g.Count() <= Repeated ? g : Told(g.ToList()))];
        return new LedgerReading(problems.Exists(p => !p.IsQuestion) ? null : ledger, problems, Fixed(sheets[LedgerLayout.Start], "unit"));
    }

    /// <summary>The same complaint of many cells of a sheet, told once: with the first cell, the last and their number.</summary>
    private static IEnumerable<LedgerProblem> Told(List<LedgerProblem> same) =>
        [same[0] with { Message = $"{same[0].Message}（同样的共 {same.Count} 处，至 {same[^1].Place.Split('!')[^1]}）" }];

    /// <summary>The sheets by their hidden ids; two of one id, as copying a sheet makes them, leave open which is meant.</summary>
    private static Dictionary<string, RawSheet> ById(IReadOnlyList<RawSheet> all, List<LedgerProblem> problems)
    {
        var sheets = new Dictionary<string, RawSheet>(StringComparer.Ordinal);
        foreach (var sheet in all)
        {
            var id = SheetHead.IdOf(sheet);
            if (!sheets.TryAdd(id, sheet) && LedgerLayout.IsId(id))
            {
                problems.Add(new LedgerProblem(sheet.Place(1, 0), $"工作表“{sheet.Name}”是“{sheets[id].Name}”的副本，分不清用哪一张，请删去不用的一张（要留作备份的，请清空其 A1 单元格）。"));
            }
        }

        return sheets;
    }

    private static string Fixed(RawSheet sheet, string key)
    {
        for (var row = LedgerSheet.KeyRow; row <= Math.Min(sheet.LastRow, 50); row++)
        {
            if (sheet.Text(row, 0) == key)
            {
                return sheet.Text(row, 2);
            }
        }

        return string.Empty;
    }
}

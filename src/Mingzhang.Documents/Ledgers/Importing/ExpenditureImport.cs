using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>What importing an export gave.</summary>
/// <param name="Lines">The lines, in 元; empty when something is wrong.</param>
/// <param name="Problems">What is wrong or asked for, in Chinese.</param>
public sealed record ImportedLines(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerProblem> Problems)
{
    /// <summary>Names of codes that the shipped lists lack, as the export has them.</summary>
    public IReadOnlyDictionary<string, string> CodeNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>
/// Reads the expenditure lines that budget systems export, by code, name and amount in any order of columns. Columns are told by the
/// words of their headers; rows of totals and of codes that others subdivide are left out, and held against what was read.
/// </summary>
public static class ExpenditureImport
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">A workbook, a delimited text in UTF-8 or GB18030, or any document with tables.</param>
    /// <param name="writing">How the format is written: words of headers, names of sources and kinds.</param>
    /// <param name="named">Given by hand, by the column's name: the header in the file, a source for all rows, the unit of money.</param>
    /// <param name="unit">The budget unit to write where the file has none.</param>
    /// <param name="cancellation">To give up.</param>
    public static ImportedLines Read(string path, WritingFormat writing, IReadOnlyDictionary<string, string> named, string unit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writing);
        ArgumentNullException.ThrowIfNull(named);
        var file = Path.GetFileName(path);
        ImportColumns? columns;
        IReadOnlyList<ImportSheet> sheets;
        try
        {
            sheets = ImportReader.Read(path, cancellation);
            columns = ImportColumns.Find(sheets, writing, named);
        }
        catch (LedgerFileException e)
        {
            return Failed([new LedgerProblem(string.Empty, e.Message)]);
        }

        if (columns is null)
        {
            return Failed([new LedgerProblem(file, "没有读到表格。")]);
        }

        var constant = named.TryGetValue(SourceName(writing), out var source) && !columns.At.ContainsKey("source") ? ImportRows.SourceOf(source, writing) : null;
        var missing = Missing(columns, writing, named, constant, file);
        if (missing.Count == 0)
        {
            missing = Doubtful(columns, sheets, writing, named, file);
        }

        if (missing.Count > 0)
        {
            return Failed(missing);
        }

        var problems = new List<LedgerProblem>();
        var size = ImportUnits.Size(columns, named, problems, file);
        var rows = new ImportRows(columns, writing, unit, size, constant, problems);
        var lines = rows.Read();
        return new ImportedLines(problems.Exists(p => !p.IsQuestion) ? [] : lines, problems) { CodeNames = rows.CodeNames };
    }

    private static ImportedLines Failed(IReadOnlyList<LedgerProblem> problems) => new([], problems);

    private static string SourceName(WritingFormat writing) => writing.Imports.FirstOrDefault(c => c.Key == "source")?.Name ?? string.Empty;

    private static List<LedgerProblem> Missing(ImportColumns columns, WritingFormat writing, IReadOnlyDictionary<string, string> named, string? source, string file)
    {
        var missing = writing.Imports.Where(c => c.IsNeeded && !columns.At.ContainsKey(c.Key) && !(c.Key == "amount" && columns.Sources.Count > 0) && !(c.Key == "source" && columns.HasSources) && !(c.Key == "source" && source is not null)).ToList();
        var wrong = named.Where(n => n.Key != ImportUnits.Name && writing.Imports.All(c => c.Name != n.Key)).Select(n => new LedgerProblem(file, $"--column 中没有“{n.Key}”这一列，可用的有：{string.Join("、", writing.Imports.Select(c => c.Name))}、{ImportUnits.Name}。"));
        var heads = string.Join("、", columns.Headers.Take(30));
        return
        [
            .. wrong,
            .. missing.Select(m => new LedgerProblem(file, named.TryGetValue(m.Name, out var given)
                ? $"没有表头为“{given}”的列，或该列没有{m.Name}。读到的表头：{heads}。"
                : $"认不出哪一列是“{m.Name}”。读到的表头：{heads}。请用 --column {m.Name}=表头文字 指明{(m.Key == "source" ? $"；各行相同的，可写 --column {m.Name}={writing.Sources[0].Name}" : string.Empty)}。")),
        ];
    }

    /// <summary>Where the money could be taken from more than one place, it is asked for.</summary>
    private static List<LedgerProblem> Doubtful(ImportColumns columns, IReadOnlyList<ImportSheet> sheets, WritingFormat writing, IReadOnlyDictionary<string, string> named, string file)
    {
        var doubts = new List<LedgerProblem>();
        if (columns.Rivals(sheets, writing, named) is { Count: > 0 } others)
        {
            doubts.Add(new LedgerProblem(file, $"有几张工作表都像支出明细：{string.Join("、", others.Prepend(columns.Sheet.Name))}。请合成一张，或只留要导入的一张。"));
        }

        var role = writing.Imports.FirstOrDefault(c => c.Key == "amount");
        if (role is not null && columns.Sources.Count == 0 && !named.ContainsKey(role.Name) && columns.Money(writing).Rivals(columns.At["amount"], role) is { Count: > 0 } rivals)
        {
            doubts.Add(new LedgerProblem(file, $"有几列都像“{role.Name}”而数不同：{string.Join("、", rivals.Prepend(columns.Header(columns.At["amount"])))}。请用 --column {role.Name}=表头文字 指明。"));
        }

        return doubts;
    }
}

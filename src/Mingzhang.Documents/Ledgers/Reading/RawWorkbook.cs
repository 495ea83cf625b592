using System.Xml;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Documents.Reading.Packages;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Reads the stored cells of an XLSX workbook, hidden sheets too.</summary>
internal static class RawWorkbook
{
    /// <summary>The sheets in order.</summary>
    /// <exception cref="LedgerFileException">The file is no XLSX workbook or cannot be opened; the message is Chinese.</exception>
    public static IReadOnlyList<RawSheet> Read(string path)
    {
        try
        {
            var input = new ReadingInput(Path.GetFileName(path), FileBytes.OfFile(path, ReadingLimits.Default), ReadingLimits.Default, CancellationToken.None);
            using var package = Package.Open(input);
            var workbook = XlsxWorkbook.Open(package, input);
            return [.. workbook.Sheets.Select(s => Sheet(package, workbook, s, input)).OfType<RawSheet>()];
        }
        catch (ReadingException e) when (e.Code != ReadErrorCodes.Damaged)
        {
            throw new LedgerFileException($"无法读取台账“{Path.GetFileName(path)}”：{e.Problem}。{e.Remedy}。", e);
        }
        catch (Exception e) when (e is ReadingException or IOException or UnauthorizedAccessException or InvalidDataException or XmlException)
        {
            throw new LedgerFileException($"无法读取台账“{Path.GetFileName(path)}”：{(File.Exists(path) ? Otherwise(path) : "文件不存在")}。", e);
        }
    }

    /// <summary>What a file that is no sound workbook is instead, and what to do.</summary>
    private static string Otherwise(string path)
    {
        const string Broken = "不是完好的 XLSX 工作簿，请用 Excel 或 WPS 另存为 .xlsx";
        try
        {
            var sniffed = FileSniffer.Sniff(new ReadingInput(Path.GetFileName(path), FileBytes.OfFile(path, ReadingLimits.Default), ReadingLimits.Default, CancellationToken.None));
            return sniffed.Problem is { } problem ? $"{problem.Problem}。{problem.Remedy}" : sniffed.Format is FileFormat.Xlsx or FileFormat.Text ? Broken : $"这是 {sniffed.Name} 文件，{Broken}";
        }
        catch (ReadingException e) when (e.Code != ReadErrorCodes.Damaged)
        {
            return $"{e.Problem}。{e.Remedy}";
        }
        catch (Exception e) when (e is ReadingException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Broken;
        }
    }

    private static RawSheet? Sheet(Package package, XlsxWorkbook workbook, XlsxSheetEntry sheet, ReadingInput input)
    {
        using var walk = package.Walk(sheet.Part, input);
        if (walk is null)
        {
            return null;
        }

        var reader = new RawSheetReader(walk, workbook, input);
        try
        {
            return reader.Read(sheet.Name);
        }
        catch (ReadingException e) when (e.Code != ReadErrorCodes.Damaged)
        {
            throw new LedgerFileException($"无法读取“{input.FileName}”的工作表“{sheet.Name}”：读到 {reader.At} 时，{e.Problem}。{e.Remedy}。", e);
        }
    }
}

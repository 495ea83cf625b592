using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Documents.Writing.Workbooks;

/// <summary>Makes a workbook sheet by sheet and writes it as the same bytes for the same content.</summary>
internal sealed class WorkbookFile : IDisposable
{
    /// <summary>The time that every entry bears: the first that a ZIP can hold.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Sheets _sheets = new();

    /// <summary>Starts an empty workbook.</summary>
    public WorkbookFile()
    {
        _document = SpreadsheetDocument.Create(_bytes, SpreadsheetDocumentType.Workbook, autoSave: false);
        _workbook = _document.AddWorkbookPart();
        _document.ChangeIdOfPart(_workbook, "rId1");
        _workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), _sheets);
        var styles = _workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
        styles.Stylesheet = StyleSheet.Make();
    }

    /// <summary>Adds a sheet; write and dispose it before adding the next.</summary>
    public SheetWriter Add(string name, IReadOnlyList<double> widths, int frozenRows)
    {
        var number = (uint)_sheets.ChildElements.Count + 1;
        var id = Wording.Invariant($"rId{number}");
        _sheets.Append(new Sheet { Name = name, SheetId = number, Id = id });
        return new SheetWriter(_workbook.AddNewPart<WorksheetPart>(id), widths, frozenRows);
    }

    /// <summary>Writes the file; nothing can be added afterwards.</summary>
    public void Save(Stream output)
    {
        _workbook.Workbook.Save();
        _workbook.WorkbookStylesPart!.Stylesheet.Save();
        _document.Dispose();
        _bytes.Position = 0;
        Repack(_bytes, output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    /// <summary>Copies the package with its entries in name order and without the clock's time; the list of content types comes first, as is usual.</summary>
    private static void Repack(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}

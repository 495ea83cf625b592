using System.Xml.Linq;
using Mingzhang.Documents.Annotating.Packages;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Annotating.Workbooks;

/// <summary>Puts findings into a workbook: comments on their cells, corrections in the cells, coloured, with the old value in the comment.</summary>
internal static class XlsxAnnotator
{
    public static CopyOutcome Annotate(ReadingInput input, IReadOnlyList<Remark> remarks)
    {
        using var package = new PackageEdit(input);
        var book = new WorkbookParts(package);
        if (book.Sheets.Count == 0)
        {
            throw ReadingException.Damaged("找不到工作表");
        }

        var corrections = new List<(int Number, Correction Correction)>();
        int notes = 0;
        foreach (IGrouping<int, Remark> onSheet in remarks.GroupBy(r => SheetOf(r, book)).OrderBy(g => g.Key))
        {
            string part = book.Sheets[onSheet.Key].Part;
            XDocument sheet = package.Load(part) ?? throw ReadingException.Damaged("找不到工作表");
            var cells = new SheetCells(sheet.Root!);
            var comments = new SheetComments(package, part, sheet.Root!, onSheet.Key);
            var corrector = new CellCorrector(book, input);
            foreach (IGrouping<string, Remark> inCell in onSheet.GroupBy(CellOf, StringComparer.Ordinal))
            {
                List<Remark> here = [.. inCell];
                Remark? fixable = here.Count(r => r.MayFix) == 1 ? here.Find(r => r.MayFix) : null;
                Correction? made = fixable is not null && cells[inCell.Key] is { } cell ? corrector.Correct(cell, fixable) : null;
                notes += here.Count - (made is null ? 0 : 1);
                var texts = here.ConvertAll(r => r.Text());
                if (made is not null)
                {
                    corrections.Add((fixable!.Number, made));
                    texts.Insert(0, $"【已改正】{made.Before} → {made.After}");
                }

                comments.Add(inCell.Key, string.Join("\n\n", texts), here.Max(r => r.Finding.Severity));
            }

            comments.Save();
            package.Set(part, sheet);
        }

        book.Save();
        return new CopyOutcome { Bytes = package.Write(), Notes = notes, Corrections = [.. corrections.OrderBy(c => c.Number).Select(c => c.Correction)] };
    }

    private static int SheetOf(Remark remark, WorkbookParts book)
    {
        int index = remark.Finding.Location.OtherFile is null ? book.Sheets.FindIndex(s => s.Name == remark.Source.Sheet) : -1;
        return index >= 0 ? index : Math.Max(0, book.Sheets.FindIndex(s => !s.IsHidden));
    }

    private static string CellOf(Remark remark) => remark.Finding.Location.OtherFile is null && remark.Source.Cell is { Length: > 0 } cell ? cell : "A1";
}

using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Workbooks;

namespace Mingzhang.Documents.Fixing;

/// <summary>The list of the corrections made in a copy (改动清单), to be kept beside it: what stood where, what stands there now, and why.</summary>
public static class CorrectionList
{
    private static readonly (string Head, double Width)[] Columns =
        [("序号", 6), ("位置", 14), ("表/章节", 26), ("行", 24), ("列", 18), ("原文", 14), ("改为", 14), ("依据", 60), ("规则", 10), ("复核", 12)];

    /// <summary>Writes the list as a workbook; the same corrections give the same bytes.</summary>
    /// <param name="output">Where it goes; it stays open.</param>
    /// <param name="fileName">The name of the file corrected.</param>
    /// <param name="corrections">What was changed.</param>
    public static void Write(Stream output, string fileName, IReadOnlyList<Correction> corrections)
    {
        using var book = new WorkbookFile();
        using (var sheet = book.Add("改动清单", [.. Columns.Select(c => c.Width)], frozenRows: 2))
        {
            sheet.Row().Text($"{fileName}：改正 {corrections.Count} 处", CellStyle.Title);
            sheet.Row();
            foreach ((string head, _) in Columns)
            {
                sheet.Text(head, CellStyle.Head);
            }

            int number = 0;
            foreach (Correction correction in corrections)
            {
                Checking.Location place = correction.Finding.Location;
                sheet.Row()
                    .Number(++number, CellStyle.Centred)
                    .Text(place.Place(), CellStyle.Centred)
                    .Text(place.Chapter(), CellStyle.Wrapped)
                    .Text(place.Row, CellStyle.Wrapped)
                    .Text(place.Column, CellStyle.Wrapped)
                    .Text(correction.Before, CellStyle.Figure)
                    .Text(correction.After, CellStyle.Figure)
                    .Text(correction.Finding.Message, CellStyle.Wrapped)
                    .Text(correction.Finding.Rule, CellStyle.Centred)
                    .Text(null, CellStyle.Wrapped);
            }

            sheet.Complete();
        }

        book.Save(output);
    }
}

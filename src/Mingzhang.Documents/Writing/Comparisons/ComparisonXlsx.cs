using Mingzhang.Comparison;
using Mingzhang.Documents.Writing.Workbooks;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary><c>compare --output xlsx</c>: a sheet of all table figures on both sides, one each of claims, sentences and indicators.</summary>
public static class ComparisonXlsx
{
    /// <summary>Writes the workbook.</summary>
    public static void Write(Stream output, DocumentComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(comparison);
        comparison = ComparisonMask.Of(comparison);
        using var book = new WorkbookFile();
        WriteTables(book, comparison);
        if (comparison.Claims.Count > 0)
        {
            WriteClaims(book, comparison);
        }

        if (comparison.Sentences.Count > 0)
        {
            WriteSentences(book, comparison);
        }

        if (comparison.Performance.Count > 0)
        {
            WritePerformance(book, comparison);
        }

        book.Save(output);
        output.Flush();
    }

    private static void WriteTables(WorkbookFile book, DocumentComparison comparison)
    {
        var (first, second) = ComparisonWording.Sides(comparison);
        var (change, rate) = ComparisonWording.Change(comparison.Mode);
        var units = comparison.Mode == ComparisonMode.Units && comparison.Seconds.Count > 1
            ? comparison.Seconds.Select(u => (u.Identification.Entity.Length > 0 ? u.Identification.Entity : u.Document.FileName, 14d)).ToArray()
            : [];
        using var sheet = Sheet(book, "各表对比", [("表", 26d), ("状态", 8d), ("编码", 11d), ("名称", 30d), ("项目", 28d), ("预算单位", 18d), ("栏目", 26d), (first, 14d), (second, 14d), .. units, (change, 14d), (rate, 11d), ("单位", 7d), ("原编码、原名称", 24d)]);
        foreach (var table in comparison.Tables)
        {
            foreach (var row in table.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    sheet.Row()
                        .Text(table.Title, CellStyle.Wrapped)
                        .Text((row.State == ChangeState.Changed && !cell.IsDifferent ? ChangeState.Same : row.State).Name(comparison.Mode), Style(row.State == ChangeState.Changed && !cell.IsDifferent ? ChangeState.Same : row.State))
                        .Text(row.Code, CellStyle.Centred)
                        .Text(row.Name, CellStyle.Wrapped)
                        .Text(row.Item, CellStyle.Wrapped)
                        .Text(row.BudgetUnit, CellStyle.Wrapped)
                        .Text(cell.Column, CellStyle.Wrapped)
                        .Text(ComparisonWording.Printed(cell.First, cell.Second), CellStyle.Figure)
                        .Text(ComparisonWording.Printed(cell.Second, cell.First), CellStyle.Figure);
                    for (var i = 0; i < units.Length; i++)
                    {
                        sheet.Text(cell.Parts[i]?.Printed, CellStyle.Figure);
                    }

                    sheet.Text(ComparisonWording.Signed(cell), CellStyle.Figure)
                        .Text(cell.Unit == "%" ? string.Empty : ComparisonWording.Rate(cell), CellStyle.Figure)
                        .Text(cell.Unit, CellStyle.Centred)
                        .Text(ComparisonWording.Former(row), CellStyle.Wrapped);
                }
            }
        }

        sheet.Complete();
    }

    private static void WriteClaims(WorkbookFile book, DocumentComparison comparison)
    {
        var (first, second) = ComparisonWording.Sides(comparison);
        var (change, rate) = ComparisonWording.Change(comparison.Mode);
        using var sheet = Sheet(book, "文字中的数", [("章节", 24d), ("状态", 8d), ("对象", 30d), ("指标", 14d), (first, 14d), (second, 14d), (change, 14d), (rate, 11d), ("单位", 8d), ("原文", 40d), ("新文", 40d)]);
        foreach (var claim in comparison.Claims)
        {
            var figures = claim.Figures;
            sheet.Row()
                .Text(claim.Section, CellStyle.Wrapped)
                .Text(claim.State.Name(comparison.Mode), Style(claim.State))
                .Text(claim.Subject, CellStyle.Wrapped)
                .Text(claim.Measure, CellStyle.Centred)
                .Text(figures?.First?.Printed, CellStyle.Figure)
                .Text(figures?.Second?.Printed, CellStyle.Figure)
                .Text(figures is { First: not null, Second: not null } ? ComparisonWording.Signed(figures) : string.Empty, CellStyle.Figure)
                .Text(figures is { First: not null, Second: not null, Unit: not "%" } ? ComparisonWording.Rate(figures) : string.Empty, CellStyle.Figure)
                .Text(figures?.Unit, CellStyle.Centred)
                .Text(Masked.Text(claim.First?.Snippet), CellStyle.Wrapped)
                .Text(Masked.Text(claim.Second?.Snippet), CellStyle.Wrapped);
        }

        sheet.Complete();
    }

    private static void WriteSentences(WorkbookFile book, DocumentComparison comparison)
    {
        using var sheet = Sheet(book, "文句", [("章节", 24d), ("状态", 8d), ("原文", 70d), ("新文", 70d), ("位置", 12d)]);
        foreach (var sentence in comparison.Sentences)
        {
            sheet.Row()
                .Text(sentence.Section, CellStyle.Wrapped)
                .Text(sentence.State.Name(comparison.Mode), Style(sentence.State))
                .Text(sentence.First, CellStyle.Wrapped)
                .Text(sentence.Second, CellStyle.Wrapped)
                .Text(sentence.Source.ToString(), CellStyle.Centred);
        }

        sheet.Complete();
    }

    private static void WritePerformance(WorkbookFile book, DocumentComparison comparison)
    {
        var (first, second) = ComparisonWording.Sides(comparison);
        using var sheet = Sheet(book, "绩效", [("绩效表", 24d), ("项目", 28d), ("状态", 8d), ("一级/二级指标", 22d), ("指标", 30d), ("内容", 14d), (first, 26d), (second, 26d), ("原名称", 24d)]);
        foreach (var table in comparison.Performance)
        {
            foreach (var field in table.Head)
            {
                Line(sheet, comparison, table, ChangeState.Changed, string.Empty, string.Empty, field, table.FormerProject);
            }

            foreach (var indicator in table.Indicators)
            {
                IReadOnlyList<FieldChange> fields = indicator.Fields.Count > 0 ? indicator.Fields
                    : [indicator.State == ChangeState.New ? new FieldChange("指标值", string.Empty, indicator.Target) : indicator.State == ChangeState.Gone ? new FieldChange("指标值", indicator.Target, string.Empty) : new FieldChange("指标值", indicator.Target, indicator.Target)];
                foreach (var field in fields)
                {
                    Line(sheet, comparison, table, indicator.State, indicator.Levels, indicator.Name, field, indicator.FormerName);
                }
            }
        }

        sheet.Complete();
    }

    private static void Line(SheetWriter sheet, DocumentComparison comparison, PerformanceComparison table, ChangeState state, string levels, string name, FieldChange field, string former) =>
        sheet.Row()
            .Text(table.Title, CellStyle.Wrapped)
            .Text(table.Project, CellStyle.Wrapped)
            .Text(state.Name(comparison.Mode), Style(state))
            .Text(levels, CellStyle.Wrapped)
            .Text(name, CellStyle.Wrapped)
            .Text(field.Field, CellStyle.Centred)
            .Text(field.First, CellStyle.Wrapped)
            .Text(field.Second, CellStyle.Wrapped)
            .Text(former, CellStyle.Wrapped);

    private static SheetWriter Sheet(WorkbookFile book, string name, (string Head, double Width)[] columns)
    {
        var sheet = book.Add(name, [.. columns.Select(c => c.Width)], frozenRows: 1);
        sheet.Row();
        foreach (var (head, _) in columns)
        {
            sheet.Text(head, CellStyle.Head);
        }

        return sheet;
    }

    private static CellStyle Style(ChangeState state) => state switch
    {
        ChangeState.Changed => CellStyle.Warning,
        ChangeState.New => CellStyle.Hint,
        ChangeState.Gone => CellStyle.Error,
        _ => CellStyle.Centred,
    };
}

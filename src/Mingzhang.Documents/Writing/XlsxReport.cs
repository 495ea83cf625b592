using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing.Workbooks;

namespace Mingzhang.Documents.Writing;

/// <summary>
/// The list of findings for the unit (问题清单): a sheet to work through, with columns for what was done, a sheet on what the
/// verdict rests on, and one of the figures that nothing covered. It keeps the findings of all files until the end.
/// </summary>
internal sealed class XlsxReport(Stream output, ReportOptions options) : CheckReport
{
    private static readonly (string Head, double Width)[] Columns =
    [
        ("序号", 6), ("文件", 20), ("级别", 7), ("类别", 10), ("位置", 11), ("表/章节", 18), ("行", 18), ("列", 14), ("原文数字", 12),
        ("应为", 12), ("差额", 11), ("说明", 46), ("建议", 26), ("依据规则", 10), ("整改情况", 14), ("备注", 12),
    ];

    private readonly List<CheckedFile> _files = [];

    public override void Add(CheckedFile file) => _files.Add(options.SeveralFiles ? Light(file) : file);

    public override void Complete()
    {
        using var book = new WorkbookFile();
        WriteFindings(book);
        WriteCoverage(book);
        WriteUncovered(book);
        book.Save(output);
        output.Flush();
    }

    /// <summary>The file without what the workbook does not show, so that a large folder does not stay in memory.</summary>
    private static CheckedFile Light(CheckedFile file)
    {
        if (file.Result is not { } result)
        {
            return file;
        }

        var disclosure = result.Disclosure;
        return CheckedFile.Of(result with
        {
            Disclosure = new Disclosures.Disclosure
            {
                Document = disclosure.Document with { Pages = [] },
                Format = disclosure.Format,
                Identification = disclosure.Identification,
            },
        });
    }

    private void WriteFindings(WorkbookFile book)
    {
        var columns = Columns.Where(c => options.SeveralFiles || c.Head != "文件").ToList();
        using var sheet = book.Add("问题清单", [.. columns.Select(c => c.Width)], frozenRows: 1);
        sheet.Row();
        foreach (var (head, _) in columns)
        {
            sheet.Text(head, CellStyle.Head);
        }

        var number = 0;
        foreach (var file in _files)
        {
            foreach (var finding in file.Result?.Findings ?? [])
            {
                Write(sheet.Row(), ++number, file.FileName, finding);
            }

            if (file.Error is { } error)
            {
                Write(sheet.Row(), ++number, file.FileName, error);
            }
        }

        sheet.Complete();
    }

    private void Write(SheetWriter sheet, int number, string fileName, Finding finding)
    {
        var place = finding.Location;
        Name(sheet.Number(number, CellStyle.Centred), fileName)
            .Text(finding.Severity.Name(), Style(finding.Severity))
            .Text(finding.Kind.Name(), CellStyle.Centred)
            .Text(place.Place(), CellStyle.Centred)
            .Text(place.Chapter(), CellStyle.Wrapped)
            .Text(place.Row, CellStyle.Wrapped)
            .Text(place.Column, CellStyle.Wrapped)
            .Text(finding.Actual, CellStyle.Figure)
            .Text(finding.Expected, CellStyle.Figure)
            .Text(finding.Difference, CellStyle.Figure)
            .Text(string.Join('\n', SafeText.Lines(finding.Message).Prepend(SafeText.Clean(finding.Title))), CellStyle.Wrapped)
            .Text(finding.Fix, CellStyle.Wrapped)
            .Text(finding.Rule, CellStyle.Centred)
            .Text(null, CellStyle.Wrapped)
            .Text(null, CellStyle.Wrapped);
    }

    private void Write(SheetWriter sheet, int number, string fileName, ReadError error)
    {
        Name(sheet.Number(number, CellStyle.Centred), fileName).Text(Severity.Error.Name(), CellStyle.Error).Text("无法核对", CellStyle.Centred);
        for (var i = 0; i < 7; i++)
        {
            sheet.Text(null, CellStyle.Wrapped);
        }

        sheet.Text(error.Message, CellStyle.Wrapped);
        for (var i = 0; i < 4; i++)
        {
            sheet.Text(null, CellStyle.Wrapped);
        }
    }

    private SheetWriter Name(SheetWriter sheet, string fileName) =>
        options.SeveralFiles ? sheet.Text(fileName, CellStyle.Wrapped) : sheet;

    private void WriteCoverage(WorkbookFile book)
    {
        using var sheet = book.Add("覆盖情况", [14, 34, 12, 12, 60], frozenRows: 0);
        foreach (var file in _files)
        {
            sheet.Row().Text(file.FileName, CellStyle.Title);
            if (file.Result is not { } result)
            {
                sheet.Row().Text(file.Error!.Message, CellStyle.Plain);
                sheet.Row();
                continue;
            }

            sheet.Row().Text(Wording.Summary(result), CellStyle.Plain);
            sheet.Row().Text("规则", CellStyle.Head).Text("名称", CellStyle.Head).Text("结果", CellStyle.Head).Text("比较次数", CellStyle.Head).Text("原因", CellStyle.Head);
            foreach (var status in result.Coverage.Rules)
            {
                sheet.Row()
                    .Text(status.Rule.Id, CellStyle.Centred)
                    .Text(status.Rule.Title, CellStyle.Wrapped)
                    .Text(status.Outcome.Name(), status.Outcome == RuleOutcome.Failed ? CellStyle.Error : CellStyle.Centred)
                    .Number(status.Comparisons, CellStyle.Figure)
                    .Text(status.Reason, CellStyle.Wrapped);
            }

            sheet.Row();
        }

        sheet.Complete();
    }

    private void WriteUncovered(WorkbookFile book)
    {
        using var sheet = book.Add("未覆盖数字", [24, 14, 30, 30, 24, 16], frozenRows: 1);
        sheet.Row();
        foreach (var head in new[] { "文件", "位置", "表/章节", "行", "列", "原文数字" })
        {
            sheet.Text(head, CellStyle.Head);
        }

        foreach (var file in _files)
        {
            foreach (var figure in file.Result?.Coverage.Figures.Where(f => f.Rules.Count == 0) ?? [])
            {
                sheet.Row()
                    .Text(file.FileName, CellStyle.Wrapped)
                    .Text(figure.Location.Place(), CellStyle.Centred)
                    .Text(figure.Location.Chapter(), CellStyle.Wrapped)
                    .Text(figure.Location.Row, CellStyle.Wrapped)
                    .Text(figure.Location.Column, CellStyle.Wrapped)
                    .Text(figure.Printed, CellStyle.Figure);
            }
        }

        sheet.Complete();
    }

    private static CellStyle Style(Severity severity) => severity switch
    {
        Severity.Error => CellStyle.Error,
        Severity.Warning => CellStyle.Warning,
        _ => CellStyle.Hint,
    };
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Annotating;

public sealed class WorkbookCopyTests
{
    private const string Row = "<sheetData><row r=\"1\">{0}</row></sheetData>";

    [Fact]
    public void An_annotated_workbook_has_a_comment_on_each_cell_and_reads_the_same()
    {
        byte[] original = Flawed.Xlsx();
        CheckResult result = Flawed.Check("a.xlsx", original);
        result.Findings.ShouldNotBeEmpty();
        CopyOutcome copy = Flawed.Copy("a.xlsx", original, result, CopyPurpose.Annotate);
        copy.Notes.ShouldBe(result.Findings.Count);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(copy.Bytes.ShouldNotBeNull()), isEditable: false))
        {
            Office.Faults(document).ShouldBeEmpty();
            List<string> cells = [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>() ?? []).Select(c => c.Reference!.Value!)];
            cells.Order().ShouldBe(result.Findings.Select(f => f.Location.Source).Select(s => (Sheet: s.Sheet ?? "表1", Cell: s.Cell ?? "A1")).Distinct().Select(p => p.Cell).Order());
            document.WorkbookPart.WorksheetParts.Count(p => p.VmlDrawingParts.Any()).ShouldBe(document.WorkbookPart.WorksheetParts.Count(p => p.WorksheetCommentsPart is not null));
        }

        CheckResult again = Flawed.Check("a.xlsx", copy.Bytes);
        Flawed.Read(again).ShouldBe(Flawed.Read(result));
        again.Findings.Count.ShouldBe(result.Findings.Count);
    }

    [Fact]
    public void Certain_corrections_are_coloured_cells_with_the_old_value_beside_them()
    {
        byte[] original = Flawed.Xlsx();
        CheckResult result = Flawed.Check("a.xlsx", original);
        List<Finding> certain = [.. result.Findings.Where(f => f.IsCertain)];
        certain.ShouldNotBeEmpty();
        CopyOutcome copy = Flawed.Copy("a.xlsx", original, result, CopyPurpose.Fix);
        copy.Corrections.Select(c => c.Finding).ShouldBe(certain);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(copy.Bytes.ShouldNotBeNull()), isEditable: false))
        {
            Office.Faults(document).ShouldBeEmpty();
            string all = string.Concat(document.WorkbookPart!.WorksheetParts.Select(p => p.WorksheetCommentsPart?.Comments.InnerText));
            all.ShouldContain($"【已改正】{certain[0].Actual} → {certain[0].Expected}");
        }

        CheckResult again = Flawed.Check("a.xlsx", copy.Bytes);
        again.Findings.ShouldNotContain(f => f.IsCertain);
        again.Findings.Count.ShouldBe(result.Findings.Count - certain.Count);
    }

    [Theory]
    [InlineData("<c r=\"A1\" s=\"1\"><v>918.72</v></c>", "918.72", "981.72", "981.72")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>918.72</t></is></c>", "918.72", "981.72", "981.72")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><r><t>支出9</t></r><r><rPr><b/></rPr><t>18.72万元</t></r></is></c>", "918.72", "981.72", "支出981.72万元")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.8168</v></c>", "81.68", "81.86", "81.86%")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>1234.5</v></c>", "1,234.50", "1,243.50", "1,243.50")]
    public void A_cell_is_corrected_in_its_own_kind(string cell, string actual, string expected, string shown)
    {
        byte[] original = Styled(cell);
        CopyOutcome copy = Fix(original, Flawed.Finding(Source.InSheet("表1", "A1"), actual, expected));
        copy.Corrections.ShouldHaveSingleItem();
        Shown(copy).ShouldBe(shown);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(copy.Bytes.ShouldNotBeNull()), isEditable: false);
        Office.Faults(document).ShouldBeEmpty();
        Cell first = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().First();
        var style = (CellFormat)document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)first.StyleIndex!.Value);
        document.WorkbookPart.WorkbookStylesPart.Stylesheet.Fills!.ElementAt((int)style.FillId!.Value).InnerXml.ShouldContain("FFFFF2A8");
    }

    [Theory]
    [InlineData("<c r=\"A1\" s=\"1\"><f>B1+C1</f><v>918.72</v></c>", "918.72", "981.72")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>TEXT(B1,\"0.00\")</f><v>918.72</v></c>", "918.72", "981.72")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>918.72</v></c>", "918.7", "981.7")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>918.72</v></c>", "918.72", "981.725")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>5.00和5.00</t></is></c>", "5.00", "6.00")]
    public void What_is_worked_out_or_not_exactly_known_is_only_noted(string cell, string actual, string expected)
    {
        byte[] original = Styled(cell);
        CopyOutcome copy = Fix(original, Flawed.Finding(Source.InSheet("表1", "A1"), actual, expected));
        copy.Corrections.ShouldBeEmpty();
        copy.Notes.ShouldBe(1);
        Shown(copy).ShouldBe(Shown(original));
    }

    [Fact]
    public void A_comment_that_was_there_is_added_to()
    {
        byte[] original = Styled("<c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c>");
        byte[] once = Copy(original, Flawed.Finding(Source.InSheet("表1", "B1"), "2.00", "3.00"));
        byte[] twice = Copy(once, Flawed.Finding(Source.InSheet("表1", "A1"), "1.00", "3.00"), Flawed.Finding(Source.InSheet("表1", "B1"), "2.00", "4.00"));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(twice), isEditable: false);
        Office.Faults(document).ShouldBeEmpty();
        WorksheetPart sheet = document.WorkbookPart!.WorksheetParts.Single();
        List<Comment> comments = [.. sheet.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>()];
        comments.Select(c => c.Reference!.Value).ShouldBe(["A1", "B1"]);
        comments[1].InnerText.ShouldContain("应为 3.00");
        comments[1].InnerText.ShouldContain("应为 4.00");
        using var reader = new StreamReader(sheet.VmlDrawingParts.Single().GetStream());
        string drawing = reader.ReadToEnd();
        drawing.Split("ObjectType=\"Note\"").Length.ShouldBe(3);
        drawing.ShouldContain("_x0000_s1025");
        drawing.ShouldContain("_x0000_s1026");
    }

    [Fact]
    public void A_finding_without_a_cell_is_noted_on_the_first_sheet_that_shows()
    {
        byte[] copy = Copy(Styled("<c r=\"A1\"><v>1</v></c>"), Flawed.Finding(new Source(), "1", "2"));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(copy), isEditable: false);
        document.WorkbookPart!.WorksheetParts.Single().WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>().Single().Reference!.Value.ShouldBe("A1");
    }

    [Fact]
    public void Libre_office_opens_the_copies()
    {
        byte[] original = Flawed.Xlsx();
        CheckResult result = Flawed.Check("a.xlsx", original);
        CopyOutcome copy = Flawed.Copy("a.xlsx", original, result, CopyPurpose.Fix);
        Office.TextByLibreOffice("xlsx", copy.Bytes.ShouldNotBeNull()).ShouldContain(copy.Corrections[0].After);
        Office.CommentsByLibreOffice("xlsx", copy.Bytes).ShouldBe(result.Findings.Select(f => f.Location.Source).Select(s => (s.Sheet ?? "表1", s.Cell ?? "A1")).Distinct().Count());
    }

    /// <summary>A workbook of one row; style 2 is a percentage of two decimals, style 3 groups digits.</summary>
    private static byte[] Styled(string cells)
    {
        byte[] plain = Flawed.Workbook(string.Format(System.Globalization.CultureInfo.InvariantCulture, Row, cells));
        using var stream = new MemoryStream();
        stream.Write(plain);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            Stylesheet styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
            styles.CellFormats!.Append(new CellFormat { NumberFormatId = 10, FormatId = 0, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 4, FormatId = 0, ApplyNumberFormat = true });
            styles.CellFormats.Count = 4;
        }

        return stream.ToArray();
    }

    private static CopyOutcome Fix(byte[] original, Finding finding) =>
        Flawed.Copy("a.xlsx", original, Flawed.Check("a.xlsx", original).With(finding), CopyPurpose.Fix);

    private static byte[] Copy(byte[] original, params Finding[] findings) =>
        Flawed.Copy("a.xlsx", original, Flawed.Check("a.xlsx", original).With(findings), CopyPurpose.Annotate).Bytes.ShouldNotBeNull();

    private static string Shown(CopyOutcome copy) => Shown(copy.Bytes.ShouldNotBeNull());

    private static string Shown(byte[] workbook) => Sample.Document("a.xlsx", workbook).Blocks.Single() switch
    {
        Grid grid => grid.Rows[0].Cells[0].Text,
        TextBlock text => text.Text,
        var other => throw new NotSupportedException(other.GetType().Name),
    };
}

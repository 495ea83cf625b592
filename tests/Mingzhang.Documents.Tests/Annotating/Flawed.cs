using System.Globalization;
using System.Security;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Annotating;

/// <summary>The flawed sample as a file of each kind, checked, and copied with its findings.</summary>
internal static class Flawed
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string X = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Types = "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"";
    private const string Relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The sample as the repository has it.</summary>
    public static byte[] Text { get; } = System.IO.File.ReadAllBytes(Path.Combine(Root(), "samples", "budget-2026-flawed.txt"));

    /// <summary>The sample as a Word document: paragraphs, and tables where the text has tabs.</summary>
    public static byte[] Docx(string comments = "")
    {
        var body = new StringBuilder();
        foreach (Block block in Sample.Document("a.txt", Text).Blocks)
        {
            if (block is TextBlock text)
            {
                body.Append("<w:p><w:r><w:t xml:space=\"preserve\">").Append(SecurityElement.Escape(text.Text)).Append("</w:t></w:r></w:p>");
            }
            else if (block is Grid grid)
            {
                int width = grid.Rows.Max(r => r.Cells.Count);
                body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>").Append(string.Concat(Enumerable.Repeat("<w:gridCol/>", width))).Append("</w:tblGrid>");
                foreach (GridRow row in grid.Rows)
                {
                    body.Append("<w:tr>");
                    for (int i = 0; i < width; i++)
                    {
                        body.Append("<w:tc><w:p><w:r><w:t xml:space=\"preserve\">").Append(SecurityElement.Escape(i < row.Cells.Count ? row.Cells[i].Text : string.Empty)).Append("</w:t></w:r></w:p></w:tc>");
                    }

                    body.Append("</w:tr>");
                }

                body.Append("</w:tbl>");
            }
        }

        return Word(body.ToString(), comments);
    }

    /// <summary>A Word document that other programs take too.</summary>
    public static byte[] Word(string body, string comments = "")
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", $"<Types {Types}><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{(comments.Length > 0 ? "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>" : "")}</Types>"),
            ("_rels/.rels", $"<Relationships {Relations}><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", $"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>"),
        };
        if (comments.Length > 0)
        {
            parts.Add(("word/comments.xml", $"<w:comments {W}>{comments}</w:comments>"));
            parts.Add(("word/_rels/document.xml.rels", $"<Relationships {Relations}><Relationship Id=\"rId1\" Type=\"{Office}/comments\" Target=\"comments.xml\"/></Relationships>"));
        }

        return Packages.Zip([.. parts]);
    }

    /// <summary>The sample's tables as a workbook, a sheet each, figures as numbers.</summary>
    public static byte[] Xlsx()
    {
        var sheets = new List<string>();
        var above = new List<string>();
        foreach (Block block in Sample.Document("a.txt", Text).Blocks)
        {
            if (block is TextBlock text)
            {
                above.Add(text.Text);
                continue;
            }

            var rows = new StringBuilder();
            int r = 0;
            foreach (string line in above.TakeLast(4))
            {
                r++;
                rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{r}\"><c r=\"A{r}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(line)}</t></is></c></row>");
            }

            foreach (GridRow row in ((Grid)block).Rows)
            {
                r++;
                rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{r}\">");
                foreach (GridCell cell in row.Cells.Where(c => c.Text.Length > 0))
                {
                    string address = (char)('A' + cell.Column) + r.ToString(CultureInfo.InvariantCulture);
                    rows.Append(cell.Text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(cell.Text, CultureInfo.InvariantCulture, out decimal number)
                        ? string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{number}</v></c>")
                        : $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell.Text)}</t></is></c>");
                }

                rows.Append("</row>");
            }

            sheets.Add($"<sheetData>{rows}</sheetData>");
            above.Clear();
        }

        return Workbook([.. sheets]);
    }

    /// <summary>A workbook that other programs take too; style 1 shows two decimals.</summary>
    public static byte[] Workbook(params string[] sheets)
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", $"<Types {Types}><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships {Relations}><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet {X}><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf numFmtId=\"2\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs></styleSheet>"),
            ("xl/workbook.xml", $"<workbook {X}><sheets>{string.Concat(sheets.Select((_, i) => $"<sheet name=\"表{i + 1}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships {Relations}>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"rIdS\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
        };
        parts.AddRange(sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {X}>{s}</worksheet>")));
        return Packages.Zip([.. parts]);
    }

    /// <summary>What checking the bytes gives.</summary>
    public static CheckResult Check(string fileName, byte[] bytes) => InFile(fileName, bytes, path =>
    {
        Document document = DocumentReader.Read(path, limits: null, TestContext.Current.CancellationToken).Document.ShouldNotBeNull();
        return Checker.Check(Recognizer.Recognize(document, FormatLibrary.Shipped), new CheckOptions());
    });

    /// <summary>The copy that is made of the bytes.</summary>
    public static CopyOutcome Copy(string fileName, byte[] bytes, CheckResult result, CopyPurpose purpose) =>
        InFile(fileName, bytes, path => MarkedCopy.Make(path, result, purpose, TestContext.Current.CancellationToken));

    /// <summary>Facts and claims as the command line writes them, without their places.</summary>
    public static string Read(CheckResult result)
    {
        var writer = new StringWriter { NewLine = "\n" };
        FactsCsv.Write(writer, result.Disclosure.Tables);
        ClaimsCsv.Write(writer, result.Disclosure.Claims);
        return writer.ToString();
    }

    /// <summary>What was read, without the places: in a text, notes move the lines.</summary>
    public static string ReadWithoutPlaces(CheckResult result) =>
        string.Join('\n', Read(result).Split('\n').Select(line => line.LastIndexOf(',') is var comma and >= 0 ? line[..comma] : line));

    /// <summary>A finding about a figure on a line, as a rule would give it.</summary>
    public static Finding Finding(Source source, string actual, string expected, Excerpt? excerpt = null, string? row = null, string? column = null) => new()
    {
        Rule = "MZ-S01",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
        Title = $"原为 {actual}，应为 {expected}",
        Message = "1.00 + 2.00 = 3.00 <&> \"引号\"",
        Fix = "改正。",
        Actual = actual,
        Expected = expected,
        IsCertain = true,
        Location = new Location(source) { Row = row, Column = column },
        Excerpt = excerpt,
    };

    /// <summary>The result with these findings in place of its own.</summary>
    public static CheckResult With(this CheckResult result, params Finding[] findings) => result with { Findings = findings };

    private static T InFile<T>(string fileName, byte[] bytes, Func<string, T> use)
    {
        string folder = Directory.CreateTempSubdirectory("mingzhang-").FullName;
        try
        {
            string path = Path.Combine(folder, fileName);
            System.IO.File.WriteAllBytes(path, bytes);
            return use(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !System.IO.File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
        {
            at = at.Parent;
        }

        return at.ShouldNotBeNull().FullName;
    }
}

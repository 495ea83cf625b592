using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Texts;
using static Mingzhang.Documents.Tests.Packages;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class BadInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        ReadError error = DocumentReader.Read(Path.Combine(_folder, "无此文件.docx")).Error.ShouldNotBeNull();

        error.ShouldBe(new ReadError("not-found", "无此文件.docx", "无此文件.docx：找不到文件。请检查路径和文件名。"));
    }

    [Fact]
    public void A_folder_is_not_a_file() => DocumentReader.Read(_folder).Error.ShouldNotBeNull().Code.ShouldBe("unsupported");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\r\n")]
    [InlineData("\0\0\0\0")]
    public void An_empty_file_is_called_empty(string text) => Sample.Error("a.docx", Encoding.ASCII.GetBytes(text)).Code.ShouldBe("empty");

    [Fact]
    public void A_file_of_200_MB_is_refused_before_it_is_read()
    {
        string path = Path.Combine(_folder, "大.txt");
        using (FileStream file = File.Create(path))
        {
            file.SetLength(200L << 20);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadError error = DocumentReader.Read(path).Error.ShouldNotBeNull();

        error.Code.ShouldBe("too-large");
        error.Message.ShouldBe("大.txt：文件有 200 MB，超过上限 100 MB。请只保留公开文本另存（压缩或删去图片）后再读。");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1L << 20);
    }

    [Fact]
    public void A_text_too_large_for_memory_is_refused() =>
        Sample.Error("a.txt", new byte[21 << 20].Select(_ => (byte)'a').ToArray()).Code.ShouldBe("too-large");

    [Theory]
    [InlineData("\n")]
    [InlineData("<p ")]
    [InlineData("<")]
    [InlineData("|a")]
    [InlineData("甲\t")]
    [InlineData("<table><tr>\n")]
    [InlineData("甲\n")]
    public void A_text_of_one_thing_over_and_over_is_bounded(string piece)
    {
        var limits = new ReadingLimits { MaxBlocks = 50_000, MaxCells = 50_000, MaxRows = 10_000, MaxCharacters = 1_000_000 };
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, (2 << 20) / piece.Length)) + "文");

        Sample.Error("a.txt", bytes, limits).Code.ShouldBe("too-large");
    }

    [Fact]
    public void A_page_cut_short_is_read_with_a_note() =>
        Sample.Document("a.html", Encoding.UTF8.GetBytes("<html><body><p>部门预算</p><p>收入</p"))
            .Notes.ShouldHaveSingleItem().ShouldContain("可能不完整");

    [Fact]
    public void Binary_junk_is_refused_whatever_its_extension()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        var junk = new byte[50_000];
        foreach (string name in (string[])["a.txt", "a.docx", "a.xlsx", "a.html", "a.doc", "a.unknown"])
        {
            random.NextBytes(junk);
            Sample.Error(name, junk).Code.ShouldBe("unsupported", $"种子 {Seed}");
        }
    }

    [Theory]
    [InlineData("a.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 1 }, "图片")]
    [InlineData("a.rar", new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0, 1 }, "压缩包")]
    [InlineData("a.exe", new byte[] { 0x4D, 0x5A, 0x90, 0, 3 }, "程序")]
    public void Other_kinds_of_file_are_named(string name, byte[] bytes, string kind)
    {
        ReadError error = Sample.Error(name, bytes);

        error.Code.ShouldBe("unsupported");
        error.Message.ShouldContain(kind);
    }

    [Fact]
    public void A_wrong_extension_is_read_by_content_with_a_note()
    {
        Document document = Sample.Document("预算.xlsx", Docx(P("部门预算")));

        document.Kind.ShouldBe(FileKind.Word);
        document.Notes.ShouldHaveSingleItem().ShouldBe("扩展名是“.xlsx”，内容却是Word（docx），已按内容读取。");
        Sample.Document("a.doc", Encoding.UTF8.GetBytes("<html><body><p>甲</p></body></html>")).Kind.ShouldBe(FileKind.Html);
        Sample.Document("a.docx", Encoding.UTF8.GetBytes("部门预算\n")).Kind.ShouldBe(FileKind.Text);
    }

    [Fact]
    public void A_truncated_package_is_called_damaged()
    {
        byte[] bytes = Docx(P("部门预算"));

        Sample.Error("a.docx", bytes[..(bytes.Length / 2)]).Code.ShouldBe("damaged");
    }

    [Fact]
    public void A_package_with_broken_XML_is_called_damaged() =>
        Sample.Error("a.docx", Zip(("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p>"))).Code.ShouldBe("damaged");

    [Fact]
    public void A_document_without_text_says_so() => Sample.Error("a.docx", Docx(P(""))).Code.ShouldBe("no-text");

    [Fact]
    public void An_archive_of_other_files_is_not_a_document() => Sample.Error("a.zip", Zip(("x.txt", "文"))).Code.ShouldBe("unsupported");

    [Fact]
    public void A_part_that_inflates_beyond_reason_is_called_a_bomb()
    {
        byte[] document = Bomb("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>", 80 << 20);
        byte[] sheet = Bomb("xl/workbook.xml", "<workbook>", 80 << 20);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Sample.Error("a.docx", document).Code.ShouldBe("bomb");
        Sample.Error("a.xlsx", sheet).Code.ShouldBe("bomb");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L << 20);
    }

    [Fact]
    public void A_package_of_too_many_parts_is_called_a_bomb() =>
        Sample.Error("a.docx", Zip([.. Enumerable.Range(0, 6_000).Select(i => ($"word/{i}.xml", "x"))])).Code.ShouldBe("bomb");

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    public void Entities_and_external_references_are_refused(string dtd)
    {
        string xml = $"<?xml version=\"1.0\"?>{dtd}<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        Sample.Error("a.docx", Zip(("word/document.xml", xml))).Code.ShouldBe("damaged");
    }

    [Fact]
    public void A_sheet_of_100_000_columns_is_refused()
    {
        string cells = string.Concat(Enumerable.Range(0, 100_000).Select(_ => "<c><v>1</v></c>"));

        ReadError error = Sample.Error("a.xlsx", Xlsx("", "", ("表", $"<sheetData><row>{cells}</row></sheetData>")));

        error.Code.ShouldBe("too-large");
        error.Message.ShouldContain("2,000 列");
    }

    [Fact]
    public void A_sheet_merged_all_over_is_bounded()
    {
        string merges = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<mergeCell ref=\"A{i}:XFD1048576\"/>"));
        string rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"BZ1048576\"><v>1</v></c></row>";

        Sample.Error("a.xlsx", Xlsx("", "", ("表", $"<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>"))).Code.ShouldBe("too-large");
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    [InlineData("<b><i>", "")]
    public void Deeply_nested_HTML_is_refused(string open, string close)
    {
        foreach (int depth in (int[])[600, 100_000])
        {
            string page = $"<html><body>{string.Concat(Enumerable.Repeat(open, depth))}文{string.Concat(Enumerable.Repeat(close, depth))}</body></html>";
            Sample.Error("a.html", Encoding.UTF8.GetBytes(page)).Code.ShouldBe("too-large");
        }
    }

    [Fact]
    public void Deeply_nested_XML_is_refused()
    {
        string xml = $"<w:document xmlns:w=\"w\"><w:body>{string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000))}";

        Sample.Error("a.docx", Zip(("word/document.xml", xml))).Code.ShouldBe("too-large");
    }

    [Theory]
    [InlineData("EncryptedPackage", "encrypted", "取消密码")]
    [InlineData("PowerPoint Document", "unsupported", "演示文稿")]
    [InlineData("Other", "unsupported", "旧格式")]
    [InlineData("", "damaged", "目录")]
    public void Compound_files_are_told_apart_by_their_streams(string stream, string code, string words)
    {
        ReadError error = Sample.Error("a.docx", Compound(stream));

        error.Code.ShouldBe(code);
        error.Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("EncryptedPackage", "文件设有打开密码。请用原软件打开后取消密码，另存再读。")]
    [InlineData("PowerPoint Document", "演示文稿")]
    public void A_ledger_is_told_what_it_is_instead_of_a_workbook(string stream, string words)
    {
        var path = Path.Combine(Path.GetTempPath(), $"mingzhang-{Guid.NewGuid():N}.xlsx");
        File.WriteAllBytes(path, Compound(stream));
        try
        {
            Should.Throw<Mingzhang.Documents.Ledgers.LedgerFileException>(() => Mingzhang.Documents.Ledgers.LedgerReader.Read(path, Mingzhang.Formats.FormatLibrary.Shipped)).Message.ShouldContain(words);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_Word_document_with_a_password_is_called_encrypted()
    {
        byte[] bytes = Compound("WordDocument");
        (bytes[1024], bytes[1025], bytes[1024 + 11]) = (0xEC, 0xA5, 0x01);

        Sample.Error("a.doc", bytes).Code.ShouldBe("encrypted");
    }

    [Fact]
    public void Reading_stops_when_its_time_is_over()
    {
        byte[] bytes = Docx(string.Concat(Enumerable.Repeat(P("部门预算公开"), 60_000)));

        Sample.Error("a.docx", bytes, new ReadingLimits { MaxTime = TimeSpan.FromMilliseconds(1) }).Code.ShouldBe("timeout");
    }

    [Fact]
    public void Cancelling_throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        byte[] bytes = Docx(string.Concat(Enumerable.Repeat(P("部门预算公开"), 2_000)));

        Should.Throw<OperationCanceledException>(() => DocumentReader.Read("a.docx", new MemoryStream(bytes), cancellation: cancelled.Token));
    }

    /// <summary>A package whose part goes on with spaces.</summary>
    private static byte[] Bomb(string part, string beginning, int length)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream content = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
            content.Write(Encoding.UTF8.GetBytes(beginning));
            byte[] spaces = [.. Enumerable.Repeat((byte)' ', 1 << 20)];
            for (int written = 0; written < length; written += spaces.Length)
            {
                content.Write(spaces);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The head of a compound file with one stream in its directory, which begins in sector 1.</summary>
    private static byte[] Compound(string stream)
    {
        var bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        bytes[30] = 9;
        byte[] name = Encoding.Unicode.GetBytes(stream + "\0");
        name.CopyTo(bytes, 512);
        (bytes[512 + 64], bytes[512 + 66], bytes[512 + 116]) = ((byte)name.Length, 2, 1);
        return bytes;
    }
}

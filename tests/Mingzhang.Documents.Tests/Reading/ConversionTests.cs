using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Conversion;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class ConversionTests
{
    private static readonly byte[] s_rtf = Encoding.ASCII.GetBytes("{\\rtf1\\ansi\\ansicpg936 {\\uc1 \\u37096?\\u38376?\\u-26492?\\u31639?}\\par}");

    [Fact]
    public void An_old_Word_document_gives_the_same_text_as_the_new_one()
    {
        SkipWithoutLibreOffice();

        Document old = DocumentReader.Read(Corpus.File("corpus/xinjiang/003.doc")).Document.ShouldNotBeNull();
        Document same = DocumentReader.Read(Corpus.File("corpus/xinjiang/003.docx")).Document.ShouldNotBeNull();

        old.Notes.ShouldHaveSingleItem().ShouldContain("LibreOffice");
        old.Blocks.OfType<TextBlock>().Select(t => t.Text).ShouldBe(same.Blocks.OfType<TextBlock>().Select(t => t.Text));
        old.Blocks.OfType<Grid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => (c.Text, c.Column, c.ColumnSpan, c.RowSpan)).ShouldBe(
            same.Blocks.OfType<Grid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => (c.Text, c.Column, c.ColumnSpan, c.RowSpan)));
    }

    [Fact]
    public void Rich_text_is_converted()
    {
        SkipWithoutLibreOffice();

        Sample.Document("a.rtf", s_rtf).Blocks.Cast<TextBlock>().Single().Text.ShouldBe("部门预算");
    }

    [Fact]
    public void A_conversion_that_takes_too_long_is_stopped()
    {
        SkipWithoutLibreOffice();

        Sample.Error("a.rtf", s_rtf, new ReadingLimits { MaxConversionTime = TimeSpan.FromMilliseconds(20) }).Code.ShouldBe("timeout");
    }

    [Fact]
    public void Without_LibreOffice_the_message_tells_the_remedy()
    {
        string? before = Environment.GetEnvironmentVariable(LibreOffice.PathVariable);
        Environment.SetEnvironmentVariable(LibreOffice.PathVariable, "/无此程序");
        try
        {
            ReadError error = Sample.Error("预算.rtf", s_rtf);

            error.Code.ShouldBe("no-converter");
            error.Message.ShouldContain("libreoffice-writer-nogui");
            error.Message.ShouldContain("另存为 .docx");
        }
        finally
        {
            Environment.SetEnvironmentVariable(LibreOffice.PathVariable, before);
        }
    }

    private static void SkipWithoutLibreOffice() =>
        Assert.SkipWhen(LibreOffice.Find() is null, "没有安装 LibreOffice，跳过 .doc 转换测试（apt install libreoffice-writer-nogui）");
}

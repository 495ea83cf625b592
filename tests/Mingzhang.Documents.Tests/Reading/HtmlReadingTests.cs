using System.Text;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class HtmlReadingTests
{
    private static readonly Encoding s_gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [Fact]
    public void Paragraphs_and_headings_are_read_as_a_browser_shows_them()
    {
        Document document = Read("<h1>部门预算</h1><p>收入\n包括 <b>财政</b>拨款&nbsp;等</p><div>甲<br>乙<br><br>丙</div><script>var x='<p>不</p>'</script>"
            + "<p style=\"display: none\">藏</p><nav>首页</nav>");

        document.Blocks.Cast<TextBlock>().Select(t => (t.Text, t.IsHeading, t.IsVisualLine, t.Source.Line)).ShouldBe(
        [
            ("部门预算", true, false, 1), ("收入包括 财政拨款 等", false, false, 2), ("甲", false, true, 3), ("乙", false, true, 4), ("丙", false, false, 5),
        ]);
    }

    [Fact]
    public void Spans_place_the_cells()
    {
        Document document = Read("<table><thead><tr><th rowspan=2>项目</th><th colspan='2'>预算</th></tr><tr><th>本年</th><th>上年</th></tr></thead>"
            + "<tbody><tr><td><p>一、本年</p><p>收入</p></td><td>1,050.52</td><td></td></tr></tbody></table>");

        Grid grid = document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Grid>();
        grid.Rows.Select(r => string.Join('|', r.Cells.Select(c => $"{c.Column}:{c.Text}:{c.ColumnSpan}:{c.RowSpan}"))).ShouldBe(
            ["0:项目:1:2|1:预算:2:1", "1:本年:1:1|2:上年:1:1", "0:一、本年收入:1:1|1:1,050.52:1:1|2::1:1"]);
        grid.Rows.Select(r => r.Source.Line).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_table_that_only_lays_out_the_page_is_unwrapped()
    {
        Document document = Read("<table><tr><td>导语</td><td><h2>第二部分</h2><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>"
            + "<table><tr><td><p>只有一格</p><p>两段</p></td></tr></table>");

        document.Blocks.OfType<TextBlock>().Select(t => t.Text).ShouldBe(["导语", "第二部分", "只有一格", "两段"]);
        document.Blocks.OfType<Grid>().Single().Rows[0].Cells.Select(c => c.Text).ShouldBe(["甲", "1"]);
    }

    [Theory]
    [InlineData("<meta charset=\"gb2312\">", true)]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset=GBK\">", true)]
    [InlineData("", true)]
    [InlineData("<meta charset=gb2312>", false)]
    [InlineData("<meta charset=utf-8>", false)]
    public void The_encoding_is_recognised_even_when_wrongly_declared(string meta, bool gbk)
    {
        string page = $"<html><head>{meta}</head><body><p>部门预算公开说明</p></body></html>";

        Sample.Document("a.htm", gbk ? s_gbk.GetBytes(page) : Encoding.UTF8.GetBytes(page)).Blocks.Cast<TextBlock>().Single().Text.ShouldBe("部门预算公开说明");
    }

    [Fact]
    public void A_web_archive_is_read()
    {
        string page = Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><body><p>部门预算</p></body></html>"), Base64FormattingOptions.InsertLineBreaks);
        string archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: image/png\r\n\r\nAAAA\r\n"
            + $"--xx\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}\r\n--xx--\r\n";

        Sample.Document("a.mht", Encoding.ASCII.GetBytes(archive)).Blocks.Cast<TextBlock>().Single().Text.ShouldBe("部门预算");
    }

    [Fact]
    public void Quoted_printable_is_decoded()
    {
        const string Archive = "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><body>=E9=83=A8=\n=E9=97=A8</body></html>";

        Sample.Document("a.mht", Encoding.ASCII.GetBytes(Archive)).Blocks.Cast<TextBlock>().Single().Text.ShouldBe("部门");
    }

    private static Document Read(string body) => Sample.Document("a.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{body}</body></html>"));
}

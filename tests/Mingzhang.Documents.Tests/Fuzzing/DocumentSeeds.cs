using System.Text;
using static Mingzhang.Documents.Tests.Packages;

namespace Mingzhang.Documents.Tests.Fuzzing;

/// <summary>A small sound file of each kind, to be broken; the PDF ones are beside the PDF reader's tests.</summary>
internal static class DocumentSeeds
{
    /// <summary>The files by their names.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["a.txt"] = Encoding.UTF8.GetBytes(" 第一部分\n\n- 一、收支\n项目\t预算数\n合计\t1,050.52\n\n| 甲 | 1 |\n|---|---|\n<table><tr><td>乙</td><td>2</td></tr></table>\n"),
        ["gb.txt"] = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("部门预算公开\n收入总计\t1,050.52\n"),
        ["a.html"] = Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8></head><body><h1>甲</h1><table><tr><td rowspan=2>项</td><td colspan=2>目</td></tr><tr><td>1</td><td>2</td></tr></table><p>文&nbsp;<b>字</b><br>末</p></body></html>"),
        ["a.mht"] = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body>=E9=83=A8</body></html>\r\n--b--\r\n"),
        ["a.docx"] = Docx(P("一、收支", "<w:outlineLvl w:val=\"0\"/>") + $"<w:tbl><w:tr>{Tc("科目", "<w:gridSpan w:val=\"2\"/>")}{Tc("合计", "<w:vMerge w:val=\"restart\"/>")}</w:tr><w:tr>{Tc("类")}{Tc("款")}{Tc("", "<w:vMerge/>")}</w:tr></w:tbl>"),
        ["a.xlsx"] = Xlsx("<si><t>项目</t></si>", "<cellXfs><xf numFmtId=\"4\"/></cellXfs>", ("表", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>1050.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")),
        ["a.xls"] = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "small.xls")),
    };
}

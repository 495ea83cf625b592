using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Reading;
using Mingzhang.Texts;
using static Mingzhang.Documents.Tests.Packages;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Broken files of every kind: none throws, none hangs, and what is read keeps the model's promises.</summary>
public sealed class FuzzTests
{
    private const int Cases = 200;

    private static readonly Dictionary<string, byte[]> s_samples = new(StringComparer.Ordinal)
    {
        ["a.txt"] = Encoding.UTF8.GetBytes(" 第一部分\n\n- 一、收支\n项目\t预算数\n合计\t1,050.52\n\n| 甲 | 1 |\n|---|---|\n<table><tr><td>乙</td><td>2</td></tr></table>\n"),
        ["gb.txt"] = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("部门预算公开\n收入总计\t1,050.52\n"),
        ["a.html"] = Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8></head><body><h1>甲</h1><table><tr><td rowspan=2>项</td><td colspan=2>目</td></tr><tr><td>1</td><td>2</td></tr></table><p>文&nbsp;<b>字</b><br>末</p></body></html>"),
        ["a.mht"] = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body>=E9=83=A8</body></html>\r\n--b--\r\n"),
        ["a.docx"] = Docx(P("一、收支", "<w:outlineLvl w:val=\"0\"/>") + $"<w:tbl><w:tr>{Tc("科目", "<w:gridSpan w:val=\"2\"/>")}{Tc("合计", "<w:vMerge w:val=\"restart\"/>")}</w:tr><w:tr>{Tc("类")}{Tc("款")}{Tc("", "<w:vMerge/>")}</w:tr></w:tbl>"),
        ["a.xlsx"] = Xlsx("<si><t>项目</t></si>", "<cellXfs><xf numFmtId=\"4\"/></cellXfs>", ("表", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>1050.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")),
        ["a.xls"] = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "small.xls")),
    };

    [Theory]
    [InlineData("a.txt", 101)]
    [InlineData("gb.txt", 102)]
    [InlineData("a.html", 103)]
    [InlineData("a.mht", 104)]
    [InlineData("a.docx", 105)]
    [InlineData("a.xlsx", 106)]
    [InlineData("a.xls", 107)]
    public void Broken_bytes_end_in_a_document_or_an_error(string name, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Cases; i++)
        {
            Check(name, Break(s_samples[name], random), $"种子 {seed} 第 {i} 例");
        }
    }

    [Theory]
    [InlineData("a.docx", 201)]
    [InlineData("a.xlsx", 202)]
    public void Broken_parts_of_a_sound_package_end_in_a_document_or_an_error(string name, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Cases; i++)
        {
            Check(name, BreakParts(s_samples[name], random), $"种子 {seed} 第 {i} 例");
        }
    }

    [Fact]
    public void Every_truncation_ends_in_a_document_or_an_error()
    {
        foreach ((string name, byte[] bytes) in s_samples)
        {
            int step = Math.Max(1, bytes.Length / 60);
            for (int length = 0; length < bytes.Length; length += step)
            {
                Check(name, bytes[..length], $"截到 {length}");
            }
        }
    }

    [Fact]
    public void Any_text_keeps_its_lines() =>
        Prop.ForAll<string[]>(lines =>
        {
            string[] clean = [.. (lines ?? []).Select(l => new string([.. (l ?? string.Empty).Where(c => c is >= ' ' and < '\uD800')]))];
            ReadResult result = Sample.Read("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', clean)));
            foreach (Block block in result.Document?.Blocks ?? [])
            {
                block.Source.Line!.Value.ShouldBeInRange(1, clean.Length);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_fields_come_back_in_their_columns() =>
        Prop.ForAll<PositiveInt, PositiveInt>((rows, columns) =>
        {
            int width = Math.Min(columns.Get, 30) + 1;
            string line = string.Join('\t', Enumerable.Range(0, width).Select(c => $"格{c}"));
            Grid grid = Sample.Document("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line + "\n", rows.Get)))).Blocks.Single().ShouldBeOfType<Grid>();
            grid.Rows.Count.ShouldBe(rows.Get);
            grid.Rows.ShouldAllBe(r => r.Cells.Select((c, i) => c.Column == i && c.Text == $"格{i}").All(same => same));
        }).QuickCheckThrowOnFailure();

    private static void Check(string name, byte[] bytes, string what)
    {
        var clock = Stopwatch.StartNew();
        ReadResult result = Sample.Read(name, bytes);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), $"{name} {what}");
        if (result.Error is { } error)
        {
            error.Message.ShouldStartWith(name + "：", customMessage: what);
            return;
        }

        foreach (Block block in result.Document!.Blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    text.Text.ShouldBe(text.Text.Trim(), what);
                    text.Text.ShouldNotBeEmpty(what);
                    break;
                case Grid grid:
                    grid.Rows.ShouldNotBeEmpty(what);
                    grid.Rows.SelectMany(r => r.Cells).ShouldAllBe(c => c.Column >= 0 && c.ColumnSpan >= 1 && c.RowSpan >= 1);
                    break;
            }
        }
    }

    private static byte[] Break(byte[] sound, Random random)
    {
        byte[] bytes = [.. sound];
        for (int n = random.Next(1, 12); n > 0; n--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        int at = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[random.Next(at + 1)..]],
            _ => bytes,
        };
    }

    private static byte[] BreakParts(byte[] package, Random random)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return Zip([.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            string text = reader.ReadToEnd();
            return (entry.FullName, random.Next(2) == 0 ? BreakMarkup(text, random) : text);
        })]);
    }

    /// <summary>Doubles, drops or changes a piece, mostly at the borders of tags and attributes, so that the XML often stays sound.</summary>
    private static string BreakMarkup(string text, Random random)
    {
        int[] borders = [.. Enumerable.Range(0, text.Length).Where(i => text[i] is '<' or '"')];
        if (borders.Length < 2)
        {
            return text;
        }

        int from = borders[random.Next(borders.Length)];
        int to = borders[random.Next(borders.Length)];
        (from, to) = from < to ? (from, to) : (to, from);
        return random.Next(4) switch
        {
            0 => text[..from] + text[to..],
            1 => text[..to] + text[from..],
            2 => text[..(from + 1)] + random.Next(-5, int.MaxValue) + text[Math.Min(text.Length, from + 2)..],
            _ => text[..from] + "<w:tbl><w:tr><w:tc>" + text[from..],
        };
    }
}

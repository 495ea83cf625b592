using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>The real PDFs: every figure that poppler sees inside a table stands in exactly the cell that says so.</summary>
public sealed partial class PdfCorpusTests
{
    /// <summary>The documents and how many tables they print; parts on several pages count as several.</summary>
    public static TheoryData<string, int> Documents => new()
    {
        { "corpus/shanghai/budget-2024-dept-putuo-wanli-上海市普陀区人民政府万里街道办事处2024年部门预算.pdf", 22 },
        { "corpus/shanghai/budget-2025-dept-putuo-shangwuwei-上海市普陀区商务委员会2025年部门预算.pdf", 13 },
        { "corpus/shanghai/budget-2025-dept-putuo-wanli-上海市普陀区人民政府万里街道办事处2025年部门预算.pdf", 21 },
        { "corpus/shanghai/budget-2025-unit-putuo-shangwuwei-上海市普陀区商务委员会2025年单位预算.pdf", 13 },
        { "corpus/shanghai/final-2024-dept-putuo-guihua-ziyuanju-上海市普陀区规划和自然资源局2024年度部门决算.pdf", 14 },
        { "corpus/shanghai/final-2024-dept-putuo-shehui-gongzuobu-中共上海市普陀区委社会工作部2024年度部门决算.pdf", 13 },
        { "corpus/xinjiang/001.pdf", 21 },
        { "corpus/xinjiang/003.pdf", 12 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_table_is_recognised(string file, int tables) => Read(file).Blocks.OfType<Grid>().Count().ShouldBe(tables);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_figure_in_a_table_stands_in_its_cell(string file, int tables)
    {
        tables.ShouldBePositive();
        Document document = Read(file);
        int figures = 0;
        var lost = new List<string>();
        foreach (PopplerWord word in PopplerWords(Corpus.File(file)))
        {
            Page page = document.Pages[word.Page - 1];
            Grid? grid = page.Blocks.OfType<Grid>().FirstOrDefault(g => Holds(g.Source, word));
            if (grid is null || !Figure().IsMatch(word.Text))
            {
                continue;
            }

            figures++;
            if (grid.Rows.SelectMany(r => r.Cells).Count(c => Holds(c.Source, word) && c.Text.Contains(word.Text, StringComparison.Ordinal)) != 1)
            {
                lost.Add($"page {word.Page}: {word.Text} at {word.X:0},{word.Y:0}");
            }
        }

        figures.ShouldBeGreaterThan(200);
        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("001")]
    [InlineData("003")]
    public void The_tables_are_those_of_the_same_document_in_word(string number)
    {
        string[] Rows(string extension) =>
        [
            .. Read($"corpus/xinjiang/{number}.{extension}").Blocks.OfType<Grid>().SelectMany(g => g.Rows)
                .Select(r => string.Join('|', r.Cells.Select(c => White().Replace(c.Text, ""))))
                .Where(r => r.Any(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal),
        ];

        // Headers repeat where a PDF's page breaks; what else the one has, the other has.
        Rows("pdf").ShouldBe(Rows("docx"));
    }

    private static Document Read(string file) => DocumentReader.Read(Corpus.File(file)).Document.ShouldNotBeNull();

    private static bool Holds(Source source, PopplerWord word) =>
        source.Box is { } box && word.X > box.X0 - 1 && word.X < box.X1 + 1 && word.Y > box.Y0 - 1 && word.Y < box.Y1 + 1;

    private static IEnumerable<PopplerWord> PopplerWords(string path)
    {
        using Process? process = Start(path);
        Assert.SkipWhen(process is null, "没有 pdftotext（poppler-utils），跳过");
        int page = 0;
        while (process!.StandardOutput.ReadLine() is { } line)
        {
            page += line.Contains("<page ", StringComparison.Ordinal) ? 1 : 0;
            if (Word().Match(line) is { Success: true } match)
            {
                double At(int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
                yield return new PopplerWord(page, (At(1) + At(3)) / 2, (At(2) + At(4)) / 2, match.Groups[5].Value);
            }
        }
    }

    private static Process? Start(string path)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("pdftotext", ["-bbox", path, "-"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex("""<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^-?\d[\d,]*(\.\d+)?%?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex White();

    private sealed record PopplerWord(int Page, double X, double Y, string Text);
}

using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Fuzzing;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Broken files of every kind: none throws, none hangs, and what is read keeps the model's promises.</summary>
public sealed class FuzzTests
{
    private const int Cases = 200;

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
            Check(name, DocumentMutation.Break(DocumentSeeds.Files[name], random), $"种子 {seed} 第 {i} 例");
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
            Check(name, DocumentMutation.BreakParts(DocumentSeeds.Files[name], random), $"种子 {seed} 第 {i} 例");
        }
    }

    [Fact]
    public void Every_truncation_ends_in_a_document_or_an_error()
    {
        foreach ((string name, byte[] bytes) in DocumentSeeds.Files)
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
}

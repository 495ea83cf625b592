using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Reading.Conversion;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>A set of files appears whole or not at all, and the same each time.</summary>
public sealed class PublicationSetTests : IDisposable
{
    private static readonly PublicationKind[] s_quick =
        [PublicationKind.Docx, PublicationKind.Html, PublicationKind.Xlsx, PublicationKind.Txt, PublicationKind.Csv, PublicationKind.Json];

    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-tests-").FullName;

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var first = Write("a", s_quick);
        var second = Write("b", s_quick);

        Contents(Path.Combine(_folder, "b")).ShouldBe(Contents(Path.Combine(_folder, "a")));
        first.Files.Count.ShouldBe(5);
        second.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Two_prints_give_the_same_bytes()
    {
        Assert.SkipWhen(LibreOffice.Find() is null, "没有 LibreOffice，跳过 PDF");
        var first = File.ReadAllBytes(Write("a", [PublicationKind.Pdf]).Files[0]);
        var second = File.ReadAllBytes(Write("b", [PublicationKind.Pdf]).Files[0]);

        first.AsSpan().SequenceEqual(second).ShouldBeTrue();
    }

    [Fact]
    public void Writing_again_replaces_and_leaves_nothing_else()
    {
        Write("a", s_quick);
        var before = Contents(Path.Combine(_folder, "a"));
        Write("a", s_quick);

        Contents(Path.Combine(_folder, "a")).ShouldBe(before);
        Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "a"), ".*").ShouldBeEmpty();
    }

    [Fact]
    public void Giving_up_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => new PublicationSet().Write(WrittenBudget.Publication, Path.Combine(_folder, "c"), s_quick, cancellation: stop.Token));

        Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "c")).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_plainly()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "x");

        var error = Should.Throw<PublishingException>(() => new PublicationSet().Write(WrittenBudget.Publication, Path.Combine(file, "in"), s_quick));
        error.Message.ShouldStartWith("无法写入文件夹");
    }

    [Fact]
    public void Many_are_written_and_each_is_reported()
    {
        var done = new SortedDictionary<int, string>();
        var jobs = Enumerable.Range(0, 6).Select(i => ((Func<Publication>)(() => WrittenBudget.Publication), Path.Combine(_folder, "many"), (string?)$"部门{i}"));
        new PublicationSet().WriteAll(jobs, [PublicationKind.Txt], 2, (i, files, error) =>
        {
            lock (done)
            {
                done.Add(i, error?.Message ?? Path.GetFileName(files!.Files[0]));
            }
        }, TestContext.Current.CancellationToken);

        done.Values.ShouldBe(["部门0.txt", "部门1.txt", "部门2.txt", "部门3.txt", "部门4.txt", "部门5.txt"]);
    }

    [Theory]
    [InlineData(PublicationKind.Docx)]
    [InlineData(PublicationKind.Html)]
    [InlineData(PublicationKind.Xlsx)]
    [InlineData(PublicationKind.Txt)]
    public void A_draft_says_so_and_has_the_same_figures(PublicationKind kind)
    {
        var draft = WrittenBudget.Publication with { IsDraft = true, Missing = ["公务接待费减少的原因", "办公用房面积"] };
        var file = new PublicationSet().Write(draft, _folder, [kind]).Files[0];
        var read = WrittenBudget.Recognise(Path.GetFileName(file), File.ReadAllBytes(file));

        read.Tables.SelectMany(t => t.Facts).Select(f => f.Amount).ShouldBe(WrittenBudget.Sample.Value.Tables.SelectMany(t => t.Facts).Select(f => f.Amount));
        var text = kind is PublicationKind.Html or PublicationKind.Txt
            ? File.ReadAllText(file)
            : string.Concat(read.Document.Blocks.OfType<Texts.TextBlock>().Select(b => b.Text)) + (kind == PublicationKind.Docx ? Draft.Mark : string.Empty);
        text.ShouldContain(Draft.Mark);
        text.ShouldContain("办公用房面积");
    }

    [Fact]
    public void A_page_needs_nothing_beside_it_and_its_links_lead_somewhere()
    {
        var html = File.ReadAllText(Write("a", [PublicationKind.Html]).Files[0]);

        html.ShouldNotContain("http:");
        html.ShouldNotContain("https:");
        html.ShouldNotContain(" src=");
        html.ShouldNotContain("<link");
        html.ShouldNotContain("url(");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![1..]).ToList();
        links.Count.ShouldBe(31);
        links.ShouldAllBe(id => page.GetElementById(id) != null);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PublishedFiles Write(string name, PublicationKind[] kinds) => new PublicationSet().Write(WrittenBudget.Publication, Path.Combine(_folder, name), kinds);

    private static IEnumerable<string> Contents(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => Path.GetRelativePath(folder, f) + " " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))))];
}

using System.Diagnostics;
using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Annotating.Pdf;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Pdf.Scans;
using Mingzhang.Documents.Reading.Programs;
using Mingzhang.Pdf;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Writing.Pictures;

/// <summary>
/// Pictures of the pages of a PDF on which findings stand, drawn by <c>pdftoppm</c> where it is installed, and where on them each
/// finding's figure is. Bounded in number, size and time.
/// </summary>
public sealed class PagePictures
{
    /// <summary>The program that draws.</summary>
    private const string Program = "pdftoppm";

    private const double PixelsPerPoint = 110.0 / 72;
    private const int LongestSide = 1700;
    private static readonly TimeSpan s_page = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_all = TimeSpan.FromSeconds(40);

    private readonly Dictionary<int, PagePicture> _pages = [];
    private readonly Dictionary<Finding, Rectangle> _spots = new(ReferenceEqualityComparer.Instance);

    private PagePictures(string? note) => Note = note;

    /// <summary>Why pictures are missing, in Chinese, or null when none are.</summary>
    public string? Note { get; private set; }

    /// <summary>The pictures in the order of their pages.</summary>
    public IEnumerable<PagePicture> Pages => _pages.Values.OrderBy(p => p.Page);

    /// <summary>The picture of a page, or null.</summary>
    public PagePicture? this[int page] => _pages.GetValueOrDefault(page);

    /// <summary>Where on its page the finding's own figure stands, or null when that is not known.</summary>
    public Rectangle? Spot(Finding finding) => _spots.TryGetValue(finding, out Rectangle spot) ? spot : null;

    /// <summary>Draws the pages; null when the file is no PDF or no finding stands on a known place.</summary>
    /// <param name="path">The file that was checked.</param>
    /// <param name="result">What checking it gave.</param>
    /// <param name="mostPages">How many pages are drawn at most, the first ones.</param>
    /// <param name="cancellation">To give up.</param>
    public static PagePictures? Of(string path, CheckResult result, int mostPages, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        List<Remark> remarks = [.. Remark.Of(result, CopyPurpose.Annotate).Where(r => r.Finding.Location.OtherFile is null && r.Source is { Page: not null, Box: not null })];
        if (result.Disclosure.Document.Kind != FileKind.Pdf || remarks.Count == 0)
        {
            return null;
        }

        if (OtherProgram.Find(Program) is not { } program)
        {
            return new PagePictures("本机没有安装 pdftoppm（poppler-utils），报告不含页面图。");
        }

        try
        {
            byte[] bytes = FileBytes.OfFile(path, ReadingLimits.Default);
            return PdfDocument.Open(bytes).Document is { } document ? Draw(program, bytes, document, remarks, mostPages, cancellation) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ReadingException)
        {
            return new PagePictures("原文件已不能读取，报告不含页面图。");
        }
    }

    private static PagePictures Draw(OtherProgram program, byte[] bytes, PdfDocument document, List<Remark> remarks, int mostPages, CancellationToken cancellation)
    {
        var pictures = new PagePictures(null);
        var spots = new PageSpots(document);
        var clock = Stopwatch.StartNew();
        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.File("in.pdf"), bytes);
        List<IGrouping<int, Remark>> pages = [.. remarks.GroupBy(r => r.Source.Page!.Value).Where(p => p.Key >= 1 && p.Key <= document.PageCount).OrderBy(p => p.Key)];
        foreach (IGrouping<int, Remark> page in pages.Take(mostPages))
        {
            if (clock.Elapsed > s_all || Draw(program, folder, document.ReadPage(page.Key), cancellation) is not { } picture)
            {
                pictures.Note = "部分页面未能绘出页面图。";
                continue;
            }

            pictures._pages[page.Key] = picture;
            foreach (Remark remark in page)
            {
                PdfBox box = spots.Find(remark, page.Key, remark.Source.Box!.Value);
                pictures._spots[remark.Finding] = new Rectangle(box.Left, box.Top, box.Right, box.Bottom);
            }
        }

        if (pages.Count > mostPages)
        {
            pictures.Note = Wording.Invariant($"页面图只含前 {mostPages} 个有问题的页面，其余从略。");
        }

        return pictures;
    }

    private static PagePicture? Draw(OtherProgram program, WorkFolder folder, PdfPage page, CancellationToken cancellation)
    {
        int side = (int)Math.Clamp(Math.Max(page.Width, page.Height) * PixelsPerPoint, 100, LongestSide);
        string number = page.Number.ToString(CultureInfo.InvariantCulture);
        ProgramResult result = program.Run(folder.Path, s_page, cancellation, "-q", "-gray", "-cropbox", "-scale-to", side.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "in.pdf");
        return GrayImage.Over(result.Output) is { } image ? new PagePicture(page.Number, page.Width, page.Height, GrayPng.Write(image)) : null;
    }
}

/// <summary>A picture of a page.</summary>
/// <param name="Page">The 1-based number of the page.</param>
/// <param name="Width">The page's width as shown, in points.</param>
/// <param name="Height">Its height as shown, in points.</param>
/// <param name="Png">The picture, grey, as PNG.</param>
public sealed record PagePicture(int Page, double Width, double Height, byte[] Png);

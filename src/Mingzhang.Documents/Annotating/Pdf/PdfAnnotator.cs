using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Pdf;
using Mingzhang.Pdf.Updating;

namespace Mingzhang.Documents.Annotating.Pdf;

/// <summary>Puts findings on the pages of a PDF: highlights where the place is known, a note at the top of the page where it is not.</summary>
internal static class PdfAnnotator
{
    private const double NoteStep = 24;
    private const int NotesInRow = 20;

    public static CopyOutcome Annotate(ReadingInput input, IReadOnlyList<Remark> remarks)
    {
        PdfMarkingOutcome outcome = PdfMarking.Add(input.Bytes, Marks(remarks, PdfDocument.Open(input.Bytes).Document));
        if (!outcome.IsMarked)
        {
            throw Why(outcome);
        }

        var hints = new List<string>();
        if (outcome.IsSigned)
        {
            hints.Add("原文件带电子签章：批注加在签章之后，阅读软件会提示签章后有改动；请以原文件为准。");
        }

        if (outcome.LeftOut.Count > 0)
        {
            hints.Add(Wording.Invariant($"有 {outcome.LeftOut.Count} 处所在的页面不能加批注，请看核对报告。"));
        }

        return new CopyOutcome { Bytes = outcome.Bytes, Notes = remarks.Count, Hints = hints };
    }

    private static List<PdfMark> Marks(IReadOnlyList<Remark> remarks, PdfDocument? document)
    {
        var marks = new List<PdfMark>();
        var loose = new Dictionary<int, int>();
        PageSpots? spots = document is null ? null : new PageSpots(document);
        foreach (IGrouping<(int Page, PdfBox? Box), Remark> place in remarks.GroupBy(r => Place(r, spots)))
        {
            if (place.Key.Box is { } box)
            {
                marks.Add(Mark(place.Key.Page, box, PdfMarkKind.Highlight, [.. place]));
                continue;
            }

            // Nothing on the page to point at: a note of its own for each, side by side.
            foreach (Remark remark in place)
            {
                int n = loose[place.Key.Page] = loose.GetValueOrDefault(place.Key.Page) + 1;
                double left = 12 + (NoteStep * ((n - 1) % NotesInRow));
                double top = 12 + (NoteStep * ((n - 1) / NotesInRow));
                marks.Add(Mark(place.Key.Page, new PdfBox(left, top, left, top), PdfMarkKind.Note, [remark]));
            }
        }

        return marks;
    }

    private static (int Page, PdfBox? Box) Place(Remark remark, PageSpots? spots)
    {
        if (remark.Finding.Location.OtherFile is not null)
        {
            return (1, null);
        }

        int page = remark.Source.Page ?? 1;
        return remark.Source.Box is not { } box ? (page, null)
            : (page, spots?.Find(remark, page, box) ?? PdfBox.Spanning(box.X0, box.Y0, box.X1, box.Y1));
    }

    private static PdfMark Mark(int page, PdfBox box, PdfMarkKind kind, IReadOnlyList<Remark> remarks)
    {
        Severity worst = remarks.Max(r => r.Finding.Severity);
        return new PdfMark(page, [box])
        {
            Kind = kind,
            Color = Color(worst),
            Author = Remark.Author,
            Subject = worst.Name(),
            Text = string.Join("\n\n", remarks.Select(r => r.Text())),
        };
    }

    /// <summary>Light enough to read black print through.</summary>
    private static PdfColor Color(Severity severity) => severity switch
    {
        Severity.Error => new PdfColor(1, 0.60, 0.58),
        Severity.Warning => new PdfColor(1, 0.84, 0.35),
        _ => new PdfColor(0.62, 0.82, 1),
    };

    private static ReadingException Why(PdfMarkingOutcome outcome) => (outcome.Failure, outcome.Opening) switch
    {
        (PdfMarkingFailure.NotPermitted, _) => new ReadingException(MarkedCopy.Impossible, "文件的制作者设了权限，不允许添加批注", "请向制作者取得不限制批注的版本，或用 --output html 看带页面图的核对报告"),
        (_, PdfFailure.PasswordRequired) => new ReadingException(ReadErrorCodes.Encrypted, "文件设有打开密码", "请去掉密码另存后再试"),
        (_, PdfFailure.UnsupportedEncryption) => new ReadingException(ReadErrorCodes.Encrypted, "文件用了不认得的加密方式", "请去掉加密另存后再试"),
        _ => ReadingException.Damaged("结构不足以安全地追加批注"),
    };
}

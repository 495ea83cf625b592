using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Updating;

/// <summary>
/// Marks up a PDF for people: adds annotations as an incremental update, so that the original's bytes stay as they are and every
/// viewer shows the marks and their texts.
/// </summary>
public static class PdfMarking
{
    /// <summary>Adds marks to a file. Expected failures are values; nothing about the bytes makes this throw.</summary>
    /// <param name="original">The whole file.</param>
    /// <param name="marks">What to add, in the order in which viewers list it.</param>
    /// <param name="limits">What reading may cost; <see cref="PdfLimits.Default"/> when null.</param>
    public static PdfMarkingOutcome Add(byte[] original, IReadOnlyList<PdfMark> marks, PdfLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(marks);
        PdfOpening opening = PdfDocument.Open(original, limits);
        if (!opening.IsOpen)
        {
            return new PdfMarkingOutcome { Failure = PdfMarkingFailure.NotOpened, Opening = opening.Failure };
        }

        ObjectStore store = opening.Document.Store;
        if (store.Decoder.Security is { MayAnnotate: false })
        {
            return new PdfMarkingOutcome { Failure = PdfMarkingFailure.NotPermitted };
        }

        store.Meter.Start();
        try
        {
            return Add(original, marks, opening.Document);
        }
        catch (PdfLimitException)
        {
            return new PdfMarkingOutcome { Failure = PdfMarkingFailure.NotSafe };
        }
        finally
        {
            store.Meter.Stop();
        }
    }

    private static PdfMarkingOutcome Add(byte[] original, IReadOnlyList<PdfMark> marks, PdfDocument document)
    {
        ObjectStore store = document.Store;
        if (store.Trailer?["Root"].AsDictionary?["Pages"].AsDictionary is null)
        {
            // Its pages were found by searching; no viewer would show what is added to them.
            return new PdfMarkingOutcome { Failure = PdfMarkingFailure.NotSafe };
        }

        var update = new IncrementalUpdate(store);
        var writer = new PageMarks(update, store, document.Pages);
        var leftOut = new List<PdfMark>();
        foreach (IGrouping<int, PdfMark> page in marks.GroupBy(m => m.Page))
        {
            if (page.Key < 1 || page.Key > document.Pages.Count || !writer.TryAdd(document.Pages[page.Key - 1], [.. page]))
            {
                leftOut.AddRange(page);
            }
        }

        // A page whose dictionary was read in part only must not be written anew.
        if (store.Log.All.Any(p => p.Kind == PdfProblemKind.LimitReached))
        {
            return new PdfMarkingOutcome { Failure = PdfMarkingFailure.NotSafe };
        }

        return new PdfMarkingOutcome { Bytes = update.Write(original), LeftOut = leftOut, IsSigned = IsSigned(store) };
    }

    /// <summary>SigFlags says that a signature exists (bit 1) or that only additions are allowed (bit 2).</summary>
    private static bool IsSigned(ObjectStore store) =>
        store.Trailer?["Root"].AsDictionary is { } root && (((root["AcroForm"].AsDictionary?.Integer("SigFlags") ?? 0) & 3) != 0 || root["Perms"].AsDictionary is not null);
}

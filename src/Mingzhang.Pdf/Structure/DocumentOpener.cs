using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Security;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Structure;

/// <summary>Finds a way into a file: its header, its objects, its key, its pages.</summary>
internal sealed class DocumentOpener(PdfLimits limits)
{
    private const int HeaderSearch = 1024;

    public PdfOpening Open(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return PdfOpening.Failed(PdfFailure.Empty);
        }

        if (bytes.Length > limits.MaxFileBytes)
        {
            return PdfOpening.Failed(PdfFailure.TooLarge);
        }

        int header = bytes.AsSpan(0, Math.Min(bytes.Length, HeaderSearch)).IndexOf("%PDF-"u8);
        var meter = new WorkMeter(limits);
        meter.Start();
        try
        {
            return Open(new ObjectStore(bytes, Math.Max(header, 0), limits, meter, new ProblemLog()), header >= 0);
        }
        catch (PdfLimitException)
        {
            return PdfOpening.Failed(PdfFailure.LimitReached);
        }
        finally
        {
            meter.Stop();
        }
    }

    private PdfOpening Open(ObjectStore store, bool hasHeader)
    {
        if (!store.TryReadTable() && !store.TryRepair())
        {
            return PdfOpening.Failed(hasHeader ? PdfFailure.Damaged : PdfFailure.NotPdf);
        }

        if (store.Trailer?["Root"].AsDictionary is null && store.Trailer?["Encrypt"].AsDictionary is null)
        {
            store.TryRepair();
        }

        if (store.Trailer?["Encrypt"].AsDictionary is { } encryption)
        {
            PdfValue id = store.Trailer["ID"].AsArray?[0] ?? default;
            if (SecurityHandler.TryCreate(encryption, id.Bytes, out PdfFailure failure) is not { } security)
            {
                return PdfOpening.Failed(failure);
            }

            store.UseSecurity(security);
        }

        IReadOnlyList<PageSource> pages = new PageTree(store, limits).Collect();
        return pages.Count == 0
            ? PdfOpening.Failed(hasHeader ? PdfFailure.Damaged : PdfFailure.NotPdf)
            : PdfOpening.Opened(new PdfDocument(store, pages, limits));
    }
}

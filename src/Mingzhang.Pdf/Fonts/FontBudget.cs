using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Fonts;

/// <summary>How much all fonts of a document may keep in memory: mappings, widths and glyphs together.</summary>
internal sealed class FontBudget(ProblemLog log)
{
    private const int Most = 1_500_000;

    private int _left = Most;

    /// <summary>Whether there is room for some more entries, and takes it.</summary>
    public bool TryTake(int entries = 1)
    {
        if (_left >= entries)
        {
            _left -= entries;
            return true;
        }

        log.Add(PdfProblemKind.LimitReached, "字体数据过多，只读了一部分");
        return false;
    }

    /// <summary>All fonts were dropped.</summary>
    public void Reset() => _left = Most;
}

using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Content;

/// <summary>
/// Removes letters printed again over themselves: fake bold and shadows print a text two or more times, a little apart, and
/// a reader sees it once.
/// </summary>
internal static class Overprint
{
    /// <summary>How far apart two prints of one letter lie at most, in font sizes: along the line and across it.</summary>
    private const double Along = 0.1;
    private const double Across = 0.2;
    private const double Cell = 8;

    public static void Remove(List<PdfLetter> letters)
    {
        Span<PdfLetter> all = CollectionsMarshal.AsSpan(letters);
        var newest = new Dictionary<long, int>(all.Length);
        int[] older = new int[all.Length];
        int kept = 0;
        for (int i = 0; i < all.Length; i++)
        {
            ref PdfLetter letter = ref all[i];
            int before = FindBefore(letter, all, newest, older);
            if (before >= 0)
            {
                all[before] = all[before] with { IsInvisible = all[before].IsInvisible && letter.IsInvisible };
                continue;
            }

            long key = Key(Index(letter.BaselineX), Index(letter.BaselineY));
            older[kept] = newest.GetValueOrDefault(key, -1);
            newest[key] = kept;
            all[kept++] = letter;
        }

        letters.RemoveRange(kept, letters.Count - kept);
    }

    /// <summary>The same letter on the same spot, or −1.</summary>
    private static int FindBefore(in PdfLetter letter, ReadOnlySpan<PdfLetter> all, Dictionary<long, int> newest, int[] older)
    {
        bool upright = letter.Direction is PdfDirection.Right or PdfDirection.Left;
        double reachX = letter.Size * (upright ? Along : Across);
        double reachY = letter.Size * (upright ? Across : Along);
        long lastX = Index(letter.BaselineX + reachX);
        long lastY = Index(letter.BaselineY + reachY);
        long firstX = Math.Max(Index(letter.BaselineX - reachX), lastX - 16);
        long firstY = Math.Max(Index(letter.BaselineY - reachY), lastY - 16);
        for (long x = firstX; x <= lastX; x++)
        {
            for (long y = firstY; y <= lastY; y++)
            {
                int steps = 0;
                for (int i = newest.GetValueOrDefault(Key(x, y), -1); i >= 0 && steps < 200; i = older[i], steps++)
                {
                    ref readonly PdfLetter other = ref all[i];
                    if (Math.Abs(other.BaselineX - letter.BaselineX) < reachX
                        && Math.Abs(other.BaselineY - letter.BaselineY) < reachY
                        && other.Direction == letter.Direction
                        && string.Equals(other.Text, letter.Text, StringComparison.Ordinal))
                    {
                        return i;
                    }
                }
            }
        }

        return -1;
    }

    private static long Index(double place) => (long)Math.Floor(Math.Clamp(place, -1e7, 1e7) / Cell);

    private static long Key(long x, long y) => (x << 32) ^ (y & 0xFFFFFFFF);
}

using System.IO.Compression;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The character collection Adobe-GB1: its CIDs and their Unicode values.</summary>
internal static class AdobeGb1
{
    private static readonly Lazy<int[]> ToUnicode = new(Load);
    private static readonly Lazy<Dictionary<int, int>> FromUnicode = new(Reverse);

    /// <summary>The text of a CID, or null.</summary>
    public static string? Text(int cid)
    {
        int[] table = ToUnicode.Value;
        return cid > 0 && cid < table.Length && table[cid] > 0 ? char.ConvertFromUtf32(table[cid]) : null;
    }

    /// <summary>The CID of a full-width character, or −1.</summary>
    public static int Cid(string text) =>
        text.Length > 0 && FromUnicode.Value.TryGetValue(char.IsSurrogatePair(text, 0) ? char.ConvertToUtf32(text, 0) : text[0], out int cid) ? cid : -1;

    private static int[] Load()
    {
        using Stream resource = typeof(AdobeGb1).Assembly.GetManifestResourceStream("adobe-gb1.bin")!;
        using var inflater = new DeflateStream(resource, CompressionMode.Decompress);
        using var planes = new MemoryStream();
        inflater.CopyTo(planes);
        ReadOnlySpan<byte> bytes = planes.GetBuffer().AsSpan(0, (int)planes.Length);
        int count = bytes.Length / 3;
        int[] table = new int[count];
        for (int i = 0; i < count; i++)
        {
            table[i] = (bytes[i] << 16) | (bytes[count + i] << 8) | bytes[(2 * count) + i];
        }

        return table;
    }

    private static Dictionary<int, int> Reverse()
    {
        int[] table = ToUnicode.Value;
        var reverse = new Dictionary<int, int>(table.Length);
        for (int cid = 1; cid < table.Length; cid++)
        {
            if (table[cid] > 0)
            {
                reverse.TryAdd(table[cid], cid);
            }
        }

        return reverse;
    }
}

using System.IO.Compression;

namespace Mingzhang.Documents.Tests.Fuzzing;

/// <summary>The ways to break a document that is no PDF.</summary>
internal static class DocumentMutation
{
    /// <summary>Changes, cuts and doubles bytes.</summary>
    public static byte[] Break(byte[] sound, Random random)
    {
        byte[] bytes = [.. sound];
        for (int n = random.Next(1, 12); n > 0; n--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        int at = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[random.Next(at + 1)..]],
            _ => bytes,
        };
    }

    /// <summary>Breaks the markup inside a package that stays whole.</summary>
    public static byte[] BreakParts(byte[] package, Random random)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return Packages.Zip([.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            string text = reader.ReadToEnd();
            return (entry.FullName, random.Next(2) == 0 ? BreakMarkup(text, random) : text);
        })]);
    }

    /// <summary>Doubles, drops or changes a piece, mostly at the borders of tags and attributes, so that the XML often stays sound.</summary>
    private static string BreakMarkup(string text, Random random)
    {
        int[] borders = [.. Enumerable.Range(0, text.Length).Where(i => text[i] is '<' or '"')];
        if (borders.Length < 2)
        {
            return text;
        }

        int from = borders[random.Next(borders.Length)];
        int to = borders[random.Next(borders.Length)];
        (from, to) = from < to ? (from, to) : (to, from);
        return random.Next(4) switch
        {
            0 => text[..from] + text[to..],
            1 => text[..to] + text[from..],
            2 => text[..(from + 1)] + random.Next(-5, int.MaxValue) + text[Math.Min(text.Length, from + 2)..],
            _ => text[..from] + "<w:tbl><w:tr><w:tc>" + text[from..],
        };
    }
}

using System.Globalization;
using System.Text;

namespace Mingzhang.Pdf.Tests.Fuzzing;

/// <summary>The ways to damage a file: blind ones, and ones that know what PDF is made of.</summary>
internal static class Mutation
{
    private static readonly string[] Words =
    [
        "<<", ">>", "[", "]", "obj", "endobj", "stream", "endstream", "xref", "trailer", "/Kids", "/Parent", "/Length", "/Filter", "/FlateDecode",
        "/LZWDecode", "/ASCII85Decode", "/Type/ObjStm", "/W[1 8 8]", "/Index[0 2147483647]", "/Predictor 15", "/Columns 2147483647", "BI", "EI", "Do",
        "q", "Q", "BT", "Tj", "TJ", "cm", "re", "f", "W n", "BDC", "EMC", "(", ")", "<", ">", "%", "\\", "0 R", "1 0 R", "3 0 R", "null", "-", ".",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967295", "99999999999999999999", "0.0000001", "1e9", "9007199254740993",
    ];

    public static byte[] Apply(byte[] file, Random random) => random.Next(10) switch
    {
        0 => Flip(file, random, random.Next(1, 8)),
        1 => Flip(file, random, random.Next(8, 200)),
        2 => file[..random.Next(file.Length)],
        3 => Cut(file, random),
        4 => Repeat(file, random),
        5 => Insert(file, random, Words[random.Next(Words.Length)]),
        6 or 7 => ReplaceNumber(file, random),
        8 => SwapBlocks(file, random),
        _ => Noise(file, random),
    };

    private static byte[] Flip(byte[] file, Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        }

        return file;
    }

    private static byte[] Cut(byte[] file, Random random)
    {
        (int from, int to) = Range(file, random);
        return [.. file[..from], .. file[to..]];
    }

    private static byte[] Repeat(byte[] file, Random random)
    {
        (int from, int to) = Range(file, random);
        int times = random.Next(1, 20);
        var repeated = new List<byte>(file[..from]);
        for (int i = 0; i <= times; i++)
        {
            repeated.AddRange(file[from..to]);
        }

        repeated.AddRange(file[to..]);
        return [.. repeated];
    }

    private static byte[] Insert(byte[] file, Random random, string word)
    {
        int at = random.Next(file.Length);
        string inserted = string.Concat(Enumerable.Repeat(" " + word + " ", random.Next(10) == 0 ? random.Next(1, 2000) : 1));
        return [.. file[..at], .. Encoding.Latin1.GetBytes(inserted), .. file[at..]];
    }

    /// <summary>Puts another number in the place of one that is written in digits.</summary>
    private static byte[] ReplaceNumber(byte[] file, Random random)
    {
        int at = random.Next(file.Length);
        int from = Array.FindIndex(file, at, IsAsciiDigit);
        if (from < 0)
        {
            return file;
        }

        int to = from;
        while (to < file.Length && char.IsAsciiDigit((char)file[to]))
        {
            to++;
        }

        string number = random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(1, 40).ToString(CultureInfo.InvariantCulture);
        return [.. file[..from], .. Encoding.Latin1.GetBytes(number), .. file[to..]];
    }

    private static byte[] SwapBlocks(byte[] file, Random random)
    {
        int size = random.Next(1, Math.Min(2000, file.Length / 2));
        int a = random.Next(file.Length - size);
        int b = random.Next(file.Length - size);
        byte[] block = file[a..(a + size)];
        Array.Copy(file, b, file, a, size);
        block.CopyTo(file, b);
        return file;
    }

    private static byte[] Noise(byte[] file, Random random)
    {
        (int from, int to) = Range(file, random);
        random.NextBytes(file.AsSpan(from, to - from));
        return file;
    }

    private static (int From, int To) Range(byte[] file, Random random)
    {
        int from = random.Next(file.Length);
        return (from, Math.Min(file.Length, from + random.Next(1, Math.Clamp(file.Length / 8, 2, 4000))));
    }

    private static bool IsAsciiDigit(byte value) => char.IsAsciiDigit((char)value);
}

using System.Globalization;

namespace Mingzhang.Pdf.Fonts;

/// <summary>What glyph names mean: the usual list, and names built from it or from numbers (uni4E2D, f_i, A.alt).</summary>
internal static class GlyphNames
{
    private static readonly Lazy<Dictionary<string, string>> Known = new(Load);

    /// <summary>The text a glyph name stands for, or null.</summary>
    public static string? Text(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string plain = dot > 0 ? name[..dot] : name;
        if (plain.Length == 0 || dot == 0)
        {
            return null; // .notdef
        }

        if (Known.Value.TryGetValue(plain, out string? text))
        {
            return text;
        }

        return plain.Contains('_', StringComparison.Ordinal) ? Join(plain) : FromNumber(plain);
    }

    private static string? Join(string name)
    {
        string joined = "";
        foreach (string part in name.Split('_'))
        {
            string? text = part.Length == 0 ? null : Known.Value.GetValueOrDefault(part) ?? FromNumber(part);
            if (text is null || joined.Length > 16)
            {
                return null;
            }

            joined += text;
        }

        return joined;
    }

    private static string? FromNumber(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0 && name.Length <= 67)
        {
            string text = "";
            for (int i = 3; i < name.Length; i += 4)
            {
                if (FromHexadecimal(name.AsSpan(i, 4)) is not { } character)
                {
                    return null;
                }

                text += character;
            }

            return text;
        }

        return name[0] == 'u' && name.Length is >= 5 and <= 7 ? FromHexadecimal(name.AsSpan(1)) : null;
    }

    private static string? FromHexadecimal(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point)
        && point is > 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF
            ? char.ConvertFromUtf32(point)
            : null;

    private static Dictionary<string, string> Load()
    {
        using Stream resource = typeof(GlyphNames).Assembly.GetManifestResourceStream("glyph-names.txt")!;
        using var reader = new StreamReader(resource);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int gap = line.IndexOf(' ', StringComparison.Ordinal);
            names[line[..gap]] = FromHexadecimal(line.AsSpan(gap + 1))!;
        }

        return names;
    }
}

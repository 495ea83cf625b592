using System.Text;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The encodings that simple fonts build on: the text of each of the 256 codes, or null.</summary>
internal static class BaseEncodings
{
    // Upper and lower Greek letters in the order of the Symbol font's A–Z and a–z.
    private const string SymbolUpper = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string SymbolLower = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    // The Symbol font from A0 on; a blank stands for what has no Unicode value of its own.
    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    public static string?[] Standard { get; } = MakeStandard();

    public static string?[] WinAnsi { get; } = MakeWinAnsi();

    public static string?[] MacRoman { get; } = MakeMacRoman();

    public static string?[] Symbol { get; } = MakeSymbol();

    public static string?[] ZapfDingbats { get; } = MakeZapfDingbats();

    /// <summary>The encoding of that name, or null.</summary>
    public static string?[]? Named(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        _ => null,
    };

    private static string?[] MakeStandard()
    {
        // Gaps of the encoding above 160; otherwise its codes follow the standard strings.
        int[] gaps = [176, 181, 190, 192, 201, 204, .. Enumerable.Range(209, 16), 226, .. Enumerable.Range(228, 4), .. Enumerable.Range(236, 5), .. Enumerable.Range(242, 3), 246, 247];
        string?[] table = new string?[256];
        int next = 1;
        for (int code = 32; code <= 251; code++)
        {
            if (code is < 127 or > 160 && Array.IndexOf(gaps, code) < 0)
            {
                table[code] = GlyphNames.Text(StandardStrings.Names[next++]);
            }
        }

        return table;
    }

    private static string?[] MakeWinAnsi()
    {
        string?[] table = FromCodePage(1252);
        foreach (int code in (ReadOnlySpan<int>)[127, 129, 141, 143, 144, 157])
        {
            table[code] = "•"; // PDF 32000-1 annex D.2, note 3
        }

        table[160] = " ";
        table[173] = "-";
        return table;
    }

    private static string?[] MakeMacRoman()
    {
        string?[] table = FromCodePage(10000);
        table[127] = null;
        table[202] = " ";
        table[219] = "¤"; // the euro sign came later
        return table;
    }

    private static string?[] FromCodePage(int codePage)
    {
        string?[] table = new string?[256];
        Encoding encoding = CodePages.Get(codePage)!;
        for (int code = 32; code < 256; code++)
        {
            string text = encoding.GetString([(byte)code]);
            table[code] = text[0] is < ' ' or '\uFFFD' || char.IsControl(text[0]) ? null : text;
        }

        return table;
    }

    private static string?[] MakeSymbol()
    {
        string?[] table = new string?[256];
        const string Marks = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅";
        Fill(table, 32, Marks);
        Fill(table, 'A', SymbolUpper);
        Fill(table, '[', "[∴]⊥_");
        Fill(table, 'a', SymbolLower);
        Fill(table, '{', "{|}∼");
        Fill(table, 0xA0, SymbolHigh);
        Fill(table, 0xF1, "〉∫");
        (table[0xBD], table[0xBE]) = (null, null);

        return table;
    }

    private static string?[] MakeZapfDingbats()
    {
        string?[] table = new string?[256];
        FillRange(table, 0x21, 0x7E, 0x2701);
        FillRange(table, 0xA1, 0xA7, 0x2761);
        FillRange(table, 0xAC, 0xB5, 0x2460);
        FillRange(table, 0xB6, 0xD4, 0x2776);
        FillRange(table, 0xD8, 0xEF, 0x2798);
        FillRange(table, 0xF1, 0xFE, 0x27B1);
        Fill(table, 0xA8, "♣♦♥♠");
        Fill(table, 0xD5, "→↔↕");
        table[0x20] = " ";
        (table[0x25], table[0x2A], table[0x2B], table[0x48], table[0x6C]) = ("☎", "☛", "☞", "★", "●");
        (table[0x6E], table[0x73], table[0x74], table[0x75], table[0x77]) = ("■", "▲", "▼", "◆", "◗");
        return table;
    }

    private static void Fill(string?[] table, int from, string characters)
    {
        for (int i = 0; i < characters.Length; i++)
        {
            table[from + i] = characters[i].ToString();
        }
    }

    private static void FillRange(string?[] table, int from, int to, int point)
    {
        for (int code = from; code <= to; code++)
        {
            table[code] = ((char)(point + code - from)).ToString();
        }
    }
}

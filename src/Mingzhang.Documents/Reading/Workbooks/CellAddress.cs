using System.Globalization;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Cell addresses such as <c>C7</c>; rows and columns count from 0.</summary>
internal static class CellAddress
{
    public static string Write(int row, int column)
    {
        Span<char> letters = stackalloc char[8];
        int at = letters.Length;
        for (int n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters[--at] = (char)('A' + ((n - 1) % 26));
        }

        return string.Concat(letters[at..], (row + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads an address; false when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        int i = 0;
        int letters = 0;
        foreach (char c in text)
        {
            if (c == '$' && i == 0)
            {
                i++;
                continue;
            }

            if (!char.IsAsciiLetter(c) || letters > 100_000_000)
            {
                break;
            }

            letters = (letters * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            i++;
        }

        column = letters - 1;
        bool isNumber = int.TryParse(text[i..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        row = number - 1;
        return isNumber && column >= 0 && row >= 0;
    }

    /// <summary>Reads a range such as <c>A1:C2</c>; false when it is none.</summary>
    public static bool TryReadRange(string text, out CellRange range)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        range = default;
        if (colon < 0 || !TryRead(text.AsSpan(0, colon), out int top, out int left)
            || !TryRead(text.AsSpan(colon + 1), out int bottom, out int right) || bottom < top || right < left)
        {
            return false;
        }

        range = new CellRange(top, left, bottom, right);
        return true;
    }
}

/// <summary>A range of cells, its borders included.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right);

namespace Mingzhang.Documents.Reading.Text;

/// <summary>The lines of a Markdown table: <c>| a | b |</c>, with a rule <c>|---|---|</c> under the header.</summary>
internal static class MarkdownTable
{
    public static bool IsRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2 && line[0] == '|' && line[1..].Contains('|');
    }

    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return IsRow(line) && line.Contains('-') && line.Trim("|-: \t").IsEmpty && line.IndexOfAnyExcept("|-: \t") < 0;
    }

    /// <summary>The cells' raw texts; a bar after a backslash belongs to the text.</summary>
    public static List<string> Cells(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        line = line[1..];
        if (line.EndsWith("|") && !line.EndsWith("\\|"))
        {
            line = line[..^1];
        }

        var cells = new List<string>();
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == '|' && (i == 0 || line[i - 1] != '\\')))
            {
                cells.Add(line[start..i].ToString().Replace("\\|", "|", StringComparison.Ordinal));
                start = i + 1;
            }
        }

        return cells;
    }

    /// <summary>Where in the line the cell of that number stands; null when there is none.</summary>
    public static (int Start, int End)? Place(ReadOnlySpan<char> line, int column)
    {
        int bar = line.IndexOf('|');
        int start = bar + 1;
        for (int i = start, n = 0; i < line.Length; i++)
        {
            if (line[i] == '|' && line[i - 1] != '\\')
            {
                if (n++ == column)
                {
                    return (start, i);
                }

                start = i + 1;
            }
            else if (i == line.Length - 1 && n == column)
            {
                return (start, line.Length);
            }
        }

        return null;
    }
}

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
}

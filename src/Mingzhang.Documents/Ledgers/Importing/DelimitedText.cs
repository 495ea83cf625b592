using System.Text;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Reads comma, semicolon or tab separated text with quoted fields.</summary>
internal static class DelimitedText
{
    /// <summary>The rows; blank lines are rows without cells, so that row numbers are those of the file where no field spans lines.</summary>
    public static IReadOnlyList<ImportCell[]> Rows(string text)
    {
        var mark = Separator(text);
        var rows = new List<ImportCell[]>();
        var row = new List<ImportCell>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(field.ToString()))
            {
                field.Clear();
                quoted = true;
            }
            else if (c == mark)
            {
                End();
            }
            else if (c == '\n')
            {
                End();
                rows.Add(row.TrueForAll(cell => cell.Text.Length == 0) ? [] : [.. row]);
                row.Clear();
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        return rows;

        void End()
        {
            // Exports write ="00123" or a leading tab or apostrophe to keep spreadsheets from eating zeros.
            var value = field.ToString().Trim().TrimStart('\'', '\t');
            row.Add(new ImportCell(value.StartsWith("=\"", StringComparison.Ordinal) && value.EndsWith('"') ? value[2..^1] : value, IsCovered: false));
            field.Clear();
        }
    }

    /// <summary>The separator that the first lines have most of.</summary>
    private static char Separator(string text)
    {
        var head = text[..Math.Min(text.Length, 4000)];
        return new[] { ',', '\t', ';', '|' }.MaxBy(c => head.Count(h => h == c));
    }
}

using System.Buffers;

namespace Mingzhang.Documents.Writing;

/// <summary>Writes CSV as RFC 4180 has it, lines ended by <c>\n</c>; the caller's writer decides the encoding (UTF-8 without BOM).</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes one line.</summary>
    public static void WriteLine(TextWriter writer, params ReadOnlySpan<string?> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            string field = fields[i] ?? string.Empty;
            bool isQuoted = field.AsSpan().IndexOfAny(s_quoted) >= 0;
            writer.Write(isQuoted ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field);
        }

        writer.Write('\n');
    }
}

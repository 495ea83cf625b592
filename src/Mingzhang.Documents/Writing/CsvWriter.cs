using System.Buffers;
using System.Text;

namespace Mingzhang.Documents.Writing;

/// <summary>Comma-separated values as RFC 4180 has them, in UTF-8 without a mark and with line feeds.</summary>
/// <remarks>Cells are written as they are: the files are data for programs, so a value such as <c>=28人</c> must come back unchanged.</remarks>
internal sealed class CsvWriter : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private readonly StreamWriter _out;

    /// <summary>Starts a file with a header row; the stream stays open.</summary>
    public CsvWriter(Stream output, params ReadOnlySpan<string> header)
    {
        _out = new StreamWriter(output, new UTF8Encoding(false), 16384, leaveOpen: true) { NewLine = "\n" };
        Row(header);
    }

    /// <summary>Writes a row; null is an empty cell.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _out.Write(',');
            }

            Cell(cells[i] ?? string.Empty);
        }

        _out.WriteLine();
    }

    /// <inheritdoc/>
    public void Dispose() => _out.Dispose();

    private void Cell(string text)
    {
        if (text.AsSpan().ContainsAny(Special))
        {
            _out.Write('"');
            _out.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _out.Write('"');
        }
        else
        {
            _out.Write(text);
        }
    }
}

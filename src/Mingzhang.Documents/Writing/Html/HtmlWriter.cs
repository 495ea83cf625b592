using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Writes HTML in which every inserted value is escaped: <c>html.Write($"&lt;b&gt;{value}&lt;/b&gt;")</c>.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Markup as it stands; never a document's text.</summary>
    public void Raw(string markup) => output.Write(markup);

    /// <summary>The literal parts are markup, the inserted values text.</summary>
#pragma warning disable MA0038, CA1822, S1186 // The handler has written everything by the time this runs.
    public void Write([InterpolatedStringHandlerArgument("")] Handler markup)
    {
    }
#pragma warning restore MA0038, CA1822, S1186

    private void Text(string? text)
    {
        var rest = SafeText.Clean(text).AsSpan();
        while (rest.IndexOfAny(Special) is var at and >= 0)
        {
            output.Write(rest[..at]);
            output.Write(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(at + 1)..];
        }

        output.Write(rest);
    }

    /// <summary>Takes the parts of an interpolated string straight to the output.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly HtmlWriter _html;

        /// <summary>Called by the compiler.</summary>
        public Handler(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = (literalLength, formattedCount);
            _html = html;
        }

        /// <summary>Markup.</summary>
        public void AppendLiteral(string markup) => _html.Raw(markup);

        /// <summary>Text.</summary>
        public void AppendFormatted(string? text) => _html.Text(text);

        /// <summary>A number, formatted without regard to the machine's culture.</summary>
        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => _html.Text(value.ToString(format, CultureInfo.InvariantCulture));
    }
}

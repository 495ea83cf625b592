namespace Mingzhang.Documents.Reading.Text;

/// <summary>A line of a text file before it becomes a block.</summary>
/// <param name="Number">1-based, counting every line.</param>
/// <param name="Start">Where it begins in the file's text.</param>
/// <param name="Length">Its length without the line end.</param>
/// <param name="AfterFormFeed">Whether a form feed stood before it.</param>
internal readonly record struct TextLine(int Number, int Start, int Length, bool AfterFormFeed)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Cuts a text into its lines; CR, LF, CRLF and form feed end a line, and only the first three count.</summary>
    public static List<TextLine> Split(string text, ReadingInput input)
    {
        var lines = new List<TextLine>(text.Length / 20);
        int number = 1;
        int start = 0;
        bool fed = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (c is not ('\n' or '\r' or '\f'))
            {
                continue;
            }

            if (c != '\f' || i > start)
            {
                if (lines.Count >= 4 * input.Limits.MaxBlocks)
                {
                    throw ReadingException.TooLarge("文本行数过多");
                }

                lines.Add(new TextLine(number, start, i - start, fed));
                fed = false;
            }

            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            number += c == '\f' ? 0 : 1;
            fed |= c == '\f';
            start = i + 1;
        }

        return lines;
    }
}

using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Reads plain text and Markdown: a block for each line that is not blank, a grid for each run of lines with tabs or of a
/// Markdown table's lines. A grid ends where a blank line or a line of another kind stands.
/// </summary>
internal sealed class TextFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        string text = TextDecoder.Decode(input);
        List<TextLine> lines = TextLine.Split(text, input);
        lines.RemoveAll(line => NoteLine.Is(line.In(text)));
        TextFurniture.Remove(text, lines);
        var builder = new LineBlocks(input, marksPages: SpaceMarksPages(text, lines));
        for (int i = 0; i < lines.Count;)
        {
            int end = EmbeddedTable.End(text, lines, i);
            if (end > i)
            {
                builder.AddBlocks(EmbeddedTable.Read(text, lines, i, end, input));
                i = end;
                continue;
            }

            end = GridEnd(text, lines, i, out bool isPipes);
            if (end > i)
            {
                builder.AddGrid(text, lines, i, end, isPipes);
                i = end;
            }
            else
            {
                builder.AddLine(lines[i].In(text), lines[i]);
                i++;
            }
        }

        return new Document(input.FileName, FileKind.Text, [new Page(1, builder.Blocks)]) { Notes = input.Notes };
    }

    /// <summary>Where the grid that begins at a line ends, or the line itself when none begins there.</summary>
    private static int GridEnd(string text, List<TextLine> lines, int from, out bool isPipes)
    {
        isPipes = MarkdownTable.IsRow(lines[from].In(text));
        int end = from;
        bool isTable = false;
        while (end < lines.Count)
        {
            ReadOnlySpan<char> line = lines[end].In(text);
            if (isPipes ? !MarkdownTable.IsRow(line) : !line.Contains('\t'))
            {
                break;
            }

            isTable |= isPipes ? MarkdownTable.IsRule(line) : HasFields(line);
            end++;
        }

        return isTable ? end : from;
    }

    /// <summary>A tab that only indents makes no field.</summary>
    private static bool HasFields(ReadOnlySpan<char> line) =>
        line.TrimStart("\t \u3000").Contains('\t') && !line.Trim().IsEmpty;

    /// <summary>
    /// A single leading space marks a page in converted PDFs, where it is rare; where many lines have one it is mere layout.
    /// </summary>
    private static bool SpaceMarksPages(string text, List<TextLine> lines)
    {
        int spaced = 0;
        int filled = 0;
        foreach (TextLine line in lines)
        {
            ReadOnlySpan<char> span = line.In(text);
            if (!span.IsWhiteSpace())
            {
                filled++;
                spaced += LineBlocks.HasSingleSpace(span) ? 1 : 0;
            }
        }

        return spaced <= 2 || spaced * 5 <= filled;
    }
}

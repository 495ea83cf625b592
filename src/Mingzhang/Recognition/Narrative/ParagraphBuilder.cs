using System.Text;
using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Joins lines into a paragraph and keeps where each piece stands.</summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = [];
    private readonly List<int> _mended = [];

    /// <summary>The line added last, as an index; -1 before the first.</summary>
    public int LastLine { get; private set; } = -1;

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="index">Its index.</param>
    /// <param name="mended">Whether something was taken out between it and the line before.</param>
    public void Add(NarrativeLine line, int index, bool mended)
    {
        if (_text.Length > 0 && char.IsAsciiLetter(_text[^1]) && char.IsAsciiLetter(line.Text[0]))
        {
            _text.Append(' ');
        }

        if (mended && _text.Length > 0)
        {
            _mended.Add(_text.Length);
        }

        _pieces.Add(new TextPiece(_text.Length, line.Source));
        _text.Append(line.Text);
        LastLine = index;
    }

    /// <summary>The paragraph with its sentences.</summary>
    public NarrativeParagraph Build()
    {
        var paragraph = new NarrativeParagraph { Text = _text.ToString(), Pieces = _pieces, MendedAt = _mended };
        Split(paragraph);
        return paragraph;
    }

    /// <summary>The paragraph from the offset on, for text that follows a heading on its line.</summary>
    public static NarrativeParagraph From(NarrativeParagraph whole, int offset)
    {
        var pieces = whole.Pieces
            .Where(p => p.Start > offset)
            .Select(p => p with { Start = p.Start - offset })
            .Prepend(new TextPiece(0, whole.SourceAt(offset)))
            .ToList();
        var rest = new NarrativeParagraph
        {
            Text = whole.Text[offset..],
            Pieces = pieces,
            MendedAt = [.. whole.MendedAt.Where(m => m > offset).Select(m => m - offset)],
        };
        Split(rest);
        return rest;
    }

    /// <summary>Divides the paragraph into sentences, each with its closing mark and the closing quotation mark after it.</summary>
    public static void Split(NarrativeParagraph paragraph)
    {
        var sentences = new List<Sentence>();
        var text = paragraph.Text;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!NarrativeText.EndsSentence(text[i]) && text[i] != ';')
            {
                continue;
            }

            while (i + 1 < text.Length && text[i + 1] is '”' or '’' or '）' or ')' or '。' or '；')
            {
                i++;
            }

            sentences.Add(new Sentence(paragraph, start, text[start..(i + 1)]));
            start = i + 1;
        }

        if (start < text.Length)
        {
            sentences.Add(new Sentence(paragraph, start, text[start..]));
        }

        paragraph.Sentences = sentences;
    }
}

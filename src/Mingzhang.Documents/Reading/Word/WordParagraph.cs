using System.Text;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>Gathers a paragraph while its runs are read.</summary>
internal sealed class WordParagraph
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _lines = [];

    /// <summary>The label of the list item it is, such as “（一）”.</summary>
    public string Label { get; set; } = string.Empty;

    public bool IsHeading { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Whether a page begins with it.</summary>
    public bool StartsPage { get; set; }

    /// <summary>Whether a page begins with what follows it.</summary>
    public bool EndsPage { get; set; }

    /// <summary>Whether its end was deleted as a tracked change, so that the next paragraph goes on in it.</summary>
    public bool RunsOn { get; set; }

    /// <summary>What its text boxes hold, to follow it.</summary>
    public List<Block> Boxes { get; } = [];

    private bool IsBlank => _lines.Count == 0 && IsWhite(_text);

    public void Append(string text) => _text.Append(text);

    public void Append(char c) => _text.Append(c);

    public void BreakLine()
    {
        _lines.Add(_text.ToString());
        _text.Clear();
    }

    /// <summary>A page break inside: before any text the page begins here, after it with what follows.</summary>
    public void BreakPage()
    {
        if (IsBlank)
        {
            StartsPage = true;
        }
        else
        {
            EndsPage = true;
        }
    }

    /// <summary>The paragraph's lines; more than one when it has line breaks inside.</summary>
    public IReadOnlyList<string> Lines()
    {
        List<string> lines = [.. _lines, _text.ToString()];
        int first = lines.FindIndex(l => !string.IsNullOrWhiteSpace(l));
        if (first >= 0 && Label.Length > 0)
        {
            lines[first] = Label + lines[first].TrimStart();
        }

        return lines;
    }

    /// <summary>
    /// The blocks it makes: one, or a visual line for each line when it has line breaks inside, because those may wrap a
    /// sentence as well as end it.
    /// </summary>
    public IEnumerable<TextBlock> ToBlocks(Source source)
    {
        IReadOnlyList<string> lines = Lines();
        bool isFirst = true;
        foreach (string line in lines)
        {
            string text = PlainText.Tidy(line);
            if (text.Length == 0)
            {
                continue;
            }

            yield return new TextBlock(text, source)
            {
                IsVisualLine = lines.Count > 1,
                StartsPage = isFirst && StartsPage,
                IsHeading = IsHeading,
                Indent = line.Length - line.TrimStart().Length,
            };
            isFirst = false;
        }
    }

    private static bool IsWhite(StringBuilder text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Walks a page and makes blocks of its paragraphs and tables.</summary>
/// <param name="input">The file.</param>
/// <param name="place">Tells where the next paragraph or row stands, when the page is a piece of another file; else they are counted.</param>
internal sealed class HtmlBlocks(ReadingInput input, Func<Source>? place = null)
{
    /// <summary>Deep enough for sloppy pages, shallow enough for the stack; the parser drops what lies deeper than 512.</summary>
    private const int MaxDepth = 500;

    /// <summary>A table's cell lies in a row in a body in the table.</summary>
    private const int TableDepth = 3;

    private readonly List<Block> _blocks = [];
    private readonly List<string> _lines = [];
    private readonly HtmlText _text = new();
    private int _line;
    private int _headings;
    private int _depth;

    public IReadOnlyList<Block> Blocks => _blocks;

    public ReadingInput Input => input;

    /// <summary>The next line: paragraphs and table rows are counted together.</summary>
    public Source NextLine() => place is null ? Source.OnLine(++_line) : place();

    /// <summary>Reads what an element holds; whatever stands before and after it is apart.</summary>
    public void Read(IElement element)
    {
        EndParagraph();
        ReadChildren(element);
        EndParagraph();
    }

    public void Add(Grid grid)
    {
        input.CountBlock(0);
        _blocks.Add(grid);
    }

    private void ReadChildren(IElement element)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw ReadingException.TooLarge("网页嵌套过深");
        }

        // By index, because each step from sibling to sibling would search the parent's list.
        INodeList children = element.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            input.Tick();
            INode node = children[i];
            if (node is IElement child)
            {
                ReadElement(child);
            }
            else if (node.NodeType == NodeType.Text)
            {
                _text.Append(node.NodeValue ?? string.Empty);
            }
        }

        _depth--;
    }

    private void ReadElement(IElement element)
    {
        if (HtmlElements.IsSkipped(element))
        {
            return;
        }

        string name = element.LocalName;
        if (name == "br")
        {
            _lines.Add(_text.Take());
        }
        else if (name == "table")
        {
            EndParagraph();
            _depth += TableDepth;
            HtmlTables.Read(element, this);
            _depth -= TableDepth;
        }
        else if (name == "pre")
        {
            ReadPreformatted(element);
        }
        else if (HtmlElements.IsHeading(name))
        {
            EndParagraph();
            _headings++;
            ReadChildren(element);
            EndParagraph();
            _headings--;
        }
        else if (HtmlElements.IsBlock(name))
        {
            Read(element);
        }
        else
        {
            ReadChildren(element);
        }
    }

    private void ReadPreformatted(IElement element)
    {
        EndParagraph();
        foreach (string line in element.TextContent.Split('\n'))
        {
            _text.Append(line);
            _lines.Add(_text.Take());
        }

        EndParagraph();
    }

    /// <summary>
    /// Ends a paragraph. Where line breaks divide it, each line becomes a block of its own that may go on in the next; a blank
    /// line among them ends a sentence for certain.
    /// </summary>
    private void EndParagraph()
    {
        _lines.Add(_text.Take());
        for (int from = 0; from < _lines.Count;)
        {
            int to = from;
            while (to < _lines.Count && !string.IsNullOrWhiteSpace(_lines[to]))
            {
                to++;
            }

            for (int i = from; i < to; i++)
            {
                Add(_lines[i], isVisualLine: to - from > 1);
            }

            from = to + 1;
        }

        _lines.Clear();
    }

    private void Add(string line, bool isVisualLine)
    {
        string text = PlainText.Tidy(line);
        if (text.Length == 0)
        {
            return;
        }

        input.CountBlock(text.Length);
        _blocks.Add(new TextBlock(text, NextLine())
        {
            IsVisualLine = isVisualLine,
            IsHeading = _headings > 0,
            Indent = line.Length - line.TrimStart().Length,
        });
    }
}

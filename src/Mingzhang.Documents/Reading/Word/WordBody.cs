using Mingzhang.Documents.Reading.Common;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>Reads the paragraphs and tables of a Word document's body into blocks.</summary>
internal sealed class WordBody
{
    private readonly XmlWalk _walk;
    private readonly ReadingInput _input;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordTables _tables;
    private int _line;
    private bool _pageEnded;

    public WordBody(XmlWalk walk, ReadingInput input, WordStyles styles, WordNumbering numbering)
    {
        _walk = walk;
        _input = input;
        _styles = styles;
        _numbering = numbering;
        _tables = new WordTables(walk, input, this);
    }

    /// <summary>The next line: paragraphs and table rows are counted together, blank ones too.</summary>
    public Source NextLine() => Source.OnLine(++_line);

    /// <summary>Reads the children of the element the walk stands on: the body, a cell, a text box.</summary>
    /// <param name="into">Where the blocks go.</param>
    /// <param name="row">The row they stand in; null outside tables, where each paragraph is a line of its own.</param>
    /// <param name="other">Called at each child that is neither a paragraph nor a table.</param>
    public void ReadInto(List<Block> into, Source? row, Action? other = null)
    {
        var flow = new Flow(into, row, other);
        ReadChildren(flow);
        if (flow.Unfinished is { } last)
        {
            Add(last, row ?? NextLine(), into);
        }
    }

    private void ReadChildren(Flow flow)
    {
        int depth = _walk.Enter();
        while (_walk.NextChild(depth))
        {
            switch (_walk.Name)
            {
                case "p":
                    ReadParagraph(flow);
                    break;
                case "tbl":
                    _tables.ReadInto(flow.Into);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag" or "AlternateContent" or "Choice":
                    ReadChildren(flow);
                    break;
                case "altChunk":
                    _input.Note("文档中嵌入了另一份文件，其内容未读取。");
                    break;
                default:
                    flow.Other?.Invoke();
                    break;
            }
        }
    }

    private void ReadParagraph(Flow flow)
    {
        Source source = flow.Row ?? NextLine();
        bool isContinued = flow.Unfinished is not null;
        WordParagraph paragraph = flow.Unfinished ?? new WordParagraph();
        paragraph.RunsOn = false;
        var runs = new WordRuns(_walk, _styles, box => ReadInto(box.Boxes, flow.Row));
        bool hasProperties = false;
        int depth = _walk.Enter();
        while (_walk.NextChild(depth))
        {
            if (_walk.Name == "pPr")
            {
                hasProperties = true;
                ReadProperties(paragraph, isContinued);
            }
            else
            {
                runs.ReadChild(paragraph);
            }
        }

        paragraph.StartsPage |= !hasProperties && _styles.Of(id: null).BreaksPage == true;
        flow.Unfinished = paragraph.RunsOn ? paragraph : null;
        if (!paragraph.RunsOn)
        {
            Add(paragraph, source, flow.Into);
        }
    }

    private void Add(WordParagraph paragraph, Source source, List<Block> into)
    {
        paragraph.StartsPage |= _pageEnded;
        bool any = false;
        if (!paragraph.IsHidden)
        {
            foreach (TextBlock block in paragraph.ToBlocks(source))
            {
                _input.CountBlock(block.Text.Length);
                into.Add(block);
                any = true;
            }
        }

        into.AddRange(paragraph.Boxes);
        _pageEnded = paragraph.EndsPage || (!any && paragraph.StartsPage);
    }

    private void ReadProperties(WordParagraph paragraph, bool isContinued)
    {
        string? styleId = null;
        bool? outlined = null;
        bool? breaks = null;
        (int? Number, int? Level) number = default;
        int depth = _walk.Enter();
        while (_walk.NextChild(depth))
        {
            switch (_walk.Name)
            {
                case "pStyle":
                    styleId = _walk.Attribute("val");
                    break;
                case "outlineLvl":
                    outlined = _walk.Number("val", 9) < 9;
                    break;
                case "pageBreakBefore":
                    breaks = _walk.IsOn();
                    break;
                case "numPr":
                    number = WordStyles.ReadNumber(_walk);
                    break;
                case "rPr":
                    paragraph.RunsOn = EndIsDeleted();
                    break;
                case "sectPr":
                    paragraph.EndsPage |= EndsPage();
                    break;
            }
        }

        WordStyle style = _styles.Of(styleId);
        paragraph.IsHeading |= outlined ?? style.IsHeading ?? false;
        paragraph.IsHidden = style.IsHidden == true;
        paragraph.StartsPage |= breaks ?? style.BreaksPage ?? false;
        int listId = number.Number ?? style.NumberId ?? 0;
        if (listId > 0 && !isContinued)
        {
            paragraph.Label = _numbering.Next(listId, number.Level ?? style.NumberLevel ?? 0);
        }
    }

    private bool EndIsDeleted()
    {
        bool deleted = false;
        int depth = _walk.Enter();
        while (_walk.NextChild(depth))
        {
            deleted |= _walk.Name is "del" or "moveFrom";
        }

        return deleted;
    }

    /// <summary>A section ends its page unless it says that the next goes on there.</summary>
    private bool EndsPage()
    {
        bool ends = true;
        int depth = _walk.Enter();
        while (_walk.NextChild(depth))
        {
            ends = _walk.Name == "type" ? _walk.Attribute("val") is not ("continuous" or "nextColumn") : ends;
        }

        return ends;
    }

    /// <summary>Where blocks are being read into.</summary>
    private sealed class Flow(List<Block> into, Source? row, Action? other)
    {
        public List<Block> Into { get; } = into;

        public Source? Row { get; } = row;

        public Action? Other { get; } = other;

        /// <summary>A paragraph whose end was deleted and that goes on in the next.</summary>
        public WordParagraph? Unfinished { get; set; }
    }
}

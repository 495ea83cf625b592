namespace Mingzhang.Recognition.Narrative;

/// <summary>Makes headings and paragraphs of lines.</summary>
/// <remarks>
/// A heading that a conversion set inside a sentence of the section before it is moved behind that sentence, and the sentence is put
/// together; where it was mended is kept, so that what rests on it can be marked uncertain.
/// </remarks>
internal sealed class ParagraphReader
{
    private readonly IReadOnlyList<NarrativeLine> _lines;
    private readonly LineJoining _joining;
    private readonly HeadingReader _headings;
    private readonly List<NarrativeItem> _items = [];
    private ParagraphBuilder? _open;
    private Heading? _waiting;
    private (Heading Heading, int Tail)? _broken;
    private bool _mended;

    private ParagraphReader(IReadOnlyList<NarrativeLine> lines, NarrativeWords words, SectionMatcher sections)
    {
        _lines = lines;
        _joining = new LineJoining(lines, new SetWidth(lines), words);
        _headings = new HeadingReader(lines, _joining, words, sections);
    }

    /// <summary>The headings and paragraphs of the lines.</summary>
    public static List<NarrativeItem> Read(IReadOnlyList<NarrativeLine> lines, NarrativeWords words, SectionMatcher sections)
    {
        var reader = new ParagraphReader(lines, words, sections);
        for (var i = 0; i < lines.Count;)
        {
            i = reader.Take(i);
        }

        reader.Close();
        return reader._items;
    }

    /// <summary>Takes the line and gives the index of the next to take.</summary>
    private int Take(int i)
    {
        if (_broken is { } broken && broken.Tail == i)
        {
            Close();
            _items.Add(new NarrativeItem(broken.Heading, null));
            _broken = null;
            return i + 1;
        }

        if (IsPageNumber(i))
        {
            return i + 1;
        }

        if (_headings.Read(i) is { } found)
        {
            var next = i + found.Lines;
            if (IsBrokenBy(next))
            {
                _waiting = found.Heading;
                _mended = true;
                return next;
            }

            Close();
            _items.Add(new NarrativeItem(found.Heading, null));
            return next;
        }

        if (_broken is null && _open is not null && !NarrativeText.EndsSentence(_lines[_open.LastLine].Text[^1]) && _headings.ReadBroken(i) is { } half)
        {
            _broken = half;
            _mended = true;
            return i + 1;
        }

        Add(i);
        return i + 1;
    }

    private void Add(int i)
    {
        if (_open is null || !(_joining.Joins(_open.LastLine, i) || (_mended && !_joining.StartsAnew(_lines[i]))))
        {
            Close();
            _open = new ParagraphBuilder();
        }

        _open.Add(_lines[i], i, _mended || _lines[i].AfterTable);
        _mended = false;
    }

    /// <summary>Whether the open sentence goes on in the line although a heading stands between.</summary>
    private bool IsBrokenBy(int next) =>
        _open is not null && next < _lines.Count && !_lines[next].AfterTable && !_joining.StartsAnew(_lines[next])
        && _joining.IsMidClause(_lines[_open.LastLine].Text, _lines[next].Text)
        && _lines[_open.LastLine].Text[^1] is not ('：' or ':');

    private void Close()
    {
        if (_open is { } open)
        {
            _open = null;
            Put(open.Build());
        }

        if (_waiting is { } waiting)
        {
            _waiting = null;
            _items.Add(new NarrativeItem(waiting, null));
        }

        _mended = false;
    }

    private void Put(Disclosures.NarrativeParagraph paragraph)
    {
        if (HeadingReader.OfParagraph(paragraph.Text, paragraph.Pieces[0].Source) is { } heading)
        {
            _items.Add(new NarrativeItem(heading, null));
            return;
        }

        if (_headings.LengthBeforeText(paragraph.Text) is > 0 and var length)
        {
            var text = paragraph.Text[..(length - 1)];
            _items.Add(new NarrativeItem(new Heading(text, LineStart.Of(text), paragraph.Pieces[0].Source), null));
            paragraph = ParagraphBuilder.From(paragraph, length);
        }

        _items.Add(new NarrativeItem(null, paragraph));
    }

    /// <summary>A bare number between two lines is a page's, unless the sentence needs it.</summary>
    private bool IsPageNumber(int i)
    {
        var text = _lines[i].Text;
        if (text.Length > 12)
        {
            return false;
        }

        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not ('-' or '—' or '–' or '－' or '―' or '第' or '页' or '共' or '/' or '~' or '·'))
            {
                return false;
            }
        }

        return digits is > 0 and <= 6 && !(_open is not null && i + 1 < _lines.Count
            && digits == text.Length && _joining.IsMidClause(_lines[_open.LastLine].Text, text)
            && _joining.IsMidClause(text, _lines[i + 1].Text));
    }
}

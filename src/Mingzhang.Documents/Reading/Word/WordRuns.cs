using System.Globalization;
using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>
/// Reads what stands inside a paragraph: runs with their text, links and fields. Tracked deletions, hidden runs and the
/// instructions of fields are left out; a field's result stays.
/// </summary>
/// <param name="walk">The part being read.</param>
/// <param name="styles">The document's styles, which may hide text.</param>
/// <param name="readBox">Reads the blocks of a text box, the walk standing on its content.</param>
internal sealed class WordRuns(XmlWalk walk, WordStyles styles, Action<WordParagraph> readBox)
{
    /// <summary>One entry for each open field: whether its instruction is still going on.</summary>
    private readonly Stack<bool> _fields = new();

    /// <summary>Reads the children of the element the walk stands on.</summary>
    public void ReadInto(WordParagraph paragraph)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            ReadChild(paragraph);
        }
    }

    /// <summary>Reads the element the walk stands on.</summary>
    public void ReadChild(WordParagraph paragraph)
    {
        switch (walk.Name)
        {
            case "r":
                ReadRun(paragraph);
                break;
            case "del" or "moveFrom" or "pPr" or "sdtPr" or "sdtEndPr" or "Fallback" or "rPr" or "fldData":
                break;
            case "AlternateContent":
                ReadAlternative(() => ReadChild(paragraph));
                break;
            case "rt":
                // The small reading above a character is not part of the text.
                break;
            default:
                // Links, insertions, smart tags, controls, simple fields, formulas, ruby: only what they hold matters.
                ReadInto(paragraph);
                break;
        }
    }

    private void ReadRun(WordParagraph paragraph)
    {
        bool hidden = false;
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "rPr")
            {
                hidden = IsHidden(hidden);
            }
            else
            {
                ReadRunChild(paragraph, hidden);
            }
        }
    }

    private void ReadRunChild(WordParagraph paragraph, bool hidden)
    {
        bool shows = !hidden && !(_fields.Count > 0 && _fields.Contains(true));
        switch (walk.Name)
        {
            case "fldChar":
                ReadFieldMark(walk.Attribute("fldCharType"));
                break;
            case "AlternateContent":
                ReadAlternative(() => ReadRunChild(paragraph, hidden));
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(paragraph);
                break;
            case "lastRenderedPageBreak":
                if (shows)
                {
                    BeginPageIfBlank(paragraph);
                }

                break;
            case var name when shows:
                ReadShown(paragraph, name);
                break;
        }
    }

    private void ReadShown(WordParagraph paragraph, string name)
    {
        switch (name)
        {
            case "t":
                paragraph.Append(walk.Text());
                break;
            case "tab" or "ptab":
                paragraph.Append('\t');
                break;
            case "cr":
                paragraph.BreakLine();
                break;
            case "br" when walk.Attribute("type") == "page":
                paragraph.BreakPage();
                break;
            case "br":
                paragraph.BreakLine();
                break;
            case "noBreakHyphen":
                paragraph.Append('-');
                break;
            case "sym":
                paragraph.Append(Symbol(walk.Attribute("char")));
                break;
            case "ruby":
                ReadInto(paragraph);
                break;
        }
    }

    /// <summary>Word remembers where pages broke when it last laid the text out; only a break before the text can be told.</summary>
    private static void BeginPageIfBlank(WordParagraph paragraph)
    {
        bool ended = paragraph.EndsPage;
        paragraph.BreakPage();
        paragraph.EndsPage = ended;
    }

    private void ReadFieldMark(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(true);
                break;
            case "separate" when _fields.Count > 0:
                _fields.Pop();
                _fields.Push(false);
                break;
            case "end" when _fields.Count > 0:
                _fields.Pop();
                break;
        }
    }

    /// <summary>Takes the first choice, or the fallback when there is none.</summary>
    private void ReadAlternative(Action readChild)
    {
        bool chosen = false;
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (chosen || walk.Name is not ("Choice" or "Fallback"))
            {
                continue;
            }

            chosen = true;
            int inner = walk.Enter();
            while (walk.NextChild(inner))
            {
                readChild();
            }
        }
    }

    private void ReadDrawing(WordParagraph paragraph)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "txbxContent")
            {
                // Fields do not reach into a box.
                bool[] open = [.. _fields];
                _fields.Clear();
                readBox(paragraph);
                _fields.Clear();
                foreach (bool field in open.Reverse())
                {
                    _fields.Push(field);
                }
            }
            else if (walk.Name == "AlternateContent")
            {
                ReadAlternative(() => ReadDrawing(paragraph));
            }
            else
            {
                ReadDrawing(paragraph);
            }
        }
    }

    private bool IsHidden(bool hidden)
    {
        bool? direct = null;
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "vanish")
            {
                direct = walk.IsOn();
            }
            else if (walk.Name == "rStyle")
            {
                hidden |= styles.Of(walk.Attribute("val") ?? string.Empty).IsHidden == true;
            }
        }

        return direct ?? hidden;
    }

    /// <summary>Tick boxes of the symbol fonts, which tables of performance use; other private characters say nothing.</summary>
    private static string Symbol(string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int c))
        {
            return string.Empty;
        }

        return (c & 0xFFF) switch
        {
            0x0FE or 0x052 => "☑",
            0x0FC => "√",
            0x0A8 or 0x06F or 0x0A3 => "□",
            _ => c is >= 0xE000 and <= 0xF8FF or < 0x20 or > 0xFFFD or (>= 0xD800 and <= 0xDFFF) ? string.Empty : ((char)c).ToString(),
        };
    }
}

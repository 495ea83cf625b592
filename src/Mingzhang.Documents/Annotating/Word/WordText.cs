using System.Text;
using System.Xml.Linq;

namespace Mingzhang.Documents.Annotating.Word;

/// <summary>
/// The text that a paragraph, a cell or a row shows, and which element of the file shows each piece of it. Read as
/// <see cref="Reading.Word.WordRuns"/> reads: deletions, hidden runs and field instructions are left out.
/// </summary>
internal sealed class WordText
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];
    private readonly Stack<bool> _fields = new();

    public WordText(XElement container)
    {
        foreach (XElement paragraph in container.Name.LocalName == "p" ? [container] : container.Descendants().Where(e => e.Name.LocalName == "p" && !InBox(e, container)))
        {
            if (_text.Length > 0)
            {
                _text.Append('\n');
            }

            Read(paragraph.Elements());
        }
    }

    /// <summary>A piece of the text.</summary>
    /// <param name="Run">The run it stands in.</param>
    /// <param name="Element">The run's child that shows it: <c>w:t</c>, or a tab, a hyphen or the like.</param>
    /// <param name="Start">Where it begins in the text.</param>
    /// <param name="Length">Its length.</param>
    internal readonly record struct Piece(XElement Run, XElement Element, int Start, int Length);

    public IReadOnlyList<Piece> Pieces => _pieces;

    public override string ToString() => _text.ToString();

    /// <summary>The contents of the text boxes anchored in a paragraph.</summary>
    public static IEnumerable<XElement> Boxes(XElement element)
    {
        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "txbxContent":
                    yield return child;
                    break;
                case "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "fldData" or "rt":
                    break;
                case "AlternateContent":
                    foreach (XElement box in FirstAlternative(child) is { } chosen ? Boxes(chosen) : [])
                    {
                        yield return box;
                    }

                    break;
                default:
                    foreach (XElement box in Boxes(child))
                    {
                        yield return box;
                    }

                    break;
            }
        }
    }

    /// <summary>Whether the element stands in a text box inside the container.</summary>
    public static bool InBox(XElement element, XElement? container) =>
        element.Ancestors().TakeWhile(a => a != container).Any(a => a.Name.LocalName == "txbxContent");

    private static XElement? FirstAlternative(XElement alternatives) => alternatives.Elements().FirstOrDefault(e => e.Name.LocalName is "Choice" or "Fallback");

    private void Read(IEnumerable<XElement> elements)
    {
        foreach (XElement element in elements)
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    ReadRun(element);
                    break;
                case "del" or "moveFrom" or "pPr" or "sdtPr" or "sdtEndPr" or "Fallback" or "rPr" or "fldData" or "rt":
                    break;
                case "AlternateContent":
                    Read(FirstAlternative(element)?.Elements() ?? []);
                    break;
                default:
                    Read(element.Elements());
                    break;
            }
        }
    }

    private void ReadRun(XElement run)
    {
        XElement? vanish = run.Elements().Where(e => e.Name.LocalName == "rPr").Elements().FirstOrDefault(e => e.Name.LocalName == "vanish");
        bool hidden = vanish is not null && vanish.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value is not ("0" or "false" or "off" or "none");
        foreach (XElement child in run.Elements())
        {
            if (child.Name.LocalName == "fldChar")
            {
                MarkField(child.Attributes().FirstOrDefault(a => a.Name.LocalName == "fldCharType")?.Value);
            }
            else if (!hidden && !_fields.Contains(true))
            {
                Show(run, child);
            }
        }
    }

    private void Show(XElement run, XElement child)
    {
        string? shown = child.Name.LocalName switch
        {
            "t" => child.Value,
            "tab" or "ptab" => "\t",
            "cr" or "br" => "\n",
            "noBreakHyphen" => "-",
            "sym" => "\uFFFC",
            _ => null,
        };
        if (!string.IsNullOrEmpty(shown))
        {
            _pieces.Add(new Piece(run, child, _text.Length, shown.Length));
            _text.Append(shown);
        }
        else if (child.Name.LocalName == "ruby")
        {
            Read(child.Elements());
        }
    }

    private void MarkField(string? type)
    {
        if (type == "begin")
        {
            _fields.Push(true);
        }
        else if (type == "separate" && _fields.Count > 0)
        {
            _fields.Pop();
            _fields.Push(false);
        }
        else if (type == "end" && _fields.Count > 0)
        {
            _fields.Pop();
        }
    }
}

using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf.Alignment;

/// <summary>A visual line with its words.</summary>
internal sealed class AlignedLine(TextLine line)
{
    /// <summary>The gap that sets a figure apart from the text beside it, in sizes; a sentence leaves less.</summary>
    private const double SetApart = 0.8;

    /// <summary>The gap behind a figure: a column's margin, where a sentence goes on with its unit.</summary>
    private const double Behind = 0.45;

    public TextLine Line => line;

    public PdfBox Box => line.Box;

    public List<LineWord> Words { get; } = LineWord.Split(line);

    /// <summary>Whether it holds an amount that stands apart from everything else on the line.</summary>
    public bool HasFigure => Words.Exists(w => w.IsFigure && StandsApart(w));

    /// <summary>Whether it is set in columns: something stands wide apart.</summary>
    public bool HasColumns => Words.Skip(1).Any(w => w.GapBefore >= SetApart);

    public int FigureCount => Words.Count(w => w.IsFigure && StandsApart(w));

    private bool StandsApart(LineWord word)
    {
        int at = Words.IndexOf(word);
        bool before = word.GapBefore >= SetApart || (at > 0 && Words[at - 1].IsNumber && word.GapBefore >= Behind);
        bool behind = at + 1 == Words.Count || Words[at + 1].GapBefore >= Behind || (Words[at + 1].IsNumber && Words[at + 1].GapBefore >= Behind / 2);
        return before && behind;
    }
}

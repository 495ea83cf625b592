using Mingzhang.Checking.Figures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>The private things in a document, tables and attachments included; looked for once for all rules.</summary>
public sealed class PrivateThings
{
    private const int LongFigure = 11;
    private readonly List<PrivateThing> _found = [];

    /// <summary>Searches a document. Figures of its tables are no telephone numbers.</summary>
    public PrivateThings(Document document, PrivateText privacy, FigureBook figures)
    {
        HashSet<string>? printed = null;
        var previous = string.Empty;
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock line)
            {
                Search(line.Text, line.Source);
            }
            else if (block is Grid grid)
            {
                foreach (var row in grid.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        if (cell.Text.Length > 0)
                        {
                            Search(cell.Text, cell.Source);
                        }
                    }
                }
            }
        }

        void Search(string text, Source source)
        {
            Texts++;
            foreach (var span in privacy.Find(text))
            {
                // A code's label may stand at the end of the line, or in the cell, before it.
                var isCode = span.Start == 0 && privacy.IsCode(previous);
                printed ??= figures.Figures.Where(f => f.Printed.Length >= LongFigure).Select(f => f.Printed).ToHashSet(StringComparer.Ordinal);
                if (!isCode && !printed.Contains(text.Substring(span.Start, span.Length)))
                {
                    _found.Add(new PrivateThing(text, source, span));
                }
            }

            previous = text;
        }
    }

    /// <summary>How many texts were searched.</summary>
    public int Texts { get; private set; }

    /// <summary>What was found, in reading order.</summary>
    public IReadOnlyList<PrivateThing> Found => _found;
}

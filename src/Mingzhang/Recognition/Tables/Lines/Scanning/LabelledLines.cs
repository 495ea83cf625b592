using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Makes rows of the lines of a table of units and projects, whose names nothing gives beforehand.</summary>
/// <remarks>
/// A name wraps above its figures, or around them with as many lines below as above. Both readings are made; the one whose names
/// occur in the document's text is kept.
/// </remarks>
internal static class LabelledLines
{
    public static List<DraftRow> Scan(IReadOnlyList<TokenLine> lines, KnownNames names)
    {
        var parts = new List<Part>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!RowLine.IsPageNumber(lines[i]))
            {
                parts.Add(Cut(lines, i));
            }
        }

        var above = Rows(parts, isCentred: false, out var hasTail);
        var around = Rows(parts, isCentred: true, out _);
        var difference = around.Sum(r => names.Weight(r.Label)) - above.Sum(r => names.Weight(r.Label));
        return difference > 0 || (difference == 0 && hasTail) ? around : above;
    }

    /// <summary>The rows when names stand above their figures, or around them.</summary>
    /// <param name="parts">The lines, cut into words and figures.</param>
    /// <param name="isCentred">Whether names stand around their figures.</param>
    /// <param name="hasTail">Whether words end the table or stand before its total, where no row's name can begin.</param>
    private static List<DraftRow> Rows(List<Part> parts, bool isCentred, out bool hasTail)
    {
        var rows = new List<DraftRow>();
        var held = new List<Part>();
        hasTail = false;
        foreach (var part in parts)
        {
            if (part.Figures.Count == 0)
            {
                held.Add(part);
                continue;
            }

            if (part.Words.Count == 0 && held.Count == 0 && rows.Count > 0)
            {
                rows[^1].Slots.AddRange(part.Figures);
                continue;
            }

            var isTotal = TotalWords.IsTotal(string.Concat(part.Words.Select(w => w.Text)));
            hasTail |= isTotal && held.Count > 0 && rows.Count > 0;
            var tail = rows.Count == 0 ? 0 : isTotal ? held.Count : isCentred ? Math.Min(rows[^1].HeadLines, held.Count) : 0;
            Append(rows, held.Take(tail));
            rows.Add(NewRow(isTotal, held[tail..], part));
            held.Clear();
        }

        hasTail |= held.Count > 0 && rows.Count > 0;
        Append(rows, held);
        return rows;
    }

    private static DraftRow NewRow(bool isTotal, List<Part> head, Part part)
    {
        var row = new DraftRow(isTotal ? RowKind.Total : RowKind.Item, (head.Count > 0 ? head[0] : part).Line.Block.Source)
        {
            HeadLines = head.Count,
        };
        row.Pieces.AddRange(head.SelectMany(h => h.Words));
        row.Pieces.AddRange(part.Words);
        row.Slots.AddRange(part.Figures);
        return row;
    }

    private static void Append(List<DraftRow> rows, IEnumerable<Part> words)
    {
        if (rows.Count > 0)
        {
            rows[^1].Pieces.AddRange(words.SelectMany(w => w.Words));
        }
    }

    private static Part Cut(IReadOnlyList<TokenLine> lines, int index)
    {
        var line = lines[index];
        var end = RowLine.FiguresFrom(lines, index, 0, CodeSystem.None);
        var words = new List<LabelPiece>(end);
        for (var t = 0; t < end; t++)
        {
            words.Add(new LabelPiece(line.Tokens[t].Text, line.IsAttached, t > 0, line.Block.Source));
        }

        return new Part(words, [.. line.Tokens.Skip(end).Select(t => Slot.Of(t, line.Block.Source))], line);
    }

    /// <summary>A line, its words told from its figures.</summary>
    private sealed record Part(List<LabelPiece> Words, List<Slot> Figures, TokenLine Line);
}

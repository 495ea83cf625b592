using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Makes rows of the lines of a table whose rows are named, such as the items of 三公.</summary>
/// <param name="known">The names that the format gives.</param>
/// <param name="side">The side of the table.</param>
internal sealed class LabelRowScanner(NamedRows known, Side side = Side.Whole)
{
    private readonly List<DraftRow> _rows = [];
    private DraftRow? _row;

    public List<DraftRow> Scan(IReadOnlyList<TokenLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (RowLine.IsPageNumber(lines[i]))
            {
                continue;
            }

            var end = RowLine.FiguresFrom(lines, i, 0, CodeSystem.None);
            if (end > 0)
            {
                AddWords(lines[i], end);
            }

            if (end < lines[i].Tokens.Count)
            {
                AddFigures(lines[i], end);
            }
        }

        return _rows;
    }

    private void AddWords(TokenLine line, int end)
    {
        var text = string.Concat(line.Tokens.Take(end).Select(t => t.Text));
        if (!Belongs(text, line))
        {
            _row = new DraftRow(TotalWords.IsTotal(text) ? RowKind.Total : RowKind.Item, line.Block.Source) { Side = side };
            _rows.Add(_row);
        }

        for (var t = 0; t < end; t++)
        {
            _row!.Pieces.Add(new LabelPiece(line.Tokens[t].Text, t > 0 || line.IsAttached, t > 0, line.Block.Source));
        }
    }

    /// <summary>Whether the words go on the label of the row at hand.</summary>
    private bool Belongs(string text, TokenLine line)
    {
        if (_row is null || _row.Kind is RowKind.Total || TotalWords.IsTotal(text))
        {
            return false;
        }

        if (!known.IsEmpty)
        {
            var label = _row.Label;
            return known.GoesOn(label, text) && (_row.Slots.Count == 0 || !known.Begins(text))
                || (_row.Slots.Count == 0 && !known.IsName(label) && !known.Begins(text) && line.IsAttached);
        }

        return _row.Slots.Count == 0;
    }

    private void AddFigures(TokenLine line, int from)
    {
        if (_row is null)
        {
            _row = new DraftRow(RowKind.Item, line.Block.Source) { Side = side };
            _rows.Add(_row);
        }

        foreach (var token in line.Tokens.Skip(from))
        {
            _row.Slots.Add(Slot.Of(token, line.Block.Source));
        }
    }
}

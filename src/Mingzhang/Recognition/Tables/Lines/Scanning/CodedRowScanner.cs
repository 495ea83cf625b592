using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Makes rows of the lines of a table whose rows carry classification codes.</summary>
/// <remarks>
/// A row begins with its code. Words and figures that follow are its own until it has figures; words after that are held until
/// it shows whether they end its name, begin the next one, or are a row without a code (a total, a unit).
/// </remarks>
internal sealed class CodedRowScanner(CodeSystem codes, KnownNames names)
{
    private readonly List<DraftRow> _rows = [];
    private readonly List<LabelPiece> _held = [];
    private DraftRow? _row;

    public List<DraftRow> Scan(IReadOnlyList<TokenLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (CodeRun.At(lines, i, codes) is { } run)
            {
                var start = i;
                i = run.Line;
                BeginCode(run.Code, lines, start, i, run.Token);
                Continue(lines, i, run.Token);
            }
            else if (!lines[i].Tokens.All(t => t.IsNumeric))
            {
                Continue(lines, i, 0);
            }
            else if (!RowLine.IsPageNumber(lines[i]))
            {
                AddFigures(lines[i], 0);
            }
        }

        _row?.Pieces.AddRange(_held);
        return _rows;
    }

    private void BeginCode(string code, IReadOnlyList<TokenLine> lines, int first, int last, int token)
    {
        var line = lines[last];
        var end = RowLine.FiguresFrom(lines, last, token, codes);
        var inline = string.Concat(line.Tokens.Skip(token).Take(end - token).Select(t => t.Text));
        var next = new DraftRow(RowKind.Code, lines[first].Block.Source)
        {
            Code = code,
            HasInlineName = inline.Length > 0,
        };
        var isBare = inline.Length == 0 && end < line.Tokens.Count;
        var tail = NameAllotment.TailLength(_row, _held, next, inline, isBare, lines[first].IsAttached, names);
        _row?.Pieces.AddRange(_held.Take(tail));
        next.Pieces.AddRange(_held.Skip(tail));
        next.HeadLines = _held.Count - tail;
        _held.Clear();
        _row = next;
        _rows.Add(next);
    }

    /// <summary>Adds what follows the code, or a whole line without one, to the row it belongs to.</summary>
    private void Continue(IReadOnlyList<TokenLine> lines, int index, int from)
    {
        var line = lines[index];
        var end = RowLine.FiguresFrom(lines, index, from, codes);
        var pieces = new List<LabelPiece>(end - from);
        for (var t = from; t < end; t++)
        {
            pieces.Add(new LabelPiece(line.Tokens[t].Text, t > from || line.IsAttached, t > from, line.Block.Source));
        }

        if (pieces.Count > 0)
        {
            var isTotal = TotalWords.IsTotal(string.Concat(pieces.Select(p => p.Text)));
            if (isTotal)
            {
                _row?.Pieces.AddRange(_held);
                _held.Clear();
                BeginLabel(RowKind.Total, pieces);
            }
            else if (_row is { Slots.Count: 0, Kind: not RowKind.Total })
            {
                _row.Pieces.AddRange(pieces);
            }
            else
            {
                _held.AddRange(pieces);
            }
        }

        if (end < line.Tokens.Count)
        {
            AddFigures(line, end);
        }
    }

    private void AddFigures(TokenLine line, int from)
    {
        if (_held.Count > 0)
        {
            BeginLabel(RowKind.Item, _held);
            _held.Clear();
        }

        if (_row is null)
        {
            BeginLabel(RowKind.Item, [new LabelPiece(string.Empty, IsAttached: false, FollowsOnLine: false, line.Block.Source)]);
        }

        foreach (var token in line.Tokens.Skip(from))
        {
            _row!.Slots.Add(Slot.Of(token, line.Block.Source));
        }
    }

    private void BeginLabel(RowKind kind, List<LabelPiece> pieces)
    {
        _row = new DraftRow(kind, pieces[0].Source);
        _row.Pieces.AddRange(pieces);
        _rows.Add(_row);
    }
}

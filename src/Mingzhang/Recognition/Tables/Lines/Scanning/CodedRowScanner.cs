using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Makes rows of the lines of a table whose rows carry classification codes.</summary>
/// <remarks>
/// A row begins with its code. Words and figures that follow are its own until it has figures; words after that are held until
/// it shows whether they end its name, begin the next one, or are a row without a code (a total, a unit).
/// </remarks>
internal sealed class CodedRowScanner(CodeSystem codes, KnownNames names, bool hasProjects)
{
    private readonly List<DraftRow> _rows = [];
    private readonly List<LabelPiece> _held = [];
    private DraftRow? _row;
    private bool _isCentred;

    public List<DraftRow> Scan(IReadOnlyList<TokenLine> lines)
    {
        _isCentred = IsCentred(lines);
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

    /// <summary>Whether names are set around their codes: some code has figures at once, its name above and below.</summary>
    private bool IsCentred(IReadOnlyList<TokenLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (CodeRun.At(lines, i, codes) is { } run && run.Token < lines[run.Line].Tokens.Count && lines[run.Line].Tokens[run.Token].IsNumeric)
            {
                return true;
            }
        }

        return false;
    }

    private void BeginCode(string code, IReadOnlyList<TokenLine> lines, int first, int last, int token)
    {
        var line = lines[last];
        var end = RowLine.FiguresFrom(lines, last, token, codes);
        var inline = Pieces(line, token, end);
        var next = new DraftRow(RowKind.Code, lines[first].Block.Source)
        {
            Code = code,
            HasInlineName = inline.Count > 0,
        };
        var allotment = new NameAllotment(names, hasProjects, _isCentred)
        {
            InlinePieces = inline,
            IsBare = inline.Count == 0 && end < line.Tokens.Count,
            IsAttached = lines[first].IsAttached,
        };
        var before = Wrapped() ?? _row;
        var tail = allotment.TailLength(before, _held, next);
        before?.Pieces.AddRange(_held.Take(tail));
        next.Pieces.AddRange(_held.Skip(tail));
        next.HeadLines = _held.Skip(tail).Count(p => !p.FollowsOnLine);
        _held.Clear();
        _row = next;
        _rows.Add(next);
    }

    /// <summary>Of rows set side by side on the last line, the one whose name began above it and so ends below it.</summary>
    private DraftRow? Wrapped() => _isCentred && _row is not null
        ? _rows.FindLast(r => r.HeadLines > 0 && r.Slots.Count > 0 && _row.Slots.Count > 0 && r.Slots[0].Source == _row.Slots[0].Source)
        : null;

    /// <summary>Adds what follows the code, or a whole line without one, to the row it belongs to.</summary>
    private void Continue(IReadOnlyList<TokenLine> lines, int index, int from)
    {
        var line = lines[index];
        var end = RowLine.FiguresFrom(lines, index, from, codes);
        var pieces = Pieces(line, from, end);
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

    private static List<LabelPiece> Pieces(TokenLine line, int from, int end)
    {
        var pieces = new List<LabelPiece>(Math.Max(0, end - from));
        for (var t = from; t < end; t++)
        {
            pieces.Add(new LabelPiece(line.Tokens[t].Text, t > from || line.IsAttached, t > from, line.Block.Source));
        }

        return pieces;
    }

    private void AddFigures(TokenLine line, int from)
    {
        if (_held.Count > 0)
        {
            BeginHeldLabel(isInline: from > 0);
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

    /// <summary>Begins a row without a code whose label is held, the end of the name before it left out.</summary>
    private void BeginHeldLabel(bool isInline)
    {
        var own = _held.Count;
        for (var lines = _isCentred ? _row?.HeadLines ?? 0 : 0; lines > 0 && own > 1; lines--)
        {
            own = _held.FindIndex(_held.Count - own + 1, p => !p.FollowsOnLine) is > 0 and var next ? _held.Count - next : own;
        }

        _row?.Pieces.AddRange(_held.SkipLast(own));
        _held.RemoveRange(0, _held.Count - own);
        BeginLabel(RowKind.Item, _held);
        _row!.HeadLines = _held.Count(p => !p.FollowsOnLine) - (isInline ? 1 : 0);
        _held.Clear();
    }

    private void BeginLabel(RowKind kind, List<LabelPiece> pieces)
    {
        _row = new DraftRow(kind, pieces[0].Source);
        _row.Pieces.AddRange(pieces);
        _rows.Add(_row);
    }
}

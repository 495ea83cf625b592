using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Makes rows of the lines of a two-sided table: left label and figures, right code, name and figures, either of them blank.</summary>
/// <param name="left">The labels of the left side that the format gives.</param>
/// <param name="right">The labels of the right side that the format gives.</param>
/// <param name="names">The names known for codes.</param>
/// <param name="columns">How many figures a row of either side has at most.</param>
/// <param name="hasLineNumbers">Whether the header has a 行次 column, whose numbers are no figures.</param>
internal sealed class TwoSidedScanner(NamedRows left, NamedRows right, KnownNames names, (int Left, int Right) columns, bool hasLineNumbers)
{
    private readonly List<DraftRow> _rows = [];
    private DraftRow? _left;
    private DraftRow? _right;
    private DraftRow? _last;

    public List<DraftRow> Scan(IReadOnlyList<TokenLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (RowLine.IsPageNumber(lines[i]) && !(lines[i].Tokens[0].Text.Length == 3 && LineSegment.Cut(lines, i, left, right)[0].Code.Length > 0))
            {
                continue;
            }

            if (lines[i].Tokens is [{ Text: "栏次" or "行次" }, ..] && !lines[i].HasDecimals)
            {
                continue;
            }

            var segments = LineSegment.Cut(lines, i, left, right);
            for (var s = 0; s < segments.Count; s++)
            {
                Add(segments[s], s, segments, lines[i]);
            }
        }

        foreach (var row in _rows)
        {
            row.Name = row.Label;
        }

        SetParents();
        return _rows;
    }

    private void Add(LineSegment segment, int index, List<LineSegment> segments, TokenLine line)
    {
        var text = segment.Text;
        if (segment is { Code.Length: 0, Figures.Count: 0 } && BothEnd(text) is > 0 and var cut)
        {
            _left!.Pieces.Add(Piece(text[..cut]));
            _right!.Pieces.Add(Piece(text[cut..]));
            return;
        }

        var row = text.Length == 0 && segment.Code.Length == 0
            ? Unlabelled(index, segments)
            : Place(segment, text, index, segments, line);
        if (row is null)
        {
            return;
        }

        // Figures beside or under a label that is not complete may be its own or those of the other side.
        var other = RightWaits() && (row.Side is Side.Left || (row == _right && text.Length == 0 && Waits(_left, left))) ? _right : null;
        foreach (var word in segment.Words)
        {
            row.Pieces.Add(Piece(word, row.Pieces.Count > 0));
        }

        var figures = hasLineNumbers ? segment.Figures.Where(f => f is not { Kind: TokenKind.Digits, Text: { Length: <= 3 } and not "0" }) : segment.Figures;
        AddFigures(row, other, [.. figures.Select(f => Slot.Of(f, line.Block.Source))]);
        _last = row;
        (_left, _right) = row.Side is Side.Left ? (row, _right) : (_left, row);

        LabelPiece Piece(string word, bool isAttached = true) => new(word, isAttached, FollowsOnLine: false, line.Block.Source);
    }

    private void AddFigures(DraftRow row, DraftRow? other, List<Slot> figures)
    {
        var isBoth = other is not null && columns == (1, 1) && figures.Count == 2;
        if (isBoth)
        {
            (row.Side is Side.Left ? row : _left!).Slots.Add(figures[0]);
            other!.Slots.Add(figures[1]);
            return;
        }

        if (other is not null && figures.Count > 0)
        {
            (row.IsDoubtful, other.IsDoubtful) = (true, true);
            if (row == other)
            {
                _left!.IsDoubtful = true;
            }
        }

        row.Slots.AddRange(figures);
    }

    private bool RightWaits() => _right is { Kind: RowKind.Code, Slots.Count: 0 }
        ? _right.Label is var label && names.Begins(_right.Code, label) && !names.Knows(_right.Code, label)
        : Waits(_right, right);

    private bool RightEndsWith(string text) => _right is { Kind: RowKind.Code } ? EndsRight(text) : Completes(_right, right, text);

    /// <summary>Whether a label is not complete and has no figures yet.</summary>
    private static bool Waits(DraftRow? row, NamedRows names) =>
        row is { Slots.Count: 0, Kind: RowKind.Item } && row.Label is var label && !names.IsName(label) && names.Begins(label);

    /// <summary>Whether the words end a wrapped label, whose figures may stand above them.</summary>
    private static bool Completes(DraftRow? row, NamedRows names, string text) =>
        row is { Kind: RowKind.Item } && row.Label is var label && names.IsName(label + text) && (!names.IsName(label) || !names.Begins(text));

    /// <summary>Where the words part that end a wrapped label on either side, or 0.</summary>
    private int BothEnd(string text)
    {
        for (var cut = 1; cut < text.Length; cut++)
        {
            if (Completes(_left, left, text[..cut]) && RightEndsWith(text[cut..]))
            {
                return cut;
            }
        }

        return 0;
    }

    /// <summary>Figures without a label belong to the row whose label stands alone.</summary>
    private DraftRow? Unlabelled(int index, List<LineSegment> segments)
    {
        var isLeft = index == 0 && segments.Count > 1;
        return isLeft ? _left : _last;
    }

    private DraftRow Place(LineSegment segment, string text, int index, List<LineSegment> segments, TokenLine line)
    {
        if (segment.Code.Length > 0)
        {
            return New(RowKind.Code, Side.Right, line, segment.Code);
        }

        if (TotalWords.IsTotal(text))
        {
            return New(RowKind.Total, TotalSide(text, index, segments), line);
        }

        if (Completes(_left, left, text) || Completes(_right, right, text))
        {
            return Completes(_left, left, text) && !(_last == _right && Completes(_right, right, text)) ? _left! : _right!;
        }

        if (_right is { Slots.Count: 0, Kind: RowKind.Item } wrapped && _last == wrapped && right.GoesOn(wrapped.Label, text) && !right.IsName(text))
        {
            return wrapped;
        }

        if (right.IsName(text) ? !left.IsName(text) : right.Begins(text) && !left.Begins(text) && !EndsRight(text))
        {
            return New(RowKind.Item, Side.Right, line);
        }

        if (left.IsName(text) || (!left.IsEmpty && left.Begins(text) && !EndsRight(text)))
        {
            return _left is { Slots.Count: 0 } && left.GoesOn(_left.Label, text) && !left.IsName(text) ? _left : New(RowKind.Item, Side.Left, line);
        }

        if (EndsRight(text) || (segment.IsGlued && _right is { Slots.Count: 0 }))
        {
            return _right!;
        }

        if (_left is { Slots.Count: 0, Kind: RowKind.Item } && !left.IsEmpty && left.GoesOn(_left.Label, text))
        {
            return _left;
        }

        return Unknown(segment, text, index, segments, line);
    }

    /// <summary>A label that neither side knows.</summary>
    private DraftRow Unknown(LineSegment segment, string text, int index, List<LineSegment> segments, TokenLine line)
    {
        if (index > 0)
        {
            return New(RowKind.Item, Side.Right, line);
        }

        var isNumbered = Numbering.Level(PrintedWords.Folded(text)) > 0;
        if (isNumbered || segment.Figures.Count > 0 || left.IsEmpty)
        {
            var isRight = segments.Count == 1 && text.EndsWith("支出", StringComparison.Ordinal) && _rows.Exists(r => r.Side is Side.Right && r.Code.Length == 0);
            return New(RowKind.Item, isRight ? Side.Right : Side.Left, line);
        }

        return _last is { Slots.Count: 0, Kind: not RowKind.Total } && text.Length <= 12 ? _last : New(RowKind.Item, Side.Left, line);
    }

    private bool EndsRight(string text) => _right is { Kind: RowKind.Code } && names.Knows(_right.Code, _right.Label + text);

    private Side TotalSide(string text, int index, List<LineSegment> segments)
    {
        if (text.Contains('收') != text.Contains('支'))
        {
            return text.Contains('收') ? Side.Left : Side.Right;
        }

        var isRight = index > 0 || (segments.Count == 1 && _rows.Exists(r => r is { Kind: RowKind.Total, Side: Side.Left }));
        return isRight ? Side.Right : Side.Left;
    }

    private DraftRow New(RowKind kind, Side side, TokenLine line, string code = "")
    {
        var row = new DraftRow(kind, line.Block.Source) { Side = side, Code = code };
        _rows.Add(row);
        return row;
    }

    /// <summary>A row is a part of the next total after it (本年支出合计), that of the one after (支出总计); where totals come first, of the first.</summary>
    private void SetParents()
    {
        foreach (var side in (Side[])[Side.Left, Side.Right])
        {
            DraftRow? below = null;
            var rows = _rows.FindAll(r => r.Side == side);
            for (var i = rows.Count - 1; i >= 0; i--)
            {
                rows[i].Parent = below ?? (rows[i].Kind is RowKind.Total ? null : rows.Find(r => r.Kind is RowKind.Total));
                below = rows[i].Kind is RowKind.Total ? rows[i] : below;
            }
        }
    }
}

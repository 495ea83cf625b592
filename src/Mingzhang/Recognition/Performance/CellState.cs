namespace Mingzhang.Recognition.Performance;

/// <summary>What is known of a cell while its pieces are being put together.</summary>
internal readonly record struct CellState
{
    /// <summary>Whether it has a piece.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The width of its last line.</summary>
    public double LineWidth { get; init; }

    /// <summary>Its last character.</summary>
    public char Last { get; init; }

    /// <summary>Whether it has an operator.</summary>
    public bool HasOperator { get; init; }

    /// <summary>Whether it has a digit.</summary>
    public bool HasDigit { get; init; }

    /// <summary>Whether it began with words.</summary>
    public bool IsWords { get; init; }

    /// <summary>The number of the group its pieces belong to.</summary>
    public int Group { get; init; }

    /// <summary>Whether another cell has taken a piece since its last one.</summary>
    public bool IsLeft { get; init; }

    public bool EndsWithDigit => char.IsAsciiDigit(Last);

    /// <summary>Whether it still wants a number: only an operator is there.</summary>
    public bool IsBareOperator => HasOperator && !HasDigit && !IsWords;

    /// <summary>A number that two cells share when what may follow them costs the same, their last lines being alike.</summary>
    public int Kind => (HasOperator ? 1 : 0) | (HasDigit ? 2 : 0) | (IsWords ? 4 : 0) | (Group << 3);

    /// <summary>The cell with one more piece.</summary>
    public CellState With(Fragment piece)
    {
        bool sameLine = IsFilled && piece.Before == Break.Space && !IsLeft;
        return new CellState
        {
            IsFilled = true,
            LineWidth = sameLine ? LineWidth + 0.25 + piece.Width : piece.Width,
            Last = piece.Text[^1],
            HasOperator = HasOperator || piece.Shape == Shape.Operator || ValueText.IsOperator(piece.Text[^1]),
            HasDigit = HasDigit || piece.HasDigit,
            IsWords = IsFilled ? IsWords : piece.Shape is Shape.Text or Shape.Unit && !piece.StartsWithDigit,
            Group = Math.Max(Group, piece.Group),
        };
    }
}

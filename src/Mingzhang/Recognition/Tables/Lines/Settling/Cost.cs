namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>
/// How much each kind of disagreement counts against an assignment of figures to columns. Nothing is forbidden outright: one wrong
/// figure must not upset the reading of the figures around it.
/// </summary>
internal static class Cost
{
    /// <summary>A total column of the row is not the sum of its parts.</summary>
    public const int BrokenGroup = 100;

    /// <summary>Parts have figures and their total column has none.</summary>
    public const int MissingTotal = 120;

    /// <summary>A sum holds only up to rounding.</summary>
    public const int Rounding = 15;

    /// <summary>An equation of the format with another table does not hold.</summary>
    public const int BrokenEquation = 80;

    /// <summary>An equation of the format with another table holds for a figure that is not zero.</summary>
    public const int HoldingEquation = -10;

    /// <summary>A figure stands in a column in which the row above it in the hierarchy is blank.</summary>
    public const int OutsideParent = 90;

    /// <summary>A figure of the row above in the hierarchy is not the sum of its parts.</summary>
    public const int BrokenFamily = 60;

    /// <summary>A row is blank in a column in which a part of it has a figure.</summary>
    public const int BlankAboveFigure = 90;

    /// <summary>A row has a figure in a column in which all its parts are blank.</summary>
    public const int FigureAboveBlank = 30;

    /// <summary>A figure stands where another table of the document has a blank for the same row and column.</summary>
    public const int FilledElsewhereBlank = 30;

    /// <summary>A cell is blank where another table of the document has a figure for the same row and column.</summary>
    public const int BlankElsewhereFilled = 20;

    /// <summary>A figure stands in a column that is not among the usual ones, where the format names some.</summary>
    public const int Unusual = 6;

    /// <summary>The cost of a difference between a figure and the sum it should be.</summary>
    public static int OfDifference(decimal difference, decimal allowance, int broken) =>
        difference == 0m ? 0 : Math.Abs(difference) <= allowance ? Rounding : broken;
}

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// How unlikely it is that a fragment begins, or goes on with, a cell of a column. The costs are rough log-likelihoods: 0 is as
/// expected, 3 odd, 10 all but impossible.
/// </summary>
/// <param name="layout">The table's columns.</param>
/// <param name="widths">How wide the lines of the columns are set.</param>
/// <param name="listsEvidence">Whether the table's evidence is chosen from the known list, so that other words are hardly evidence.</param>
internal sealed class CellCosts(IndicatorColumn[] layout, ColumnWidths widths, bool listsEvidence)
{
    /// <summary>The cost of what cannot be.</summary>
    public const double Never = 100;

    /// <summary>The cost of one cell going on where the text shows that another begins.</summary>
    public const double OtherCell = 6;

    /// <summary>A number without a unit gets one: the best there is of what goes on with a cell.</summary>
    public const double WantedUnit = -0.7;

    private readonly bool _basisIsFree = Array.IndexOf(layout, IndicatorColumn.Rule) < 0;

    /// <summary>The cost of a row that lacks the column.</summary>
    public static double Missing(IndicatorColumn column) => column switch
    {
        IndicatorColumn.Name => 12,
        IndicatorColumn.Target => 7,
        IndicatorColumn.Weight => 9,
        IndicatorColumn.Score => 6,
        IndicatorColumn.Actual => 5,
        IndicatorColumn.Rule => 6,
        IndicatorColumn.Evidence => 4,
        IndicatorColumn.Basis => 4,
        IndicatorColumn.LastYear => 0.5,
        _ => 0,
    };

    /// <summary>The cost of the fragment beginning a cell of the column.</summary>
    public double Start(IndicatorColumn column, Fragment f) => column switch
    {
        IndicatorColumn.Name => Name(f),
        IndicatorColumn.Target or IndicatorColumn.Actual or IndicatorColumn.LastYear => Value(column, f),
        IndicatorColumn.Basis => Basis(f),
        IndicatorColumn.Weight or IndicatorColumn.Score when f.Points is not (>= 0 and <= 100) => Never,
        IndicatorColumn.Weight => f.Points == 0 ? 2 : f.Shape == Shape.Number ? 0 : 1.5,
        IndicatorColumn.Score => f.Shape == Shape.Number ? 0 : 1.5,
        IndicatorColumn.Rule => f.Shape switch
        {
            Shape.Rule => 0,
            Shape.Text when f.Text.Contains('分') => 3,
            _ => Never,
        },
        IndicatorColumn.Evidence => f.Shape switch { Shape.Evidence => 0, Shape.Text => listsEvidence ? 7 : 2, Shape.Dash => 1, _ => Never },
        IndicatorColumn.Deviation => Deviation(f),
        _ => Never,
    };

    /// <summary>What it adds that an actual value in words begins so: it repeats its target, as a rule.</summary>
    public static double Repeats(Fragment target, Fragment f)
    {
        if (f.Shape != Shape.Text || target.Shape != Shape.Text)
        {
            return 0;
        }

        int length = Math.Min(2, Math.Min(target.Text.Length, f.Text.Length));
        return string.CompareOrdinal(target.Text, 0, f.Text, 0, length) == 0 ? -2 : 1;
    }

    /// <summary>The cost of the fragment going on with the column's cell.</summary>
    public double Continue(IndicatorColumn column, in CellState cell, Fragment f)
    {
        double cost = Inside(column, cell, f);
        return cost >= Never ? Never : cost + Across(column, cell, f);
    }

    private static double Name(Fragment f) => f.Shape switch
    {
        Shape.Text => PrintedText.IsClosing(f.Text[0]) ? 3 : f.Text[^1] == '。' ? 2 : 0,
        Shape.Unit => 2,
        Shape.Value => 5,
        Shape.Number => 7,
        Shape.Operator => 9,
        _ => 10,
    };

    private static double Value(IndicatorColumn column, Fragment f) => f.Shape switch
    {
        Shape.Operator => column == IndicatorColumn.LastYear ? 2 : -1,
        Shape.Value => 0,
        Shape.Number => 0.3,
        Shape.Dash => column == IndicatorColumn.Target ? 3 : 0,
        Shape.Text => 2.5 + (0.25 * Math.Max(0, f.Text.Length - 6)) - (f.IsQuality ? 1 : 0),
        Shape.Unit => 4,
        _ => 10,
    };

    private double Basis(Fragment f) => f.Shape switch
    {
        Shape.Basis => 0,
        Shape.Text => _basisIsFree ? 0.3 : 3,
        Shape.Unit => _basisIsFree ? 3 : 8,
        Shape.Value or Shape.Number => _basisIsFree ? 4 : 8,
        _ => 10,
    };

    private static double Deviation(Fragment f) => f.Shape switch
    {
        Shape.Text => PrintedText.IsClosing(f.Text[0]) ? 3 : 1,
        Shape.Unit or Shape.Value => 1.5,
        Shape.Number => 2.5,
        Shape.Dash => 0.5,
        _ => 8,
    };

    /// <summary>What speaks against the pieces being one value, whatever stands between them.</summary>
    private double Inside(IndicatorColumn column, in CellState cell, Fragment f)
    {
        switch (column)
        {
            case IndicatorColumn.Rule or IndicatorColumn.Evidence:
                return f.Group != 0 && f.Group == cell.Group ? 0 : f.Shape == Shape.Text && cell.Group == 0 ? 0.5 : Never;
            case IndicatorColumn.Weight or IndicatorColumn.Score:
                return f.Text == "分" && f.Group == 0 ? 0 : Never;
        }

        if (f.Shape is Shape.Rule or Shape.Evidence)
        {
            return Never;
        }

        return column switch
        {
            IndicatorColumn.Name when cell.Last == '。' => 4,
            IndicatorColumn.Name => f.Shape switch
            {
                Shape.Operator => 9,
                Shape.Basis => 10,
                Shape.Value => 2.5,
                Shape.Number => 1.5,
                Shape.Unit => 1.2,
                Shape.Dash => 3,
                _ => 0,
            },
            IndicatorColumn.Basis when !_basisIsFree => f.Group != 0 && f.Group == cell.Group ? 0 : 5,
            IndicatorColumn.Basis or IndicatorColumn.Deviation => f.Shape switch
            {
                Shape.Operator => 6,
                Shape.Number or Shape.Value => 0.3,
                Shape.Dash => 4,
                _ => 0,
            },
            _ => InsideValue(cell, f),
        };
    }

    private static double InsideValue(in CellState cell, Fragment f)
    {
        if (f.Shape is Shape.Basis)
        {
            return 10;
        }

        if (f.Shape == Shape.Operator)
        {
            return cell.IsBareOperator ? 0 : cell.HasOperator ? 9 : 5;
        }

        if (cell.IsBareOperator)
        {
            return f.HasDigit ? 0 : 2;
        }

        if (!cell.HasDigit)
        {
            return f.Shape switch { Shape.Text or Shape.Unit => 0.5, Shape.Dash => 5, _ => 1.5 };
        }

        if (cell.EndsWithDigit)
        {
            return f.StartsWithDigit ? 0.5
                : f.Shape == Shape.Unit || f.IsUnitTail ? WantedUnit
                : f.Shape != Shape.Text ? 4
                : f.Text.Length switch { 1 => 0.5, <= 4 => 1.5, _ => 4 };
        }

        if (f.Shape is Shape.Text or Shape.Unit && ValueText.IsUnit(cell.Last, f.Text))
        {
            return WantedUnit;
        }

        return cell.Last switch
        {
            '/' or '万' or '亿' or '.' => f.Shape is Shape.Unit or Shape.Text ? 0 : 4,
            '年' or '月' or '日' => f.HasDigit || f.Text[0] is '前' or '底' or '末' or '日' or '月' or '内' ? 0.3 : 3,
            '%' or '％' => 5,
            _ when f.Text[0] is '/' => 0,
            _ when f.IsUnitTail => 1,
            _ => f.HasDigit ? 4 : 2.5,
        };
    }

    /// <summary>What speaks against the pieces being one cell, from what stands between them and how full the line before is.</summary>
    private double Across(IndicatorColumn column, in CellState cell, Fragment f)
    {
        if (f.Before == Break.Space && !cell.IsLeft)
        {
            return Space(column, cell, f);
        }

        if (f.Before == Break.SameRow && !cell.IsLeft)
        {
            return OtherCell;
        }

        (double width, double most) = widths[column];
        if (width <= 0)
        {
            return 0.3;
        }

        bool isValue = column is IndicatorColumn.Target or IndicatorColumn.Actual or IndicatorColumn.LastYear;
        const double LeastForValues = 5;
        double excess = f.TightWidth - (isValue ? Math.Max(most, LeastForValues) : most) - 0.6;
        double slack = width - cell.LineWidth - f.Unbreakable;
        double early = slack > 0.4 ? Math.Min(5, 1 + (1.5 * (slack - 0.4))) : slack >= 0 ? 0.3 : 0;
        return early + (excess > 0 ? Math.Min(8, 1 + (3 * excess)) : 0);
    }

    private static double Space(IndicatorColumn column, in CellState cell, Fragment f)
    {
        bool wideBefore = PrintedText.IsWide(cell.Last);
        bool wideAfter = PrintedText.IsWide(f.Text[0]);
        if (wideBefore != wideAfter)
        {
            return 0.2;
        }

        if (!wideBefore)
        {
            return char.IsAsciiLetter(cell.Last) || char.IsAsciiLetter(f.Text[0]) ? 0.5 : 4;
        }

        return PrintedText.IsClosing(cell.Last) ? 0.5 : column is IndicatorColumn.Deviation or IndicatorColumn.Basis ? 1.5 : 3;
    }
}

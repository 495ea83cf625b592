using System.Text;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>A figure of a row with the physical column it stands in.</summary>
internal sealed record PrintedFigure(int Column, string Printed, Source Source);

/// <summary>What stands on one side of a row of a grid: its code, its names, its figures.</summary>
internal sealed class RowLabel
{
    /// <summary>The joined code, or an empty string.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The name as printed, or an empty string.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The project's name beside the name of a code, or an empty string.</summary>
    public string Project { get; private set; } = string.Empty;

    /// <summary>The budget unit's name beside another name, or an empty string.</summary>
    public string Unit { get; private set; } = string.Empty;

    /// <summary>Where the label begins, or null when there is none.</summary>
    public Source? Source { get; private set; }

    /// <summary>By how many columns the row stands too far right (or left, when negative): a cell was lost or split.</summary>
    public int Shift { get; private set; }

    /// <summary>The figures by physical column.</summary>
    public List<PrintedFigure> Figures { get; } = [];

    /// <summary>Texts among the figures that are no figures, with digits in them.</summary>
    public List<PrintedFigure> Odd { get; } = [];

    public bool IsEmpty => Code.Length + Name.Length + Project.Length + Figures.Count == 0;

    /// <summary>Reads one side of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="side">The side.</param>
    /// <param name="layout">The columns of the grid.</param>
    /// <param name="lastCode">The code of the row before, from which a row that prints only its last part inherits.</param>
    /// <param name="mayHoldCodes">False where names may begin with digits of their own.</param>
    public static RowLabel Read(MatrixRow row, LayoutSide side, GridLayout layout, string lastCode, bool mayHoldCodes)
    {
        var label = new RowLabel();
        var codes = new List<(int Column, string Digits)>();
        var lastText = -1;

        // Where a column that does not count comes first, such as the codes of units, 合计 may stand in it.
        MatrixCell? total = null;
        for (var c = side.From; c < side.To; c++)
        {
            var cell = row.Own[c] ?? (c < side.FirstFigure ? row.Seen[c] : null);
            if (cell is null || cell.Text.Length == 0 || (c > side.From && ReferenceEquals(cell, row.Seen[c - 1])))
            {
                continue;
            }

            if (layout.Roles[c] == ColumnRole.Ignored)
            {
                total ??= c < side.FirstFigure && CellText.IsTotal(cell.Text) ? cell : null;
                continue;
            }

            if (label.Figures.Count > 0 || (c >= side.FirstFigure && CellText.IsOddFigure(cell.Text)) || (CellText.IsFigure(cell.Text) && (c >= side.FirstFigure || CellText.IsPlainlyFigure(cell.Text))))
            {
                label.TakeFigure(cell, c);
            }
            else if (!CellText.IsBlank(cell.Text))
            {
                label.TakeText(cell, c, layout.Roles[c], codes, mayHoldCodes);
                lastText = codes.Count > 0 && codes[^1].Column == c && CellText.IsDigits(cell.Text) ? lastText : c;
            }
        }

        if (total is not null && label.Name.Length == 0)
        {
            label.TakeText(total, side.From, ColumnRole.Label, codes, mayHoldCodes: false);
        }

        label.Code = Join(codes, side, layout, lastCode);
        label.Shift = ShiftOf(label, side, lastText);
        return label;
    }

    private static int ShiftOf(RowLabel label, LayoutSide side, int lastText)
    {
        var tooFarLeft = label.Figures.Count > 0 && label.Figures[0].Column < side.FirstFigure;
        var expected = label.Project.Length > 0 ? side.LastLabel : side.NameColumn;
        return lastText >= 0 && expected >= 0 && (lastText >= side.FirstFigure || tooFarLeft) ? lastText - expected : 0;
    }

    /// <summary>The pieces as one code; a row that prints only 款 or 项 inherits what stands before it.</summary>
    private static string Join(List<(int Column, string Digits)> pieces, LayoutSide side, GridLayout layout, string lastCode)
    {
        if (pieces.Count == 0)
        {
            return string.Empty;
        }

        var code = new StringBuilder();
        var (first, digits) = pieces[0];
        if (digits.Length == 2)
        {
            var level = Enumerable.Range(side.From, Math.Max(0, first - side.From)).Count(c => layout.Roles[c] == ColumnRole.Code);
            var inherited = level switch { 1 => 3, 2 => 5, _ => 0 };
            code.Append(lastCode.Length >= inherited ? lastCode[..inherited] : string.Empty);
        }

        foreach (var (_, piece) in pieces)
        {
            if (piece.Length > code.Length && piece.StartsWith(code.ToString(), StringComparison.Ordinal))
            {
                code.Clear();
            }

            code.Append(piece);
        }

        return code.ToString();
    }

    private void TakeText(MatrixCell cell, int column, ColumnRole role, List<(int Column, string Digits)> codes, bool mayHoldCodes)
    {
        Source ??= cell.Source;
        var text = cell.Text;
        if (CellText.IsDigits(text) && (role == ColumnRole.Code || (mayHoldCodes && (CellText.IsWholeCode(text) || (codes.Count > 0 && text.Length == 2)))))
        {
            // «301 | 2» is 30102: a spreadsheet took the sub-code for a number and dropped its zero.
            codes.Add((column, text.Length == 1 && codes.Count > 0 ? "0" + text : text));
            return;
        }

        var digits = mayHoldCodes && role != ColumnRole.Project ? CellText.CodeLength(text, role == ColumnRole.Code || codes.Count > 0) : 0;
        if (digits > 0)
        {
            codes.Add((column, text[..digits]));
        }

        var printed = PrintedWords.WithoutSpaces(cell.Cell.Text)[digits..];
        if (role == ColumnRole.Unit)
        {
            Unit = printed;
        }
        else if (role == ColumnRole.Project || (Name.Length > 0 && Project.Length == 0 && role == ColumnRole.Figure))
        {
            Project = printed;
        }
        else
        {
            Name += printed;
        }
    }

    private void TakeFigure(MatrixCell cell, int column)
    {
        if (CellText.IsFigure(cell.Text))
        {
            Figures.Add(new PrintedFigure(column, cell.Cell.Text, cell.Source));
            return;
        }

        var words = cell.Cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Array.TrueForAll(words, w => Amounts.Amount.TryParse(w, out _)))
        {
            Figures.AddRange(words.Select((w, i) => new PrintedFigure(column + i, w, cell.Source)));
        }
        else if (cell.Text.Any(char.IsAsciiDigit) && !cell.Text.EndsWith('%') && !cell.Text.EndsWith('％'))
        {
            Odd.Add(new PrintedFigure(column, cell.Cell.Text, cell.Source));
        }
    }
}

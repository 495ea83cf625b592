using System.Globalization;
using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing.Workbooks;

/// <summary>A figure as a workbook keeps it: the number, and the format that shows it as printed.</summary>
/// <param name="Number">The number, written without regard to culture.</param>
/// <param name="Format">The number format, such as <c>#,##0.00</c>.</param>
internal readonly record struct SheetFigure(string Number, string Format)
{
    /// <summary>More digits than a workbook's numbers hold exactly.</summary>
    private const int MostDigits = 15;

    /// <summary>The figure of a cell, or null when the cell must stay text: it is none, or would not be shown as printed.</summary>
    public static SheetFigure? Of(PublicationCell cell)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (cell.Kind != PublicationCellKind.Figure || !decimal.TryParse(cell.Text, Style, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var point = cell.Text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : cell.Text.Length - point - 1;
        var isGrouped = cell.Text.Contains(',', StringComparison.Ordinal) || Math.Abs(value) < 1000;
        var format = (isGrouped ? "#,##0" : "0") + (decimals > 0 ? "." + new string('0', decimals) : string.Empty);
        return value.ToString(format, CultureInfo.InvariantCulture) == cell.Text && cell.Text.Count(char.IsAsciiDigit) <= MostDigits
            ? new SheetFigure(value.ToString(CultureInfo.InvariantCulture), format)
            : null;
    }
}

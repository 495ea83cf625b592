using System.Globalization;

namespace Mingzhang.Texts;

/// <summary>A rectangle on a page in points; the origin is the top left corner of the page as seen.</summary>
public readonly record struct Rectangle(double X0, double Y0, double X1, double Y1);

/// <summary>Where in the file something stands: a page with a rectangle, a line, or a cell of a sheet.</summary>
/// <remarks>
/// <see cref="Line"/> is 1-based and counts the lines of a text file; in DOCX and HTML it counts paragraphs and table rows in
/// reading order. <see cref="Page"/> is 1-based and set for paged files only (PDF).
/// </remarks>
public sealed record Source
{
    /// <summary>The page, 1-based, or null when the file has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The line, 1-based, or null when the file has no lines.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// The 0-based column of the grid cell on its line, where a line is a table's row (DOCX, HTML, tab-separated text), so that the
    /// cell can be found again in the file; no part of how the place is written.
    /// </summary>
    public int? Column { get; init; }

    /// <summary>The sheet's name, in workbooks.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell's address such as <c>C7</c>, in workbooks.</summary>
    public string? Cell { get; init; }

    /// <summary>The rectangle on the page, in points.</summary>
    public Rectangle? Box { get; init; }

    /// <summary>Whether the place was read by optical character recognition.</summary>
    public bool IsOcr { get; init; }

    /// <summary>A place on a line of a text file.</summary>
    public static Source OnLine(int line) => new() { Line = line };

    /// <summary>A cell of a sheet.</summary>
    public static Source InSheet(string sheet, string cell) => new() { Sheet = sheet, Cell = cell };

    /// <summary>A rectangle on a page.</summary>
    public static Source OnPage(int page, Rectangle? box) => new() { Page = page, Box = box };

    /// <summary><c>page:3@x0,y0,x1,y1</c>, <c>line:12</c> or <c>sheet!C7</c>.</summary>
    public override string ToString()
    {
        var c = CultureInfo.InvariantCulture;
        if (Sheet is not null)
        {
            return Sheet + "!" + Cell;
        }

        if (Page is { } page)
        {
            return Box is { } b
                ? string.Create(c, $"page:{page}@{b.X0:0.#},{b.Y0:0.#},{b.X1:0.#},{b.Y1:0.#}")
                : string.Create(c, $"page:{page}");
        }

        return Line is { } line ? string.Create(c, $"line:{line}") : string.Empty;
    }
}

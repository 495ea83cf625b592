using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Gives each letter to the cell it stands in. Letters printed together stay together: a figure that sticks out of its cell
/// belongs to the cell that holds most of it, while text of two cells that touch is parted at the line between them.
/// </summary>
internal static class CellAssignment
{
    /// <summary>How close, in font sizes, a letter must follow the one before to be printed together with it.</summary>
    private const double Close = 0.15;

    /// <summary>How far, in font sizes, a letter may stick over a line and still leave the line between the letters.</summary>
    private const double Overhang = 0.15;

    /// <summary>Digits closer than this, in font sizes, are of one figure.</summary>
    private const double OneFigure = 0.08;

    /// <summary>Fills the tables' cells; what stands in none is given back, in order.</summary>
    public static List<PdfLetter> Distribute(IReadOnlyList<PdfLetter> letters, List<RuledTable> tables)
    {
        var outside = new List<PdfLetter>();
        if (tables.Count == 0)
        {
            outside.AddRange(letters);
            return outside;
        }

        var run = new List<(PdfLetter Letter, RuledCell? Cell)>();
        foreach (PdfLetter letter in letters)
        {
            if (run.Count > 0 && !Follows(run[^1].Letter, letter))
            {
                Place(run, outside);
            }

            run.Add((letter, Find(letter, tables)));
        }

        Place(run, outside);
        return outside;
    }

    private static RuledCell? Find(in PdfLetter letter, List<RuledTable> tables)
    {
        // Of tables inside one another the innermost counts, which is the smallest.
        RuledTable? best = null;
        foreach (RuledTable table in tables)
        {
            if (table.Box.Contains(letter.Box.CenterX, letter.Box.CenterY) && (best is null || table.Box.Width < best.Box.Width))
            {
                best = table;
            }
        }

        return best?.CellAt(letter.Box.CenterX, letter.Box.CenterY);
    }

    private static bool Follows(in PdfLetter before, in PdfLetter after) =>
        before.Direction == PdfDirection.Right && after.Direction == PdfDirection.Right
        && !before.IsSpace && !after.IsSpace
        && Math.Abs(before.BaselineY - after.BaselineY) < 0.1 * before.Size
        && Math.Abs(after.Box.Left - before.Box.Right) <= Close * Math.Min(before.Size, after.Size);

    private static void Place(List<(PdfLetter Letter, RuledCell? Cell)> run, List<PdfLetter> outside)
    {
        for (int start = 0, end; start < run.Count; start = end)
        {
            end = start + 1;
            while (end < run.Count && !IsCleanlyParted(run[end - 1], run[end]))
            {
                end++;
            }

            RuledCell? owner = Owner(run, start, end);
            for (int i = start; i < end; i++)
            {
                (owner?.Letters ?? outside).Add(run[i].Letter);
            }
        }

        run.Clear();
    }

    /// <summary>Whether the line between two cells runs between the two letters.</summary>
    private static bool IsCleanlyParted((PdfLetter Letter, RuledCell? Cell) before, (PdfLetter Letter, RuledCell? Cell) after)
    {
        if (ReferenceEquals(before.Cell, after.Cell))
        {
            return false;
        }

        if (IsFigure(before.Letter) && IsFigure(after.Letter) && after.Letter.Box.Left - before.Letter.Box.Right < OneFigure * after.Letter.Size)
        {
            return false; // digits this close are one figure, wherever the line runs
        }

        double line = after.Cell?.Box.Left ?? before.Cell!.Box.Right;
        double slack = Overhang * Math.Min(before.Letter.Size, after.Letter.Size);
        return before.Letter.Box.Right <= line + slack && after.Letter.Box.Left >= line - slack;
    }

    private static bool IsFigure(in PdfLetter letter) => letter.Text is [>= '0' and <= '9' or ',' or '.' or '-'];

    private static RuledCell? Owner(List<(PdfLetter Letter, RuledCell? Cell)> run, int start, int end)
    {
        RuledCell? owner = run[start].Cell;
        bool alike = true;
        for (int i = start + 1; i < end && alike; i++)
        {
            alike = ReferenceEquals(run[i].Cell, owner);
        }

        if (alike)
        {
            return owner;
        }

        int most = 0;
        for (int i = start; i < end; i++)
        {
            int count = 0;
            for (int k = start; k < end; k++)
            {
                count += ReferenceEquals(run[k].Cell, run[i].Cell) ? 1 : 0;
            }

            if (count > most)
            {
                (owner, most) = (run[i].Cell, count);
            }
        }

        return owner;
    }
}

using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Annotating.Places;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Annotating.Workbooks;

/// <summary>
/// Corrects the figure in a cell: a number as a number that shows the value expected, a text by the words concerned alone. What a
/// formula works out is left to whoever mends the formula.
/// </summary>
internal sealed class CellCorrector(WorkbookParts book, ReadingInput input)
{
    /// <summary>Corrects the cell; null, and nothing changed, when that cannot be done with certainty.</summary>
    public Correction? Correct(XElement cell, Remark remark)
    {
        if (cell.Elements().Any(e => e.Name.LocalName == "f"))
        {
            return null;
        }

        Correction? made = WorkbookParts.Value(cell, "t") switch
        {
            null or "n" => CorrectNumber(cell, remark),
            "s" => CorrectText(cell, remark, Stored(cell) is { } index ? book.Shared(index) : null),
            "inlineStr" => CorrectText(cell, remark, cell.Elements().FirstOrDefault(e => e.Name.LocalName == "is")),
            _ => null,
        };
        if (made is not null)
        {
            cell.SetAttributeValue("s", book.Marked(WorkbookParts.Number(cell, "s", 0)));
        }

        return made;
    }

    private static string? Stored(XElement cell) => cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value;

    private Correction? CorrectNumber(XElement cell, Remark remark)
    {
        string actual = remark.Finding.Actual!;
        string expected = remark.Finding.Expected!;
        if (Stored(cell) is not { } stored || !double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            || !decimal.TryParse(expected, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal right))
        {
            return null;
        }

        (string? code, int id) = book.Format(WorkbookParts.Number(cell, "s", 0));
        NumberFormat format = NumberFormat.Parse(code ?? BuiltInFormats.Of(id));
        string shown = format.Write(value, book.Epoch1904).Trim();
        if (format.IsDate || !shown.Contains(actual, StringComparison.Ordinal))
        {
            return null;
        }

        // The percent sign and its like stand around the figure and stay; what is stored is a hundredth.
        string wanted = shown.Replace(actual, expected, StringComparison.Ordinal);
        decimal written = shown.EndsWith('%') ? right / 100m : right;
        if (Plain(format.Write((double)written, book.Epoch1904).Trim()) != Plain(wanted))
        {
            return null;
        }

        cell.Elements().First(e => e.Name.LocalName == "v").Value = written.ToString(CultureInfo.InvariantCulture);
        return new Correction(remark.Finding, shown, format.Write((double)written, book.Epoch1904).Trim());

        // The sheet may group digits where the finding does not.
        static string Plain(string figure) => figure.Replace(",", string.Empty, StringComparison.Ordinal);
    }

    private Correction? CorrectText(XElement cell, Remark remark, XElement? text)
    {
        if (text is null)
        {
            return null;
        }

        XNamespace x = cell.Name.Namespace;
        var own = new XElement(x + "is", text.Elements().Where(e => e.Name.LocalName is "t" or "r").Select(e => new XElement(e)));
        List<XElement> pieces = [.. own.Elements().SelectMany(e => e.Name.LocalName == "t" ? [e] : e.Elements().Where(t => t.Name.LocalName == "t"))];
        string whole = string.Concat(pieces.Select(p => p.Value));
        input.CheckTime();
        if (new Haystack(whole).Find(remark, 0, whole.Length)?.Replacement(whole, remark.Finding) is not { } change)
        {
            return null;
        }

        int at = 0;
        bool isWritten = false;
        foreach (XElement piece in pieces)
        {
            string old = piece.Value;
            int from = Math.Clamp(change.Spot.Start - at, 0, old.Length);
            int to = Math.Clamp(change.Spot.End - at, 0, old.Length);
            at += old.Length;
            if (to > from)
            {
                piece.Value = old[..from] + (isWritten ? string.Empty : change.Text) + old[to..];
                piece.SetAttributeValue(XNamespace.Xml + "space", "preserve");
                isWritten = true;
            }
        }

        cell.SetAttributeValue("t", "inlineStr");
        cell.Elements().Where(e => e.Name.LocalName is "v" or "is").Remove();
        cell.Add(own);
        return new Correction(remark.Finding, whole.Substring(change.Spot.Start, change.Spot.Length), change.Text);
    }
}

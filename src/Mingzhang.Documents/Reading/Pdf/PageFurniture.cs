using System.Text.RegularExpressions;
using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Sets page numbers, running headers and footers apart from the text.</summary>
internal static partial class PageFurniture
{
    /// <summary>The part of the page's height, at its top and at its bottom, where such lines stand.</summary>
    private const double Margin = 0.12;

    /// <summary>Headers repeat on this many pages at least, and on this part of them.</summary>
    private const int FewestPages = 4;
    private const double Share = 0.6;

    public static void Remove(List<PageSheet> sheets)
    {
        var repeated = new Dictionary<(string Text, bool Top), int>();
        foreach (PageSheet sheet in sheets)
        {
            foreach ((string Text, bool Top) key in sheet.Lines.Select(l => Key(l, sheet)).OfType<(string, bool)>().Distinct())
            {
                repeated[key] = repeated.GetValueOrDefault(key) + 1;
            }
        }

        foreach (PageSheet sheet in sheets)
        {
            RemoveNumber(sheet);
            sheet.Lines.RemoveAll(line => Key(line, sheet) is { } key
                && repeated[key] >= FewestPages && repeated[key] >= Share * sheets.Count && IsOutermost(line, sheet, key.Top));
        }
    }

    /// <summary>A bare number in the margin is the number of the page.</summary>
    private static void RemoveNumber(PageSheet sheet)
    {
        TextLine? last = sheet.Lines.MaxBy(l => l.Box.Bottom);
        if (last is not null && IsInMargin(last, sheet, top: false) && PageNumber().IsMatch(last.Text) && IsOutermost(last, sheet, top: false))
        {
            sheet.Lines.Remove(last);
        }

        TextLine? first = sheet.Lines.MinBy(l => l.Box.Top);
        if (first is not null && IsInMargin(first, sheet, top: true) && PageNumber().IsMatch(first.Text) && IsOutermost(first, sheet, top: true))
        {
            sheet.Lines.Remove(first);
        }
    }

    private static (string Text, bool Top)? Key(TextLine line, PageSheet sheet)
    {
        bool top = IsInMargin(line, sheet, top: true);
        return top || IsInMargin(line, sheet, top: false) ? (Digits().Replace(line.Text, "0"), top) : null;
    }

    private static bool IsInMargin(TextLine line, PageSheet sheet, bool top) =>
        top ? line.Box.Bottom < sheet.Height * Margin : line.Box.Top > sheet.Height * (1 - Margin);

    /// <summary>Whether no table lies further out than the line.</summary>
    private static bool IsOutermost(TextLine line, PageSheet sheet, bool top) =>
        top ? sheet.Tables.All(t => t.Box.Top >= line.Box.Top) : sheet.Tables.All(t => t.Box.Bottom <= line.Box.Bottom);

    [GeneratedRegex(@"^[-—–－－~·\s]*(第\s*)?\d{1,4}(\s*页)?([\s,，/]*(共\s*)?\d{1,4}(\s*页)?)?[-—–－－~·\s]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}

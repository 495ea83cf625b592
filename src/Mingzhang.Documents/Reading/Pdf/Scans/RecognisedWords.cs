using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading.Pdf.Rescue;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>
/// Mends what character recognition does to the words of a line: specks become quotation marks, a figure falls apart at its
/// separators.
/// </summary>
internal static partial class RecognisedWords
{
    /// <summary>Parts of a figure stand closer together than this, in heights of a line.</summary>
    private const double Close = 0.75;

    /// <summary>The words of a line, put right.</summary>
    public static List<PlacedWord> Mend(IReadOnlyList<PlacedWord> line)
    {
        var words = new List<PlacedWord>();
        foreach (PlacedWord raw in line)
        {
            PlacedWord word = raw with { Text = WithoutSpecks(raw.Text) };
            if (word.Text.Length == 0)
            {
                continue;
            }

            if (words.Count > 0 && Joined(words[^1], word) is { } joined)
            {
                words[^1] = joined;
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static string WithoutSpecks(string text)
    {
        string bare = text.Trim('|', '‘', '’', '\'', '`', '"', '_', '~', '^', '\\', '¦');
        return bare.AsSpan().Trim("“”").IndexOfAnyExcept("0123456789.,%-") < 0 ? bare.Trim('“', '”') : bare;
    }

    /// <summary>Both as one figure, when they are pieces of one: <c>1</c> <c>633,</c> <c>000</c> was 1,633,000.</summary>
    private static PlacedWord? Joined(PlacedWord before, PlacedWord after)
    {
        double height = Math.Max(before.Box.Height, after.Box.Height);
        if (after.Box.Left - before.Box.Right > Close * height || !Piece().IsMatch(before.Text) || !Piece().IsMatch(after.Text))
        {
            return null;
        }

        string? text = before.Text[^1] is ',' or '.' || after.Text[0] is ',' or '.' ? before.Text + after.Text
            : Group().IsMatch(after.Text) && Head().IsMatch(before.Text) ? before.Text + "," + after.Text
            : null;
        return text is null ? null : new PlacedWord(text, before.Box.Union(after.Box));
    }

    [GeneratedRegex(@"^-?[\d,.]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Piece();

    /// <summary>A group of three digits and what may follow it.</summary>
    [GeneratedRegex(@"^\d{3}([,.][\d,.]*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    /// <summary>What stands before a group.</summary>
    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();
}

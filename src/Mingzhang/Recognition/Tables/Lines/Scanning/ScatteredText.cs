using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Tells text whose tables lost their lines: a conversion wrote every cell on a line of its own, perhaps column by column.</summary>
internal static class ScatteredText
{
    private const int Enough = 10;

    /// <summary>Whether the figures of the tables with codes hardly ever stand on a line with words, as they do in every table set in lines.</summary>
    public static bool Is(IEnumerable<LineDraft> drafts)
    {
        var alone = 0;
        var labelled = 0;
        foreach (var draft in drafts.Where(d => d.Region.Format?.Shape is TableShape.Functional or TableShape.Economic or TableShape.FunctionalProjects))
        {
            foreach (var line in draft.Body.Lines.Where(l => l.Tokens.Any(t => t.IsNumeric)))
            {
                if (line.Tokens.All(t => t.IsNumeric))
                {
                    alone++;
                }
                else
                {
                    labelled++;
                }
            }
        }

        return alone > Enough && labelled * 5 < alone;
    }
}

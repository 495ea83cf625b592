using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Joins the pieces that ruling lines are drawn in: one a cell, doubled, dotted, a little apart.</summary>
internal static class RuleLines
{
    /// <summary>Lines lying closer than this are one line.</summary>
    public const double Together = 1.6;

    /// <summary>Pieces with a smaller gap between their ends are one line.</summary>
    private const double Gap = 4;

    /// <summary>What remains shorter than this is no ruling line.</summary>
    private const double Shortest = 4;

    /// <summary>Lighter than this is not to be seen on paper.</summary>
    private const double White = 0.97;

    public static List<RuleLine> Level(IReadOnlyList<PdfRule> rules) =>
        Join(rules.Where(r => r.IsHorizontal && r.Shade < White).Select(r => new RuleLine((r.Y0 + r.Y1) / 2, r.X0, r.X1)));

    public static List<RuleLine> Upright(IReadOnlyList<PdfRule> rules) =>
        Join(rules.Where(r => (r.IsVertical || IsDot(r)) && r.Shade < White).Select(r =>
            r.IsVertical ? new RuleLine((r.X0 + r.X1) / 2, r.Y0, r.Y1) : new RuleLine((r.X0 + r.X1) / 2, r.Y0 - (r.Thickness / 2), r.Y0 + (r.Thickness / 2))));

    /// <summary>A dot of a dotted line is as long as thick, and may belong to an upright line.</summary>
    private static bool IsDot(PdfRule rule) => rule.IsHorizontal && rule.Length <= 3 && rule.Thickness > 0;

    private static List<RuleLine> Join(IEnumerable<RuleLine> pieces)
    {
        var joined = new List<RuleLine>();
        var bundle = new List<RuleLine>();
        foreach (RuleLine piece in pieces.OrderBy(p => p.Position))
        {
            if (bundle.Count > 0 && piece.Position - bundle[^1].Position > Together)
            {
                JoinBundle(bundle, joined);
                bundle.Clear();
            }

            bundle.Add(piece);
        }

        JoinBundle(bundle, joined);
        return joined;
    }

    private static void JoinBundle(List<RuleLine> bundle, List<RuleLine> joined)
    {
        if (bundle.Count == 0)
        {
            return;
        }

        bundle.Sort((a, b) => a.From.CompareTo(b.From));
        double position = bundle.Sum(p => p.Position * Math.Max(p.Length, 0.1)) / bundle.Sum(p => Math.Max(p.Length, 0.1));
        RuleLine current = bundle[0] with { Position = position };
        foreach (RuleLine piece in bundle)
        {
            if (piece.From - current.To > Gap)
            {
                Keep(current);
                current = piece with { Position = position };
            }
            else
            {
                current = current with { To = Math.Max(current.To, piece.To) };
            }
        }

        Keep(current);

        void Keep(RuleLine line)
        {
            if (line.Length >= Shortest)
            {
                joined.Add(line);
            }
        }
    }
}

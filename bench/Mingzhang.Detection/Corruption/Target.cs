using Mingzhang.Amounts;
using Mingzhang.Checking;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Detection.Corruption;

/// <summary>A printed figure that can be corrupted.</summary>
/// <param name="Kind">What it is: <c>leaf</c>, <c>subtotal</c>, <c>total</c>, <c>amount</c>, <c>share</c>, <c>change</c>, <c>growth</c>, <c>count</c>, <c>money</c>, <c>weight</c>, <c>score</c>.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Site">Where it stands in the document as read.</param>
/// <param name="Context">The text around it.</param>
/// <param name="IsCovered">Whether it stands in at least one equation.</param>
/// <param name="IsCrossTable">Whether a relation between tables holds it against another table.</param>
public sealed record Target(string Kind, Figure Figure, Site Site, string Context, bool IsCovered, bool IsCrossTable)
{
    /// <summary>What stands there.</summary>
    public string Printed => Figure.Printed;

    /// <summary>Where it stands.</summary>
    public Source Source => Figure.Location.Source;

    /// <summary>What it is, for the report.</summary>
    public string Label => Source + " " + Figure.Location.Label;

    /// <summary>Every printed figure of a checked disclosure whose place in the document is found.</summary>
    public static IReadOnlyList<Target> Of(Document document, CheckResult result)
    {
        var finder = new SiteFinder(document);
        var figures = new FigureBook(result.Disclosure).Figures;
        var targets = new List<Target>();
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            var covered = result.Coverage.Figures[i];
            if (figure.Origin is Claim { Measure: Measures.InText } || finder.Find(figure.Location.Source, figure.Printed) is not { } site)
            {
                continue;
            }

            var isCross = covered.Rules.Any(r => r.StartsWith("MZ-X", StringComparison.Ordinal));
            targets.Add(new Target(KindOf(figure), figure, site, finder.TextAt(figure.Location.Source, site), covered.IsInEquation, isCross));
        }

        return targets;
    }

    /// <summary>Figures that the table's row prints, and those above or below it: what a hand may copy by mistake.</summary>
    public IEnumerable<string> Neighbours()
    {
        if (Figure.Origin is not Fact { Table: { } table } fact)
        {
            return [];
        }

        var above = table.Rows.Where(r => Math.Abs(r.Index - fact.Row.Index) == 1 && r.Side == fact.Row.Side).Select(r => r.FactIn(fact.Column)).OfType<Fact>();
        var beside = fact.Row.Facts.Where(f => Math.Abs(f.Column.Index - fact.Column.Index) == 1);
        return above.Concat(beside).Where(f => f.Amount.Value != fact.Amount.Value).Select(f => f.Printed);
    }

    private static string KindOf(Figure figure) => figure.Origin switch
    {
        Fact fact => KindOf(fact),
        Claim { Measure: Measures.Share } => "share",
        Claim { Measure: Measures.Change or Measures.BudgetChange } => "change",
        Claim { Measure: Measures.Growth or Measures.Deviation or Measures.BudgetGrowth or Measures.Completion } => "growth",
        Claim claim => Units.IsMoney(claim.Unit) ? "amount" : "count",
        _ => figure.Location.Column is { } column && column.Contains('分', StringComparison.Ordinal) ? (column.Contains("得分", StringComparison.Ordinal) ? "score" : "weight") : "money",
    };

    private static string KindOf(Fact fact) => fact.Row.Kind switch
    {
        RowKind.Total => "total",
        RowKind.Unit => "subtotal",
        RowKind.Code when fact.Row.Item.Length == 0 && fact.Table!.Rows.Any(r => r.Code.Length > fact.Row.Code.Length && r.Code.StartsWith(fact.Row.Code, StringComparison.Ordinal)) => "subtotal",
        _ => "leaf",
    };
}

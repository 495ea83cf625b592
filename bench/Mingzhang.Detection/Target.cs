using Mingzhang.Checking;
using Mingzhang.Disclosures;

namespace Mingzhang.Detection;

/// <summary>A printed figure of a text file that can be corrupted.</summary>
/// <param name="Kind">What it is: <c>leaf</c>, <c>subtotal</c>, <c>total</c>, <c>claim</c>, <c>share</c>, <c>change</c>, <c>growth</c>.</param>
/// <param name="Line">The line it stands on, 1-based.</param>
/// <param name="Offset">Its offset in the line.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Label">What it is, for the report.</param>
public sealed record Target(string Kind, int Line, int Offset, string Printed, string Label)
{
    /// <summary>Every figure of a disclosure read from a text file that stands on its line exactly as printed.</summary>
    public static IReadOnlyList<Target> Of(Disclosure disclosure, IReadOnlyList<string> lines)
    {
        var targets = new List<Target>();
        var used = new HashSet<(int, int)>();
        foreach (var table in disclosure.Tables)
        {
            foreach (var fact in table.Facts.OrderBy(f => f.Source.Line).ThenBy(f => f.Column.Index))
            {
                Add(KindOf(table, fact), fact.Source.Line, fact.Printed, table.Title + " " + fact.Row.Code + fact.Row.Name + fact.Row.Item + " " + fact.Column.Path);
            }
        }

        foreach (var claim in disclosure.Claims.Where(c => c.Value is not null && c.Measure != Measures.InText))
        {
            Add(claim.Measure switch { Measures.Share => "share", Measures.Change => "change", Measures.Growth => "growth", _ => "claim" }, claim.Source.Line, claim.Printed, claim.Section.Label + " " + claim.Subject + " " + claim.Measure);
        }

        return targets;

        void Add(string kind, int? line, string printed, string label)
        {
            if (line is not { } n || n > lines.Count || printed.Length == 0)
            {
                return;
            }

            var text = lines[n - 1];
            for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
            {
                var whole = (at == 0 || !IsPart(text[at - 1])) && (at + printed.Length == text.Length || !IsPart(text[at + printed.Length]));
                if (whole && used.Add((n, at)))
                {
                    targets.Add(new Target(kind, n, at, printed, label));
                    return;
                }
            }
        }
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private static string KindOf(Table table, Fact fact) => fact.Row.Kind switch
    {
        RowKind.Total => "total",
        RowKind.Unit => "subtotal",
        RowKind.Code when fact.Row.Item.Length == 0 && table.Rows.Any(r => r.Code.Length > fact.Row.Code.Length && r.Code.StartsWith(fact.Row.Code, StringComparison.Ordinal)) => "subtotal",
        _ => "leaf",
    };
}

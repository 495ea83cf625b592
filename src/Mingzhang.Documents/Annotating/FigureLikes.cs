using Mingzhang.Checking;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Annotating;

/// <summary>
/// Tells figures apart that one line prints alike: a row such as «合计 980.00 980.00 0.00», where the column alone says which is
/// meant, and columns come in the order in which the line prints them.
/// </summary>
internal sealed class FigureLikes(Disclosure disclosure)
{
    private Dictionary<(int Line, string Printed), List<Fact>>? _byLine;

    /// <summary>Which of the line's figures printed so stands at the place; null when no table knows it or two are alike in column too.</summary>
    public (int Ordinal, int Count)? Of(Location location, string? printed)
    {
        if (printed is null || location.OtherFile is not null || location.Source is not { Line: { } line, Column: null })
        {
            return null;
        }

        _byLine ??= Collect();
        if (!_byLine.TryGetValue((line, printed), out List<Fact>? facts))
        {
            return null;
        }

        // The rows of a table's left side come before those of its right, as on the line.
        List<int> found = [.. Enumerable.Range(0, facts.Count).Where(i => facts[i].Column.Path == location.Column && FigureBook.RowLabel(facts[i].Row) == location.Row)];
        return found is [var only] && facts.TrueForAll(f => ReferenceEquals(f.Table, facts[0].Table)) ? (only, facts.Count) : null;
    }

    private Dictionary<(int Line, string Printed), List<Fact>> Collect()
    {
        var byLine = new Dictionary<(int, string), List<Fact>>();
        foreach (Table table in disclosure.Tables)
        {
            foreach (Fact fact in table.Facts)
            {
                if (fact.Source is { Line: { } line, Column: null })
                {
                    (byLine.TryGetValue((line, fact.Printed), out List<Fact>? list) ? list : byLine[(line, fact.Printed)] = []).Add(fact);
                }
            }
        }

        return byLine;
    }
}

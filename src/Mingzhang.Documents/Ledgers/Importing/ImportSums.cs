using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>What a row of an export stands for.</summary>
/// <param name="Row">The row.</param>
/// <param name="Unit">Its budget unit.</param>
/// <param name="Function">Its functional code.</param>
/// <param name="Economic">Its economic code, or the text that stands in its place.</param>
/// <param name="Project">Its project.</param>
internal sealed record ImportCodes(int Row, string Unit, string Function, string Economic, string Project);

/// <summary>Finds the rows of an export that sum rows below them: a 类 or 款 that others subdivide, an item without the economic codes that others give it.</summary>
internal static class ImportSums
{
    /// <summary>The rows that are sums. An item's that is not what it sums is complained about: it may be money of its own.</summary>
    /// <param name="rows">The rows that are no totals.</param>
    /// <param name="totals">The money of rows.</param>
    /// <param name="problems">Where to ask.</param>
    public static HashSet<int> Of(IReadOnlyList<ImportCodes> rows, ImportTotals totals, List<LedgerProblem> problems)
    {
        var whole = rows.Select(r => r.Function).ToHashSet(StringComparer.Ordinal);
        var heads = whole.SelectMany(f => new[] { f.Length > 3 ? f[..3] : string.Empty, f.Length > 5 ? f[..5] : string.Empty }).ToHashSet(StringComparer.Ordinal);
        var upper = rows.Where(r => r.Function.Length is 3 or 5 && heads.Contains(r.Function)).ToList();
        var sums = upper.Select(r => r.Row).ToHashSet();
        foreach (var item in rows.Where(r => !sums.Contains(r.Row) && r.Function.Length > 0).GroupBy(r => (r.Unit, r.Function)))
        {
            foreach (var own in item.Where(r => r.Economic.Length < 5).GroupBy(r => (r.Economic, r.Project)).OrderByDescending(g => g.Key.Economic.Length).ThenByDescending(g => g.Key.Project.Length).ToList())
            {
                var (code, project) = own.Key;
                List<ImportCodes> below = [.. item.Where(r => r.Economic.Length > code.Length && r.Economic.StartsWith(code, StringComparison.Ordinal) && !sums.Contains(r.Row) && (project.Length == 0 || r.Project == project))];
                if (below.Count == 0)
                {
                    continue;
                }

                // An item's row sums what has no project, or projects as well.
                var (shown, all, basic) = (own.Sum(r => totals.Sum(r.Row)), below.Sum(r => totals.Sum(r.Row)), below.Where(r => r.Project == project).Sum(r => totals.Sum(r.Row)));
                sums.UnionWith(own.Select(r => r.Row));
                if (shown != 0m && shown != all && shown != basic)
                {
                    problems.Add(Differs(own.First().Row, code.Length > 0 ? $"{item.Key.Function}、{code}" : item.Key.Function, shown, all, "分不清是合计还是另一笔，请改正或补上经济科目"));
                }
            }
        }

        foreach (var code in upper.GroupBy(r => r.Function, StringComparer.Ordinal))
        {
            var shown = code.Sum(r => totals.Sum(r.Row));
            var below = rows.Where(r => !sums.Contains(r.Row) && r.Function.Length > code.Key.Length && r.Function.StartsWith(code.Key, StringComparison.Ordinal)).Sum(r => totals.Sum(r.Row));
            if (shown != 0m && shown != below)
            {
                problems.Add(Differs(code.First().Row, code.Key, shown, below, "请核对") with { IsQuestion = true });
            }
        }

        return sums;

        LedgerProblem Differs(int row, string code, decimal shown, decimal below, string remedy) =>
            new(totals.Place(row), $"“{code}”为 {totals.Yuan(shown)}，其下各行之和为 {totals.Yuan(below)}，{remedy}。");
    }
}

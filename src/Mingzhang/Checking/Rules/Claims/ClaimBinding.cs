using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>Which cells of the tables a claim states, as the format's sections bind subjects to cells.</summary>
public sealed class ClaimBinding
{
    private readonly Dictionary<Claim, IReadOnlyList<CellExpression>> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CellExpression> _parsed = new(StringComparer.Ordinal);

    /// <summary>The subject as the section's format describes it, or null.</summary>
    public static SubjectFormat? Subject(Claim claim) =>
        claim.Section.Format is { } format ? SubjectNames.Find(format, claim.Subject) : null;

    /// <summary>The expressions of cells that state the same amount as the claim; empty when no table holds it.</summary>
    public IReadOnlyList<CellExpression> Cells(Claim claim)
    {
        if (!_cells.TryGetValue(claim, out var cells))
        {
            _cells[claim] = cells = Bind(claim);
        }

        return cells;
    }

    /// <summary>The cells of the project that a claim speaks of, in the table that the section's format names for projects; empty when there is none of that name.</summary>
    public IReadOnlyList<Term> ProjectRows(CheckContext context, Claim claim)
    {
        if (claim.Section.Format is not { ProjectReference.Length: > 0 } format || context.Cells.Find(CellReference.Parse(format.ProjectReference)) is not var (table, column))
        {
            return [];
        }

        var name = PrintedWords.Folded(claim.Subject);
        if (format.ProjectSuffixes.FirstOrDefault(s => name.EndsWith(s, StringComparison.Ordinal) && !table.Rows.Any(r => PrintedWords.Folded(r.Item) == name)) is { } suffix)
        {
            name = name[..^suffix.Length];
        }

        return [.. table.Rows.Where(r => r.Item.Length > 0 && PrintedWords.Folded(r.Item) == name).Select(r => new Term(1, context.Cells.Cell(table, r, column)))];
    }

    /// <summary>What shares stated in the claim's section are shares of, or null when the format does not say.</summary>
    public CellExpression? Whole(Claim claim) => claim.Section.Format is { Whole.Length: > 0 } format ? Parse(format.Whole) : null;

    /// <summary>Whether a claim states an amount of money planned or spent, as opposed to a share, a change, a count.</summary>
    public static bool IsAmount(Claim claim) =>
        claim.Value is not null && Units.IsMoney(claim.Unit) && claim.Measure is Measures.Budget or Measures.FinalAccounts or Measures.Involved;

    private IReadOnlyList<CellExpression> Bind(Claim claim)
    {
        var subject = Subject(claim);
        if (subject is { Cells.Count: > 0 })
        {
            return [.. subject.Cells.Select(Parse)];
        }

        return claim.Code.Length > 0 && claim.Section.Format is { CodeReference.Length: > 0 } section ? [Parse(section.CodeReference)] : [];
    }

    private CellExpression Parse(string text)
    {
        if (!_parsed.TryGetValue(text, out var expression))
        {
            _parsed[text] = expression = CellExpression.Parse(text);
        }

        return expression;
    }
}

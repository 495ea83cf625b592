using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary><c>read --claims</c>: one row for each figure that a sentence states, in the columns that DESIGN.md fixes.</summary>
public static class ClaimsCsv
{
    /// <summary>Writes the claims in reading order; a decrease is negative, 未安排 has an empty value.</summary>
    public static void Write(Disclosure disclosure, Stream output)
    {
        using var csv = new CsvWriter(output, "section", "subject", "measure", "value", "unit", "snippet", "source");
        foreach (var claim in disclosure.Claims)
        {
            csv.Row(claim.Section.Label, claim.Subject, claim.Measure, claim.Value?.ToString(), claim.Unit, claim.Snippet, claim.Source.ToString());
        }
    }
}

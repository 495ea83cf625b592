using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>Prints what sentences state, a line each, in the fixed order of columns of <c>mingzhang read --claims</c>.</summary>
public static class ClaimsCsv
{
    /// <summary>Writes the header and the claims in order; a decrease is negative, 未安排 has an empty value.</summary>
    public static void Write(TextWriter writer, IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claims);
        CsvText.WriteLine(writer, "section", "subject", "measure", "value", "unit", "snippet", "source");
        foreach (var claim in claims)
        {
            CsvText.WriteLine(writer, claim.Section.Label, claim.Subject, claim.Measure, claim.Value?.ToString(), claim.Unit, Masked.Text(claim.Snippet), claim.Source.ToString());
        }
    }
}

using System.Globalization;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>A number of performance tables that the text states, held against the tables that follow.</summary>
internal static class CountedTables
{
    /// <summary>Reports the claim when it does not state as many tables as there are.</summary>
    /// <param name="context">The document.</param>
    /// <param name="run">The rule's run.</param>
    /// <param name="claim">The number stated.</param>
    /// <param name="tables">How many there are.</param>
    /// <param name="title">One line, in Chinese.</param>
    /// <param name="found">The sentence that tells how many there are, in Chinese.</param>
    /// <param name="fix">What to do.</param>
    /// <param name="confidence">How sure it is.</param>
    public static void Compare(CheckContext context, RuleRun run, Claim claim, int tables, string title, string found, string fix, Confidence confidence = default)
    {
        var figure = context.Figures[claim];
        run.Compared(1, figure);
        if (figure.Amount.Value == tables)
        {
            return;
        }

        run.Report(new Finding
        {
            Rule = run.Rule.Id,
            Severity = Severity.Warning,
            Confidence = confidence,
            Kind = FindingKind.Count,
            Title = title,
            Message = $"说明：{claim.Sentence.Text}\n{found}",
            Expected = tables.ToString(CultureInfo.InvariantCulture),
            Actual = figure.Printed,
            Difference = (figure.Amount.Value - tables).ToString(CultureInfo.InvariantCulture),
            Location = figure.Location,
            Fix = fix,
            Excerpt = figure.Excerpt,
        });
    }
}

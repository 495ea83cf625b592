using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The texts of sheets that stand in the heads of performance tables: which government gives the money, which department is in charge.</summary>
internal static class FormTexts
{
    private const string Level = "level";
    private const string Department = "department";

    /// <summary>The texts by the sheets' keys, those that the document states and a form has a place for.</summary>
    public static IEnumerable<(string Key, string Text)> Of(Disclosure disclosure, WritingFormat writing)
    {
        foreach (var key in writing.Forms.Values.SelectMany(f => f.Head).SelectMany(r => r).Select(c => c.Split('|')[0]).Where(IsText).Select(c => c[1..^1]).Distinct(StringComparer.Ordinal))
        {
            var text = key.Split('/')[1] switch
            {
                Level => LevelOf(disclosure),
                Department => disclosure.Performance.Where(p => p.Department.Length > 0).GroupBy(p => p.Department, StringComparer.Ordinal).MaxBy(g => g.Count())?.Key,
                _ => null,
            };
            if (text is { Length: > 0 })
            {
                yield return (key, text);
            }
        }
    }

    private static bool IsText(string cell) => cell.Length > 2 && cell[0] == '{' && cell.IndexOf('}', StringComparison.Ordinal) == cell.Length - 1 && cell.Count(c => c == '/') == 2;

    /// <summary>The government whose part holds the fiscal money, where it is one alone.</summary>
    private static string? LevelOf(Disclosure disclosure) =>
        disclosure.Performance.FirstOrDefault(p => p.Kind == PerformanceKind.DepartmentSelfEvaluation) is { } whole
        && MoneyKeys.FiscalParts.Where(part => new[] { MoneyKeys.Initial, MoneyKeys.Full, MoneyKeys.Executed }.Any(g => EvaluationMoney.Of(whole, g + "." + part) != 0m)).ToList() is [var only]
            ? PerformanceLabels.Of(only)
            : null;
}

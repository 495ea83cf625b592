using Mingzhang.Texts;

namespace Mingzhang.Checking.Reporting;

/// <summary>
/// Findings that rest on text from character recognition: what was misread is no fault of the author, so they are never errors and
/// say so.
/// </summary>
internal static class RecognisedText
{
    private const string Remark = "（文字由识别得到，请人工核对）";

    /// <summary>The findings, those that rest on recognised text toned down.</summary>
    public static List<Finding> Caution(List<Finding> findings, Document document)
    {
        var isAnyRecognised = document.Blocks.Any(b => b.Source.IsOcr);
        return isAnyRecognised ? findings.ConvertAll(f => RestsOnIt(f) ? Toned(f) : f) : findings;
    }

    /// <summary>What is missing may only have been misread, wherever it is missing from.</summary>
    private static bool RestsOnIt(Finding finding) =>
        finding.Location.Source.IsOcr || finding.Kind == FindingKind.Structure || finding.Evidence.Any(e => e.Location.Source.IsOcr);

    private static Finding Toned(Finding finding) => finding with
    {
        Severity = IsAboutWords(finding.Kind) ? Severity.Hint : (Severity)Math.Min((int)finding.Severity, (int)Severity.Warning),
        Message = finding.Message + Remark,
    };

    /// <summary>Words are misread far more often than figures that obey no equation.</summary>
    private static bool IsAboutWords(FindingKind kind) =>
        kind is FindingKind.Text or FindingKind.Naming or FindingKind.Numbering or FindingKind.Structure or FindingKind.Privacy or FindingKind.Format or FindingKind.Year;
}

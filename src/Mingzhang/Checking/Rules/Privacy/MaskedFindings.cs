namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>Keeps private things out of what is told about a document: every text of a finding is masked.</summary>
internal static class MaskedFindings
{
    /// <summary>The finding with all its texts masked; the very same when it has nothing private.</summary>
    public static Finding Mask(this PrivateText privacy, Finding finding) => !privacy.IsIn(finding)
        ? finding
        : finding with
        {
            Title = privacy.Mask(finding.Title),
            Message = privacy.Mask(finding.Message),
            Expected = privacy.MaskOptional(finding.Expected),
            Actual = privacy.MaskOptional(finding.Actual),
            Fix = privacy.Mask(finding.Fix),
            Location = privacy.Mask(finding.Location),
            Excerpt = privacy.Mask(finding.Excerpt),
            Evidence = [.. finding.Evidence.Select(privacy.Mask)],
        };

    private static bool IsIn(this PrivateText privacy, Finding finding) =>
        Texts(finding).Any(t => t is not null && privacy.Find(t).Count > 0);

    private static IEnumerable<string?> Texts(Finding finding)
    {
        yield return finding.Title;
        yield return finding.Message;
        yield return finding.Expected;
        yield return finding.Actual;
        yield return finding.Fix;
        yield return finding.Excerpt?.Text;
        yield return finding.Location.Label;
        foreach (var evidence in finding.Evidence)
        {
            yield return evidence.Text;
            yield return evidence.Value;
            yield return evidence.Excerpt?.Text;
            yield return evidence.Location.Label;
        }
    }

    private static Evidence Mask(this PrivateText privacy, Evidence evidence) => new(privacy.Mask(evidence.Location), privacy.Mask(evidence.Text), privacy.MaskOptional(evidence.Value))
    {
        Excerpt = privacy.Mask(evidence.Excerpt),
    };

    private static Location Mask(this PrivateText privacy, Location location) => location with
    {
        Section = privacy.MaskOptional(location.Section),
        Table = privacy.MaskOptional(location.Table),
        Row = privacy.MaskOptional(location.Row),
        Column = privacy.MaskOptional(location.Column),
    };

    private static Excerpt? Mask(this PrivateText privacy, Excerpt? excerpt) => excerpt is null ? null : excerpt with { Text = privacy.Mask(excerpt.Text) };

    private static string? MaskOptional(this PrivateText privacy, string? text) => text is null ? null : privacy.Mask(text);
}

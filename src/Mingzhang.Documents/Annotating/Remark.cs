using System.Text;
using Mingzhang.Checking;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Writing;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Annotating;

/// <summary>A finding on its way into a copy of the file.</summary>
/// <param name="Number">1-based, in the order of the report.</param>
/// <param name="Finding">The finding.</param>
internal sealed record Remark(int Number, Finding Finding)
{
    private const int LongestMessage = 1200;

    /// <summary>Who says it.</summary>
    public const string Author = "明账";

    /// <summary>Whether the correction is to be made where the place turns out to be exactly known.</summary>
    public bool MayFix { get; init; }

    /// <summary>
    /// Where the culprit stands among figures printed alike on its line, 0-based, and how many of them the tables know; null for a
    /// culprit that is no figure of a table.
    /// </summary>
    public (int Ordinal, int Count)? Likes { get; init; }

    /// <summary>Where it stands.</summary>
    public Source Source => Finding.Location.Source;

    /// <summary><c>错误 3 · MZ-S01</c>.</summary>
    public string Head => Wording.Invariant($"{Finding.Severity.Name()} {Number} · {Finding.Rule}");

    /// <summary>The note's paragraphs: what is wrong, why, what to do. Free of characters that XML cannot hold.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string> { SafeText.Clean(Finding.Title) };
        var length = 0;
        foreach (string line in SafeText.Lines(Finding.Message))
        {
            length += line.Length;
            if (length > LongestMessage)
            {
                lines.Add("……");
                break;
            }

            lines.Add(line);
        }

        if (Finding.Fix.Length > 0)
        {
            lines.Add("处理：" + SafeText.Clean(Finding.Fix));
        }

        return lines;
    }

    /// <summary>The head and the lines as one text.</summary>
    public string Text()
    {
        var text = new StringBuilder("【").Append(Head).Append('】');
        foreach (string line in Lines())
        {
            text.Append('\n').Append(line);
        }

        return text.ToString();
    }

    /// <summary>The findings that speak of places in this file, in the order of the report.</summary>
    public static List<Remark> Of(CheckResult result, CopyPurpose purpose)
    {
        var likes = new FigureLikes(result.Disclosure);
        return [.. result.Findings.Select((finding, i) => new Remark(i + 1, finding)
        {
            MayFix = purpose == CopyPurpose.Fix
                && finding is { IsCertain: true, Expected.Length: > 0, Actual.Length: > 0, Location: { OtherFile: null, Source.IsOcr: false } },
            Likes = likes.Of(finding.Location, finding.Actual),
        })];
    }
}

using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Detection.Corruption;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Detection.Runs;

/// <summary>
/// A document read once, whose figures can be corrupted. A corruption changes the document as read, so that recognition and checking
/// see it as they would see the author's slip, whatever kind of file it was.
/// </summary>
public sealed class DetectionRun
{
    private readonly Document _document;
    private readonly HashSet<string> _before;

    /// <summary>Reads and checks the document as it is.</summary>
    public DetectionRun(string path)
    {
        Name = Path.GetFileName(path);
        _document = DocumentReader.Read(path).Document ?? throw new InvalidOperationException(path);
        Baseline = Check([]);
        _before = Baseline.Findings.Select(Key).ToHashSet(StringComparer.Ordinal);
        Targets = Target.Of(_document, Baseline);
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The document's findings as it is.</summary>
    public CheckResult Baseline { get; }

    /// <summary>The figures that can be corrupted.</summary>
    public IReadOnlyList<Target> Targets { get; }

    /// <summary>Checks the document with the edits made.</summary>
    public CheckResult Check(IReadOnlyList<Edit> edits) => Checker.Check(Recognise(edits));

    /// <summary>Reads the document with the edits made.</summary>
    public Disclosures.Disclosure Recognise(IReadOnlyList<Edit> edits) => Recognizer.Recognize(Editor.Apply(_document, edits), FormatLibrary.Shipped);

    /// <summary>Corrupts one figure or several at a time and checks.</summary>
    public Outcome Try(params IReadOnlyList<Slipped> slips)
    {
        var result = Check([.. slips.SelectMany(s => s.Edits)]);
        var added = result.Findings.Where(f => f.Severity > Severity.Hint && !_before.Contains(Key(f))).OrderByDescending(f => f.Severity).ToList();
        return new Outcome(
            slips,
            added,
            slips.Count(s => added.Exists(f => IsOn(f, s))),
            added.Count > 0 && slips.Any(s => IsOn(added[0], s)),
            slips.Count(s => added.Exists(f => IsOn(f, s) && Same(f.Expected, s.Target.Printed))));
    }

    /// <summary>Whether the finding sits on the figure itself: on its place and, where it names a row and a column, in them.</summary>
    private static bool IsOn(Finding finding, Slipped slip)
    {
        var at = slip.Target.Figure.Location;
        if (finding.Location.Source != at.Source)
        {
            return false;
        }

        // Several figures share a line of text: the value printed tells which is meant.
        return finding.Actual is null || Same(finding.Actual, slip.Text) || (finding.Location.Row == at.Row && finding.Location.Column == at.Column);
    }

    private static bool Same(string? expected, string original) => Number(expected) is { } a && Number(original) is { } b && a == b;

    private static decimal? Number(string? text)
    {
        var digits = string.Concat((text ?? string.Empty).Where(c => char.IsAsciiDigit(c) || c == '.'));
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string Key(Finding finding) => finding.Rule + "|" + finding.Location.Source + "|" + finding.Title + "|" + finding.Message;
}

/// <summary>What became of one corruption.</summary>
/// <param name="Slips">The figures corrupted.</param>
/// <param name="Added">The errors and warnings that the uncorrupted document does not have, the gravest first.</param>
/// <param name="Named">On how many of the corrupted figures a new finding sits.</param>
/// <param name="IsFirst">Whether the first of the new findings sits on a corrupted figure.</param>
/// <param name="Mended">For how many of them the original value is proposed.</param>
public sealed record Outcome(IReadOnlyList<Slipped> Slips, IReadOnlyList<Finding> Added, int Named, bool IsFirst, int Mended)
{
    /// <summary>Whether anything was noticed.</summary>
    public bool IsDetected => Added.Count > 0;

    /// <summary>Whether every corrupted figure is named.</summary>
    public bool IsLocated => Named == Slips.Count;

    /// <summary>Whether every corrupted figure is named and gets its value back.</summary>
    public bool IsMended => Mended == Slips.Count;
}

using System.Globalization;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Detection;

/// <summary>What became of one corruption.</summary>
/// <param name="Target">The figure.</param>
/// <param name="Slip">The kind of slip.</param>
/// <param name="Corrupted">What was printed instead.</param>
/// <param name="NewFindings">How many findings the uncorrupted document does not have.</param>
/// <param name="IsLocated">A new finding (errors and warnings) sits on the figure's line.</param>
/// <param name="IsFirst">The first of the new findings by severity sits on the figure's line.</param>
/// <param name="IsMended">A finding on the line proposes the original value.</param>
public sealed record Outcome(Target Target, string Slip, string Corrupted, int NewFindings, bool IsLocated, bool IsFirst, bool IsMended)
{
    /// <summary>Whether anything was noticed.</summary>
    public bool IsDetected => NewFindings > 0;
}

/// <summary>Corrupts a text document one figure at a time, checks it in process and compares the findings with those of the document as it is.</summary>
public sealed class DetectionRun
{
    private readonly string _file;
    private readonly string[] _lines;
    private readonly HashSet<string> _before;

    /// <summary>Reads and checks the document as it is.</summary>
    public DetectionRun(string path)
    {
        _file = Path.GetFileName(path);
        _lines = File.ReadAllText(path, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        Disclosure = Recognise(_lines);
        Baseline = Checker.Check(Disclosure);
        _before = Baseline.Findings.Select(Key).ToHashSet(StringComparer.Ordinal);
        Targets = Target.Of(Disclosure, _lines);
    }

    /// <summary>The document as it is.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Its findings.</summary>
    public CheckResult Baseline { get; }

    /// <summary>The figures that can be corrupted.</summary>
    public IReadOnlyList<Target> Targets { get; }

    /// <summary>Corrupts one figure and checks.</summary>
    public Outcome? Try(Target target, string slip, Random random)
    {
        var corrupted = SlipMaker.Make(target.Printed, slip, random);
        if (corrupted is null || corrupted == target.Printed)
        {
            return null;
        }

        var lines = (string[])_lines.Clone();
        var line = lines[target.Line - 1];
        lines[target.Line - 1] = line[..target.Offset] + corrupted + line[(target.Offset + target.Printed.Length)..];
        var result = Checker.Check(Recognise(lines));
        var added = result.Findings.Where(f => !_before.Contains(Key(f))).OrderByDescending(f => f.Severity).ToList();
        var here = added.Where(f => f.Location.Source.Line == target.Line).ToList();
        var plain = target.Printed.Replace(",", string.Empty, StringComparison.Ordinal);
        return new Outcome(
            target,
            slip,
            corrupted,
            added.Count,
            here.Count > 0,
            added.Count > 0 && added[0].Location.Source.Line == target.Line,
            here.Exists(f => Same(f.Expected, plain)));
    }

    private static bool Same(string? expected, string original)
    {
        var text = string.Concat((expected ?? string.Empty).Where(c => char.IsAsciiDigit(c) || c == '.'));
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(original, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var b)
            && a == b;
    }

    private static string Key(Finding finding) => finding.Rule + "|" + finding.Location.Source + "|" + finding.Title + "|" + finding.Message;

    private Disclosure Recognise(string[] lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var read = DocumentReader.Read(_file, stream);
        return Recognizer.Recognize(read.Document ?? throw new InvalidOperationException(_file), FormatLibrary.Shipped, null);
    }
}

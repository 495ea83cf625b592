using System.Text;
using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing;

/// <summary>
/// Findings for a terminal: where · what is printed · what it should be and why · what to do. A clean file gives its summary
/// line only.
/// </summary>
internal sealed class TextReport : CheckReport
{
    private const int EvidenceShown = 6;
    private const int ExcerptAround = 28;
    private const int NotesShown = 5;
    private readonly StreamWriter _out;
    private readonly ReportOptions _options;
    private readonly Ink _ink;
    private readonly Tally _tally = new();

    public TextReport(Stream output, ReportOptions options)
    {
        _out = new StreamWriter(output, new UTF8Encoding(false), 16384, leaveOpen: true) { NewLine = "\n" };
        _options = options;
        _ink = new Ink(options.Colour);
    }

    public override void Add(CheckedFile file)
    {
        _tally.Add(file);
        if (file.Result is { } result)
        {
            Write(result);
        }
        else if (_options.SeveralFiles)
        {
            _out.WriteLine(_ink.Error("无法核对") + "  " + SafeText.Clean(file.Error!.Message));
        }

        _out.Flush();
    }

    public override void Complete()
    {
        if (_options.SeveralFiles && !_options.Quiet)
        {
            _out.WriteLine(_ink.Strong(_tally.ToString()));
        }

        _out.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _out.Dispose();
        }
    }

    private void Write(CheckResult result)
    {
        var name = SafeText.Clean(result.Disclosure.Document.FileName);
        if (result.Findings.Count > 0)
        {
            WriteHead(result, name);
            foreach (var chapter in result.Findings.GroupBy(f => f.Location.Chapter(), StringComparer.Ordinal))
            {
                _out.WriteLine();
                _out.WriteLine(_ink.Strong("■ " + SafeText.Clean(chapter.Key)));
                foreach (var finding in chapter)
                {
                    Write(finding);
                }
            }

            _out.WriteLine();
        }

        if (!_options.Quiet)
        {
            WriteNotes(result.Disclosure.ReadingNotes);
        }

        if (_options.Verbose)
        {
            WriteRules(result.Coverage, RuleOutcome.NotCheckable);
            WriteRules(result.Coverage, RuleOutcome.NotApplicable);
        }

        if (!_options.Quiet || result.Findings.Count > 0)
        {
            var summary = Wording.Summary(result);
            _out.WriteLine((_options.SeveralFiles ? name + "：" : string.Empty) + _ink.Of(Worst(result), summary));
        }
    }

    private void WriteHead(CheckResult result, string name)
    {
        var identity = result.Disclosure.Identification;
        var title = identity.Title.Length > 0 ? identity.Title : identity.Entity;
        _out.WriteLine(_ink.Strong(name) + (title.Length > 0 ? "  " + SafeText.Clean(title) : string.Empty));
        _out.WriteLine(_ink.Faint(Wording.Invariant($"格式：{SafeText.Clean(result.Disclosure.Format.Name)}（{identity.FormatId}，把握 {identity.Confidence * 100m:0}%）")));
    }

    private void Write(Finding finding)
    {
        _out.WriteLine();
        _out.WriteLine($"  {_ink.Of(finding.Severity, finding.Severity.Name())} {SafeText.Clean(finding.Title)}  {_ink.Faint(finding.Rule + Wording.Doubt(finding))}");
        Line("位置", Join(finding.Location.Place(), finding.Location.Cell()));
        if (finding.Excerpt is { } excerpt)
        {
            var (before, culprit, after) = Wording.Window(excerpt, ExcerptAround);
            Line("摘录", before + "【" + _ink.Of(finding.Severity, culprit) + "】" + after);
        }

        Figures(finding);
        Message(finding.Message);
        Evidence(finding);
        Line("处理", SafeText.Clean(finding.Fix));
    }

    private void Figures(Finding finding)
    {
        var actual = SafeText.Clean(finding.Actual);
        var expected = SafeText.Clean(finding.Expected);
        var difference = SafeText.Clean(finding.Difference);
        if (actual.Length > 0 && (expected.Length > 0 || finding.Excerpt is null))
        {
            Line("原文", _ink.Of(finding.Severity, actual));
        }

        if (expected.Length > 0)
        {
            Line("应为", _ink.Good(expected) + (difference.Length > 0 ? $"（相差 {difference}）" : string.Empty));
        }
    }

    private void Message(string message)
    {
        var label = "说明";
        foreach (var line in SafeText.Lines(message))
        {
            Line(label, line);
            label = "　　";
        }
    }

    private void Evidence(Finding finding)
    {
        var evidence = finding.Evidence;
        var shown = _options.Verbose ? evidence.Count : Math.Min(evidence.Count, EvidenceShown);
        for (var i = 0; i < shown; i++)
        {
            var item = evidence[i];
            var what = Join(Join(item.Location.Place(), item.What(finding)), item.Excerpt is null ? SafeText.Clean(item.Value) : string.Empty);
            Line(i == 0 ? "对照" : "　　", what);
            if (item.Excerpt is { } excerpt)
            {
                var (before, words, after) = Wording.Window(excerpt, ExcerptAround);
                Line("　　", before + "【" + words + "】" + after);
            }
        }

        if (shown < evidence.Count)
        {
            Line("　　", _ink.Faint(Wording.Invariant($"另有 {evidence.Count - shown} 处，用 --verbose 查看")));
        }
    }

    /// <summary>What was not read, or read with doubt: a reader of the figures must know it.</summary>
    private void WriteNotes(IReadOnlyList<string> notes)
    {
        var shown = _options.Verbose ? notes.Count : Math.Min(notes.Count, NotesShown);
        foreach (var note in notes.Take(shown))
        {
            _out.WriteLine("读取说明：" + SafeText.Clean(note));
        }

        if (shown < notes.Count)
        {
            _out.WriteLine(_ink.Faint(Wording.Invariant($"　　　　　另有 {notes.Count - shown} 条读取说明，用 --verbose 查看")));
        }
    }

    private void WriteRules(Coverage coverage, RuleOutcome outcome)
    {
        var rules = coverage.Rules.Where(r => r.Outcome == outcome).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        _out.WriteLine(_ink.Strong(Wording.Invariant($"{outcome.Name()}的规则 {rules.Count} 条")));
        foreach (var status in rules)
        {
            _out.WriteLine($"  {status.Rule.Id} {status.Rule.Title}：{SafeText.Clean(status.Reason)}");
        }
    }

    private void Line(string label, string text)
    {
        if (text.Length > 0)
        {
            _out.WriteLine($"    {_ink.Faint(label)}  {text}");
        }
    }

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : a + "  " + b;

    private static Severity? Worst(CheckResult result) =>
        result.Findings.Count == 0 ? null : result.Findings.Max(f => f.Severity);
}

using System.Text;
using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// A report for reading in a browser or on paper: one page that needs nothing beside it. Documents are written as they come;
/// the index over several files comes last and is moved to the top by the style sheet.
/// </summary>
internal sealed class HtmlReport : CheckReport
{
    private readonly StreamWriter _out;
    private readonly HtmlWriter _html;
    private readonly ReportOptions _options;
    private readonly Tally _tally = new();
    private readonly List<IndexLine> _index = [];
    private bool _begun;

    public HtmlReport(Stream output, ReportOptions options)
    {
        _out = new StreamWriter(output, new UTF8Encoding(false), 65536, leaveOpen: true) { NewLine = "\n" };
        _html = new HtmlWriter(_out);
        _options = options;
    }

    public override void Add(CheckedFile file)
    {
        Begin(file);
        _tally.Add(file);
        var number = _index.Count + 1;
        _index.Add(IndexLine.Of(file));
        _html.Write($"<article class=\"document\" id=\"d{number}\">\n");
        if (file.Result is { } result)
        {
            HtmlHead.Write(_html, result, _options.SeveralFiles);
            if (!_options.SeveralFiles)
            {
                WriteFilter();
            }

            HtmlPictures.WritePages(_html, file.Pictures, number);
            HtmlFindings.Write(_html, result, file.Pictures, number);
            HtmlCoverage.Write(_html, result.Coverage);
        }
        else
        {
            _html.Write($"<header class=\"masthead\"><div><p class=\"kicker\">无法核对</p><h1>{file.FileName}</h1></div></header>\n<p class=\"note failed\">{file.Error!.Message}</p>\n");
        }

        _html.Raw("</article>\n");
        _out.Flush();
    }

    public override void Complete()
    {
        Begin(null);
        if (_options.SeveralFiles)
        {
            WriteIndex();
            WriteFilter();
        }

        _html.Write($"<footer>由 <b>明账 Mingzhang {_options.Version}</b> 核对生成。数字按原文精确计算，不设容差；“不可核对”的事项请人工复核。</footer>\n<script>\n");
        _html.Raw(Resource("report.js"));
        _html.Raw("</script>\n</body>\n</html>\n");
        _out.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _out.Dispose();
        }
    }

    private void Begin(CheckedFile? first)
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        var name = _options.SeveralFiles || first is null ? "核对报告" : first.FileName + " 核对报告";
        _html.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Mingzhang {_options.Version}\">\n<title>{name} · 明账</title>\n<style>\n");
        _html.Raw(Resource("report.css"));
        _html.Raw("</style>\n</head>\n<body>\n");
    }

    /// <summary>The buttons that show one severity only; the script fills in the counts and shows them.</summary>
    private void WriteFilter() => _html.Raw("<div class=\"filter\" hidden>"
        + "<button type=\"button\" data-show=\"all\" aria-pressed=\"true\">全部</button>"
        + "<button type=\"button\" data-show=\"error\" aria-pressed=\"false\">错误</button>"
        + "<button type=\"button\" data-show=\"warning\" aria-pressed=\"false\">警告</button>"
        + "<button type=\"button\" data-show=\"hint\" aria-pressed=\"false\">提示</button></div>\n");

    private void WriteIndex()
    {
        _html.Write($"<nav class=\"index\">\n<header class=\"masthead\"><div><p class=\"kicker\">明账 · 核对报告</p><h1>{_index.Count:N0} 份文件</h1><p class=\"meta\">{_tally.ToString()}</p></div><div class=\"seal\" aria-hidden=\"true\">明<br>账</div></header>\n");
        _html.Raw("<div class=\"scroll\"><table><thead><tr><th>文件</th><th>单位</th><th class=\"n\">错误</th><th class=\"n\">警告</th><th class=\"n\">提示</th><th class=\"n\">数字</th><th class=\"n\">覆盖</th></tr></thead><tbody>\n");
        for (var i = 0; i < _index.Count; i++)
        {
            var line = _index[i];
            _html.Write($"<tr><td><a href=\"#d{i + 1}\">{line.FileName}</a></td><td>{line.Entity}</td>");
            if (line.Counts is { } counts)
            {
                _html.Write($"<td class=\"n{(counts[0] > 0 ? " error" : "")}\">{counts[0]}</td><td class=\"n{(counts[1] > 0 ? " warning" : "")}\">{counts[1]}</td><td class=\"n\">{counts[2]}</td><td class=\"n\">{counts[3]:N0}</td><td class=\"n\">{line.Covered}</td></tr>\n");
            }
            else
            {
                _html.Raw("<td colspan=\"5\" class=\"error\">无法核对</td></tr>\n");
            }
        }

        _html.Raw("</tbody></table></div>\n</nav>\n");
    }

    /// <summary>A style sheet or script shipped inside the program.</summary>
    internal static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Writing/Html/" + name)
            ?? throw new InvalidOperationException("The resource " + name + " is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What the index keeps of a file: counts are errors, warnings, hints, figures; null when it could not be checked.</summary>
    private sealed record IndexLine(string FileName, string Entity, int[]? Counts, string Covered)
    {
        public static IndexLine Of(CheckedFile file) => file.Result is { } result
            ? new(
                file.FileName,
                result.Disclosure.Identification.Entity,
                [Wording.Count(result, Severity.Error), Wording.Count(result, Severity.Warning), Wording.Count(result, Severity.Hint), result.Coverage.Printed],
                Wording.Percent(result.Coverage))
            : new(file.FileName, string.Empty, null, string.Empty);
    }
}

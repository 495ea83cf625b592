using System.Globalization;

namespace Mingzhang.Checking.Rules.References;

/// <summary>The year in the number of an official document stands in 〔〕.</summary>
public sealed class NumberBracketsRule : IRule
{
    private const int Shown = 8;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W06",
        Title = "文号的年份用六角括号",
        Explanation = "发文字号的年份应用六角括号〔〕括起，不用【】［］（）。全文合并为一条提示。",
        Basis = "GB/T 9704-2012 党政机关公文格式：发文字号",
        Severity = Severity.Hint,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var numbers = context.DocumentNumbers;
        run.Compared(numbers.Count);
        var wrong = numbers.FindAll(n => !n.HasRightBrackets);
        if (wrong.Count > 0)
        {
            var first = wrong[0];
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Kind = Info.Kind,
                Title = string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} 处文号的年份没有用六角括号"),
                Message = string.Join("、", wrong.Take(Shown).Select(n => n.Printed)) + (wrong.Count > Shown ? "……" : "。"),
                Expected = string.Create(CultureInfo.InvariantCulture, $"〔{first.Year}〕"),
                Actual = first.Printed,
                Location = first.Location,
                Evidence = [.. wrong.Skip(1).Take(Shown).Select(n => new Evidence(n.Location, n.Printed, null))],
                Fix = "年份改用六角括号〔〕。",
                Excerpt = first.Excerpt,
            });
        }
    }
}

/// <summary>One official document is quoted by one number.</summary>
public sealed class OneNumberRule : IRule
{
    private const int ShortestTitle = 8;
    private const int ShortestAgency = 3;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W07",
        Title = "同一文件的文号前后一致",
        Explanation = "同一标题的文件写了两个文号，年份序号相同的文号发文机关代字只差一字，或代字误写（“办法〔2016〕”应为“办发〔2016〕”）。",
        Basis = "引用文件应准确",
        Severity = Severity.Warning,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var numbers = context.DocumentNumbers;
        var misprints = context.Disclosure.Format.WordList("agency-misprints").Select(m => m.Split('|')).ToList();
        var letters = context.Disclosure.Format.WordList("agency-letters");
        for (var i = 0; i < numbers.Count; i++)
        {
            run.Compared();
            var number = numbers[i];
            if (misprints.Find(m => number.Agency.EndsWith(m[0], StringComparison.Ordinal)) is { } misprint)
            {
                run.Report(Make(number, null, $"文号代字“{number.Agency}”疑为误写", $"发文机关代字不以“{misprint[0]}”结尾，疑为“{misprint[1]}”。"));
            }
            else if (numbers.Take(i).FirstOrDefault(n => IsOtherNumber(n, number, letters)) is { } other && !numbers.Take(i).Any(n => n.Printed == number.Printed))
            {
                // A title may be used again another year.
                run.Report(Make(number, other, "同一文件写了两个文号", $"一处作 {other.Printed}，一处作 {number.Printed}。") with
                {
                    Severity = other.Year == number.Year ? Info.Severity : Severity.Hint,
                    Confidence = other.Year == number.Year ? Confidence.Likely : Confidence.Possible,
                });
            }
        }
    }

    private static bool IsOtherNumber(DocumentNumber a, DocumentNumber b, IReadOnlyList<string> letters)
    {
        var sameAgency = Common(a.Agency, b.Agency) is var common && (common == Math.Min(a.Agency.Length, b.Agency.Length) || common >= ShortestAgency);
        var sameYearNumber = a.Year == b.Year && a.Number == b.Number;
        if (a.Title.Length >= ShortestTitle && a.Title == b.Title && sameAgency)
        {
            return !sameYearNumber;
        }

        // A notice passed on under the same title has the number of the body that passed it on.
        return sameYearNumber && !sameAgency && (a.Title.Length == 0 || b.Title.Length == 0 || a.Title == b.Title) && IsOneCharacterOff(a.Agency, b.Agency, letters);
    }

    /// <summary>How many characters the two end on in common.</summary>
    private static int Common(string a, string b)
    {
        var same = 0;
        while (same < a.Length && same < b.Length && a[^(same + 1)] == b[^(same + 1)])
        {
            same++;
        }

        return same;
    }

    /// <summary>Whether the agencies' letters differ in one that tells no body from another (党办发 and 政办发 are two bodies).</summary>
    private static bool IsOneCharacterOff(string a, string b, IReadOnlyList<string> letters)
    {
        var length = Math.Min(Math.Min(a.Length, b.Length), 4);
        if (length < ShortestAgency || a[^1] != b[^1])
        {
            return false;
        }

        var odd = Enumerable.Range(1, ShortestAgency).Where(i => a[^i] != b[^i]).ToList();
        return odd is [var at] && !(letters.Contains(a.Substring(a.Length - at, 1), StringComparer.Ordinal) && letters.Contains(b.Substring(b.Length - at, 1), StringComparer.Ordinal));
    }

    private Finding Make(DocumentNumber number, DocumentNumber? other, string title, string message) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Actual = number.Printed,
        Location = number.Location,
        Evidence = other is null ? [] : [new Evidence(other.Location, other.Printed, null) { Excerpt = other.Excerpt }],
        Fix = "查对原文件，统一文号。",
        Excerpt = number.Excerpt,
    };
}

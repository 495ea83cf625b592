using Mingzhang.Checking.Figures;
using Mingzhang.Classification;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>The name beside a classification code is that code's name.</summary>
public sealed class CodeNameRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-N01",
        Title = "科目名称与科目编码相符",
        Explanation = "表中科目编码旁的名称应是该编码的名称：印成了另一编码的名称（行抄错），或与本名只差一个字（错字、漏字、多字）的，予以指出。编码表不全，不认识的编码和其他写法不作判断。",
        Basis = "政府收支分类科目",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var seen = new HashSet<(string Code, string Name)>();
        foreach (var table in context.Disclosure.Tables)
        {
            foreach (var row in table.Rows.Where(r => r.Code.Length > 0 && !r.CodeInferred && r.Name.Length > 0 && !r.Source.IsOcr))
            {
                var list = ListOf(row.Code);
                if (list.IsNameOf(row.Code, row.Name) is not { } right)
                {
                    continue;
                }

                run.Compared();
                if (!right && seen.Add((row.Code, row.Name)) && Mistake(list, row, IsLine(context, row), table.Damage.Count + table.Unplaced.Count == 0) is { } message)
                {
                    run.Report(Make(context, table, row, list.NameOf(row.Code)!, message));
                }
            }
        }
    }

    /// <summary>The list that the code belongs to.</summary>
    internal static ClassificationList ListOf(string code) => code[0] is '3' or '5' ? EconomicCode.Known : FunctionalCode.Known;

    /// <summary>Whether the row was read from lines of text, where names wrap and may lose their ends.</summary>
    internal static bool IsLine(CheckContext context, TableRow row) =>
        context.Disclosure.Document.Kind == FileKind.Text && row.Source.Line is not null;

    private static string? Mistake(ClassificationList list, TableRow row, bool isLine, bool isWhole)
    {
        var printed = PrintedWords.Folded(row.Name);
        var right = PrintedWords.Folded(list.NameOf(row.Code)!);
        var other = list.Codes.FirstOrDefault(c => c.Length == row.Code.Length && c != row.Code && list.IsNameOf(c, row.Name) == true);

        // Where figures found no row, names may have found the wrong one.
        if (other is not null && isWhole && !right.Contains(printed, StringComparison.Ordinal) && !printed.Contains(right, StringComparison.Ordinal))
        {
            return $"“{row.Name}”是 {other} 的名称，{row.Code} 的名称是“{list.NameOf(row.Code)}”。";
        }

        return NameDistance.IsSlip(printed, right, isLine) ? $"{row.Code} 的名称是“{list.NameOf(row.Code)}”，与所印的“{row.Name}”差一个字。" : null;
    }

    private Finding Make(CheckContext context, Table table, TableRow row, string right, string message) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = $"{row.Code} 的名称印作“{row.Name}”",
        Message = message,
        Expected = right,
        Actual = row.Name,
        Location = context.Figures.Locate(table, row, null),
        Fix = "核对编码和名称，改正错的一个。",
        Excerpt = new Excerpt(row.Code + " " + row.Name, row.Code.Length + 1, row.Name.Length),
    };
}

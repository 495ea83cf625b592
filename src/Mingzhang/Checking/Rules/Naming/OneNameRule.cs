using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>One classification code has one name throughout a document.</summary>
public sealed class OneNameRule : IRule
{
    private const int MostDifferent = 2;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-N02",
        Title = "同一编码名称前后一致",
        Explanation = "同一科目编码在各表中的名称应相同。名称只差一两个字的指出；被换行截断、或只是全称与简称之别的不作判断。",
        Basis = "同一科目的几处列示",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var named = context.Disclosure.Tables
            .SelectMany(t => t.Rows.Where(r => r.Code.Length > 0 && !r.CodeInferred && r.Name.Length > 0 && !r.Source.IsOcr).Select(r => (Table: t, Row: r)))
            .GroupBy(n => n.Row.Code, StringComparer.Ordinal);
        foreach (var code in named)
        {
            var names = code.GroupBy(n => PrintedWords.Folded(n.Row.Name), StringComparer.Ordinal).OrderByDescending(n => n.Count()).ToList();
            run.Compared(names.Count);
            foreach (var other in names.Skip(1).Where(o => Differs(names[0].Key, o.Key, CodeNameRule.IsLine(context, o.First().Row)) && !IsKnown(code.Key, names[0].Key, o.Key)))
            {
                run.Report(Make(context, names[0].First(), other.First()));
            }
        }
    }

    private static bool Differs(string usual, string other, bool isLine)
    {
        if (usual.Contains(other, StringComparison.Ordinal) || other.Contains(usual, StringComparison.Ordinal))
        {
            return false;
        }

        return isLine
            ? usual.Length == other.Length && Enumerable.Range(0, usual.Length).Count(i => usual[i] != other[i]) <= MostDifferent
            : Structure.TextDistance.Between(usual, other) <= MostDifferent;
    }

    /// <summary>Whether the rule of codes and names speaks of it already, or both are names the code goes by.</summary>
    private static bool IsKnown(string code, string usual, string other)
    {
        var list = CodeNameRule.ListOf(code);
        return list.IsNameOf(code, usual) is not null
            && (list.IsNameOf(code, usual) == list.IsNameOf(code, other) || NameDistance.IsSlip(other, PrintedWords.Folded(list.NameOf(code)!), sameLength: false) || NameDistance.IsSlip(usual, PrintedWords.Folded(list.NameOf(code)!), sameLength: false));
    }

    private Finding Make(CheckContext context, (Table Table, TableRow Row) usual, (Table Table, TableRow Row) other) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = $"{other.Row.Code} 有两个名称：“{usual.Row.Name}”和“{other.Row.Name}”",
        Message = $"{FigureBook.TableLabel(usual.Table)}作“{usual.Row.Name}”，{FigureBook.TableLabel(other.Table)}作“{other.Row.Name}”。",
        Expected = usual.Row.Name,
        Actual = other.Row.Name,
        Location = context.Figures.Locate(other.Table, other.Row, null),
        Evidence = [new Evidence(context.Figures.Locate(usual.Table, usual.Row, null), usual.Row.Code + " " + usual.Row.Name, usual.Row.Name)],
        Fix = "按政府收支分类科目统一名称。",
        Excerpt = new Excerpt(other.Row.Code + " " + other.Row.Name, other.Row.Code.Length + 1, other.Row.Name.Length),
    };
}

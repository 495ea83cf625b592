using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>A list of names («支出预算包括：…») names exactly what has a figure.</summary>
public sealed class EnumerationRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C09",
        Title = "列举的名目与有数的行相同",
        Explanation = "“收入预算包括：……”“支出预算包括：……”“人员经费主要包括：……”等处所列的名目，应恰好是表中有数的那些。",
        Basis = "文字与表一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Claim,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var section in context.Disclosure.Sections.Where(s => s.Format is { Enumerations.Count: > 0 }))
        {
            foreach (var format in section.Format!.Enumerations)
            {
                foreach (var paragraph in section.Paragraphs)
                {
                    Check(context, run, section, format, paragraph);
                }
            }
        }
    }

    private void Check(CheckContext context, RuleRun run, Section section, EnumerationFormat format, NarrativeParagraph paragraph)
    {
        var at = paragraph.Text.IndexOf(format.After, StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var start = at + format.After.Length;
        var end = paragraph.Text.IndexOfAny(['。', '；'], start);
        var list = paragraph.Text[start..(end < 0 ? paragraph.Text.Length : end)];
        if (list.Any(char.IsAsciiDigit) || list.Length == 0 || list.EndsWith('等') || Members(context, format) is not { } members)
        {
            // A list with amounts is checked figure by figure; «等» leaves it open.
            return;
        }

        var names = Split(list);
        run.Compared(1, [.. members.Where(m => m.Figure is not null).Select(m => m.Figure)]);
        foreach (var name in names.Where(n => !members.Exists(m => m.IsCalled(n.Text) && m.HasValue)))
        {
            var known = members.Find(m => m.IsCalled(name.Text));
            run.Report(Make(section, paragraph, start + name.Start, name.Text.Length, $"列举了“{name.Text}”，表中却没有数", known is null ? "表中没有这一名目。" : $"{known.Figure?.Location.Label ?? known.Name}为空或零。", $"删去“{name.Text}”，或核对表中是否漏列。"));
        }

        foreach (var member in members.Where(m => m.HasValue && !names.Exists(n => m.IsCalled(n.Text))))
        {
            run.Report(Make(section, paragraph, at, format.After.Length, $"漏列“{member.Name}”", $"{member.Figure!.Location.Label}为 {member.Figure.Printed}{member.Figure.Unit}，所列名目中没有它。", $"在列举中补上“{member.Name}”。", member.Figure));
        }
    }

    private static List<(int Start, string Text)> Split(string list)
    {
        var names = new List<(int, string)>();
        var start = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || list[i] is '、' or '，' or ',')
            {
                var name = list[start..i].Trim();
                if (name.Length > 0)
                {
                    names.Add((start, name));
                }

                start = i + 1;
            }
        }

        return names;
    }

    /// <summary>Everything the list may name, with its figure; null when the table is not there or not sure.</summary>
    private static List<Member>? Members(CheckContext context, EnumerationFormat format)
    {
        if (format.Members.Count > 0)
        {
            var named = new List<Member>();
            foreach (var member in format.Members)
            {
                var cells = member.Cells.Select(c => context.Cells.Resolve(CellExpression.Parse(c))).ToList();
                if (cells.Exists(c => !c.IsUsable))
                {
                    return null;
                }

                var figure = cells.SelectMany(c => c.Terms).Select(t => t.Figure).FirstOrDefault(f => f.Value != 0m);
                named.Add(new Member(member.Name, member.OtherNames, figure));
            }

            return named;
        }

        // rows:table.column[family]
        var reference = CellReference.Parse(format.Of.StartsWith("rows:", StringComparison.Ordinal) ? format.Of[5..] : format.Of);
        if (context.Cells.Find(reference) is not var (table, column) || Cells.CellResolver.MayHide(table))
        {
            return null;
        }

        var length = reference.Row switch { "类" => 3, "款" => 5, _ => 7 };
        return
        [
            .. table.Rows
                .Where(r => r.Side == column.Side && r.Code.Length == length)
                .Select(r => new Member(r.Name, [], r.FactIn(column) is { } fact && !fact.Amount.IsZero ? context.Figures[fact] : null)),
        ];
    }

    private Finding Make(Section section, NarrativeParagraph paragraph, int start, int length, string title, string message, string fix, Figure? figure = null) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Actual = paragraph.Text.Substring(start, length),
        Location = new Location(paragraph.SourceAt(start)) { Section = section.Label },
        Evidence = figure is null ? [] : [new Evidence(figure.Location, figure.Excerpt?.Text ?? figure.Location.Label, figure.Printed)],
        Fix = fix,
        Excerpt = new Excerpt(paragraph.Text, start, length),
    };

    private sealed record Member(string Name, IReadOnlyList<string> OtherNames, Figure? Figure)
    {
        public bool HasValue => Figure is not null;

        public bool IsCalled(string name) => Fold(name) == Fold(Name) || OtherNames.Any(n => Fold(n) == Fold(name));

        private static string Fold(string name) => name.Replace('(', '（').Replace(')', '）');
    }
}

using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;

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
        var names = new FoldedNames(context.Disclosure.Format.WordList("item-words-alike"));
        foreach (var list in context.Disclosure.Lists.Where(l => l.Items.Count > 0))
        {
            if (list.Items[^1].Name.EndsWith('等') || Members(context, list.Format, names) is not { } members)
            {
                run.NotCheckable("列举以“等”结尾，或有关的表没有读全");
                continue;
            }

            var items = list.Items.SelectMany(i => Joined(i, members, names)).ToList();
            var named = items.ConvertAll(i => names.Of(i.Name));
            run.Compared(1, [.. members.Where(m => m.Figure is not null).Select(m => m.Figure)]);
            for (var i = 0; i < items.Count; i++)
            {
                if (!members.Exists(m => m.HasValue && m.IsCalled(named[i])))
                {
                    run.Report(Surplus(list, items[i], members.Find(m => m.IsCalled(named[i]))));
                }
            }

            foreach (var member in members.Where(m => m.HasValue && !m.IsMinor && !named.Exists(m.IsCalled)))
            {
                run.Report(Omission(list, member));
            }
        }
    }

    /// <summary>The item, or the two that «和» joins at the end of a list («其他交通费用和其他商品和服务支出»).</summary>
    private static IEnumerable<NamedItem> Joined(NamedItem item, List<Member> members, FoldedNames names)
    {
        bool IsKnown(string name)
        {
            var folded = names.Of(name);
            return members.Exists(m => m.IsCalled(folded));
        }

        for (var at = item.Name.AsSpan().IndexOfAny('和', '及', '与'); !IsKnown(item.Name) && at > 0 && at + 1 < item.Name.Length; at = Next(item.Name, at))
        {
            var (first, second) = (item.Name[..at], item.Name[(at + 1)..]);
            if (IsKnown(first) && IsKnown(second))
            {
                return [item with { Name = first }, item with { Name = second, Start = item.Start + at + 1 }];
            }
        }

        return [item];
    }

    private static int Next(string name, int at) => name.AsSpan(at + 1).IndexOfAny('和', '及', '与') is var next and >= 0 ? at + 1 + next : -1;

    private Finding Surplus(NamedList list, NamedItem item, Member? known) => Make(
        list,
        item,
        $"列举了“{item.Name}”，表中却没有数",
        known is null ? "有关的表中没有这一名目。" : $"表中“{known.Name}”为空或零。",
        $"删去“{item.Name}”，或核对表中是否漏列。",
        null);

    private Finding Omission(NamedList list, Member member) => Make(
        list,
        list.Items[0],
        $"漏列“{member.Name}”",
        $"{member.Figure!.Location.Label}为 {member.Figure.Printed}{member.Figure.Unit}，所列名目中没有它。",
        $"在列举中补上“{member.Name}”。",
        member.Figure);

    /// <summary>Everything the list may name, with its figure; null when the table is not there or not sure.</summary>
    private static List<Member>? Members(CheckContext context, EnumerationFormat format, FoldedNames names)
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
                named.Add(new Member(member.Name, [.. member.OtherNames.Prepend(member.Name).Select(names.Of)], figure, member.IsMinor));
            }

            return named;
        }

        // rows:table.column:family, or rows:table.column:family:301,303 for the codes that begin so
        var parts = format.Of.Split(':');
        var reference = CellReference.Parse($"{parts[1]}[{parts[2]}]");
        if (context.Cells.Find(reference) is not var (table, column) || Cells.CellResolver.MayHide(table))
        {
            return null;
        }

        string[] heads = parts.Length > 3 ? parts[3].Split(',', StringSplitOptions.TrimEntries) : [string.Empty];
        var length = reference.Row switch { "类" => 3, "款" => 5, _ => 7 };
        return
        [
            .. table.Rows
                .Where(r => r.Side == column.Side && r.Code.Length == length && heads.Any(h => r.Code.StartsWith(h, StringComparison.Ordinal)))
                .Select(r => new Member(r.Name, [names.Of(r.Name)], r.FactIn(column) is { } fact && !fact.Amount.IsZero ? context.Figures[fact] : null, IsMinor: false)),
        ];
    }

    private Finding Make(NamedList list, NamedItem item, string title, string message, string fix, Figure? figure) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Actual = item.Name,
        Location = new Location(item.Source) { Section = list.Section.Label },
        Hinge = figure,
        Evidence = figure is null ? [] : [new Evidence(figure.Location, figure.Excerpt?.Text ?? figure.Location.Label, figure.Printed)],
        Fix = fix,
        Excerpt = new Excerpt(item.Sentence.Text, item.Start, item.Name.Length),
    };

    /// <summary>What a list may name.</summary>
    /// <param name="Name">Its name in the table.</param>
    /// <param name="Folded">All that it is called, folded for comparing.</param>
    /// <param name="Figure">Its figure, or null when the table leaves it blank.</param>
    /// <param name="IsMinor">Whether lists may leave it out.</param>
    private sealed record Member(string Name, string[] Folded, Figure? Figure, bool IsMinor)
    {
        public bool HasValue => Figure is not null;

        public bool IsCalled(string folded) => Array.IndexOf(Folded, folded) >= 0;
    }

    /// <summary>Folds names for comparing, each once: every name of a list is held against every name of a table.</summary>
    /// <param name="alike">Words of names, each with the shorter one that says the same: <c>运行维护|运行</c>.</param>
    private sealed class FoldedNames(IEnumerable<string> alike)
    {
        private readonly List<string[]> _alike = [.. alike.Select(p => p.Split('|', 2))];
        private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);

        /// <summary>The name for comparing; «办公设备购置支出» is what a table calls 办公设备购置.</summary>
        public string Of(string name)
        {
            if (_folded.TryGetValue(name, out var known))
            {
                return known;
            }

            var folded = BracketedText.Removed(PrintedWords.Folded(name));
            foreach (var pair in _alike)
            {
                folded = folded.Replace(pair[0], pair[1], StringComparison.Ordinal);
            }

            return _folded[name] = folded.Length > 4 && folded.EndsWith("支出", StringComparison.Ordinal) ? folded[..^2] : folded;
        }
    }
}

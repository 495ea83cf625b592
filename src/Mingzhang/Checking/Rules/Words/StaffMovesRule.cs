using System.Globalization;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>What reasons say of the number of staff is what the part on institutions says of it.</summary>
public sealed class StaffMovesRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W12",
        Title = "人员增减的说法前后一致",
        Explanation = "“机构设置及人员情况”写明在职、退休、离休人员比上年增加（减少）多少人，收支增减的原因却说同类人员减少（增加）。只说某一科目的原因可能只讲部分人员，作为提示；各科目一增一减的不作判断。编制数写明“其中”各类编制的，各类之和不应大于编制数。",
        Basis = "前后文一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var staff = StaffBook.Read(context.Disclosure).Where(s => s.Change is not null).ToList();
        var moves = staff.Count == 0 ? [] : Moves(context);
        foreach (var number in staff)
        {
            var said = moves.Where(m => m.Thing.Key == number.Kind && m.Reason.Base == ChangeBase.LastYear).ToList();
            run.Compared(1 + said.Count, context.Figures.Find(number.Change!));
            var sign = Math.Sign(number.Change!.Value!.Value.Value);
            var against = said.Where(m => m.Direction != sign).ToList();

            // Some items up, some down: each speaks of its own people.
            if (against.Count > 0 && against.Count == said.Count)
            {
                var culprit = against.Find(m => m.Reason.Scope.Length == 0) ?? against[0];
                run.Report(Make(number, culprit, against) with
                {
                    Severity = culprit.Reason.Scope.Length == 0 && sign != 0 ? Info.Severity : Severity.Hint,
                    Confidence = culprit.Reason.Scope.Length == 0 && sign != 0 ? Confidence.Likely : Confidence.Possible,
                });
            }
        }

        Posts(context, run);
    }

    /// <summary>What the reasons state of the number of staff.</summary>
    private static List<Move> Moves(CheckContext context)
    {
        var kinds = StaffBook.Kinds(context.Disclosure);
        var endings = context.Disclosure.Format.WordList("staff-endings");
        var moves = new List<Move>();
        foreach (var reason in context.Reasons.Reasons.Where(r => !r.Words.IsMended))
        {
            moves.AddRange(context.Reasons.Read(reason, kinds.Select(k => k[0]).SelectMany(kind => Named(reason.Words.Text, kind, endings))));
        }

        return moves;
    }

    private static IEnumerable<NamedThing> Named(string text, string kind, IReadOnlyList<string> endings)
    {
        for (var at = text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = text.IndexOf(kind, at + kind.Length, StringComparison.Ordinal))
        {
            // «退休» alone is what people do; only «退休人员» is a number of people.
            if (endings.FirstOrDefault(e => string.CompareOrdinal(text, at + kind.Length, e, 0, e.Length) == 0) is { } ending)
            {
                yield return new NamedThing(new Thing(kind, ThingKind.Item), at, kind.Length + ending.Length);
            }
        }
    }

    /// <summary>«编制42名，其中：行政编制20名，事业编制22名»: the kinds of posts come to no more than the posts.</summary>
    private void Posts(CheckContext context, RuleRun run)
    {
        var word = context.Disclosure.Format.WordList("staff-posts");
        foreach (var sentence in context.Disclosure.Claims.Where(c => c.Measure == Measures.Quantity && c.Value is not null && !c.IsUncertain && c.Section.Format is not null && word.Any(w => c.Subject.EndsWith(w, StringComparison.Ordinal))).GroupBy(c => c.Sentence))
        {
            var posts = sentence.OrderBy(c => c.Start).ToList();
            var text = sentence.Key.Text;
            var of = text.IndexOf("其中", StringComparison.Ordinal);
            if (posts.Count < 3 || of < posts[0].Start || of > posts[1].Start || text.AsSpan(of).IndexOfAny("（(；") >= 0)
            {
                continue;
            }

            var (whole, sum) = (posts[0].Value!.Value.Value, posts.Skip(1).Sum(p => p.Value!.Value.Value));
            run.Compared(1, context.Figures.Find(posts[0]));
            if (sum > whole)
            {
                run.Report(TooMany(posts, sum));
            }
        }
    }

    private Finding TooMany(List<Claim> posts, decimal sum) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = FindingKind.Sum,
        Title = string.Create(CultureInfo.InvariantCulture, $"编制 {posts[0].Printed} {posts[0].Unit}，所列各类编制之和为 {sum}"),
        Message = string.Join(" + ", posts.Skip(1).Select(p => p.Printed)) + string.Create(CultureInfo.InvariantCulture, $" = {sum} > {posts[0].Printed}"),
        Expected = sum.ToString(CultureInfo.InvariantCulture),
        Actual = posts[0].Printed,
        Location = new Location(posts[0].Source) { Section = posts[0].Section.Label },
        Fix = "核对编制数和各类编制数。",
        Excerpt = new Excerpt(posts[0].Sentence.Text, posts[0].Start, posts[0].Length),
    };

    private Finding Make(StaffNumber number, Move culprit, List<Move> all)
    {
        var change = number.Change!;
        var (said, fact) = (culprit.Direction > 0 ? "增加" : "减少", change.Value!.Value.IsZero ? "没有增减" : change.Value.Value.Value > 0m ? "增加" : "减少");
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Kind = Info.Kind,
            Title = $"人员情况写{number.Kind}人员{fact}，原因却说{said}",
            Message = $"{change.Section.Label}：{number.Count.Snippet}，{change.Snippet}\n{culprit.Words.Section.Label}（{culprit.Reason.Title}）：{culprit.Reason.Words.Text}",
            Actual = culprit.Words.Text,
            Location = culprit.Words.Location with { Row = culprit.Reason.Subject },
            Evidence = [new Evidence(new Location(change.Source) { Section = change.Section.Label }, change.Snippet, change.Printed) { Excerpt = new Excerpt(change.Sentence.Text, change.Start, change.Length) }, .. all.Where(m => !ReferenceEquals(m, culprit)).Select(m => m.Words.AsEvidence())],
            Fix = "核对人员增减，改写不符的一处。",
            Excerpt = culprit.Words.Excerpt,
        };
    }
}

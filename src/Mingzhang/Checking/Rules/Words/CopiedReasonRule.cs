using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>A reason copied from another item: it names that item, or explains a fall with the words that explain a rise elsewhere.</summary>
public sealed class CopiedReasonRule : IRule
{
    private const double Alike = 0.75;
    private const int ShortestCopy = 20;
    private const int FewestOfPattern = 5;
    private const double MostOfPattern = 0.6;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W04",
        Title = "原因疑为从别处复制",
        Explanation = "各科目的原因都以本科目名称写成（“某某经费增加”），其中一条却写着别的科目；或者一增一减的两个科目，原因几乎逐字相同，又都说“此科目”。",
        Basis = "原因说明针对本事项",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var reasons = context.Reasons.Reasons.Where(r => r.Item.Length > 0 && !r.Words.IsMended).ToList();
        run.Compared(reasons.Count);
        foreach (var section in reasons.GroupBy(r => r.Words.Section, ReferenceEqualityComparer.Instance))
        {
            NamedAfterAnother(run, [.. section]);
        }

        var pointers = context.Disclosure.Format.WordList("this-item");
        OppositeCopies(run, reasons.Where(r => r.Words.Length >= ShortestCopy && pointers.Any(p => r.Words.Text.Contains(p, StringComparison.Ordinal))).ToList());
    }

    /// <summary>Where nearly every reason is built on the item's own name, one built on the name of another item is a copy.</summary>
    private void NamedAfterAnother(RuleRun run, List<Reason> reasons)
    {
        var named = reasons.Where(r => Contains(r, r.Item)).ToList();
        if (named.Count < FewestOfPattern || named.Count < MostOfPattern * reasons.Count)
        {
            return;
        }

        foreach (var reason in reasons.Except(named))
        {
            var other = named.Find(n => n.Item != reason.Item && !reason.Item.Contains(n.Item, StringComparison.Ordinal) && Opens(reason, n));
            if (other is not null)
            {
                run.Report(Make(reason, other, $"{reason.Item}的原因写着“{other.Item}”", $"本节各科目的原因都以本科目名称写成，此处写的是“{other.Item}”。"));
            }
        }
    }

    private void OppositeCopies(RuleRun run, List<Reason> reasons)
    {
        for (var i = 0; i < reasons.Count; i++)
        {
            var copy = reasons.Take(i).FirstOrDefault(r => r.Sign * reasons[i].Sign < 0 && r.Item != reasons[i].Item && Likeness.Of(r.Words.Text, reasons[i].Words.Text) >= Alike);
            if (copy is not null)
            {
                var reason = reasons[i];
                run.Report(Make(reason, copy, $"{copy.Item}与{reason.Item}一增一减，原因几乎逐字相同", $"{copy.Item}：{copy.Words.Text}\n{reason.Item}：{reason.Words.Text}"));
            }
        }
    }

    private static bool Contains(Reason reason, string name) => PrintedWords.Folded(reason.Words.Text).Contains(PrintedWords.Folded(name), StringComparison.Ordinal);

    /// <summary>Whether the reason says what the other item's reason says, direction aside.</summary>
    private static bool Opens(Reason reason, Reason other)
    {
        var text = PrintedWords.Folded(reason.Words.Text);
        var name = PrintedWords.Folded(other.Item);
        var theirs = PrintedWords.Folded(other.Words.Text);
        var at = theirs.IndexOf(name, StringComparison.Ordinal);
        return name.Length > 4 && text.StartsWith(theirs[..(at + name.Length)], StringComparison.Ordinal) && text.Length <= theirs.Length + 2;
    }

    private Finding Make(Reason reason, Reason other, string title, string message) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Actual = reason.Words.Text,
        Location = reason.Words.Location with { Row = reason.Title },
        Evidence = [other.Words.AsEvidence()],
        Fix = "按本科目的实际情况写原因。",
        Excerpt = reason.Words.Excerpt,
    };
}

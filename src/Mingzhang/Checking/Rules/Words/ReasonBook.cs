using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>The reasons of a document and what they say to have risen or fallen, read once for all rules of words.</summary>
public sealed class ReasonBook
{
    private readonly ThingNames _things;
    private readonly MoveReader _reader;
    private readonly IReadOnlyList<string> _endings;
    private readonly IReadOnlyList<string[]> _sameWhenEqual;
    private readonly IReadOnlyList<Claim> _amounts;

    /// <summary>Reads a document.</summary>
    public ReasonBook(Disclosure disclosure)
    {
        Reasons = ReasonReader.Read(disclosure);
        _things = new ThingNames(disclosure);
        _reader = new MoveReader(disclosure.Format, disclosure.Identification.Year);
        _endings = disclosure.Format.WordList("subject-endings");
        _sameWhenEqual = [.. disclosure.Format.WordList("same-when-equal").Select(p => p.Split('|'))];
        _amounts = [.. disclosure.Claims.Where(ClaimBinding.IsAmount)];
        Moves = [.. Reasons.SelectMany(r => _reader.Read(r, _things.In(r.Words.Text)))];
    }

    /// <summary>The reasons in order.</summary>
    internal IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The statements of all reasons.</summary>
    internal IReadOnlyList<Move> Moves { get; }

    /// <summary>What a reason states of things named in it that are no money of the document.</summary>
    internal IEnumerable<Move> Read(Reason reason, IEnumerable<NamedThing> named) => _reader.Read(reason, named);

    /// <summary>What the reason's own subject is, or null when it is no thing with a name.</summary>
    internal Thing? OwnThing(Reason reason) => OwnNames(reason).Select(_things.Of).FirstOrDefault(t => t is not null);

    /// <summary>
    /// The things whose change the reason's figures tell: its own, and what is another name for it where the amounts are the same
    /// (机关运行经费 is 公用经费 only in some regions and units).
    /// </summary>
    internal IEnumerable<Thing> ThingsOf(Reason reason)
    {
        if (OwnThing(reason) is not { } own)
        {
            yield break;
        }

        yield return own;
        var amount = reason.Claims.FirstOrDefault(ClaimBinding.IsAmount)?.Value;
        foreach (var pair in _sameWhenEqual.Where(p => amount is { IsZero: false } && p[0] == own.Key))
        {
            if (_things.Of(pair[1]) is { } other && _amounts.Any(a => a.Value!.Value.Value == amount!.Value.Value && _things.Of(a.Subject) == other))
            {
                yield return other;
            }
        }
    }

    /// <summary>What the reason states of its own subject.</summary>
    internal IReadOnlyList<Move> OwnMoves(Reason reason)
    {
        var text = reason.Words.Text;
        var names = OwnNames(reason).ToList();
        var own = OwnThing(reason);
        List<NamedThing> named = own is null ? [] : _things.In(text).Where(n => n.Thing == own).ToList();
        foreach (var name in names.Where(n => n.Length > 3))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (!named.Exists(n => at < n.Start + n.Length && n.Start < at + name.Length))
                {
                    named.Add(new NamedThing(new Thing(name, ThingKind.Item), at, name.Length));
                }
            }
        }

        return [.. _reader.Read(reason, named.OrderBy(n => n.Start))];
    }

    /// <summary>The names of what a reason explains: its subject, the names the format gives it, the 项 its paragraph speaks of.</summary>
    internal IEnumerable<string> OwnNames(Reason reason)
    {
        yield return PrintedWords.Folded(reason.Name);
        foreach (var ending in _endings.Where(e => reason.Name.Length > e.Length + 2 && reason.Name.EndsWith(e, StringComparison.Ordinal)))
        {
            yield return PrintedWords.Folded(reason.Name[..^ending.Length]);
        }

        if (ClaimBinding.Subject(reason.Claims[0]) is { } subject)
        {
            foreach (var name in subject.OtherNames.Prepend(subject.Name))
            {
                yield return PrintedWords.Folded(name);
            }
        }

        if (reason.Item.Length > 0)
        {
            yield return PrintedWords.Folded(reason.Item);
        }
    }
}

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

    /// <summary>Reads a document.</summary>
    public ReasonBook(Disclosure disclosure)
    {
        Reasons = ReasonReader.Read(disclosure);
        _things = new ThingNames(disclosure);
        _reader = new MoveReader(disclosure.Format);
        _endings = disclosure.Format.WordList("subject-endings");
        Moves = [.. Reasons.SelectMany(r => _reader.Read(r, _things.In(r.Words.Text)))];
    }

    /// <summary>The reasons in order.</summary>
    internal IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The statements of all reasons.</summary>
    internal IReadOnlyList<Move> Moves { get; }

    /// <summary>What the reason's own subject is, or null when it is no thing with a name.</summary>
    internal Thing? OwnThing(Reason reason) => OwnNames(reason).Select(_things.Of).FirstOrDefault(t => t is not null);

    /// <summary>What the reason states of its own subject.</summary>
    internal IReadOnlyList<Move> OwnMoves(Reason reason)
    {
        var text = reason.Words.Text;
        var names = OwnNames(reason).ToList();
        var own = OwnThing(reason);
        var named = own is null ? [] : _things.In(text).Where(n => n.Thing == own).ToList();
        foreach (var name in names.Where(n => n.Length > 3))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (!named.Exists(n => at < n.Start + n.Length && n.Start < at + name.Length))
                {
                    named.Add((new Thing(name, ThingKind.Item), at, name.Length));
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

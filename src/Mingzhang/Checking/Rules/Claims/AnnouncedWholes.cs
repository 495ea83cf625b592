using Mingzhang.Checking.Equations;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>
/// The whole that shares are of where no format says it: the amount before 其中, as in «支出预算5200万元，其中：基本支出3200万元，占61.54%».
/// It counts only where most of the shares after it bear it out, so that one of them can be told to be wrong.
/// </summary>
internal sealed class AnnouncedWholes
{
    private readonly Dictionary<Claim, Claim> _wholes = new(ReferenceEqualityComparer.Instance);

    private AnnouncedWholes()
    {
    }

    /// <summary>Finds the wholes of a section's shares.</summary>
    /// <param name="context">The document.</param>
    /// <param name="shares">The shares of one section, in order.</param>
    /// <param name="partOf">The amount of which a share is, or null.</param>
    /// <param name="isRight">Whether a share of an amount in a whole is right.</param>
    public static AnnouncedWholes In(CheckContext context, IReadOnlyList<Claim> shares, Func<Claim, Claim?> partOf, Func<Claim, Claim, Claim, bool> isRight)
    {
        var found = new AnnouncedWholes();
        var openers = context.Disclosure.Format.WordList("announces-parts");
        var parts = new Dictionary<Claim, Claim>(ReferenceEqualityComparer.Instance);
        foreach (var share in shares)
        {
            if (partOf(share) is { } part)
            {
                parts.TryAdd(part, share);
            }
        }

        var amounts = context.Disclosure.Claims.Where(c => ReferenceEquals(c.Section, shares[0].Section) && ClaimBinding.IsAmount(c)).ToList();
        Claim? whole = null;
        var under = new List<(Claim Share, Claim Part)>();
        for (var i = 0; i < amounts.Count; i++)
        {
            if (parts.TryGetValue(amounts[i], out var share))
            {
                under.Add((share, amounts[i]));
            }
            else if (openers.Any(Between(amounts[i], i + 1 < amounts.Count ? amounts[i + 1] : null).Contains))
            {
                found.Settle(whole, under, isRight);
                whole = amounts[i];
            }
        }

        found.Settle(whole, under, isRight);
        return found;
    }

    /// <summary>The whole of a share, or null.</summary>
    public Claim? Of(Claim share) => _wholes.GetValueOrDefault(share);

    private void Settle(Claim? whole, List<(Claim Share, Claim Part)> under, Func<Claim, Claim, Claim, bool> isRight)
    {
        var right = whole is null ? [] : under.FindAll(u => isRight(u.Share, u.Part, whole));

        // One share to hundredths hardly agrees by chance; whole percents do, and 0 and 100 say nothing.
        var telling = right.FindAll(u => u.Share.Value is { Value: > 0m and < 100m });
        if (right.Count * 2 >= under.Count && (telling.Exists(u => u.Share.Value!.Value.Decimals >= 2) || telling.Count >= 2))
        {
            foreach (var (share, _) in under)
            {
                _wholes[share] = whole!;
            }
        }

        under.Clear();
    }

    /// <summary>The words from one amount to the next, or to the paragraph's end.</summary>
    private static string Between(Claim from, Claim? to)
    {
        var text = from.Sentence.Paragraph.Text;
        var start = Math.Min(text.Length, from.Sentence.Start + from.Start + from.Length);
        var end = to is not null && ReferenceEquals(to.Sentence.Paragraph, from.Sentence.Paragraph) ? to.Sentence.Start + to.Start : text.Length;
        return end > start ? text[start..end] : string.Empty;
    }
}

using Mingzhang.Checking;

namespace Mingzhang.Documents.Annotating.Places;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">0-based.</param>
/// <param name="Length">In characters.</param>
internal readonly record struct Spot(int Start, int Length)
{
    private static readonly string[] s_directions = ["增加", "减少", "增长", "下降", "降低"];

    /// <summary>The stretch after the last character.</summary>
    public int End => Start + Length;

    public bool Overlaps(Spot other) => Start < other.End && other.Start < End;

    /// <summary>
    /// What is to be replaced by what. Where the sign turns, the finding expects another direction word («减少5.00» for «增加5.00»),
    /// so the word before the figure is part of the stretch; null when none stands there.
    /// </summary>
    public (Spot Spot, string Text)? Replacement(string text, Finding finding)
    {
        string expected = finding.Expected!;
        if (Array.Find(s_directions, d => expected.StartsWith(d, StringComparison.Ordinal)) is not { } wanted)
        {
            return (this, expected);
        }

        string before = text[..Start].TrimEnd();
        string gap = text[before.Length..Start];
        return Array.Find(s_directions, d => before.EndsWith(d, StringComparison.Ordinal)) is { } word
            ? (new Spot(before.Length - word.Length, End - before.Length + word.Length), wanted + gap + expected[wanted.Length..])
            : null;
    }
}

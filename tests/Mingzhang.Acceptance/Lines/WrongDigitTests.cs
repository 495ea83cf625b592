using System.Text.RegularExpressions;
using Mingzhang.Disclosures;

namespace Mingzhang.Acceptance.Lines;

/// <summary>One wrong digit must not upset the reading: it must still stand in its own row and column, for the checks to find.</summary>
public sealed partial class WrongDigitTests(ITestOutputHelper output)
{
    private const int Seed = 20260301;

    [Theory]
    [InlineData("001")]
    [InlineData("003")]
    public void A_figure_with_one_digit_changed_stays_in_its_place_and_so_do_the_others(string seed)
    {
        var random = new Random(Seed);
        var lines = Seeds.Lines(seed);
        var right = LineDocument.Tables(lines).SelectMany(t => t.Facts).ToList();
        var (runs, others, lost, misplaced) = (0, 0L, 0L, 0);
        foreach (var fact in right.OrderBy(_ => random.Next()).Take(120))
        {
            if (Corrupt(fact, right, lines, random) is not var (changed, printed))
            {
                continue;
            }

            runs++;
            var read = LineDocument.Tables(changed).SelectMany(t => t.Facts).ToList();
            var found = read.Select(LineDocument.Line).ToHashSet(StringComparer.Ordinal);
            others += right.Count - 1;
            lost += right.Count(f => !ReferenceEquals(f, fact) && !found.Contains(LineDocument.Line(f)));
            if (!read.Exists(f => f.Printed == printed && f.Source.Line == fact.Source.Line && LineDocument.Place(f) == LineDocument.Place(fact)))
            {
                misplaced++;
                output.WriteLine($"{LineDocument.Line(fact)} → {printed}");
            }
        }

        output.WriteLine($"随机种子 {Seed}：{runs} 次改动，其余数字丢失 {lost}/{others}，被改数字错位 {misplaced}");
        runs.ShouldBeGreaterThan(100);
        lost.ShouldBeLessThanOrEqualTo(others / 1000);
        misplaced.ShouldBeLessThanOrEqualTo(runs / 100);
    }

    /// <summary>The lines with one digit of the figure changed, and the figure as it is then printed; null when its place on the line is not plain.</summary>
    private static (string[] Lines, string Printed)? Corrupt(Fact fact, List<Fact> facts, string[] lines, Random random)
    {
        var at = fact.Source.Line!.Value - 1;
        var sameLine = facts.Where(f => f.Source.Line == fact.Source.Line).OrderBy(f => f.Row.Side).ThenBy(f => f.Column.Index).ToList();
        var words = Figures().Matches(lines[at]).Where(m => sameLine.Exists(f => f.Printed == m.Value)).ToList();
        var index = sameLine.IndexOf(fact);
        if (index >= words.Count || words[index].Value != fact.Printed)
        {
            return null;
        }

        var word = words[index];
        var digits = Enumerable.Range(0, word.Length).Where(i => char.IsAsciiDigit(word.Value[i])).ToList();
        var digit = digits[random.Next(digits.Count)];
        var old = word.Value[digit] - '0';
        var isLeading = digit == 0 && word.Length > 1 && word.Value[1] != '.';
        var next = isLeading ? 1 + ((old - 1 + random.Next(1, 9)) % 9) : (old + random.Next(1, 10)) % 10;
        var printed = word.Value[..digit] + (char)('0' + next) + word.Value[(digit + 1)..];
        var changed = (string[])lines.Clone();
        changed[at] = lines[at][..word.Index] + printed + lines[at][(word.Index + word.Length)..];
        return (changed, printed);
    }

    [GeneratedRegex(@"(?<!\S)[\d,]*\d(\.\d+)?(?!\S)")]
    private static partial Regex Figures();
}

using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;

namespace Mingzhang.Acceptance.Performance;

/// <summary>Documents with blocks lost, doubled, swapped and cut must be read without failing, and always alike.</summary>
public sealed class DamagedPerformanceTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    public void Damaged_documents_never_make_reading_fail(string name)
    {
        IReadOnlyList<Block> blocks = Seeds.Blocks(name);
        for (int seed = 0; seed < 3; seed++)
        {
            IReadOnlyList<Block> damaged = Damage(blocks, new Random(seed));
            PerformanceReading reading = PerformanceReader.Read(damaged);
            reading.Consumed.ShouldAllBe(c => c.First <= c.Last && c.Last < damaged.Count, $"seed {seed}");
            int tables = reading.Tables.Count;
            PerformanceReader.Read(damaged).Tables.Sum(t => t.Indicators.Count).ShouldBe(reading.Tables.Sum(t => t.Indicators.Count), $"seed {seed}");
            tables.ShouldBeGreaterThan(0, $"seed {seed}");
        }
    }

    private static List<Block> Damage(IReadOnlyList<Block> blocks, Random random)
    {
        var damaged = new List<Block>();
        foreach (Block block in blocks)
        {
            switch (random.Next(30))
            {
                case 0:
                    break;
                case 1:
                    damaged.Add(block);
                    damaged.Add(block);
                    break;
                case 2:
                    damaged.Insert(Math.Max(0, damaged.Count - random.Next(4)), block);
                    break;
                case 3 when block is TextBlock { Text.Length: > 1 } text:
                    damaged.Add(text with { Text = text.Text[..random.Next(1, text.Text.Length)].Trim() is { Length: > 0 } cut ? cut : text.Text });
                    break;
                case 4 when block is TextBlock text:
                    damaged.Add(text with { AfterGap = !text.AfterGap });
                    break;
                case 5 when block is Grid grid:
                    damaged.Add(grid with { Rows = [.. grid.Rows.Select(r => r with { Cells = [.. r.Cells.Where(_ => random.Next(8) > 0)] })] });
                    break;
                default:
                    damaged.Add(block);
                    break;
            }
        }

        return damaged;
    }
}

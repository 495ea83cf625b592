using System.Globalization;
using Mingzhang.Documents.Tests.Fuzzing;

namespace Mingzhang.Fuzz;

/// <summary>Files of the other kinds that were sound: some with bytes damaged, packages also with damaged markup inside.</summary>
internal static class DocumentCases
{
    public static IEnumerable<FuzzCase> Damaged(int count, int seed)
    {
        var seeds = DocumentSeeds.Files.OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        for (var i = 0; i < count; i++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + i));
            var (name, bytes) = seeds[i % seeds.Count];
            var isPackage = name.EndsWith("x", StringComparison.Ordinal);
            var broken = isPackage && random.Next(3) > 0 ? DocumentMutation.BreakParts(bytes, random) : DocumentMutation.Break(bytes, random);
            yield return new FuzzCase(name, string.Create(CultureInfo.InvariantCulture, $"case {i}"), broken);
        }
    }
}

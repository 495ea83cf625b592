using System.Globalization;

namespace Mingzhang.Detection.Runs;

/// <summary>Lists the printed figures that no equation holds, so that relations can be found that would.</summary>
internal static class UncoveredRun
{
    public static void Print(DetectionRun run)
    {
        var figures = run.Baseline.Coverage.Figures;
        var open = figures.Where(f => !f.IsInEquation).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{run.Name}: {figures.Count} figures, {open.Count} in no equation ({open.Count(f => f.Rules.Count > 0)} of them looked at); {run.Targets.Count} can be corrupted"));
        foreach (var figure in open)
        {
            Console.WriteLine($"  {figure.Location.Source} {figure.Printed}  {figure.Location.Label}  {string.Join(',', figure.Rules)}");
        }
    }
}

using Mingzhang.Checking;
using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Fixing;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Running;

/// <summary>Which copies of the files are made, and where each goes. No copy ever takes the place of a file that was given.</summary>
internal sealed class CopyPlan
{
    private readonly List<(CopyPurpose Purpose, Dictionary<string, string> Places)> _copies = [];
    private readonly bool _quiet;

    private CopyPlan(bool quiet) => _quiet = quiet;

    /// <summary>What became of one copy.</summary>
    /// <param name="Lines">What to say of it.</param>
    /// <param name="Failed">Whether it could not be made.</param>
    public sealed record Made(IReadOnlyList<string> Lines, bool Failed);

    /// <summary>Plans the copies, and makes their folders.</summary>
    /// <exception cref="UsageException">A copy would replace an input or another copy, or its folder cannot be made.</exception>
    public static CopyPlan Of(CheckRequest request, FileSet files)
    {
        var plan = new CopyPlan(request.Quiet);
        var taken = new HashSet<string>(request.Units.Concat(files.Paths).Append(request.Prior).OfType<string>().Select(Real), StringComparer.Ordinal);
        if (request.OutputPath is { } report && report != "-")
        {
            taken.Add(Real(report));
        }

        foreach (var (purpose, option, target) in new[] { (CopyPurpose.Annotate, "--annotate", request.Annotate), (CopyPurpose.Fix, "--fix", request.Fix) })
        {
            if (target is not null)
            {
                plan._copies.Add((purpose, Places(option, target, files, taken)));
            }
        }

        return plan;
    }

    /// <summary>Makes the copies of one file.</summary>
    public IReadOnlyList<Made> Make(string path, CheckResult result, CancellationToken cancellation) =>
        [.. _copies.Select(c => Make(path, result, c.Purpose, c.Places[path], cancellation))];

    private static Dictionary<string, string> Places(string option, string target, FileSet files, HashSet<string> taken)
    {
        if (target == "-" || OutputFile.IsDevice(target))
        {
            throw new UsageException($"{option} 要写成文件，不能写到屏幕。请给出文件名。");
        }

        var isFolder = files.IsSeveral || Directory.Exists(target);
        if (isFolder)
        {
            MakeFolder(option, target);
        }

        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in files.Paths.Distinct(StringComparer.Ordinal))
        {
            var place = isFolder ? Path.Combine(target, Path.GetFileName(path)) : target;
            if (!isFolder && File.Exists(path) && !string.Equals(Path.GetExtension(path), Path.GetExtension(place), StringComparison.OrdinalIgnoreCase))
            {
                throw new UsageException($"{option} 的副本与原文件同一种格式。请把输出的扩展名写成“{Path.GetExtension(path)}”。");
            }

            if (!taken.Add(Real(place)))
            {
                throw new UsageException($"{option} 的“{place}”已是要核对的文件或另一个输出，不能覆盖。请换一个位置。");
            }

            places[path] = place;
        }

        return places;
    }

    private static void MakeFolder(string option, string folder)
    {
        try
        {
            if (File.Exists(folder))
            {
                throw new UsageException($"核对多个文件时，{option} 的“{folder}”应为文件夹，但它是文件。请换一个名字。");
            }

            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"无法建立文件夹“{folder}”。请检查权限，或换一个位置。");
        }
    }

    /// <summary>The file behind the path, links followed, in a form that tells whether two paths are one file.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
            var folder = Path.GetDirectoryName(full);
            if (folder is not null && Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } real)
            {
                full = Path.Combine(real.FullName, Path.GetFileName(full));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A place that cannot be looked at cannot be written to either; that is said when it is tried.
        }

        return OperatingSystem.IsLinux() ? full : full.ToUpperInvariant();
    }

    private Made Make(string path, CheckResult result, CopyPurpose purpose, string place, CancellationToken cancellation)
    {
        var outcome = MarkedCopy.Make(path, result, purpose, cancellation);
        if (!outcome.IsMade)
        {
            return new Made([outcome.Error.Message], Failed: true);
        }

        try
        {
            Write(place, stream => stream.Write(outcome.Bytes));
            if (outcome.Corrections.Count > 0)
            {
                Write(ListPlace(place), stream => CorrectionList.Write(stream, Path.GetFileName(path), outcome.Corrections));
            }
        }
        catch (UsageException e)
        {
            return new Made([e.Message], Failed: true);
        }
        catch (IOException)
        {
            return new Made([$"无法写入“{place}”。请检查权限和磁盘空间，或换一个输出位置。"], Failed: true);
        }

        return new Made(_quiet ? [] : [.. Say(purpose, place, outcome)], Failed: false);
    }

    private static string ListPlace(string place) => Path.Combine(Path.GetDirectoryName(place) ?? string.Empty, Path.GetFileNameWithoutExtension(place) + ".改动清单.xlsx");

    private static void Write(string place, Action<Stream> write)
    {
        using var output = OutputFile.Open(place);
        write(output.Stream);
        output.Complete();
    }

    private static IEnumerable<string> Say(CopyPurpose purpose, string place, CopyOutcome outcome)
    {
        yield return purpose == CopyPurpose.Annotate
            ? $"批注副本：{place}（{outcome.Notes} 处批注）"
            : $"改正副本：{place}（改正 {outcome.Corrections.Count} 处，{outcome.Notes} 处只加批注）";
        foreach (var correction in outcome.Corrections)
        {
            var where = string.Join(" · ", new[] { correction.Finding.Location.Place(), correction.Finding.Location.Label }.Where(p => p.Length > 0));
            yield return $"  {correction.Before} → {correction.After}  {where}";
        }

        if (outcome.Corrections.Count > 0)
        {
            yield return $"改动清单：{ListPlace(place)}";
        }

        foreach (var hint in outcome.Hints)
        {
            yield return "  " + hint;
        }
    }
}

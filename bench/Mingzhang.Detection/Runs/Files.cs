namespace Mingzhang.Detection.Runs;

/// <summary>The documents that the benchmark runs on.</summary>
internal static class Files
{
    private static readonly string[] Kinds = [".txt", ".docx", ".pdf", ".xlsx"];

    /// <summary>The files given and those of the folders given; without any, the seeds, the corpus and the samples.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> given)
    {
        var roots = given.Count > 0 ? given : [.. Shared().SelectMany(s => new[] { Path.Combine(s, "seeds"), Path.Combine(s, "corpus") }), .. Up("samples")];
        return [.. roots.SelectMany(r => Directory.Exists(r)
            ? Directory.EnumerateFiles(r, "*", SearchOption.AllDirectories).Where(f => Kinds.Contains(Path.GetExtension(f), StringComparer.Ordinal)).Order(StringComparer.Ordinal)
            : (IEnumerable<string>)[r])];
    }

    private static IEnumerable<string> Shared() =>
        Environment.GetEnvironmentVariable("MINGZHANG_CORPUS") is { Length: > 0 } given ? [given] : Up("shared");

    private static IEnumerable<string> Up(string folder)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, folder)))
            {
                return [Path.Combine(at.FullName, folder)];
            }
        }

        return [];
    }
}

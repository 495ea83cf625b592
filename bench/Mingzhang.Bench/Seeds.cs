namespace Mingzhang.Bench;

/// <summary>The real documents that are measured on.</summary>
internal static class Seeds
{
    /// <summary>The seeds of <c>MINGZHANG_CORPUS</c>, by default of a folder <c>shared</c> beside a parent of this program.</summary>
    public static IReadOnlyList<string> Files()
    {
        var folder = Path.Combine(Corpus(), "seeds");
        return [.. Directory.EnumerateFiles(folder).OrderBy(f => f, StringComparer.Ordinal)];
    }

    /// <summary>The real PDFs in ordinal order.</summary>
    public static IReadOnlyList<string> Pdfs() =>
        [.. Directory.EnumerateFiles(Path.Combine(Corpus(), "corpus"), "*.pdf", SearchOption.AllDirectories).OrderBy(f => f, StringComparer.Ordinal)];

    private static string Corpus()
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_CORPUS") is { Length: > 0 } given)
        {
            return given;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = Path.Combine(at.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "seeds")))
            {
                return shared;
            }
        }

        throw new DirectoryNotFoundException("No folder shared/seeds; set MINGZHANG_CORPUS.");
    }
}

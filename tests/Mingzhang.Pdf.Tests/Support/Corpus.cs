namespace Mingzhang.Pdf.Tests.Support;

/// <summary>The real documents beside the repository, found by MINGZHANG_CORPUS or by walking up to a folder named “shared”.</summary>
internal static class Corpus
{
    public static string? Root { get; } = Find();

    /// <summary>Every PDF of the corpus, in ordinal order, as paths relative to it.</summary>
    public static IReadOnlyList<string> Pdfs { get; } = Root is null
        ? []
        : [.. Directory.EnumerateFiles(Path.Combine(Root, "corpus"), "*.pdf", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Order(StringComparer.Ordinal)];

    public static byte[] Read(string relative) => File.ReadAllBytes(Path.Combine(Root!, relative));

    private static string? Find()
    {
        string? configured = Environment.GetEnvironmentVariable("MINGZHANG_CORPUS");
        if (!string.IsNullOrEmpty(configured))
        {
            return Directory.Exists(Path.Combine(configured, "corpus")) ? configured : null;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "corpus")))
            {
                return candidate;
            }
        }

        return null;
    }
}

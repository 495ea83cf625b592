namespace Mingzhang.Acceptance;

/// <summary>The real documents beside the repository, which tests use where they are present.</summary>
internal static class Corpus
{
    /// <summary>The full path of a file under <c>shared</c>; the test is skipped, saying so, when it is not there.</summary>
    public static string File(string relative)
    {
        var root = Root();
        Assert.SkipWhen(root is null, "没有 ../shared，跳过真实文件测试（可用环境变量 MINGZHANG_CORPUS 指明）");
        var path = Path.Combine(root!, relative);
        Assert.SkipUnless(System.IO.File.Exists(path) || Directory.Exists(path), $"没有 {path}");
        return path;
    }

    /// <summary>A seed by its number, such as <c>000</c>.</summary>
    public static string Seed(string number) => Directory.GetFiles(File("seeds"), number + "_*.txt").Single();

    /// <summary>The one file under <c>shared</c> whose path begins so.</summary>
    public static string StartingWith(string beginning)
    {
        var folder = File(Path.GetDirectoryName(beginning)!);
        return Directory.GetFiles(folder, Path.GetFileName(beginning) + "*").Single();
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_CORPUS") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = Path.Combine(at.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "seeds")))
            {
                return shared;
            }
        }

        return null;
    }
}

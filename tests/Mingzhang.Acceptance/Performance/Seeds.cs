using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;

namespace Mingzhang.Acceptance.Performance;

/// <summary>The real documents beside the repository; a test is skipped, saying so, when they are not there.</summary>
internal static class Seeds
{
    /// <summary>The full path of a file under <c>shared</c>.</summary>
    public static string Path(string relative)
    {
        string? root = Root();
        Assert.SkipWhen(root is null, "没有 ../shared，跳过真实文件测试（可用环境变量 MINGZHANG_CORPUS 指明）");
        string path = System.IO.Path.Combine(root!, relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"没有 {path}");
        return path;
    }

    /// <summary>The blocks of a seed by its number, or of a file under <c>shared</c>.</summary>
    public static IReadOnlyList<Block> Blocks(string name)
    {
        string path = name.Length == 3 ? Directory.GetFiles(Path("seeds"), name + "_*.txt").Single() : Path(name);
        ReadResult result = DocumentReader.Read(path);
        result.IsRead.ShouldBeTrue(result.Error?.Message);
        return [.. result.Document!.Blocks];
    }

    /// <summary>The performance tables of a seed or file.</summary>
    public static IReadOnlyList<PerformanceTable> Tables(string name) => PerformanceReader.Read(Blocks(name)).Tables;

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_CORPUS") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string shared = System.IO.Path.Combine(at.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "seeds")))
            {
                return shared;
            }
        }

        return null;
    }
}

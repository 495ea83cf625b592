using System.Runtime.CompilerServices;
using System.Text;

namespace Mingzhang.Testing;

/// <summary>
/// Reviewed outputs kept beside the tests in <c>Expectations/</c>. <c>UPDATE_EXPECTATIONS=1</c> writes them anew; look at the
/// difference before committing it.
/// </summary>
internal static class Expectation
{
    private static bool Updating => Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1";

    /// <summary>Fails with the first differing line unless the text is what the file holds.</summary>
    public static void Match(string actual, string fileName, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Folder(testFile), fileName);
        if (Updating)
        {
            Directory.CreateDirectory(Folder(testFile));
            File.WriteAllText(path, actual, new UTF8Encoding(false));
            return;
        }

        File.Exists(path).ShouldBeTrue($"{fileName} is missing; run with UPDATE_EXPECTATIONS=1 and review it.");
        var expected = File.ReadAllText(path);
        if (expected == actual)
        {
            return;
        }

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{fileName} differs at line {line + 1}.\nexpected: {left.ElementAtOrDefault(line)}\nactual:   {right.ElementAtOrDefault(line)}\nRun with UPDATE_EXPECTATIONS=1 and review the difference.");
    }

    /// <summary>The expectation files that no test beside them names.</summary>
    public static IReadOnlyList<string> Unused([CallerFilePath] string testFile = "")
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(testFile)!, "*.cs").Select(File.ReadAllText));
        return [.. Directory.EnumerateFiles(Folder(testFile)).Select(f => Path.GetFileName(f)).Where(f => !tests.Contains('"' + f + '"', StringComparison.Ordinal))];
    }

    private static string Folder(string testFile) => Path.Combine(Path.GetDirectoryName(testFile)!, "Expectations");
}

using System.Runtime.CompilerServices;

namespace Mingzhang.Cli.Tests;

/// <summary>The project's own files.</summary>
internal static class Repository
{
    /// <summary>The top folder of the project.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}

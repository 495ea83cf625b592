namespace Mingzhang.Cli.Running;

/// <summary>The files that the command line names: folders stand for the files in them, in ordinal name order, not recursive.</summary>
/// <param name="Paths">The files in the order in which they are reported.</param>
/// <param name="IsSeveral">True for more than one file and for any folder, so that each file is named in the output.</param>
internal sealed record FileSet(IReadOnlyList<string> Paths, bool IsSeveral)
{
    /// <summary>Finds the files; a name that does not exist stays in the list, so that it is reported in its place.</summary>
    /// <param name="names">What the command line names.</param>
    /// <param name="wanted">What a folder is searched for, as a message calls it.</param>
    /// <param name="extensions">The extensions that a folder's files must have, each with its dot; any when there are none.</param>
    /// <exception cref="UsageException">A folder holds no such file or cannot be listed.</exception>
    public static FileSet Of(IEnumerable<string> names, string wanted, params string[] extensions)
    {
        var paths = new List<string>();
        var several = false;
        foreach (var name in names)
        {
            if (Directory.Exists(name))
            {
                several = true;
                paths.AddRange(In(name, "*", wanted, extensions));
            }
            else if (name.AsSpan().ContainsAny('*', '?') && !File.Exists(name) && Path.GetDirectoryName(name) is { } folder && (folder.Length == 0 || Directory.Exists(folder)))
            {
                // Windows shells leave patterns to the program.
                several = true;
                paths.AddRange(In(folder.Length == 0 ? "." : folder, Path.GetFileName(name), wanted, []));
            }
            else
            {
                paths.Add(name);
            }
        }

        return new FileSet(paths, several || paths.Count > 1);
    }

    private static List<string> In(string folder, string pattern, string wanted, string[] extensions)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, pattern).Where(f => IsMeant(f, extensions)).OrderBy(f => Path.GetFileName(f), StringComparer.Ordinal).ToList();
            return files.Count > 0 ? files : throw new UsageException($"“{folder}”里没有{wanted}。请检查路径；子文件夹不会展开，请逐个给出。");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"无法列出文件夹“{folder}”。请检查访问权限。");
        }
    }

    /// <summary>Hidden files and the lock files of office programs are nobody's disclosures.</summary>
    private static bool IsMeant(string path, string[] extensions)
    {
        var name = Path.GetFileName(path);
        return (extensions.Length == 0 || extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) && !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal)
            && !name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) && !name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}

namespace Mingzhang.Documents.Reading;

/// <summary>Makes a list of files of what a user names: files, and folders for the files in them.</summary>
public static class BatchInput
{
    /// <summary>
    /// The files in the order given, a folder's in ordinal order of their names. Folders inside are not entered; hidden files and
    /// the lock files of Word, WPS and LibreOffice are passed over. What does not exist stays in the list, for
    /// <see cref="DocumentReader"/> to report.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                AddFolder(path, files);
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }

    private static void AddFolder(string folder, List<string> files)
    {
        try
        {
            files.AddRange(Directory.GetFiles(folder).Where(IsVisible).OrderBy(Path.GetFileName, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(folder);
        }
    }

    private static bool IsVisible(string path)
    {
        string name = Path.GetFileName(path);
        bool isLock = name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith("~WRL", StringComparison.Ordinal);
        bool isSystem = string.Equals(name, "Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "desktop.ini", StringComparison.OrdinalIgnoreCase);
        return !isLock && !isSystem && !File.GetAttributes(path).HasFlag(FileAttributes.Hidden);
    }
}

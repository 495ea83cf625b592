namespace Mingzhang.Documents.Reading;

/// <summary>What file names tell.</summary>
internal static class FileNames
{
    /// <summary>Whether the name ends in one of the extensions, given with their dots.</summary>
    public static bool HasExtension(string fileName, params ReadOnlySpan<string> extensions)
    {
        string actual = Path.GetExtension(fileName);
        foreach (string extension in extensions)
        {
            if (string.Equals(actual, extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name without its folder, whatever separator it was given with.</summary>
    public static string WithoutFolder(string path)
    {
        int at = path.LastIndexOfAny(['/', '\\']);
        return at < 0 || at == path.Length - 1 ? path : path[(at + 1)..];
    }
}

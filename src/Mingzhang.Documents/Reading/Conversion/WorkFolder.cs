namespace Mingzhang.Documents.Reading.Conversion;

/// <summary>Folders that a run of another program works in.</summary>
internal static class WorkFolder
{
    /// <summary>Removes a folder; a straggler of a stopped program may still write into it, so a few times over.</summary>
    public static void Remove(string folder)
    {
        for (int left = 5; left > 0; left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }
}

namespace Mingzhang.Documents.Reading.Programs;

/// <summary>A folder of its own for another program to work in, removed at the end. Files in it go by names of ours.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mingzhang-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

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
                Thread.Sleep(50);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Remove(Path);
}

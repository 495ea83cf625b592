namespace Mingzhang.Documents.Reading.Programs;

/// <summary>A folder of its own for another program to work in, removed at the end. Files in it go by names of ours.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mingzhang-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        for (int left = 5; left > 0; left--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50); // a straggler of a stopped program may still write into it
            }
        }
    }
}

namespace Mingzhang.Documents.Publishing;

/// <summary>A folder beside the files' places in which they are made; they move there together once all are whole.</summary>
internal sealed class Stage : IDisposable
{
    /// <summary>In which order files are told of, whichever was made first; folders come after them.</summary>
    private static readonly string[] s_order = [".docx", ".pdf", ".html", ".xlsx", ".txt"];

    private readonly string _directory;
    private readonly string _name;
    private readonly string _folder;
    private readonly List<(string From, string To, string Shown)> _moves = [];

    /// <summary>Makes the folder.</summary>
    /// <param name="directory">Where the files go.</param>
    /// <param name="name">Their name without extension.</param>
    public Stage(string directory, string name)
    {
        _directory = Path.GetFullPath(directory);
        _name = name;
        Directory.CreateDirectory(_directory);
        _folder = Path.Combine(_directory, ".mingzhang-" + Path.GetRandomFileName());
        Directory.CreateDirectory(_folder);
    }

    /// <summary>The files' name without extension.</summary>
    public string Name => _name;

    /// <summary>Makes a file.</summary>
    /// <param name="extension">Its extension with the dot.</param>
    /// <param name="write">Writes its bytes.</param>
    public void Add(string extension, Action<Stream> write)
    {
        var made = Path.Combine(_folder, "file" + extension);
        Write(made, write);
        var place = Path.Combine(_directory, _name + extension);
        _moves.Add((made, place, place));
    }

    /// <summary>Makes a folder of files, shown by its first.</summary>
    /// <param name="suffix">What follows the name.</param>
    /// <param name="files">The files' names and how to write each.</param>
    public void AddFolder(string suffix, IReadOnlyList<(string Name, Action<Stream> Write)> files)
    {
        var made = Path.Combine(_folder, "folder" + suffix);
        Directory.CreateDirectory(made);
        foreach (var (name, write) in files)
        {
            Write(Path.Combine(made, name), write);
        }

        var place = Path.Combine(_directory, _name + suffix);
        _moves.Add((made, place, Path.Combine(place, files[0].Name)));
    }

    /// <summary>Moves everything to its place.</summary>
    /// <param name="sources">Files that must stay as they are.</param>
    /// <returns>The places, in a settled order.</returns>
    /// <exception cref="PublishingException">One of those would be written over; nothing has been moved then.</exception>
    public IReadOnlyList<string> Publish(IReadOnlyCollection<string> sources)
    {
        var kept = sources.Select(Path.GetFullPath).ToHashSet(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        if (_moves.Find(m => kept.Contains(m.To)).To is { } source)
        {
            throw new PublishingException($"写出的文件会覆盖台账“{source}”，没有写出。请换一个输出文件夹。");
        }

        foreach (var (from, to, _) in _moves)
        {
            if (!Directory.Exists(from))
            {
                File.Move(from, to, overwrite: true);
                continue;
            }

            if (Directory.Exists(to))
            {
                Directory.Move(to, Path.Combine(_folder, "old" + Path.GetFileName(from)));
            }

            Directory.Move(from, to);
        }

        return [.. _moves.OrderBy(m => (uint)Array.IndexOf(s_order, Path.GetExtension(m.From))).Select(m => m.Shown)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A straggling reader holds it; the dot keeps it out of sight.
        }
    }

    private static void Write(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        write(file);
    }
}

namespace Mingzhang.Cli.Running;

/// <summary>
/// Where a result goes: standard output, or a file that appears under its name only when it is complete, so that an interrupted
/// run leaves neither half a report nor a lost old one.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string? _path;
    private readonly string? _unfinished;

    private OutputFile(Stream stream, string? path, string? unfinished)
    {
        Stream = stream;
        _path = path;
        _unfinished = unfinished;
    }

    /// <summary>What to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Whether it is standard output.</summary>
    public bool IsStandardOutput => _path is null;

    /// <summary>Opens the path; null and <c>-</c> stand for standard output.</summary>
    /// <exception cref="UsageException">The folder does not exist, or the path is a folder or may not be written.</exception>
    public static OutputFile Open(string? path)
    {
        if (path is null or "-")
        {
            return new OutputFile(Console.OpenStandardOutput(), null, null);
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"“{path}”是文件夹。请给出要写入的文件名。");
        }

        if (IsDevice(path))
        {
            return new OutputFile(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), path, null);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"文件夹“{folder}”不存在。请先建好文件夹，或换一个输出位置。");
        }

        var unfinished = path + ".unfinished";
        try
        {
            return new OutputFile(new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16), path, unfinished);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"无法写入“{path}”。请检查权限和磁盘空间，或换一个输出位置。");
        }
    }

    /// <summary>Whether the path is a device or a descriptor (<c>/dev/null</c>, <c>/dev/stdout</c>, <c>NUL</c>), which must be written to and never replaced.</summary>
    internal static bool IsDevice(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal) || full.StartsWith(@"\\.\", StringComparison.Ordinal);
    }

    /// <summary>Gives a complete file its name; a file of that name that says something else is kept under another.</summary>
    /// <returns>The other name, or null when nothing had to be kept.</returns>
    public string? CompleteKeeping()
    {
        Stream.Flush();
        string? kept = null;
        if (_unfinished is not null && File.Exists(_path))
        {
            Stream.Dispose();
            if (!File.ReadAllBytes(_unfinished).AsSpan().SequenceEqual(File.ReadAllBytes(_path)))
            {
                kept = FreeName(_path);
                File.Move(_path, kept);
            }
        }

        Complete();
        return kept;
    }

    /// <summary>Gives a complete file its name.</summary>
    public void Complete()
    {
        if (_unfinished is null)
        {
            Stream.Flush();
        }
        else
        {
            Stream.Dispose();
            File.Move(_unfinished, _path!, overwrite: true);
        }
    }

    /// <summary>The path with 原, 原2, 原3 … before its extension, the first that is free.</summary>
    private static string FreeName(string path)
    {
        for (var n = 1; ; n++)
        {
            var name = Path.ChangeExtension(path, (n == 1 ? "原" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"原{n}")) + Path.GetExtension(path));
            if (!Path.Exists(name))
            {
                return name;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        if (_unfinished is not null)
        {
            File.Delete(_unfinished);
        }
    }
}

using Mingzhang.Formats;

namespace Mingzhang.Cli.Running;

/// <summary>The formats that the command line asks for.</summary>
internal static class FormatChoice
{
    /// <summary>The shipped formats, with those of a folder added or overriding.</summary>
    /// <exception cref="UsageException">The folder does not exist, holds no format, or holds a malformed one.</exception>
    public static FormatLibrary Library(string? folder)
    {
        if (folder is null)
        {
            return FormatLibrary.Shipped;
        }

        if (!Directory.Exists(folder))
        {
            throw new UsageException($"格式文件夹“{folder}”不存在。");
        }

        var texts = Directory.EnumerateFiles(folder, "*.yaml").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);
        if (texts.Count == 0)
        {
            throw new UsageException($"文件夹“{folder}”里没有格式文件（*.yaml）。");
        }

        var library = FormatLibrary.Shipped.With(texts);
        foreach (var id in texts.Keys.Order(StringComparer.Ordinal))
        {
            Load(library, id);
        }

        return library;
    }

    /// <summary>The format's id, or null for <c>auto</c>.</summary>
    /// <exception cref="UsageException">There is no such format.</exception>
    public static string? Id(FormatLibrary library, string id)
    {
        if (id == "auto")
        {
            return null;
        }

        return library.Contains(id) ? id : throw new UsageException($"没有格式“{id}”。用 mingzhang formats 查看可用的格式。");
    }

    /// <summary>A format, malformed ones reported as wrong usage.</summary>
    public static Format Load(FormatLibrary library, string id)
    {
        try
        {
            return library.Get(id);
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
    }
}

namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>The fonts in the usual folders of this machine, each file looked into once.</summary>
internal sealed class InstalledFonts : IFontShelf
{
    private static readonly string[] s_extensions = [".ttf", ".otf", ".ttc", ".otc"];
    private readonly Lazy<Dictionary<string, FontFace>> _faces;

    /// <summary>The fonts of some folders.</summary>
    public InstalledFonts(IEnumerable<string> folders) => _faces = new(() => Read(folders));

    /// <summary>The fonts of this machine.</summary>
    public static InstalledFonts Here { get; } = new(Folders());

    /// <summary>Looks into the folders on another thread.</summary>
    public void Prepare() => _ = Task.Run(() => _faces.Value);

    /// <inheritdoc/>
    public int? Lacks(string family, TextSample text) =>
        _faces.Value.TryGetValue(family, out var face) ? text.Characters.Count(c => !face.Holds(c)) : null;

    private static Dictionary<string, FontFace> Read(IEnumerable<string> folders)
    {
        var faces = new Dictionary<string, FontFace>(StringComparer.OrdinalIgnoreCase);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };
        foreach (var file in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", options)).Order(StringComparer.Ordinal))
        {
            if (s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            {
                foreach (var (name, face) in FontFace.Read(file))
                {
                    faces.TryAdd(name, face);
                }
            }
        }

        return faces;
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts")];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(home, ".local", "share", "fonts")];
    }
}

using Mingzhang.Formats;

namespace Mingzhang.Classification;

/// <summary>The official names of codes, from a list shipped with the formats: <c>code,name,also</c>, other names joined by <c>|</c>.</summary>
/// <remarks>Read when first asked. The lists are gathered from real documents and not complete. Thread-safe.</remarks>
/// <param name="file">The list's name among the shipped data, such as <c>codes/functional.csv</c>.</param>
public sealed class ClassificationList(string file)
{
    private string[]? _codes;
    private readonly Lazy<Dictionary<string, string[]>> _names = new(() => Read(FormatLibrary.ShippedText(file)));

    /// <summary>The codes that have a name, in order.</summary>
    public IEnumerable<string> Codes => _codes ??= [.. _names.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The official name of the code, or null when it is not known.</summary>
    public string? NameOf(string code) => _names.Value.TryGetValue(code, out var names) ? names[0] : null;

    /// <summary>Whether the name is one the code goes by, white space and the width of brackets aside; null when the code is not known.</summary>
    public bool? IsNameOf(string code, string name)
    {
        if (!_names.Value.TryGetValue(code, out var names))
        {
            return null;
        }

        var folded = Recognition.PrintedWords.Folded(name);
        return Array.Exists(names, n => Recognition.PrintedWords.Folded(n) == folded);
    }

    private static Dictionary<string, string[]> Read(string text)
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var fields = line.Split(',');
            names[fields[0]] = [fields[1], .. fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries)];
        }

        return names;
    }
}

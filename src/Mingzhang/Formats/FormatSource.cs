using Mingzhang.Formats.Trees;

namespace Mingzhang.Formats;

/// <summary>Where a format comes from.</summary>
internal interface IFormatSource
{
    /// <summary>All that the format says, without what it extends.</summary>
    /// <exception cref="FormatException">It is malformed.</exception>
    TreeMap Whole();

    /// <summary>What identifies the format, without the rest.</summary>
    /// <exception cref="FormatException">The head is malformed.</exception>
    TreeMap Head();
}

/// <summary>A format that was given as YAML.</summary>
internal sealed class YamlFormat(string text, string file) : IFormatSource
{
    /// <inheritdoc/>
    public TreeMap Whole() => YamlReader.Read(text, file);

    /// <inheritdoc/>
    public TreeMap Head() => YamlReader.Read(FormatCard.Head(text), file);
}

/// <summary>A shipped format, compiled when the program was built.</summary>
internal sealed class ShippedFormat(CompiledTrees trees, string name) : IFormatSource
{
    /// <inheritdoc/>
    public TreeMap Whole() => trees.Read(name);

    /// <inheritdoc/>
    public TreeMap Head() => trees.Read(name, FormatCard.IsHead);
}

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Formats.Trees;

/// <summary>Reads YAML into trees.</summary>
/// <remarks>A hand-made reading instead of a serializer: its errors can name file and key in Chinese.</remarks>
internal static class YamlReader
{
    /// <summary>The map that a file is.</summary>
    /// <exception cref="FormatException">It is no YAML, or no map; the message is Chinese and names the file.</exception>
    public static TreeMap Read(string text, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document, ..] && document.RootNode is YamlMappingNode map
                ? Of(map)
                : throw new FormatException($"格式文件“{file}”不是一个键值表。");
        }
        catch (YamlException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"格式文件“{file}”第 {e.Start.Line} 行不是合法的 YAML：{e.Message}"), e);
        }
    }

    private static TreeMap Of(YamlMappingNode map) =>
        new([.. map.Children.Where(c => c.Key is YamlScalarNode).Select(c => new TreeEntry(((YamlScalarNode)c.Key).Value ?? string.Empty, Of(c.Value)))]);

    private static TreeNode Of(YamlNode node) => node switch
    {
        YamlMappingNode map => Of(map),
        YamlSequenceNode list => new TreeList([.. list.Children.Select(Of)]),
        YamlScalarNode scalar => new TreeText(scalar.Value ?? string.Empty, scalar is { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" }),
        _ => new TreeText(string.Empty),
    };
}

using System.Text;
using Mingzhang.Formats;
using Mingzhang.Formats.Trees;

namespace Mingzhang.Tests.Formats;

public sealed class CompiledFormatsTests
{
    private static readonly Dictionary<string, string> Files = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "formats"), "*.yaml", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "formats"), f).Replace('\\', '/')[..^".yaml".Length], File.ReadAllText);

    private static readonly CompiledTrees Shipped =
        new(() => typeof(FormatLibrary).Assembly.GetManifestResourceStream("formats/compiled")!);

    [Fact]
    public void The_built_in_formats_say_what_their_YAML_says()
    {
        Shipped.Names.Order(StringComparer.Ordinal).ShouldBe(Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, yaml) in Files)
        {
            Write(Shipped.Read(name)).ShouldBe(Write(YamlReader.Read(yaml, name)), name);
        }
    }

    [Fact]
    public void The_head_of_a_built_in_format_is_the_head_of_its_YAML()
    {
        foreach (var (name, yaml) in Files.Where(f => !f.Key.StartsWith("writing/", StringComparison.Ordinal)))
        {
            Write(Shipped.Read(name, FormatCard.IsHead)).ShouldBe(Write(YamlReader.Read(FormatCard.Head(yaml), name)), name);
        }
    }

    [Fact]
    public void Compiling_twice_gives_the_same_bytes()
    {
        var trees = Files.ToDictionary(f => f.Key, f => YamlReader.Read(f.Value, f.Key), StringComparer.Ordinal);
        TreeCompiler.Compile(trees).ShouldBe(TreeCompiler.Compile(trees.Reverse().ToDictionary(StringComparer.Ordinal)));
    }

    [Fact]
    public void Nulls_lists_and_maps_of_any_depth_come_back()
    {
        var tree = YamlReader.Read("a: ~\nb: ''\nc: [x, [y, {d: 1}], {}, []]\ne: {f: {g: \"~\"}}\n", "own.yaml");
        var compiled = new CompiledTrees(() => new MemoryStream(TreeCompiler.Compile(new Dictionary<string, TreeMap>(StringComparer.Ordinal) { ["own"] = tree })));
        Write(compiled.Read("own")).ShouldBe("{a: ~, b: \"\", c: [\"x\", [\"y\", {d: \"1\"}], {}, []], e: {f: {g: \"~\"}}}");
        Write(compiled.Read("own", key => key == "e")).ShouldBe("{e: {f: {g: \"~\"}}}");
    }

    private static string Write(TreeNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, TreeNode node)
    {
        switch (node)
        {
            case TreeText { IsNull: true }:
                text.Append('~');
                break;
            case TreeText leaf:
                text.Append('"').Append(leaf.Value).Append('"');
                break;
            case TreeList list:
                Join(text, "[]", list.Items, item => Write(text, item));
                break;
            case TreeMap map:
                Join(text, "{}", map.Entries, entry =>
                {
                    text.Append(entry.Key).Append(": ");
                    Write(text, entry.Value);
                });
                break;
        }
    }

    private static void Join<T>(StringBuilder text, string brackets, IReadOnlyList<T> items, Action<T> write)
    {
        text.Append(brackets[0]);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? ", " : string.Empty);
            write(items[i]);
        }

        text.Append(brackets[1]);
    }
}

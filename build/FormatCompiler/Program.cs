using Mingzhang.Formats.Trees;

// FormatCompiler FOLDER OUTPUT: the YAML files of the folder and its subfolders, compiled; each goes by its path without ".yaml".
var (folder, output) = (Path.GetFullPath(args[0]), args[1]);
try
{
    var trees = new Dictionary<string, TreeMap>(StringComparer.Ordinal);
    foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
    {
        var name = Path.GetRelativePath(folder, file).Replace('\\', '/')[..^".yaml".Length];
        trees[name] = YamlReader.Read(File.ReadAllText(file), name + ".yaml");
    }

    File.WriteAllBytes(output, TreeCompiler.Compile(trees));
    return 0;
}
catch (FormatException e)
{
    Console.Error.WriteLine($"{folder} : error MZ0001: {e.Message}");
    return 1;
}

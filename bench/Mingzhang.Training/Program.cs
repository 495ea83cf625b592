using System.Reflection;
using Mingzhang.Training;

// bench/train FOLDER-OR-FILE...: runs the commands people run over the documents (and over the ledgers, in folders of that name) and writes which code of the framework they
// instantiate to src/Mingzhang.Cli/Startup/mingzhang.mibc, from which `dotnet pack` compiles it; docs/decisions/0013.
const string Profile = "src/Mingzhang.Cli/Startup/mingzhang.mibc";
var documents = args.SelectMany(a => Directory.Exists(a) ? Directory.GetFiles(a).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal) : Enumerable.Repeat(a, 1)).ToList();
if (documents.Count == 0)
{
    Console.Error.WriteLine("用法：bench/train 文件或文件夹…");
    return 64;
}

var entry = Assembly.Load("Mingzhang.Cli").EntryPoint!;
var folder = Directory.CreateTempSubdirectory("mingzhang-training").FullName;
using var compiled = new CompiledMethods();
foreach (var document in documents)
{
    foreach (var command in Commands(document, folder))
    {
        entry.Invoke(null, [command]);
    }
}

var methods = compiled.Generic();
Directory.Delete(folder, recursive: true);
Directory.CreateDirectory(Path.GetDirectoryName(Profile)!);
File.WriteAllBytes(Profile, ProfileWriter.Write(methods));
Console.WriteLine($"{Profile}: {methods.Count} methods of {documents.Count} documents");
return 0;

static IEnumerable<string[]> Commands(string document, string folder)
{
    string Out(string name) => Path.Combine(folder, name);
    if (Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(document))) == "ledgers")
    {
        yield return ["write", document, "-o", Out("written"), "--to", "docx,xlsx,html,txt,csv,json", "--draft"];
        yield return ["consolidate", document, "-o", Out("department.xlsx")];
        yield break;
    }

    foreach (var kind in new[] { "text", "json", "sarif", "html", "xlsx" })
    {
        yield return ["check", document, "--output", kind, "-o", Out("report")];
    }

    yield return ["check", document, "--prior", document, "--unit", document, "-o", Out("report")];
    yield return ["read", document, "--facts", Out("facts"), "--claims", Out("claims"), "--indicators", Out("indicators"), "--projects", Out("projects"), "--json", Out("json")];
    yield return ["score", document, "-o", Out("scores")];
    yield return ["new", "--from", document, "-o", Out("ledger.xlsx")];
    yield return ["compare", document, document, "-o", Out("comparison")];
}

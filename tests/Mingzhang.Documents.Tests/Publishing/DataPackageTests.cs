using System.Security.Cryptography;
using System.Text.Json;
using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Publishing.OpenData;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>The open data are a Frictionless Data Package whose parts agree.</summary>
public sealed class DataPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-tests-").FullName;

    [Fact]
    public void The_descriptor_describes_every_file()
    {
        var (folder, package) = Write();
        var resources = package.GetProperty("resources").EnumerateArray().ToList();

        package.GetProperty("name").GetString()!.ShouldMatch("^[-a-z0-9._]+$");
        resources.Select(r => r.GetProperty("name").GetString()).ShouldBeUnique();
        resources.Select(r => r.GetProperty("path").GetString()!).Append("datapackage.json").Order(StringComparer.Ordinal)
            .ShouldBe(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        foreach (var resource in resources)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, resource.GetProperty("path").GetString()!));
            resource.GetProperty("bytes").GetInt32().ShouldBe(bytes.Length);
            resource.GetProperty("hash").GetString().ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public void Each_schema_names_the_columns_of_its_file_and_every_value_is_of_its_type()
    {
        var (folder, package) = Write();
        foreach (var resource in package.GetProperty("resources").EnumerateArray().Where(r => r.GetProperty("format").GetString() == "csv"))
        {
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            var rows = Rows(folder, resource);

            rows[0].ShouldBe(fields.Select(f => f.GetProperty("name").GetString()));
            rows.Skip(1).ShouldAllBe(r => r.Count == fields.Count);
            for (var i = 0; i < fields.Count; i++)
            {
                if (fields[i].GetProperty("type").GetString() != "string")
                {
                    rows.Skip(1).Select(r => r[i]).Where(v => v.Length > 0).ShouldAllBe(v => IsNumber(v));
                }
            }
        }
    }

    [Fact]
    public void Every_code_of_a_figure_is_in_the_list_of_codes()
    {
        var (folder, package) = Write();
        var resources = package.GetProperty("resources").EnumerateArray().ToDictionary(r => r.GetProperty("name").GetString()!, StringComparer.Ordinal);
        var key = resources["facts"].GetProperty("schema").GetProperty("foreignKeys")[0];

        key.GetProperty("reference").GetProperty("resource").GetString().ShouldBe("codes");
        var codes = Rows(folder, resources["codes"]).Skip(1).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        Rows(folder, resources["facts"]).Skip(1).Select(r => r[1]).Where(c => c.Length > 0).ShouldAllBe(c => codes.Contains(c));
    }

    [Fact]
    public void The_figures_are_those_of_the_document_and_the_same_as_json()
    {
        var (folder, package) = Write();
        using var text = new StringWriter();
        FactsCsv.Write(text, WrittenBudget.Sample.Value.Tables);
        static string Line(IReadOnlyList<string> row) => string.Join('|', row.Take(7)).Replace(" ", string.Empty, StringComparison.Ordinal);

        var facts = CsvRows.Of(File.ReadAllText(Path.Combine(folder, "facts.csv"))).ToList();
        facts.Select(Line).ShouldBe(CsvRows.Of(text.ToString()).Select(Line));
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "facts.json")));
        json.RootElement.EnumerateArray().Select(o => string.Join('|', o.EnumerateObject().Select(p => p.Value.ToString())))
            .ShouldBe(facts.Skip(1).Select(r => string.Join('|', r)));
        package.GetProperty("title").GetString().ShouldBe(WrittenBudget.Publication.Title);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsNumber(string value) => decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static List<IReadOnlyList<string>> Rows(string folder, JsonElement resource) => [.. CsvRows.Of(File.ReadAllText(Path.Combine(folder, resource.GetProperty("path").GetString()!)))];

    private (string Folder, JsonElement Package) Write()
    {
        var file = new PublicationSet().Write(WrittenBudget.Publication, _folder, [PublicationKind.Csv, PublicationKind.Json]).Files.ShouldHaveSingleItem();
        return (Path.GetDirectoryName(file)!, JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.Clone());
    }
}

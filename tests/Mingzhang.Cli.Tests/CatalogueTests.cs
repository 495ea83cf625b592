using Mingzhang.Checking;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Formats_lists_the_shipped_ones()
    {
        var run = Tool.Run("formats");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("xinjiang-budget-2026");
        run.Output.ShouldContain("12 张表");
    }

    [Fact]
    public void Rules_lists_every_rule_once()
    {
        var run = Tool.Run("rules");
        run.ExitCode.ShouldBe(0);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..6]).ShouldBe(RuleCatalogue.All.Select(r => r.Id));
    }

    [Fact]
    public void A_rule_is_explained_whatever_the_case_of_its_id()
    {
        var run = Tool.Run("rules", "mz-s01");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("MZ-S01");
        run.Output.ShouldContain("依据");
    }

    /// <summary>docs/rules is made from the rules; <c>UPDATE_EXPECTATIONS=1</c> writes it anew.</summary>
    [Fact]
    public void The_catalogue_pages_are_those_of_the_rules()
    {
        var folder = Path.Combine(Repository.Root, "docs", "rules");
        var pages = RuleCatalogue.All.ToDictionary(r => r.Id + ".md", RulePages.Markdown, StringComparer.Ordinal);
        pages["README.md"] = RulePages.Index(RuleCatalogue.All);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var old in Directory.EnumerateFiles(folder))
            {
                File.Delete(old);
            }

            foreach (var (name, text) in pages)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }

        Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ShouldBe(pages.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in pages)
        {
            File.ReadAllText(Path.Combine(folder, name)).ShouldBe(text, $"docs/rules/{name} is not what the rule says; run UPDATE_EXPECTATIONS=1 ./test.");
        }
    }
}

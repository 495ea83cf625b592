using System.Text;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance;

/// <summary>Every rule comes with a sample that trips it and one that must not.</summary>
public sealed class RuleSampleTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_tripped_by_its_change_to_a_sample_and_passes_the_sample_as_it_is(string rule)
    {
        var sample = RuleSamples.Of(rule).ShouldNotBeNull(rule + " has no sample in samples/rules/rules.yaml");
        Outcome(rule, sample, sample.Trips).ShouldBe(RuleOutcome.Failed);
        Outcome(rule, sample, sample.Passes).ShouldBe(RuleOutcome.Passed);
    }

    [Fact]
    public void Every_sample_belongs_to_a_rule()
    {
        RuleSamples.Ids.Except(RuleCatalogue.All.Select(r => r.Id), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("budget-2025")]
    [InlineData("budget-2026")]
    [InlineData("final-accounts-2023")]
    public void The_shipped_clean_samples_give_no_finding(string sample)
    {
        Checker.Check(Recognise(RuleSamples.Text(sample), sample)).Findings.ShouldBeEmpty();
    }

    private static RuleOutcome Outcome(string rule, RuleSample sample, string text)
    {
        var options = new CheckOptions
        {
            Prior = sample.Prior is { } prior ? Recognise(RuleSamples.Text(prior), prior) : null,
            Units = sample.Unit is { } unit ? [Recognise(RuleSamples.Text(unit), unit)] : [],
        };
        return Checker.Check(Recognise(text, sample.Of), options).Coverage.Rules.Single(r => r.Rule.Id == rule).Outcome;
    }

    private static Disclosure Recognise(string text, string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = DocumentReader.Read(name + ".txt", stream);
        return Recognizer.Recognize(read.Document.ShouldNotBeNull(), FormatLibrary.Shipped, null);
    }
}

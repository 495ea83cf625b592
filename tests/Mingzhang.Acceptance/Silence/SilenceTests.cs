using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Acceptance.Silence;

/// <summary>
/// Right sentences and rows of other departments, put into a clean sample, give no finding of any rule. The cases stand in
/// silence.yaml under the rule that each once tripped or might.
/// </summary>
public sealed class SilenceTests
{
    private static readonly Lazy<YamlMappingNode> s_cases = new(Load);

    /// <summary>The rules that have cases.</summary>
    public static TheoryData<string> Rules => [.. Map("rules").Children.Keys.Select(k => k.ToString())];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_right_is_left_alone(string rule)
    {
        var told = new StringBuilder();
        foreach (var item in ((YamlSequenceNode)Map("rules").Children[rule]).Cast<YamlMappingNode>())
        {
            var text = item.Children["text"].ToString();
            foreach (var finding in Checker.Check(Recognise(item.Children["at"].ToString(), text)).Findings)
            {
                told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{text}\n    {finding.Rule} {finding.Title}");
            }
        }

        told.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_sample_as_another_body_writes_it_gives_no_finding()
    {
        var told = new StringBuilder();
        foreach (var item in ((YamlSequenceNode)s_cases.Value.Children["documents"]).Cast<YamlMappingNode>())
        {
            var of = item.Children["of"].ToString();
            var text = RuleSamples.Text(of);
            foreach (var (find, replace) in (YamlMappingNode)item.Children["all"])
            {
                text.ShouldContain(find.ToString());
                text = text.Replace(find.ToString(), replace.ToString(), StringComparison.Ordinal);
            }

            foreach (var finding in Checker.Check(Read(of, text)).Findings)
            {
                told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{item}\n    {finding.Rule} {finding.Title}");
            }
        }

        told.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Every_case_stands_under_a_rule()
    {
        Map("rules").Children.Keys.Select(k => k.ToString()).Except(RuleCatalogue.All.Select(r => r.Id), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static Mingzhang.Disclosures.Disclosure Recognise(string at, string text)
    {
        var place = (YamlMappingNode)Map("places").Children[at];
        var (of, find) = (place.Children["of"].ToString(), place.Children["find"].ToString());
        var sample = RuleSamples.Text(of);
        var start = sample.IndexOf(find, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, $"{of} has no “{find}”");
        return Read(of, sample[..start] + text + sample[(start + find.Length)..]);
    }

    private static Mingzhang.Disclosures.Disclosure Read(string of, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Recognizer.Recognize(DocumentReader.Read(of + ".txt", stream).Document.ShouldNotBeNull(), FormatLibrary.Shipped);
    }

    private static YamlMappingNode Map(string key) => (YamlMappingNode)s_cases.Value.Children[key];

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        stream.Load(new StreamReader(Path.Combine(AppContext.BaseDirectory, "Silence", "silence.yaml")));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}

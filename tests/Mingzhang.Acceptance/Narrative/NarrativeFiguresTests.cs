using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Disclosures;

namespace Mingzhang.Acceptance.Narrative;

/// <summary>No figure of a seed's narrative goes unread.</summary>
public sealed partial class NarrativeFiguresTests(ITestOutputHelper output)
{
    public static TheoryData<string> Budgets => ["000", "001", "003", "004"];

    public static TheoryData<string> All => ["000", "001", "002", "003", "004"];

    /// <summary>A figure with a unit as a reader would see it, found without the program's own reading.</summary>
    [GeneratedRegex(@"(?<![第\dA-Za-z.,])\d[\d,]*(\.\d+)?(?=(万元|元|%|％|个(?!月)|家|辆|台|平方米|人次|人|批次|批|名|课时|天|万(?!元)))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FigureWithUnit();

    [GeneratedRegex("《[^》]*》", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [Theory]
    [MemberData(nameof(All))]
    public void Every_figure_with_a_unit_that_a_sentence_states_is_a_claim(string seed)
    {
        var disclosure = Seeds.Disclosure(seed);
        var claimed = new Dictionary<Sentence, List<Claim>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in disclosure.Claims)
        {
            (claimed.TryGetValue(claim.Sentence, out var list) ? list : claimed[claim.Sentence] = []).Add(claim);
        }

        var report = new StringBuilder();
        var (all, unread) = (0, 0);
        foreach (var sentence in disclosure.Sections.Where(s => s.Id is not ("glossary" or "tables")).SelectMany(s => s.Paragraphs).SelectMany(p => p.Sentences))
        {
            var text = Title().Replace(sentence.Text, m => new string('《', m.Length));
            foreach (var figure in FigureWithUnit().EnumerateMatches(text))
            {
                if (IsThreshold(text, figure.Index + figure.Length))
                {
                    continue;
                }

                all++;
                var at = figure.Index;
                if (!claimed.GetValueOrDefault(sentence, []).Exists(c => c.Start <= at && at < c.Start + c.Length))
                {
                    unread++;
                    report.AppendLine(CultureInfo.InvariantCulture, $"{sentence.SourceAt(figure.Index)} {sentence.Text.AsSpan(figure.Index, figure.Length)}：{sentence.Text}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seed}：{all} 个数字，{unread} 个未读\n{report}"));
        all.ShouldBeGreaterThan(100);
        unread.ShouldBeLessThanOrEqualTo(all / 100, report.ToString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_claim_stands_on_a_line_that_prints_its_first_digits(string seed)
    {
        var lines = Seeds.Lines(seed);
        foreach (var claim in Seeds.Disclosure(seed).Claims.Where(c => c.Printed.Length > 0))
        {
            var line = lines[claim.Source.Line!.Value - 1].Replace(" ", string.Empty, StringComparison.Ordinal);
            line.ShouldContain(claim.Printed.TrimStart('-')[..1], customMessage: claim.Snippet);
            claim.Sentence.Text.Substring(claim.Start, claim.Length).ShouldBe(claim.Printed);
        }
    }

    [Theory]
    [MemberData(nameof(Budgets))]
    public void Every_section_that_the_format_demands_is_found_once(string seed)
    {
        var disclosure = Seeds.Disclosure(seed);
        var found = disclosure.Sections.Select(s => s.Id).Where(id => id.Length > 0).ToList();
        found.ShouldBeUnique();
        disclosure.Format.Sections.Where(s => !s.IsOptional && s.Id != "tables").Select(s => s.Id).ShouldBeSubsetOf(found);
    }

    [Theory]
    [MemberData(nameof(Budgets))]
    public void Every_item_with_an_amount_has_its_code(string seed)
    {
        var usage = Seeds.Disclosure(seed).Claims.Where(c => c.Section.Id == "general.usage" && c.Measure == Measures.Budget).ToList();
        usage.Count.ShouldBeGreaterThan(8);
        foreach (var claim in usage.Where(c => !c.Value!.Value.IsZero))
        {
            claim.Code.Length.ShouldBe(7, claim.Snippet);
            claim.Subject.ShouldEndWith("(" + claim.Code + ")");
        }
    }

    [Theory]
    [MemberData(nameof(Budgets))]
    public void Every_claim_of_the_first_sections_speaks_of_a_subject_that_the_format_knows(string seed)
    {
        string[] sections = ["overall", "income", "expenditure", "general.scale", "three-public", "other.running", "other.procurement", "other.assets"];
        foreach (var claim in Seeds.Disclosure(seed).Claims.Where(c => sections.Contains(c.Section.Id, StringComparer.Ordinal) && c.Measure != Measures.InText))
        {
            claim.Section.Format!.Subjects.Select(s => s.Name).ShouldContain(claim.Subject, claim.Snippet);
        }
    }

    [Theory]
    [InlineData("000", 13)]
    [InlineData("001", 6)]
    [InlineData("003", 3)]
    [InlineData("004", 21)]
    public void Every_project_is_described_with_name_size_and_unit(string seed, int projects)
    {
        var blocks = Seeds.Disclosure(seed).Projects;
        blocks.Count.ShouldBe(projects);
        blocks.ShouldAllBe(p => p.Name.Text.Length > 3 && p.Size != null && p.Unit != null && p.Basis != null && p.Allocation != null && p.Period != null);
        blocks.ShouldAllBe(p => p.Claims.Count(c => c.Measure == Measures.ProjectSize) == 1);
    }

    [Theory]
    [InlineData("001", "docx")]
    [InlineData("001", "pdf")]
    [InlineData("003", "docx")]
    [InlineData("003", "pdf")]
    public void Word_and_PDF_state_the_same_as_the_text(string seed, string kind)
    {
        var other = Seeds.Read($"corpus/xinjiang/{seed}.{kind}").Claims.Select(Show).Order(StringComparer.Ordinal);
        other.ShouldBe(Seeds.Disclosure(seed).Claims.Select(Show).Order(StringComparer.Ordinal));
    }

    private static string Show(Claim claim) => $"{claim.Section.Label}|{claim.Subject}|{claim.Measure}|{claim.Value}|{claim.Unit}";

    private static bool IsThreshold(string text, int end)
    {
        var rest = text[end..];
        return rest.StartsWith("万元以上", StringComparison.Ordinal) || rest.StartsWith("万元（含）以上", StringComparison.Ordinal);
    }
}

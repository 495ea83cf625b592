using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Narrative;

/// <summary>What sections of the narrative say of one another, in samples with one sentence changed.</summary>
public sealed class RelationTests
{
    private const string Kept = "公务用车保有量 5 辆。";

    [Theory]
    [InlineData(Kept, "公务用车保有量 5 辆。国有资产占用情况中固定资产车辆 6 辆。", "固定资产车辆")]
    [InlineData("机关运行经费支出 134.80 万元，比上年增加 4.80 万元，增长 3.69%", "机关运行经费支出 136.80 万元，比上年增加 6.80 万元，增长 5.23%", "机关运行经费")]
    public void What_two_sections_say_differently_is_found(string from, string to, string subject) =>
        Findings("final-accounts-2023", from, to).ShouldContain(f => f.Rule == "MZ-C06" && (f.Message.Contains(subject, StringComparison.Ordinal) || f.Title.Contains(subject, StringComparison.Ordinal)));

    [Theory]
    [InlineData("final-accounts-2023", Kept, "公务用车保有量 5 辆。国有资产占用情况中固定资产车辆 5 辆。")]
    [InlineData("final-accounts-2023", "机关运行经费支出 134.80 万元，比上年增加 4.80 万元，增长 3.69%", "机关运行经费支出 130.00 万元，比上年增加 0.00 万元，增长 0.00%")]
    [InlineData("budget-2026", "政府采购工程预算 0.00 万元", "政府采购工程预算 0.00 万元，比上年预算减少 12.00 万元，下降 100.00%")]
    public void What_agrees_is_not_blamed(string sample, string from, string to) =>
        Findings(sample, from, to).ShouldNotContain(f => f.Rule == "MZ-C06");

    private static IReadOnlyList<Finding> Findings(string sample, string from, string to)
    {
        var text = RuleSamples.Text(sample);
        text.ShouldContain(from);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
        var document = DocumentReader.Read(sample + ".txt", stream).Document.ShouldNotBeNull();
        return Checker.Check(Recognizer.Recognize(document, FormatLibrary.Shipped, formatId: null)).Findings;
    }
}

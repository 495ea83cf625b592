using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Words;

/// <summary>Sentences put into the clean sample: what the rules of words, names and references must see, and what they must leave alone.</summary>
public sealed class WordingTests
{
    private const string Reception = "主要原因是压减公务接待开支。";
    private const string Running = "主要原因是办公用房取暖费增加。";
    private const string Basis = "《取水许可和水资源费征收管理条例》";
    private const string Notes = "无其他需说明的事项。";

    [Theory]
    [InlineData("MZ-W01", Reception, "主要原因是公务接待费增加。")]
    [InlineData("MZ-W01", "主要原因是车辆没有增减；", "主要原因是车辆老旧，公务用车运行维护费增加；")]
    [InlineData("MZ-W02", Running, "主要原因是办公用房取暖费增加，公务接待费增加。")]
    [InlineData("MZ-W06", Basis, "《节水条例》（云州发【2020】3 号）")]
    [InlineData("MZ-W07", Basis, "《云岭州节水管理细则》（云政办法〔2022〕3 号）")]
    [InlineData("MZ-W08", Basis, "云岭州水利厅《取水许可细则》、自治区财政局《资金管理细则》")]
    [InlineData("MZ-W09", "水旱灾害防御科。", "水旱灾害防御科、机关党委。")]
    [InlineData("MZ-T05", Notes, "本部门按要求公开有关情况。本部门按要求公开有关情况。")]
    [InlineData("MZ-T05", Notes, "组织开展节水宣传节水宣传活动。")]
    [InlineData("MZ-T06", Notes, "比上年增长13.95。")]
    [InlineData("MZ-T06", Notes, "执行时间为2026年1月日至12月31日。")]
    [InlineData("MZ-N03", "水利（款）防汛（项）", "水力（款）防汛（项）")]
    [InlineData("MZ-N03", "农林水支出（类）水利（款）水资源节约管理与保护（项）", "农林水支出（类）水利（款）水资源节约管理和保护（项）")]
    public void What_contradicts_is_seen(string rule, string find, string replace) => Rules(find, replace).ShouldContain(rule);

    [Theory]
    [InlineData("MZ-W01", Reception, "主要原因是严格控制公务接待费增加。")]
    [InlineData("MZ-W01", Reception, "主要原因是上年公务接待费增加。")]
    [InlineData("MZ-W01", Reception, "主要原因是接待批次增加但标准降低。")]
    [InlineData("MZ-W02", Running, "主要原因是减少不必要的公务接待，办公用房取暖费增加。")]
    [InlineData("MZ-W02", Running, "主要原因是住房公积金缴费基数下降。")]
    [InlineData("MZ-W03", Running, "主要原因是上年防汛物资储备项目增加。")]
    [InlineData("MZ-W06", Basis, "《节水条例》（云州发〔2020〕3 号）、（2023）云01民终12号判决书")]
    [InlineData("MZ-W07", Basis, "《云岭州节水条例》（云政办发〔2022〕3 号）、《防汛条例》（云政办发〔2022〕4 号）")]
    [InlineData("MZ-W08", Basis, "自治区水利厅、云岭州财政局、各省、自治区、直辖市财政厅（局）文件")]
    [InlineData("MZ-W09", "水旱灾害防御科。", "水旱灾害防御科等。")]
    [InlineData("MZ-T05", Notes, "人人节水，家家节水，研究研究再定。")]
    [InlineData("MZ-T06", Notes, "比上年增长13.95%，增长2.5倍，参加培训3.5万人次。")]
    [InlineData("MZ-N03", "水利（款）防汛（项）", "水利（款）抗旱（项）")]
    [InlineData("MZ-N04", "云岭州水务局 2026 年一般公共预算拨款合计", "云岭市水务局 2026 年一般公共预算拨款合计")]
    [InlineData("MZ-N04", "云岭州水务局 2026 年一般公共预算拨款合计", "云岭州税务局 2026 年一般公共预算拨款合计")]
    public void What_may_be_right_is_left_alone(string rule, string find, string replace) => Rules(find, replace).ShouldNotContain(rule);

    private static List<string> Rules(string find, string replace)
    {
        var text = RuleSamples.Text("budget-2026");
        text.ShouldContain(find);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(find, replace, StringComparison.Ordinal)));
        var document = DocumentReader.Read("budget-2026.txt", stream).Document.ShouldNotBeNull();
        return Checker.Check(Recognizer.Recognize(document, FormatLibrary.Shipped, null)).Findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal).ToList();
    }
}

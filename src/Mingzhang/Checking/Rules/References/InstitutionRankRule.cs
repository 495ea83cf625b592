using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.References;

/// <summary>A body is called 厅 at the level of a province and 局 below it.</summary>
public sealed class InstitutionRankRule : ParagraphRule
{
    private const string Hall = "厅";
    private const string Bureau = "局";
    private const int LevelWord = 3;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "MZ-W08",
        Title = "机构名称与其层级相符",
        Explanation = "省、自治区的组成部门称“厅”（“自治区某某厅”），州、地区、市、县的称“局”。部门名单见格式的 words/ranked-bodies，直辖市不作判断。",
        Basis = "地方政府机构设置；机构名称应准确",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    protected override void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks)
    {
        var format = context.Disclosure.Format;
        foreach (var body in context.Narrative.Occurring("ranked-bodies"))
        {
            for (var at = paragraph.Text.IndexOf(body, StringComparison.Ordinal); at > 0; at = paragraph.Text.IndexOf(body, at + body.Length, StringComparison.Ordinal))
            {
                if (Judge(paragraph.Text, at, at + body.Length, format.WordList("province-words"), format.WordList("below-province-words"), format.WordList("not-below-province"), format.WordList("many-provinces")) is { } right
                    && new Passage(section, paragraph, at, body.Length + 1) is { IsMended: false, StandsTogether: true })
                {
                    var place = Math.Max(0, at - LevelWord);
                    var name = paragraph.Text[place..(at + body.Length + 1)];
                    marks.Add(new TextMark(place, name.Length, $"“{name}”应为“{name[..^1]}{right}”", $"{(right == Hall ? "省、自治区" : "州、市、县")}的这一部门称“{right}”。", name[..^1] + right, "按机构的正式名称改正。") { Confidence = Confidence.Likely });
                }
            }
        }
    }

    /// <summary>The right last word when the printed one does not fit the level, else null.</summary>
    private static string? Judge(string text, int start, int end, IReadOnlyList<string> provinces, IReadOnlyList<string> below, IReadOnlyList<string> exempt, IReadOnlyList<string> many)
    {
        if (end >= text.Length || text[end] is not ('厅' or '局') || (end + 1 < text.Length && text[end + 1] is '（' or '(' or '级' or '长' or '局' or '厅'))
        {
            return null;
        }

        var before = text.AsSpan(0, start);
        var isProvince = EndsWithAny(before, provinces);
        return text[end] == '局'
            ? isProvince && !EndsWithAny(before, many) ? Hall : null
            : !isProvince && EndsWithAny(before, below) && !EndsWithAny(before, exempt) ? Bureau : null;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

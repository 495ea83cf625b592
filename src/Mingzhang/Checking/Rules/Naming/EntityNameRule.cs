using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Naming;

/// <summary>The body that publishes is called by one name.</summary>
public sealed class EntityNameRule : IRule
{
    private const int ShortestName = 5;

    // In a shorter name one other character may make another body (民政局, 财政局).
    private const int LongName = 10;
    private const int OwnWord = 5;

    // A character that makes it another body rather than the same one misspelt.
    private const string Telling = "省市州县区乡镇村盟旗厅局委办院校所队站一二三四五六七八九十东西南北中上下前后左右";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-N04",
        Title = "本单位名称前后一致",
        Explanation = "文中以本单位名称起头的套语里，名称与封面（表头）的名称只差一个字的指出，全文合并为一条。简称、全称之别不作判断。",
        Basis = "单位名称应与批复一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Naming,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var entity = PrintedWords.Folded(context.Disclosure.Identification.Entity);
        if (entity.Length < ShortestName)
        {
            run.NotCheckable("没有认出公开单位的名称");
            return;
        }

        var wrong = new List<Passage>();
        foreach (var section in context.Disclosure.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                run.Compared();
                wrong.AddRange(Slips(section, paragraph, entity));
            }
        }

        if (wrong.Count > 0)
        {
            run.Report(Make(wrong, context.Disclosure.Identification.Entity));
        }
    }

    /// <summary>Where the name stands with one character changed, left out or added inside.</summary>
    private static IEnumerable<Passage> Slips(Section section, NarrativeParagraph paragraph, string entity)
    {
        var text = paragraph.Text;
        var (head, tail) = (entity[..3], entity[^2..]);
        for (var at = text.IndexOf(head, StringComparison.Ordinal); at >= 0; at = text.IndexOf(head, at + 1, StringComparison.Ordinal))
        {
            for (var length = entity.Length - 1; length <= entity.Length + 1 && at + length <= text.Length; length++)
            {
                var name = text.AsSpan(at, length);
                if (!name.EndsWith(tail, StringComparison.Ordinal) || text.AsSpan(at).StartsWith(entity, StringComparison.Ordinal) || !NameDistance.IsSlip(name.ToString(), entity, sameLength: false) || IsAnotherBody(name, entity))
                {
                    continue;
                }

                var passage = new Passage(section, paragraph, at, length);
                if (!passage.IsMended && passage.StandsTogether)
                {
                    yield return passage;
                }

                break;
            }
        }
    }

    private static bool IsAnotherBody(ReadOnlySpan<char> name, string entity)
    {
        var same = name.CommonPrefixLength(entity);
        var tells = (name.Length >= entity.Length && Telling.Contains(name[same], StringComparison.Ordinal)) || (entity.Length >= name.Length && Telling.Contains(entity[same], StringComparison.Ordinal));
        if (tells)
        {
            return true;
        }

        // The body's own word stands at the end, however long the region before it (…区财政局, …区民政局).
        if (name.Length == entity.Length && same >= entity.Length - OwnWord)
        {
            return true;
        }

        var doubled = name.Length > entity.Length && name[same] == name[same - 1];
        return entity.Length < LongName && !doubled;
    }

    private Finding Make(List<Passage> wrong, string entity) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = $"本单位名称写作“{wrong[0].Text}”",
        Message = $"本文件的公开单位是“{entity}”，文中有 {wrong.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} 处写作“{string.Join("”“", wrong.Select(w => w.Text).Distinct(StringComparer.Ordinal))}”。",
        Expected = entity,
        Actual = wrong[0].Text,
        Location = wrong[0].Location,
        Evidence = [.. wrong.Skip(1).Take(5).Select(w => w.AsEvidence())],
        Fix = "统一写作正式名称。",
        Excerpt = wrong[0].Excerpt,
    };
}

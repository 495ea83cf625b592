using System.Globalization;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>Numbers of headings, projects and list items run on without repeats or malformed numerals.</summary>
public sealed class NumberingRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D05",
        Title = "序号有误",
        Explanation = "同一层次的标题、项目和条目的序号应依次递增：不重号、不倒退，汉字数字写法规范（十，不作一十；十一，不作一十一）。",
        Basis = "GB/T 9704-2012 结构层次序数；GB/T 15835-2011 数字用法",
        Severity = Severity.Warning,
        Kind = FindingKind.Numbering,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var level in context.Disclosure.Sections.Where(s => s.Numbering.Length > 0).GroupBy(s => s.Level))
        {
            Headings(context, run, level.Key);
        }

        Follow(run, [.. context.Disclosure.Projects.Where(p => p.Numbering.Length > 0).Select(p => new Numbered(p.Numbering, p.Name.Source, "项目说明", p.Name.Text))]);
        // A conversion to lines sets blocks out of order; only a step back is the author's then.
        var inOrder = context.Disclosure.Document.Kind != FileKind.Text || context.Disclosure.Document.Blocks.OfType<Grid>().Any();
        foreach (var section in context.Disclosure.Sections)
        {
            Follow(run, Items(section), inOrder ? int.MaxValue : 1);
        }
    }

    private void Headings(CheckContext context, RuleRun run, int level)
    {
        var series = new List<Numbered>();
        foreach (var section in context.Disclosure.Sections)
        {
            if (section.Level < level)
            {
                Follow(run, series);
                series = [];
            }
            else if (section.Level == level && section.Numbering.Length > 0)
            {
                series.Add(new Numbered(section.Numbering, section.Source, section.Label, section.Heading));
            }
        }

        Follow(run, series);
    }

    private static List<Numbered> Items(Section section)
    {
        var items = new List<Numbered>();
        foreach (var paragraph in section.Paragraphs)
        {
            var end = 0;
            while (end < paragraph.Text.Length && char.IsAsciiDigit(paragraph.Text[end]))
            {
                end++;
            }

            if (end is > 0 and <= 2 && end < paragraph.Text.Length && paragraph.Text[end] is '.' or '．' or '、' && (end + 1 == paragraph.Text.Length || !char.IsAsciiDigit(paragraph.Text[end + 1])))
            {
                items.Add(new Numbered(paragraph.Text[..(end + 1)], paragraph.SourceAt(0), section.Label, paragraph.Text));
            }
        }

        return items;
    }

    private void Follow(RuleRun run, IReadOnlyList<Numbered> series, int farthestBack = int.MaxValue)
    {
        var malformed = series.Where(i => ChineseNumeral.IsMalformed(Bare(i.Numbering))).ToList();
        if (malformed.Count > 0)
        {
            run.Report(Malformed(malformed));
        }

        // A series within an item begins with 1 again, and the outer one goes on after it.
        var open = new Stack<int>();
        foreach (var item in series)
        {
            run.Compared();
            if (ChineseNumeral.Parse(Bare(item.Numbering)) is not { } number)
            {
                continue;
            }

            var last = open.TryPeek(out var top) ? top : 0;
            while (number != 1 && open.Count > 1 && open.Peek() >= number)
            {
                open.Pop();
            }

            if (number <= last && number != 1 && !(open.TryPeek(out var outer) && outer == number - 1) && last - number <= farthestBack)
            {
                var right = item.Numbering.Replace(Bare(item.Numbering), Like(item.Numbering, last + 1), StringComparison.Ordinal);
                run.Report(Make(item, string.Create(CultureInfo.InvariantCulture, $"序号“{item.Numbering}”重复或倒退，前一个是 {last}"), right, "自此处起按次序重新编号。"));
            }

            if (number != 1)
            {
                open.TryPop(out _);
            }

            open.Push(number);
        }
    }

    private Finding Malformed(List<Numbered> items)
    {
        var rights = items.ConvertAll(i => i.Numbering.Replace(Bare(i.Numbering), ChineseNumeral.Write(ChineseNumeral.Parse(Bare(i.Numbering)) ?? 0), StringComparison.Ordinal));
        var printed = string.Join("、", items.Select(i => i.Numbering));
        return Make(items[0], $"序号写法不规范：{printed}", rights[0], $"改为{string.Join("、", rights)}。") with
        {
            Evidence = [.. items.Skip(1).Select(i => new Evidence(new Location(i.Source) { Section = i.Section }, Short(i.Text), i.Numbering))],
        };
    }

    private static string Bare(string numbering) => numbering.Trim('（', '）', '(', ')', '、', '.', '．', ' ', '第', '部', '分');

    private static string Like(string numbering, int number) =>
        Bare(numbering).All(char.IsAsciiDigit) ? number.ToString(CultureInfo.InvariantCulture) : ChineseNumeral.Write(number);

    private Finding Make(Numbered item, string title, string right, string fix) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = title,
        Message = $"“{Short(item.Text)}”的序号应为“{right}”。",
        Expected = right,
        Actual = item.Numbering,
        Location = new Location(item.Source) { Section = item.Section },
        Fix = fix,
        Excerpt = new Excerpt(item.Text.StartsWith(item.Numbering, StringComparison.Ordinal) ? Short(item.Text) : item.Numbering + Short(item.Text), 0, item.Numbering.Length),
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private sealed record Numbered(string Numbering, Source Source, string Section, string Text);
}

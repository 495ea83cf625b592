using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>Every entry of the table of contents stands in the text as a heading or a table title.</summary>
public sealed class ContentsRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D04",
        Title = "目录与正文标题不符",
        Explanation = "目录中的每一条都应是正文的一个标题或表名；只差一两个字的也列出，由人判断。",
        Basis = "公开格式的目录",
        Severity = Severity.Hint,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var headings = context.Disclosure.Sections.Select(s => Bare(s.Heading))
            .Concat(context.Disclosure.Tables.Select(t => Bare(t.Title)))
            .Where(h => h.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var entry in context.Disclosure.Contents)
        {
            run.Compared();
            var wanted = Bare(entry.Text);
            if (wanted.Length < 4 || headings.Contains(wanted, StringComparer.Ordinal) || headings.Exists(h => h.Contains(wanted, StringComparison.Ordinal)))
            {
                continue;
            }

            var nearest = headings.Select(h => (Heading: h, Distance: TextDistance.Between(h, wanted))).OrderBy(p => p.Distance).FirstOrDefault();
            if (nearest.Heading is null || nearest.Distance > Math.Max(3, wanted.Length / 8))
            {
                // No heading is near: it may not have been read, so nothing is said against the author.
                run.NotCheckable("有目录条目在正文中没有认出标题");
                continue;
            }

            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Kind = Info.Kind,
                Title = "目录与正文标题不完全相同",
                Message = $"目录：{wanted}\n正文：{nearest.Heading}",
                Expected = nearest.Heading,
                Actual = wanted,
                Location = new Location(entry.Source) { Section = "目录" },
                Fix = "使目录与正文标题一致。",
                Excerpt = new Excerpt(entry.Text, 0, entry.Text.Length),
            });
        }
    }

    private static string Bare(string heading)
    {
        var text = string.Concat(heading.Where(c => !char.IsWhiteSpace(c)));
        var mark = text.IndexOfAny(['、', '）', '.', '．']);
        text = mark is > 0 and <= 4 ? text[(mark + 1)..] : text;
        if (text.StartsWith('第') && text.IndexOf("部分", StringComparison.Ordinal) is > 0 and <= 3)
        {
            text = text[(text.IndexOf("部分", StringComparison.Ordinal) + 2)..];
        }

        return text.TrimEnd('.', '…', '·', ' ', '：', ':').TrimEnd([.. "0123456789"]).TrimEnd('.', '…', '·');
    }
}

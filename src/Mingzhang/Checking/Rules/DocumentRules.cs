using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules;

/// <summary>Tables that the format demands and the document lacks.</summary>
public sealed class MissingTableRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D01",
        Title = "缺少应公开的表",
        Explanation = "格式要求的表（包括空表）都应公开。文件中一张表也没有读到时视为另附，不作判断；标题在而表未读出时记为不可核对。",
        Basis = "预算法第十四条；各年度公开格式的表目",
        Severity = Severity.Error,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var disclosure = context.Disclosure;
        var wanted = disclosure.Format.Tables.Where(t => !t.IsOptional).ToList();
        var present = wanted.Where(t => disclosure.TableById(t.Id) is not null).ToList();
        if (wanted.Count == 0 || present.Count * 2 < wanted.Count)
        {
            run.NotApplicable(wanted.Count == 0 ? "通用格式不规定表目" : "文件中没有（或只有少数）表，应为另附");
            return;
        }

        run.Compared(wanted.Count);
        foreach (var table in wanted.Except(present))
        {
            if (MentionedApart(disclosure, table))
            {
                run.NotCheckable($"《{table.Title}》的标题在文中，但表没有读出");
                continue;
            }

            var before = disclosure.Tables.LastOrDefault(t => t.Format is not null && t.Format.Number < table.Number);
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Kind = Info.Kind,
                Title = $"缺少《{table.Title}》",
                Message = $"{disclosure.Format.Name}应公开 {wanted.Count} 张表，没有找到第 {table.Number} 张《{table.Title}》。没有数的表也应以空表公开。",
                Expected = table.Title,
                Location = new Location(before?.Source ?? disclosure.Tables[0].Source) { Table = before is null ? null : FigureBook.TableLabel(before) },
                Fix = "补上这张表；没有安排的，公开空表并注明。",
            });
        }
    }

    private static bool MentionedApart(Disclosure disclosure, TableFormat table)
    {
        var contents = disclosure.Contents.Select(c => c.Source).ToHashSet();
        return disclosure.Document.Blocks.OfType<TextBlock>().Any(b => !contents.Contains(b.Source) && Squeeze(b.Text).EndsWith(table.Title, StringComparison.Ordinal) && Squeeze(b.Text).Length <= table.Title.Length + 6);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>A table without figures that no note calls empty, or one that a note calls empty although it has figures.</summary>
public sealed class EmptyTableRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D02",
        Title = "空表说明与表不符",
        Explanation = "没有数的表应有“……为空表”一类的说明；写明是空表的，表中不应有数。",
        Basis = "各年度公开格式对空表的要求",
        Severity = Severity.Warning,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Tables)
        {
            var note = table.Notes.FirstOrDefault(n => SaysEmpty(n.Text) || n.Text.Contains("未安排", StringComparison.Ordinal) || n.Text.Contains("没有使用", StringComparison.Ordinal));
            var figures = table.Facts.Any(f => !f.Amount.IsZero);
            if (table.Format is { EmptyNote.Length: > 0 } || note is not null)
            {
                run.Compared();
            }

            if (figures && note is not null && SaysEmpty(note.Text))
            {
                run.Report(Make(table, note.Source, $"《{table.Title}》写明是空表，却有数", $"表下说明：{note.Text}\n表中有 {table.Facts.Count(f => !f.Amount.IsZero)} 个不为零的数。", "删去空表说明，或清空表中的数。", Severity.Error));
            }
            else if (!figures && note is null && table.Unplaced.Count == 0 && table.Format is { EmptyNote.Length: > 0 } && !SaidElsewhere(context.Disclosure, table))
            {
                run.Report(Make(table, table.Source, $"《{table.Title}》没有数，也没有空表说明", "没有安排的，应在表下说明本表为空表及其原因。", "在表下注明：" + Note(context.Disclosure, table.Format), Severity.Warning));
            }
        }
    }

    private static bool SaysEmpty(string text) => text.Contains("空表", StringComparison.Ordinal) || text.Contains("本表无数", StringComparison.Ordinal);

    private static bool SaidElsewhere(Disclosure disclosure, Table table) =>
        disclosure.Sections.SelectMany(s => s.Paragraphs).Any(p => p.Text.Contains("空表", StringComparison.Ordinal) && p.Text.Contains(table.Format!.Title, StringComparison.Ordinal));

    private static string Note(Disclosure disclosure, TableFormat format) =>
        format.EmptyNote
            .Replace("{entity}", disclosure.Identification.Entity, StringComparison.Ordinal)
            .Replace("{year}", disclosure.Identification.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty, StringComparison.Ordinal);

    private Finding Make(Table table, Source source, string title, string message, string fix, Severity severity) => new()
    {
        Rule = Info.Id,
        Severity = severity,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Location = new Location(source) { Table = FigureBook.TableLabel(table) },
        Fix = fix,
    };
}

/// <summary>Sections that the format demands and the document lacks.</summary>
public sealed class MissingSectionRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D03",
        Title = "缺少应有的说明",
        Explanation = "格式要求的各节说明都应有。一节也没有读到时不作判断。",
        Basis = "预算法第十四条（对机关运行经费、政府采购等重要事项作出说明）；各年度公开格式",
        Severity = Severity.Warning,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var disclosure = context.Disclosure;
        var wanted = disclosure.Format.Sections.Where(s => !s.IsOptional).ToList();
        var present = wanted.Where(s => disclosure.SectionById(s.Id) is not null).ToList();
        if (wanted.Count == 0 || present.Count * 2 < wanted.Count)
        {
            run.NotApplicable("文件中没有（或只有少数）格式所列的说明");
            return;
        }

        run.Compared(wanted.Count);
        foreach (var section in wanted.Except(present).Where(s => s.Parent.Length == 0 || disclosure.SectionById(s.Parent) is not null))
        {
            if (Mentioned(disclosure, section))
            {
                run.NotCheckable($"“{section.Label}”的文字在文中，但没有认出标题");
                continue;
            }

            var anchor = disclosure.SectionById(section.Parent) ?? disclosure.Sections[^1];
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Kind = Info.Kind,
                Title = $"缺少“{section.Label}”的说明",
                Message = $"{disclosure.Format.Name}要求说明“{section.Label}”，文中没有找到。",
                Expected = section.Label,
                Location = new Location(anchor.Source) { Section = anchor.Label },
                Fix = "补上这一节；没有安排的，写明没有。",
            });
        }
    }

    private static bool Mentioned(Disclosure disclosure, SectionFormat section) =>
        section.Headings.Any(h => disclosure.Document.Blocks.OfType<TextBlock>().Any(b => h.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => b.Text.Contains(w, StringComparison.Ordinal))));
}

/// <summary>Years in headings, tables and set phrases that are not the year disclosed.</summary>
public sealed class YearRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-D06",
        Title = "年度不一致",
        Explanation = "标题、绩效表和“……年预算数为”“截至……年底”等固定说法中的年份，应与公开的年度相符（资产为上年年底数，决算为本年年底数）。",
        Basis = "公开年度",
        Severity = Severity.Error,
        Kind = FindingKind.Year,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.Identification is not { Year: { } year, Confidence: > 0.5m } identification)
        {
            run.NotCheckable("没有认出公开的年度");
            return;
        }

        foreach (var section in context.Disclosure.Sections)
        {
            if (section.Level <= 2)
            {
                Compare(run, section, section.Heading, 0, section.Source, year, FirstYear(section.Heading));
            }

            foreach (var paragraph in section.Paragraphs)
            {
                Phrases(run, section, paragraph, year, identification.Kind);
            }
        }

        foreach (var table in context.Disclosure.Performance.Where(t => t.Year is not null))
        {
            run.Compared();
            if (table.Year != year)
            {
                run.Report(Make(new Location(table.Source) { Table = table.Title, Row = table.Project.Length > 0 ? table.Project : null }, table.Year!.Value, year, null));
            }
        }
    }

    private void Phrases(RuleRun run, Section section, NarrativeParagraph paragraph, int year, DisclosureKind kind)
    {
        var text = paragraph.Text;
        for (var at = 0; at + 5 <= text.Length; at++)
        {
            if (At(text, at) is not { } printed || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            {
                continue;
            }

            var after = text.AsSpan(at + 5);
            var before = text.AsSpan(0, at);
            if (after.StartsWith("预算数为") || after.StartsWith("部门预算安排") || after.StartsWith("收支总预算") || after.StartsWith("财政拨款收支总预算") || after.StartsWith("一般公共预算基本支出"))
            {
                Compare(run, section, text, at, paragraph.SourceAt(at), year, printed);
            }
            else if (before.EndsWith("截至") && (after.StartsWith("底") || after.StartsWith("12月31日") || after.StartsWith("年末")))
            {
                Compare(run, section, text, at, paragraph.SourceAt(at), kind == DisclosureKind.Budget ? year - 1 : year, printed);
            }
        }
    }

    private void Compare(RuleRun run, Section section, string text, int at, Source source, int right, int? printed)
    {
        if (printed is null)
        {
            return;
        }

        run.Compared();
        if (printed != right)
        {
            var index = text.IndexOf(printed.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), at, StringComparison.Ordinal);
            var from = Math.Max(0, index - 20);
            var excerpt = new Excerpt(text[from..Math.Min(text.Length, index + 30)], index - from, 4);
            run.Report(Make(new Location(source) { Section = section.Label }, printed.Value, right, excerpt));
        }
    }

    private Finding Make(Location location, int printed, int right, Excerpt? excerpt)
    {
        var c = System.Globalization.CultureInfo.InvariantCulture;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Kind = Info.Kind,
            Title = string.Create(c, $"年度写作 {printed} 年，应为 {right} 年"),
            Message = string.Create(c, $"本文件公开的年度决定此处应为 {right} 年，印作 {printed} 年，疑为沿用往年文本。"),
            Expected = right.ToString(c),
            Actual = printed.ToString(c),
            Location = location,
            Fix = string.Create(c, $"把 {printed} 年改为 {right} 年，并检查该处的数是否也是往年的。"),
            Excerpt = excerpt,
        };
    }

    private static int? FirstYear(string text)
    {
        for (var i = 0; i + 5 <= text.Length; i++)
        {
            if (At(text, i) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? At(string text, int at) =>
        text[at] == '2' && text[at + 1] == '0' && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && text[at + 4] == '年'
            ? int.Parse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture)
            : null;
}

using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Structure;

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

using System.Globalization;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>Tables and sections stand in the order of the format, and tables are numbered on.</summary>
public sealed class OrderRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-S05",
        Title = "表和说明的次序与格式一致",
        Explanation = "各表按格式的次序排列，表号依次递增、不重号；各节说明的次序不同只作提示。通用格式不规定次序；由逐行文本转换而来的文件次序可能被打乱，不作判断。",
        Basis = "各年度公开格式的表目和说明提纲",
        Severity = Severity.Warning,
        Kind = FindingKind.Structure,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var disclosure = context.Disclosure;
        if (disclosure.Format.Region.Length == 0)
        {
            run.NotApplicable("通用格式不规定次序");
            return;
        }

        if (disclosure.Document.Kind == FileKind.Text && !disclosure.Document.Blocks.OfType<Grid>().Any())
        {
            run.NotCheckable("逐行文本的次序可能在转换中被打乱");
            return;
        }

        var tables = disclosure.Tables.Where(t => t.Format is not null).ToList();
        run.Compared(tables.Count);
        if (Misplaced(tables.ConvertAll(t => t.Format!.Number)) is { } at)
        {
            run.Report(TableOutOfOrder(tables[at], tables[at - 1]));
        }

        foreach (var twice in tables.Where(t => t.Number.Length > 0).GroupBy(t => t.Number, StringComparer.Ordinal).Where(g => g.Select(t => t.Id).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            run.Report(TwiceNumbered(twice.First(), twice.Last()));
        }

        var order = disclosure.Format.Sections.ToList();
        foreach (var level in disclosure.Sections.Where(s => s.Format is not null && s.Level > 1).GroupBy(s => s.Format!.Parent, StringComparer.Ordinal))
        {
            var sections = level.ToList();
            run.Compared(sections.Count);
            if (Misplaced(sections.ConvertAll(s => order.IndexOf(s.Format!))) is { } place)
            {
                run.Report(SectionOutOfOrder(sections[place], sections[place - 1]));
            }
        }
    }

    /// <summary>The first place where the numbers go back, when moving one thing mends the order.</summary>
    private static int? Misplaced(List<int> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i] < numbers[i - 1])
            {
                return i;
            }
        }

        return null;
    }

    private Finding TableOutOfOrder(Table table, Table before) => Make(
        new Location(table.Source) { Table = FigureBook.TableLabel(table) },
        $"《{table.Title}》的次序与格式不符",
        string.Create(CultureInfo.InvariantCulture, $"格式中它是第 {table.Format!.Number} 张，在第 {before.Format!.Number} 张《{before.Title}》之前，文件中排在其后。"),
        new Evidence(new Location(before.Source) { Table = FigureBook.TableLabel(before) }, before.Title, null),
        "按格式的次序排列各表。");

    private Finding TwiceNumbered(Table first, Table second) => Make(
        new Location(second.Source) { Table = FigureBook.TableLabel(second) },
        $"表号“{second.Number}”用了两次",
        $"《{first.Title}》和《{second.Title}》都编为{second.Number}。",
        new Evidence(new Location(first.Source) { Table = FigureBook.TableLabel(first) }, first.Title, null),
        "按次序重新编号。");

    private Finding SectionOutOfOrder(Section section, Section before) => Make(
        new Location(section.Source) { Section = section.Label },
        $"“{section.Label}”的次序与格式不符",
        $"格式中“{section.Label}”在“{before.Label}”之前，文件中排在其后。",
        new Evidence(new Location(before.Source) { Section = before.Label }, before.Heading, null),
        "按格式的次序排列各节说明。") with { Severity = Severity.Hint, Confidence = Confidence.Possible };

    private Finding Make(Location location, string title, string message, Evidence evidence, string fix) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = title,
        Message = message,
        Location = location,
        Evidence = [evidence],
        Fix = fix,
    };
}

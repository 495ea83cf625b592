using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Structure;

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
            var note = table.Notes.FirstOrDefault(n => SaysAny(context, "empty-table", n.Text) || SaysAny(context, "none-allotted", n.Text));
            var figures = table.Facts.Any(f => !f.Amount.IsZero);
            if (table.Format is { EmptyNote.Length: > 0 } || note is not null)
            {
                run.Compared();
            }

            if (figures && note is not null && SaysAny(context, "empty-table", note.Text))
            {
                run.Report(Make(table, note.Source, $"《{table.Title}》写明是空表，却有数", $"表下说明：{note.Text}\n表中有 {table.Facts.Count(f => !f.Amount.IsZero)} 个不为零的数。", "删去空表说明，或清空表中的数。", Severity.Error));
            }
            else if (!figures && note is null && table.Unplaced.Count == 0 && table.Format is { EmptyNote.Length: > 0 } && !SaidElsewhere(context, table))
            {
                run.Report(Make(table, table.Source, $"《{table.Title}》没有数，也没有空表说明", "没有安排的，应在表下说明本表为空表及其原因。", "在表下注明：" + Note(context.Disclosure, table.Format), Severity.Warning));
            }
        }
    }

    private static bool SaysAny(CheckContext context, string words, string text) =>
        context.Disclosure.Format.WordList(words).Any(w => text.Contains(w, StringComparison.Ordinal));

    private static bool SaidElsewhere(CheckContext context, Table table) =>
        context.Disclosure.Sections.SelectMany(s => s.Paragraphs).Any(p => SaysAny(context, "empty-table", p.Text) && p.Text.Contains(table.Format!.Title, StringComparison.Ordinal));

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

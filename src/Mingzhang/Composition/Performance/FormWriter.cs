using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Narrative;
using Mingzhang.Composition.Publishing;
using Mingzhang.Composition.Tables;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Performance;

/// <summary>Writes the performance tables: what the ledger states, set in the format's forms, with money from its lines.</summary>
internal sealed class FormWriter(ComposedBook book, TemplateWriter writer, MissingList missing)
{
    private readonly LedgerScorer _scorer = new(book.Figures.Writing.Format);
    private readonly WritingContext _plain = new(new SectionFormat { Id = "performance", Label = "绩效目标" });

    public IEnumerable<TableBlock> Write(WritingFormat writing, string departmentForm, string projectForm)
    {
        var ledger = book.Figures.Ledger;
        if (writing.Forms.GetValueOrDefault(departmentForm) is { } department)
        {
            if (ledger.Targets.FirstOrDefault(t => t.Project.Length == 0) is { } whole)
            {
                yield return Form(departmentForm, department, whole);
            }
            else
            {
                missing.Note(department.Title);
            }
        }

        if (writing.Forms.GetValueOrDefault(projectForm) is not { } project)
        {
            yield break;
        }

        var required = book.Figures.View(project.Required);
        var named = book.Figures.Lines(LedgerBasis.Current).Where(l => l.Project.Length > 0 && required.Takes(l)).Select(l => (l.Unit, l.Project)).ToHashSet();
        foreach (var item in ledger.Projects.Where(p => named.Contains((p.Unit, p.Name))))
        {
            if (ledger.Targets.FirstOrDefault(t => t.Project == item.Name && (t.Unit == item.Unit || t.Unit.Length == 0)) is { } target)
            {
                yield return Form(projectForm, project, target with { Unit = item.Unit });
            }
            else
            {
                missing.Note($"项目“{item.Name}”的{project.Title}");
            }
        }
    }

    private TableBlock Form(string id, FormWriting form, LedgerTarget target)
    {
        var columns = form.Row.Sum(c => Cell(c).Columns);
        var values = Values(form, target);
        var context = _plain with { Values = values };
        return new TableBlock
        {
            Id = id,
            Title = writer.Write(form.Title, context),
            Left = writer.Write(form.Left, context),
            Widths = form.Widths.Count == columns ? form.Widths : [.. Enumerable.Repeat(1m, columns)],
            Header = [],
            Rows = [
                .. form.Head.Select(r => Row(r, context, PublicationCellKind.Label)),
                Row(form.Header, context, PublicationCellKind.Label),
                .. Indicators(form, target),
                .. form.Tail.Select(r => Row(r, context, PublicationCellKind.Label)),
            ],
        };
    }

    private Dictionary<string, string> Values(FormWriting form, LedgerTarget target)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["unit"] = target.Unit.Length > 0 ? target.Unit : book.Figures.Ledger.Entity,
            ["project"] = target.Project,
            ["owner"] = target.Owner,
            ["goal"] = target.Goal.Length > 0 ? target.Goal : missing.Note($"{(target.Project.Length > 0 ? "项目“" + target.Project + "”" : "部门整体")}的绩效目标"),
            ["completion"] = target.Completion,
        };
        var money = form.Money.ToDictionary(m => m.Key, m =>
        {
            var basis = m.Value.Split('|') is [var first, _] ? LedgerFigures.Basis(first) : LedgerBasis.Current;
            return Sum(basis, m.Value.Split('|')[^1], target);
        }, StringComparer.Ordinal);
        foreach (var (name, amount) in money)
        {
            values[name] = Money.Print(amount, "万元", 2);
        }

        if (money.TryGetValue("full", out var full) && money.TryGetValue("total", out var executed))
        {
            Evaluate(values, target, full, executed);
        }

        return values;
    }

    private void Evaluate(Dictionary<string, string> values, LedgerTarget target, decimal full, decimal executed)
    {
        var rate = full == 0m ? 0m : executed / full * 100m;
        var execution = _scorer.Execution(rate, LedgerScorer.ExecutionWeight, target.Project.Length == 0);
        values["rate"] = Math.Round(rate, 2, MidpointRounding.AwayFromZero).ToString("F2", CultureInfo.InvariantCulture) + "%";
        values["execution-score"] = Score(execution);
        var scores = target.Indicators.Select(_scorer.Score).Prepend(execution).ToList();
        values["total-score"] = scores.TrueForAll(s => s is not null) ? Score(scores.Sum()) : string.Empty;
        values["completion"] = target.Completion.Length > 0 ? target.Completion
            : missing.Note($"{(target.Project.Length > 0 ? "项目“" + target.Project + "”" : "部门整体")}的实际完成情况");
    }

    private static string Score(decimal? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? string.Empty;

    private decimal Sum(LedgerBasis basis, string view, LedgerTarget target)
    {
        var parsed = book.Figures.View(view);
        return book.Figures.Lines(basis)
            .Where(l => parsed.Takes(l) && (target.Project.Length == 0 || (l.Project == target.Project && (target.Unit.Length == 0 || l.Unit == target.Unit))))
            .Sum(l => l.Amount);
    }

    private IEnumerable<PublicationRow> Indicators(FormWriting form, LedgerTarget target)
    {
        var list = target.Indicators;
        for (var i = 0; i < list.Count; i++)
        {
            var values = IndicatorValues(list[i]);
            if (form.Row.Any(c => c.StartsWith("{score}", StringComparison.Ordinal)))
            {
                values["score"] = _scorer.Score(list[i]) is { } score ? Score(score) : missing.Note($"{(target.Project.Length > 0 ? "项目“" + target.Project + "”" : "部门整体")}指标“{list[i].Name}”的得分");
            }

            var cells = new List<PublicationCell>();
            foreach (var text in form.Row)
            {
                var (template, columns, _) = Cell(text);
                var rows = 1;
                if (template is "{level1}" or "{level2}")
                {
                    if (i > 0 && Level(list[i - 1], template) == Level(list[i], template))
                    {
                        continue;
                    }

                    while (i + rows < list.Count && Level(list[i + rows], template) == Level(list[i], template))
                    {
                        rows++;
                    }
                }

                cells.Add(new PublicationCell(writer.Write(template, _plain with { Values = values })) { ColumnSpan = columns, RowSpan = rows });
            }

            yield return new PublicationRow(cells);
        }
    }

    private static string Level(LedgerIndicator indicator, string template) => template == "{level1}" ? indicator.Level1 : indicator.Level1 + "\n" + indicator.Level2;

    private static Dictionary<string, string> IndicatorValues(LedgerIndicator indicator) => new(StringComparer.Ordinal)
    {
        ["level1"] = indicator.Level1,
        ["level2"] = indicator.Level2,
        ["level3"] = indicator.Name,
        ["target"] = indicator.Target,
        ["weight"] = indicator.Weight.ToString("0.##", CultureInfo.InvariantCulture),
        ["basis"] = indicator.Basis,
        ["last-year"] = indicator.LastYear,
        ["score-rule"] = indicator.ScoreRule,
        ["evidence"] = indicator.Evidence,
        ["actual"] = indicator.Actual,
        ["score"] = indicator.Score?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty,
        ["deviation"] = indicator.Deviation,
    };

    private PublicationRow Row(IReadOnlyList<string> cells, WritingContext context, PublicationCellKind kind) => new([.. cells.Select(c =>
    {
        var (text, columns, rows) = Cell(c);
        return new PublicationCell(writer.Write(text, context), text.Contains('{', StringComparison.Ordinal) ? PublicationCellKind.Text : kind) { ColumnSpan = columns, RowSpan = rows };
    })]);

    private static (string Text, int Columns, int Rows) Cell(string cell)
    {
        var parts = cell.Split('|');
        return (parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1, parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 1);
    }
}

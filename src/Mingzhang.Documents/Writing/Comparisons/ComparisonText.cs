using Mingzhang.Comparison;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary><c>compare --output text</c>: what differs, for a terminal.</summary>
public static class ComparisonText
{
    /// <summary>Writes what differs, table by table, and a closing line.</summary>
    public static void Write(TextWriter writer, DocumentComparison comparison, bool colour)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(comparison);
        comparison = ComparisonMask.Of(comparison);
        var page = new Page(writer, comparison, new Ink(colour));
        page.Head();
        page.Tables();
        page.Claims();
        page.Sentences();
        page.Performance();
        page.Close();
    }

    private sealed class Page(TextWriter writer, DocumentComparison comparison, Ink ink)
    {
        public void Head()
        {
            Line(ink.Strong(comparison.Mode.Name()));
            Line("  " + Clean(ComparisonWording.Title(comparison.First)) + ink.Faint("  " + Clean(comparison.First.Document.FileName)));
            foreach (var second in comparison.Seconds)
            {
                Line("  " + Clean(ComparisonWording.Title(second)) + ink.Faint("  " + Clean(second.Document.FileName)));
            }

            foreach (var note in comparison.Notes)
            {
                Line(ink.Faint("  说明：" + Clean(note)));
            }
        }

        public void Tables()
        {
            var (first, second) = ComparisonWording.Sides(comparison);
            foreach (var table in comparison.Tables)
            {
                var different = ComparisonWording.Different(table);
                if (table.State == ChangeState.Same)
                {
                    continue;
                }

                var state = table.State is ChangeState.New or ChangeState.Gone ? $"（仅{(table.State == ChangeState.New ? second : first)}有）" : string.Empty;
                Section(Clean(table.Title) + state + (table.FirstUnit.Length > 0 ? "  单位：" + table.FirstUnit : string.Empty));
                foreach (var row in different)
                {
                    Row(row);
                }

                Line(ink.Faint(Wording.Invariant($"  {different.Count:N0} 行不同，{table.Rows.Count - different.Count:N0} 行相同")));
            }
        }

        public void Claims()
        {
            foreach (var section in comparison.Claims.Where(c => c.State != ChangeState.Same).GroupBy(c => c.Section, StringComparer.Ordinal))
            {
                Section("文字 · " + Clean(section.Key));
                foreach (var claim in section)
                {
                    var figures = claim.Figures;
                    var (a, b) = (Stated(figures?.First, claim.First is not null), Stated(figures?.Second, claim.Second is not null));
                    Line($"  {State(claim.State)} {Clean(claim.Subject)} {claim.Measure}  {a} → {b}" + (figures is { First: not null, Second: not null } ? "  " + Change(figures) : string.Empty));
                }
            }
        }

        public void Sentences()
        {
            foreach (var section in comparison.Sentences.GroupBy(s => s.Section, StringComparer.Ordinal))
            {
                Section("文句 · " + Clean(section.Key));
                foreach (var sentence in section)
                {
                    var text = string.Concat(sentence.Parts.Select(p => p.State switch
                    {
                        ChangeState.New => ink.Good("【+" + Clean(p.Text) + "】"),
                        ChangeState.Gone => ink.Error("【-" + Clean(p.Text) + "】"),
                        _ => Clean(p.Text),
                    }));
                    Line("  " + State(sentence.State) + " " + text);
                }
            }
        }

        public void Performance()
        {
            foreach (var table in comparison.Performance.Where(t => t.State != ChangeState.Same))
            {
                var former = table.FormerProject.Length > 0 ? "（原名 " + Clean(table.FormerProject) + "）" : string.Empty;
                Section("绩效 · " + Clean(table.Project.Length > 0 ? table.Project : table.Title) + former + (table.State == ChangeState.Changed ? string.Empty : "  " + State(table.State)));
                foreach (var field in table.Head)
                {
                    Line("  " + Field(field));
                }

                foreach (var indicator in table.Indicators.Where(i => i.State != ChangeState.Same))
                {
                    var name = Clean(indicator.Name) + (indicator.FormerName.Length > 0 ? "（原名 " + Clean(indicator.FormerName) + "）" : string.Empty);
                    Line($"  {State(indicator.State)} {name}  " + (indicator.Fields.Count > 0 ? string.Join("；", indicator.Fields.Select(Field)) : Clean(indicator.Target)));
                }
            }
        }

        public void Close() => Line("\n" + ink.Strong(ComparisonWording.Summary(comparison)));

        private static string Clean(string text) => SafeText.Clean(text);

        private static string Field(FieldChange field) => $"{field.Field} {Value(field.First)} → {Value(field.Second)}";

        private static string Value(string text) => text.Length > 0 ? Clean(text) : "（空）";

        private static string Stated(Quantity? quantity, bool isClaim) => quantity is not null ? quantity.Printed + quantity.Unit : isClaim ? "未安排" : "（无）";

        private void Row(RowComparison row)
        {
            var former = ComparisonWording.Former(row);
            Line($"  {State(row.State)} {Clean(ComparisonWording.Label(row))}" + (former.Length > 0 ? ink.Faint("（" + Clean(former) + "）") : string.Empty));
            foreach (var cell in ComparisonWording.Shown(row))
            {
                var (a, b) = (ComparisonWording.Printed(cell.First, cell.Second), ComparisonWording.Printed(cell.Second, cell.First));
                var parts = cell.Parts.Count > 1 ? ink.Faint("  = " + string.Join(" + ", cell.Parts.Select(p => p?.Printed ?? "0"))) : string.Empty;
                Line($"       {Clean(cell.Column)}  {(a.Length > 0 ? a : "（空）")} → {(b.Length > 0 ? b : "（空）")}  {Change(cell)}{parts}");
            }
        }

        private string Change(CellComparison cell)
        {
            var text = ComparisonWording.Signed(cell) + (cell.Unit == "%" ? "" : "  " + ComparisonWording.Rate(cell));
            return cell.Change > 0m ? ink.Good(text) : ink.Error(text);
        }

        private string State(ChangeState state) => state switch
        {
            ChangeState.New => ink.Good(state.Name(comparison.Mode)),
            ChangeState.Gone => ink.Error(state.Name(comparison.Mode)),
            _ => state.Name(comparison.Mode),
        };

        private void Section(string title) => Line("\n" + ink.Strong("■ " + title));

        private void Line(string text) => writer.Write(text + "\n");
    }
}

using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>A multiplication written out in a project's allocation or goal comes to the result beside it.</summary>
public sealed class WrittenProductRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P09",
        Title = "写出的算式算得对",
        Explanation = "资金分配和绩效目标文字中写出的“数量×单价=金额”（如 50课时*3500元/课时=17.5万元）等于所写的结果。",
        Basis = "算术",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var project in context.Disclosure.Projects.Where(p => p.Allocation is not null))
        {
            var location = new Location(project.Allocation!.Source) { Section = project.Claims.Count > 0 ? project.Claims[0].Section.Label : "项目支出", Row = project.Name.Text, Column = "资金分配情况" };
            Check(run, project.Allocation, location);
        }

        foreach (var table in context.Disclosure.Performance.Where(t => t.Goal is not null))
        {
            Check(run, table.Goal!, new Location(table.Goal!.Source) { Table = IndicatorView.LabelOf(table), Row = "绩效目标" });
        }
    }

    private void Check(RuleRun run, PrintedValue text, Location location)
    {
        run.Compared();
        foreach (var product in WrittenProduct.Read(text.Text))
        {
            if (product.Holds)
            {
                continue;
            }

            var c = CultureInfo.InvariantCulture;
            var right = product.Right.ToString("0.######", c);
            var source = text.Pieces.LastOrDefault(p => p.Start <= product.Start)?.Source ?? location.Source;
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Info.Severity,
                Kind = Info.Kind,
                Title = $"算式不成立：{text.Text.Substring(product.Start, product.Length)}，应为 {right}{product.Unit}",
                Message = string.Create(c, $"各数相乘得 {right}{product.Unit}，写的是 {product.Result}{product.Unit}。"),
                Actual = product.Result.ToString(),
                Expected = right,
                Difference = new Amount(product.Result.Value - product.Right).ToString(),
                Location = location with { Source = source },
                Fix = "核对算式中的各数和结果。",
                Excerpt = new Excerpt(text.Text, product.Start, product.Length),
            });
        }
    }
}

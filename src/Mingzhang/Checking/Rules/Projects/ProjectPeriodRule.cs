using System.Globalization;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>A project's execution period is complete, runs forward, and lies in the budget year.</summary>
public sealed class ProjectPeriodRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P05",
        Title = "资金执行时间在预算年度内",
        Explanation = "项目说明的“资金执行时间”写全年月日，结束不早于开始，包含预算年度；跨出预算年度的作为提示。",
        Basis = "预算法第十八条：预算年度自公历一月一日起，至十二月三十一日止",
        Severity = Severity.Warning,
        Kind = FindingKind.Year,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.Identification.Year is not { } year)
        {
            run.NotCheckable("没有认出文件的年度");
            return;
        }

        foreach (var project in context.Disclosure.Projects.Where(p => p.Period is { Text.Length: > 0 } && !ProjectNames.IsHidden(p.Period.Text, context.Disclosure.Format)))
        {
            var period = project.Period!;
            run.Compared();
            if (Fault(period.Text, year) is not var (fault, severity))
            {
                continue;
            }

            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = severity,
                Confidence = severity == Severity.Hint ? Confidence.Possible : Confidence.Certain,
                Kind = Info.Kind,
                Title = $"{project.Name.Text}的资金执行时间“{period.Text}”：{fault}",
                Message = string.Create(CultureInfo.InvariantCulture, $"资金执行时间：{period.Text}；预算年度：{year} 年。"),
                Actual = period.Text,
                Location = new Location(period.Source) { Section = project.Claims.Count > 0 ? project.Claims[0].Section.Label : "项目支出", Row = project.Name.Text, Column = "资金执行时间" },
                Fix = "核对后改正资金执行时间。",
                Excerpt = new Excerpt(period.Text, 0, period.Text.Length),
            });
        }
    }

    private static (string Fault, Severity Severity)? Fault(string text, int year)
    {
        var dates = PeriodDates.Read(text);
        if (dates.FirstOrDefault(d => d.Fault is not null) is { Fault: { } fault })
        {
            return (fault, Severity.Warning);
        }

        var years = dates.Where(d => d.Year is not null).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var (first, last) = (years[0], years[^1]);
        return years.Count > 1 && last.IsBefore(first) ? ("结束早于开始", Severity.Warning)
            : first.Year > year || last.Year < year ? ("不包含预算年度", Severity.Warning)
            : first.Year < year || last.Year > year ? ("跨出了预算年度", Severity.Hint)
            : null;
    }
}

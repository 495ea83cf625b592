using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Performance;

/// <summary>Makes a <see cref="PerformanceTable"/> of its parts.</summary>
internal static class TableBuilder
{
    /// <summary>Makes the table.</summary>
    public static PerformanceTable Build(
        Segment segment,
        PerformanceKind kind,
        string title,
        Head head,
        (PrintedValue? Goal, PrintedValue? Completion) texts,
        List<Indicator> indicators)
    {
        bool isDepartment = kind is PerformanceKind.DepartmentTarget or PerformanceKind.DepartmentSelfEvaluation;
        return new PerformanceTable
        {
            Kind = kind,
            Title = title,
            Source = segment.Source,
            Year = segment.Year,
            Project = head.Project?.Text ?? string.Empty,
            NameSource = (isDepartment ? head.Unit : head.Project)?.Source,
            Department = head.Department?.Text ?? string.Empty,
            Unit = head.Unit?.Text ?? string.Empty,
            Owner = head.Owner?.Text ?? string.Empty,
            Money = head.Money,
            Goal = texts.Goal,
            ActualCompletion = texts.Completion,
            Indicators = indicators,
        };
    }
}

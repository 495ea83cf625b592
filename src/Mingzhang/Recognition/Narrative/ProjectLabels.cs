using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>A label of a project block.</summary>
internal enum ProjectField
{
    Name,
    Basis,
    Size,
    Unit,
    Allocation,
    Period,
}

/// <summary>The labels with which a narrative describes a project (项目名称：, 设立的政策依据： …).</summary>
internal sealed class ProjectLabels
{
    private readonly List<(string Word, ProjectField Field)> _labels = [];

    /// <summary>The labels of the format, from its word lists <c>project-name</c>, <c>project-basis</c> and so on.</summary>
    public static ProjectLabels From(Format format)
    {
        var labels = new ProjectLabels();
        foreach (var field in Enum.GetValues<ProjectField>())
        {
            var list = "project-" + field.ToString().ToLowerInvariant();
            labels._labels.AddRange(format.WordList(list).Select(w => (w, field)));
        }

        return labels;
    }

    /// <summary>The field a line begins, where its value begins, and how long its numbering is; null when it begins none.</summary>
    public (ProjectField Field, int Value, int Numbering)? Find(string text)
    {
        var from = LineStart.Of(text).Length;
        foreach (var (word, field) in _labels)
        {
            var end = from + word.Length;
            if (end < text.Length && text[end] is '：' or ':' && string.CompareOrdinal(text, from, word, 0, word.Length) == 0)
            {
                return (field, end + 1, from);
            }
        }

        return null;
    }
}

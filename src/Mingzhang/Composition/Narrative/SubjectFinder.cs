using Mingzhang.Composition.Tables;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Narrative;

/// <summary>Finds what a sentence of the format speaks of: a subject of its section, a cell, or a figure of the ledger's sheets.</summary>
internal static class SubjectFinder
{
    /// <summary>The subject by its name in the section, by a cell reference, or by <c>figure:sheet/row</c>.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static WritingContext Find(ComposedBook book, SectionFormat section, string name)
    {
        if (section.Subjects.FirstOrDefault(s => s.Name == name) is { Cells.Count: > 0 } subject)
        {
            return Of(book, section, subject);
        }

        if (name.StartsWith("figure:", StringComparison.Ordinal))
        {
            return Figure(book, section, name["figure:".Length..]);
        }

        return name.Contains('[', StringComparison.Ordinal)
            ? WritingContext.Of(section, book, name, name, name)
            : throw new FormatException($"写作模板里“{section.Id}”没有带单元格的主语“{name}”。");
    }

    /// <summary>The subject with the money of its first cell.</summary>
    public static WritingContext Of(ComposedBook book, SectionFormat section, SubjectFormat subject) =>
        WritingContext.Of(section, book, subject.Cells[0], subject.Name, subject.Name);

    private static WritingContext Figure(ComposedBook book, SectionFormat section, string key)
    {
        var sheet = book.Figures.Writing.Sheet(key.Split('/')[0]);
        var row = sheet?.Rows.FirstOrDefault(r => r.Key == key.Split('/')[1])
            ?? throw new FormatException($"写作模板里“{section.Id}”的“{key}”不是台账的一行。");
        return new WritingContext(section)
        {
            Subject = row.Name,
            Key = row.Name,
            Amount = Basis("current"),
            Prior = Basis("prior"),
            Initial = Basis("initial"),
            Full = Basis("full"),
        };

        decimal Basis(string basis) => sheet!.Columns.FirstOrDefault(c => c.Basis == basis) is { } column
            ? book.Figures.Figure($"{sheet.Id}/{row.Key}/{column.Key}") ?? 0m
            : 0m;
    }
}

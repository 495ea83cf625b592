namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>The family that each role is set in, and what had to be taken instead.</summary>
internal sealed class FontPlan(IReadOnlyDictionary<FontRole, FontChoice> choices, IReadOnlyList<string> notes)
{
    /// <summary>The family's name.</summary>
    public string this[FontRole role] => choices[role].Name;

    /// <summary>What was not there and what stands in for it, in Chinese.</summary>
    public IReadOnlyList<string> Notes { get; } = notes;

    /// <summary>Whether the family's bold cut serves the role.</summary>
    public bool IsBold(FontRole role) => choices[role].IsBold;
}

/// <summary>A family of fonts, and whether its bold cut is meant.</summary>
/// <param name="Name">The family's name.</param>
/// <param name="IsBold">Whether its bold cut is meant.</param>
internal readonly record struct FontChoice(string Name, bool IsBold = false);

/// <summary>What a font is for in an official document.</summary>
internal enum FontRole
{
    /// <summary>Titles of documents, parts and tables.</summary>
    Title,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>Headings of the first level (一、) and headers of tables.</summary>
    Heading,

    /// <summary>Headings of the second level (（一）).</summary>
    Subheading,

    /// <summary>The cells of tables, and page numbers.</summary>
    Table,

    /// <summary>Digits and Latin letters.</summary>
    Latin,
}

using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables;

/// <summary>A stretch of a document that holds one table: its heading lines, its blocks and the notes under it.</summary>
public sealed class TableRegion
{
    /// <summary>The format's description of the table, or null when the format does not know it.</summary>
    public TableFormat? Format { get; init; }

    /// <summary>The printed title without its number and without white space.</summary>
    public required string Title { get; init; }

    /// <summary>The printed number such as <c>表 2</c>, or an empty string.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Who prepared it (编制部门), or an empty string.</summary>
    public string Entity { get; init; } = string.Empty;

    /// <summary>The printed unit of its amounts (万元, 元), or an empty string.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Where its title stands.</summary>
    public required Source Source { get; init; }

    /// <summary>What the table consists of: one part, or several where pages break it and repeat its heading. Never empty.</summary>
    public required IReadOnlyList<TablePart> Parts { get; init; }

    /// <summary>Sentences set under the table.</summary>
    public IReadOnlyList<TextBlock> Notes { get; init; } = [];

    /// <summary>Whether the file told its cells apart, so that it is read as a grid and not line by line.</summary>
    public bool IsGrid => Parts.Any(p => p.Blocks.Any(b => b is Grid));
}

/// <summary>
/// The blocks of a table between two page breaks. Titles and heading lines (编制部门, 单位) are taken off, so that a part begins with
/// the column headers, or with rows where the page break does not repeat them.
/// </summary>
/// <param name="Blocks">Lines and grids in reading order.</param>
public sealed record TablePart(IReadOnlyList<Block> Blocks);

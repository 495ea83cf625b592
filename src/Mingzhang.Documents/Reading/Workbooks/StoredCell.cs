using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>A cell as its sheet stores it.</summary>
/// <param name="Address">Its address such as <c>C7</c>; null when the sheet leaves it to the order of the cells.</param>
/// <param name="Type"><c>s</c>, <c>str</c>, <c>inlineStr</c>, <c>b</c>, <c>e</c>, <c>d</c>, <c>n</c>, or null for a number.</param>
/// <param name="Style">The number of its style.</param>
/// <param name="Value">The stored value or inline text; null when there is none.</param>
/// <param name="IsFormula">Whether the value is what a formula gave.</param>
internal readonly record struct StoredCell(string? Address, string? Type, int Style, string? Value, bool IsFormula)
{
    /// <summary>Whether it is a formula whose result was not saved.</summary>
    public bool IsUncalculated => IsFormula && Value is null;

    /// <summary>Reads the cell on which the walk stands.</summary>
    public static StoredCell Read(XmlWalk walk)
    {
        var cell = new StoredCell(walk.Attribute("r"), walk.Attribute("t"), walk.Number("s", 0), Value: null, IsFormula: false);
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "v":
                    cell = cell with { Value = walk.Text() };
                    break;
                case "is":
                    cell = cell with { Value = SharedStrings.RichText(walk) };
                    break;
                case "f":
                    cell = cell with { IsFormula = true };
                    break;
            }
        }

        return cell;
    }
}

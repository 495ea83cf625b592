using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A word, a cell or a line of a form's head.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="StartsLine">Whether a visual row or a grid row begins with it.</param>
/// <param name="Line">Number of the line or grid row in the head.</param>
/// <param name="Column">The column it stands in, or -1 in a line.</param>
internal sealed record HeadToken(string Text, Source Source, bool StartsLine, int Line, int Column = -1);

/// <summary>The head of a performance form as read.</summary>
internal sealed class Head
{
    public PrintedValue? Project { get; set; }

    public PrintedValue? Unit { get; set; }

    public PrintedValue? Department { get; set; }

    public PrintedValue? Owner { get; set; }

    public Dictionary<string, PrintedValue> Money { get; } = new(StringComparer.Ordinal);

    /// <summary>The lines or cells of the goal, and of the actual completion after it.</summary>
    public List<HeadToken> Goal { get; } = [];

    /// <summary>Whether the form has a column for the actual completion.</summary>
    public bool HasCompletion { get; set; }
}

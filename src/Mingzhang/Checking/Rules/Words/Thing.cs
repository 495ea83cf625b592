namespace Mingzhang.Checking.Rules.Words;

/// <summary>How particular a thing that rises or falls is.</summary>
internal enum ThingKind
{
    /// <summary>A broad kind of money such as 公用经费; what rises in one part may fall in another.</summary>
    Broad,

    /// <summary>A classification item.</summary>
    Item,

    /// <summary>A project.</summary>
    Project,
}

/// <summary>Something that the text may say to have risen or fallen.</summary>
/// <param name="Key">What all its names stand for.</param>
/// <param name="Kind">How particular it is.</param>
internal sealed record Thing(string Key, ThingKind Kind);

/// <summary>Where a text names a thing.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Start">0-based offset in the text.</param>
/// <param name="Length">How many characters its name has there.</param>
internal sealed record NamedThing(Thing Thing, int Start, int Length);

/// <summary>A statement that a thing rose or fell.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Direction">1 for a rise, -1 for a fall.</param>
/// <param name="Reason">The reason it is part of.</param>
/// <param name="Words">The words from the thing to the direction, or the other way round.</param>
internal sealed record Move(Thing Thing, int Direction, Reason Reason, Text.Passage Words);

namespace Mingzhang.Documents.Reading.Programs;

/// <summary>How a run of another program ended.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself, with success.</summary>
    Done,

    /// <summary>By itself, with an error.</summary>
    Failed,

    /// <summary>Stopped: it took too long.</summary>
    OutOfTime,

    /// <summary>Stopped: it took too much memory or wrote too much.</summary>
    TooLarge,
}

/// <summary>What a run of another program gave.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Output">What it wrote to standard output; empty unless it is done.</param>
internal sealed record ProgramResult(ProgramEnd End, byte[] Output)
{
    public bool IsDone => End == ProgramEnd.Done;
}

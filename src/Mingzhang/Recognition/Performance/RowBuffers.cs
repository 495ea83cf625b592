namespace Mingzhang.Recognition.Performance;

/// <summary>What a <see cref="RowSolver"/> works in, kept from table to table.</summary>
internal sealed class RowBuffers
{
    /// <summary>The ways to read the next fragment.</summary>
    public RowCandidates Candidates { get; } = new();

    /// <summary>The steps of all readings.</summary>
    public RowTrail Trail { get; } = new();

    /// <summary>The cells of readings in any order.</summary>
    public RowCells Cells { get; } = new();

    /// <summary>The readings of the fragments so far.</summary>
    public List<RowPath> Front { get; private set; } = [];

    /// <summary>The readings that are one fragment longer.</summary>
    public List<RowPath> Next { get; private set; } = [];

    /// <summary>Begins with the reading of nothing.</summary>
    /// <param name="columns">How many columns there are.</param>
    public void Start(int columns)
    {
        Trail.Clear();
        Cells.Start(columns);
        Front.Clear();
        Front.Add(RowPath.Start);
        Next.Clear();
    }

    /// <summary>Goes on to the longer readings.</summary>
    public void Advance()
    {
        (Front, Next) = (Next, Front);
        Next.Clear();
        Cells.Advance();
    }
}

namespace Mingzhang.Recognition.Tables;

/// <summary>Reads the rows, columns and figures of a table's region.</summary>
public interface ITableReader
{
    /// <summary>
    /// Reads the region. Never throws for damaged text: what cannot be placed goes to <see cref="TableBuilder.LeaveUnplaced"/> and
    /// what was damaged to <see cref="TableBuilder.NoteDamage"/>.
    /// </summary>
    /// <returns>The table, still open, so that codes which the text lost can be supplied from the other tables.</returns>
    TableBuilder Read(TableRegion region);
}

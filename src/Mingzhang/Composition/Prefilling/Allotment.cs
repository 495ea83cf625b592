namespace Mingzhang.Composition.Prefilling;

/// <summary>Shares out what two lists state of one total: tables tell how much each code has and how much each source, not which of which.</summary>
internal static class Allotment
{
    /// <summary>Pairs with their amounts that add up to both lists, first to first; what one list has too much of is left out.</summary>
    public static IEnumerable<(TRow Row, TColumn Column, decimal Amount)> Of<TRow, TColumn>(IEnumerable<(TRow Key, decimal Amount)> rows, IEnumerable<(TColumn Key, decimal Amount)> columns)
    {
        var down = rows.Where(r => r.Amount > 0m).ToList();
        var across = columns.Where(c => c.Amount > 0m).ToList();
        var (i, j) = (0, 0);
        while (i < down.Count && j < across.Count)
        {
            var amount = Math.Min(down[i].Amount, across[j].Amount);
            yield return (down[i].Key, across[j].Key, amount);
            down[i] = (down[i].Key, down[i].Amount - amount);
            across[j] = (across[j].Key, across[j].Amount - amount);
            i += down[i].Amount == 0m ? 1 : 0;
            j += across[j].Amount == 0m ? 1 : 0;
        }
    }
}

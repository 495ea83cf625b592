namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Writes settled figures into the table and lists those that stay open.</summary>
internal static class SettledFigures
{
    /// <summary>Writes the figures of a side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="builder">Its table.</param>
    /// <param name="isScattered">Whether the text set every cell on a line of its own: then only a side that adds up is believed.</param>
    public static void Write(SettlingSide side, TableBuilder builder, bool isScattered)
    {
        if (side.IsMixedUp() || (isScattered && !side.AddsUp()))
        {
            LeaveAll(side, builder);
            return;
        }

        var inferred = 0;
        foreach (var row in side.Rows)
        {
            var slots = row.Draft.Slots;
            var isInferred = slots.Count < side.Columns.Count;
            for (var i = 0; i < slots.Count; i++)
            {
                if (slots[i].Amount is null)
                {
                    continue;
                }

                var column = row.Columns[i];
                if (column < 0 || !row.Builder.Put(side.Columns[column], slots[i].Printed, slots[i].Source, isInferred))
                {
                    builder.LeaveUnplaced(slots[i].Printed, slots[i].Source, Reason(side, row, i));
                }
                else
                {
                    inferred += isInferred ? 1 : 0;
                }
            }
        }

        if (inferred > 0)
        {
            builder.NoteDamage("文本转换丢失了空白单元格，部分数字所在的栏由位置和勾稽关系推定");
        }
    }

    private static void LeaveAll(SettlingSide side, TableBuilder builder)
    {
        foreach (var slot in side.Rows.SelectMany(r => r.Draft.Slots).Where(s => s.Amount is not null))
        {
            builder.LeaveUnplaced(slot.Printed, slot.Source, "文本转换打乱了表格的顺序，许多行的数字与栏目对不上");
        }

        builder.NoteDamage("文本转换打乱了表格的顺序，表中数字无法归入行和栏");
    }

    private static string Reason(SettlingSide side, SettlingRow row, int index)
    {
        if (row.HasTooMany)
        {
            return $"本行有 {row.Draft.Slots.Count} 个数字，多于可填的 {side.Columns.Count} 栏";
        }

        if (row.Draft.IsDoubtful)
        {
            return "左右两侧的名称都分行书写，不能判定这个数字属于哪一侧";
        }

        var names = row.Candidates.Count > index ? row.Candidates[index].Select(c => side.Columns[c].Path) : [];
        return $"空白单元格在文本中消失，行内和表间勾稽都不能判定它属于哪一栏（可能是{string.Join("、", names)}）";
    }
}

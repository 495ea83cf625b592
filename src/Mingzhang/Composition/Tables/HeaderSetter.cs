using Mingzhang.Composition.Publishing;

namespace Mingzhang.Composition.Tables;

/// <summary>Makes header rows of header paths: neighbours that begin alike share a cell, a short path reaches down to the last row.</summary>
internal static class HeaderSetter
{
    public static IReadOnlyList<PublicationRow> Set(IReadOnlyList<IReadOnlyList<string>> paths)
    {
        var depth = paths.Max(p => p.Count);
        var rows = new List<PublicationRow>(depth);
        for (var level = 0; level < depth; level++)
        {
            var cells = new List<PublicationCell>();
            for (var column = 0; column < paths.Count;)
            {
                var path = paths[column];
                if (level >= path.Count)
                {
                    column++;
                    continue;
                }

                var span = 1;
                while (column + span < paths.Count && IsSame(path, paths[column + span], level))
                {
                    span++;
                }

                cells.Add(new PublicationCell(path[level], PublicationCellKind.Label) { ColumnSpan = span, RowSpan = level == path.Count - 1 ? depth - level : 1 });
                column += span;
            }

            rows.Add(new PublicationRow(cells));
        }

        return rows;
    }

    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other, int level)
    {
        if (other.Count <= level || level == one.Count - 1 || level == other.Count - 1)
        {
            return false;
        }

        for (var i = 0; i <= level; i++)
        {
            if (one[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }
}

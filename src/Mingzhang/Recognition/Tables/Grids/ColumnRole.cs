namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>What a column of a grid holds.</summary>
internal enum ColumnRole
{
    /// <summary>Figures.</summary>
    Figure,

    /// <summary>A classification code or a part of one (类, 款, 项).</summary>
    Code,

    /// <summary>The name of what the row stands for.</summary>
    Label,

    /// <summary>The project's name beside the name of a code.</summary>
    Project,

    /// <summary>The budget unit's name beside another name.</summary>
    Unit,

    /// <summary>Nothing that counts: numbers of lines, codes of units, remarks.</summary>
    Ignored,
}

/// <summary>Tells a column's role by the words over it and, where they are lost, by what it holds.</summary>
internal static class ColumnRoles
{
    private static readonly string[] Labels =
    [
        "科目名称", "功能分类", "经济分类", "支出功能分类", "支出经济分类", "项目", "项目名称", "名称", "内容", "支出内容", "单位名称", "部门名称", "项目（按功能分类）",
        "项目（按经济分类）", "支出项目类别", "收入项目类别", "功能分类科目", "经济分类科目", "项目（按支出性质和经济分类）",
    ];

    /// <summary>The role of each column.</summary>
    /// <param name="matrix">The grid.</param>
    /// <param name="paths">The header cells over each column.</param>
    /// <param name="headerLength">How many rows the header has.</param>
    public static ColumnRole[] Of(GridMatrix matrix, List<MatrixCell>[] paths, int headerLength)
    {
        var roles = new ColumnRole[matrix.Width];
        for (var c = 0; c < matrix.Width; c++)
        {
            roles[c] = ByHeader(paths[c], paths);
        }

        for (var c = 0; c < matrix.Width; c++)
        {
            roles[c] = ByContent(matrix, c, headerLength, roles, hasHeader: paths[c].Count > 0);
        }

        return roles;
    }

    private static ColumnRole ByHeader(List<MatrixCell> path, List<MatrixCell>[] all)
    {
        var leaf = path.Count == 0 ? string.Empty : path[^1].Text;
        if (path.Count > 1 && CellText.IsTotal(leaf) && path[^2].Text.EndsWith("名称", StringComparison.Ordinal))
        {
            // The label of the total row stands beside the last row of the header.
            leaf = path[^2].Text;
        }

        if (leaf is "类" or "款" or "项" or "类款项" || IsCode(leaf) || path.Exists(p => IsCode(p.Text) && !leaf.Contains("名称", StringComparison.Ordinal)))
        {
            return leaf.Contains("单位", StringComparison.Ordinal) || leaf.Contains("部门", StringComparison.Ordinal) ? ColumnRole.Ignored : ColumnRole.Code;
        }

        if (leaf is "行次" or "序号" or "栏次" or "编号" or "备注" or "说明")
        {
            return ColumnRole.Ignored;
        }

        var isLabel = Labels.Contains(leaf, StringComparer.Ordinal) || leaf.EndsWith("科目名称", StringComparison.Ordinal) || leaf.EndsWith("内容", StringComparison.Ordinal)
            || leaf.EndsWith("单位名称", StringComparison.Ordinal);
        if (!isLabel)
        {
            return ColumnRole.Figure;
        }

        var besideCode = all.Any(p => p.Count > 0 && p[^1].Text.EndsWith("科目名称", StringComparison.Ordinal) && !ReferenceEquals(p, path));
        return besideCode && leaf.Contains("项目名称", StringComparison.Ordinal) ? ColumnRole.Project
            : besideCode && leaf.EndsWith("单位名称", StringComparison.Ordinal) ? ColumnRole.Unit
            : ColumnRole.Label;
    }

    private static bool IsCode(string text) => text.EndsWith("代码", StringComparison.Ordinal) || text.EndsWith("编码", StringComparison.Ordinal);

    /// <summary>Corrects what the header says where the cells below plainly hold something else.</summary>
    private static ColumnRole ByContent(GridMatrix matrix, int column, int headerLength, ColumnRole[] roles, bool hasHeader)
    {
        var figures = 0;
        var names = 0;
        var codes = 0;
        foreach (var row in matrix.Rows.Skip(headerLength))
        {
            if (row.Own[column] is not { Text.Length: > 0 } cell || CellText.IsBlank(cell.Text))
            {
                continue;
            }

            if (CellText.IsPlainlyFigure(cell.Text))
            {
                figures++;
            }
            else if (CellText.IsDigits(cell.Text))
            {
                codes += CellText.IsWholeCode(cell.Text) || cell.Text.Length == 2 ? 1 : 0;
                figures += cell.Text == "0" ? 1 : 0;
            }
            else if (!CellText.IsFigure(cell.Text))
            {
                names++;
            }
        }

        var all = figures + names + codes;
        return roles[column] switch
        {
            ColumnRole.Figure when names > 1 && names * 10 > all * 8 => ColumnRole.Label,
            ColumnRole.Figure when !hasHeader && codes > 2 && codes * 10 > all * 8 && column < 3 && NoneBefore(roles, column) => ColumnRole.Code,
            ColumnRole.Label or ColumnRole.Code when figures > 1 && figures * 10 > all * 8 => ColumnRole.Figure,
            var role => role,
        };
    }

    private static bool NoneBefore(ColumnRole[] roles, int column) => roles.AsSpan(0, column).IndexOf(ColumnRole.Figure) < 0;
}

using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>The header paths of the figure columns as outputs print them.</summary>
/// <remarks>The group that spans the whole table is left out; a side of a two-sided table begins with 收入 or 支出.</remarks>
internal static class PrintedPaths
{
    public static string[] Of(List<int> figures, List<MatrixCell>[] paths, Side side)
    {
        var parts = figures.ConvertAll(c => paths[c].ConvertAll(p => p));
        string group = string.Empty;
        while (parts.Count > 1 && parts.TrueForAll(p => p.Count > 1 && ReferenceEquals(p[0], parts[0][0])))
        {
            group = parts[0][0].Text;
            parts.ForEach(p => p.RemoveAt(0));
        }

        if (side != Side.Whole && parts is [{ Count: > 1 } only])
        {
            group = only[0].Text;
            only.RemoveAt(0);
        }

        var prefix = side switch
        {
            Side.Left => group.Contains("支出", StringComparison.Ordinal) ? "支出/" : "收入/",
            Side.Right => group.Contains("收入", StringComparison.Ordinal) && !group.Contains("支出", StringComparison.Ordinal) ? "收入/" : "支出/",
            _ => string.Empty,
        };
        return [.. parts.Select((p, i) => prefix + Joined(p, i))];
    }

    private static string Joined(List<MatrixCell> parts, int index)
    {
        var texts = new List<string>();
        foreach (var part in parts)
        {
            var text = PrintedWords.WithoutSpaces(part.Cell.Text).Replace('/', '／');
            if (texts.Count == 0 || texts[^1] != text)
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{index + 1}栏")
            : string.Join('/', texts);
    }
}

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>Tells the sentences set under a table, such as the note that it is empty.</summary>
internal static class TableNote
{
    private static readonly string[] Openings = ["注：", "备注：", "说明：", "附注：", "注1", "注释："];
    private static readonly string[] Phrases = ["空表", "没有使用", "无数据", "无此项", "本表反映", "故本表", "未安排政府性基金", "未安排国有资本"];

    /// <summary>Whether the line begins a note.</summary>
    public static bool IsNote(string text)
    {
        var folded = PrintedWords.Folded(text).AsSpan().TrimStart("*※（");
        foreach (var opening in Openings)
        {
            if (folded.StartsWith(opening))
            {
                return true;
            }
        }

        foreach (var phrase in Phrases)
        {
            if (folded.Length > 12 && folded.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the note ends with this line.</summary>
    public static bool Ends(string text) => text.TrimEnd() is [.., '。' or '！' or '；' or '）' or ')'];
}

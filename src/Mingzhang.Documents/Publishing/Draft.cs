using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing;

/// <summary>What every kind of file says of a draft.</summary>
internal static class Draft
{
    /// <summary>The mark on each page.</summary>
    public const string Mark = "草稿，尚未定稿，请勿公开";

    /// <summary>The mark across the page, in large letters.</summary>
    public const string Large = "草  稿";

    /// <summary>The list of what is missing with its heading; empty for a finished document.</summary>
    public static IReadOnlyList<string> Lines(Publication publication) =>
        publication.IsDraft && publication.Missing.Count > 0 ? [Heading(publication), .. publication.Missing] : [];

    /// <summary>The heading over the list of what is missing.</summary>
    public static string Heading(Publication publication) => Mingzhang.Documents.Writing.Wording.Invariant($"本稿尚缺 {publication.Missing.Count} 处，补齐后方可定稿：");

    /// <summary>A text that stands in place of something missing, so marked that it is seen without colour.</summary>
    public static string Missing(string text) => text.StartsWith('【') ? text : $"【{text}】";
}

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// The lines that an annotated copy of a text carries under what they speak of. Reading passes over them, so that the copy reads
/// as the original does.
/// </summary>
internal static class NoteLine
{
    /// <summary>What such a line begins with.</summary>
    public const string Mark = "〔明账批注〕";

    public static bool Is(ReadOnlySpan<char> line) => line.TrimStart().StartsWith(Mark);
}
